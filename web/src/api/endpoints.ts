import type * as A from './amphi';
import { get, query } from './client';
import type * as E from './establishment';
import type * as P from './people';
import type * as R from './results';
import type { Rules } from './rules';
import type * as T from './types';

const e = encodeURIComponent;

/** Addresses of what is sent to; readings are below. */
export const paths = {
  campaigns: '/api/identity/campaigns',
  interns: (c: string) => `/api/identity/campaigns/${e(c)}/interns`,
  correction: (c: string, internId: string) =>
    `/api/identity/campaigns/${e(c)}/interns/${e(internId)}/corrections`,
  callLists: (c: string) => `/api/identity/campaigns/${e(c)}/call-lists`,
  posts: (c: string) => `/api/catalogue/campaigns/${e(c)}/posts`,
  wishesImport: (c: string) => `/api/choice/campaigns/${e(c)}/wishes`,
  amphis: '/api/choice/amphitheatres',
  amphi: (id: string, part?: string) => `/api/choice/amphitheatres/${e(id)}${part ? `/${part}` : ''}`,
  establishmentFeed: (finess: string) => `/api/choice/establishments/${e(finess)}/feed`,
  arrivals: (finess: string, format: 'csv' | 'xlsx') =>
    `/api/identity/establishments/${e(finess)}/arrivals.${format}`,
  page: (finess: string, slug: string) => `/api/content/establishments/${e(finess)}/pages/${e(slug)}`,
  notificationsRead: '/api/notifications/read',
  notificationsFeed: '/api/notifications/feed',
};

type S = AbortSignal | undefined;

export const read = {
  status: (s: S) => get<T.Status>('/api/status', s),
  session: (s: S) => get<P.Session>('/api/session', s),
  me: (s: S) => get<P.Me>('/api/identity/me', s),
  campaigns: (s: S) => get<T.Campaign[]>(paths.campaigns, s),
  contact: (subdivision: string, specialty: string, s: S) =>
    get<P.Contact>(`/api/identity/contacts${query({ subdivision, specialty })}`, s),
  interns: (c: string, pool: string | undefined, s: S) =>
    get<P.Intern[]>(`${paths.interns(c)}${query({ pool })}`, s),
  callLists: (c: string, s: S) => get<P.CallListHead[]>(paths.callLists(c), s),
  callList: (c: string, pool: string, s: S) =>
    get<P.CallListLine[] | { entries: P.CallListLine[] }>(`${paths.callLists(c)}/${e(pool)}`, s).then((a) =>
      Array.isArray(a) ? a : a.entries,
    ),
  specialties: (s: S) => get<T.Named[]>('/api/catalogue/specialties', s),
  subdivisions: (s: S) => get<T.Named[]>('/api/catalogue/subdivisions', s),
  posts: (c: string, filter: Record<string, string | undefined>, s: S) =>
    get<T.Post[]>(`${paths.posts(c)}${query(filter)}`, s),
  pools: (c: string, s: S) => get<A.PoolStatus[]>(`/api/choice/campaigns/${e(c)}/pools`, s),
  amphis: (filter: { campaign?: string; state?: string }, s: S) =>
    get<A.AmphiSummary[]>(`${paths.amphis}${query(filter)}`, s),
  amphi: (id: string, atLeast: number | undefined, s: S) =>
    get<A.Amphi>(`${paths.amphi(id)}${query({ atLeast })}`, s),
  myAmphi: (id: string, atLeast: number | undefined, s: S) =>
    get<A.MyAmphi>(`${paths.amphi(id, 'me')}${query({ atLeast })}`, s),
  forecast: (id: string, s: S) => get<R.Forecast>(paths.amphi(id, 'forecast'), s),
  equity: (id: string, s: S) => get<R.Equity>(paths.amphi(id, 'equity'), s),
  reasons: (id: string, position: number, s: S) =>
    get<R.Reasons>(paths.amphi(id, `explanations/${position}`), s),
  past: (id: string, version: number, s: S) => get<R.Past>(paths.amphi(id, `versions/${version}`), s),
  sessions: (id: string, atLeast: number | undefined, s: S) =>
    get<A.Sessions>(`${paths.amphi(id, 'sessions')}${query({ atLeast })}`, s),
  rules: (id: string, atLeast: number | undefined, s: S) =>
    get<Rules>(`${paths.amphi(id, 'rules')}${query({ atLeast })}`, s),
  establishment: (finess: string, s: S) =>
    get<E.EstablishmentView>(`/api/choice/establishments/${e(finess)}`, s),
  arrivals: (finess: string, s: S) =>
    get<E.Arrival[] | { arrivals: E.Arrival[] }>(
      `/api/identity/establishments/${e(finess)}/arrivals`,
      s,
    ).then((a) => (Array.isArray(a) ? a : a.arrivals)),
  pages: (finess: string, s: S) => get<E.ContentPage[]>(`/api/content/establishments/${e(finess)}/pages`, s),
  myPages: (s: S) => get<E.ContentPage[]>('/api/content/mine', s),
  notices: (s: S) => get<T.Notice[]>('/api/notifications', s),
  keys: (s: S) => get<T.PublicKeyInfo[]>('/api/choice/keys', s),
};
