import { act } from './actions';
import type { MockAmphi } from './engine';
import { equity, forecast, past, reasons } from './results';
import * as fixed from './static';
import { arrivals, establishment, mine, proxies, requests } from './views';
import type { World } from './world';

export type Answer =
  | { status?: number; json: unknown }
  | { stream: (send: (type: string, id: number, data: unknown) => void) => () => void };

const USERS: Record<string, { roles: string[]; name: string; cells?: string[]; finess?: string[] }> = {
  interne: { roles: ['intern'], name: 'Camille Moreau' },
  gestionnaire: { roles: ['ars-manager'], name: 'Nadia Ferrand', cells: ['LYON/DSM24'] },
  responsable: { roles: ['ars-admin'], name: 'Hélène Marchand' },
  coordonnateur: { roles: ['coordinator'], name: 'Pr Paul Vidal' },
  'affaires-medicales': {
    roles: ['establishment'],
    name: 'Affaires médicales, Fleyriat',
    finess: ['010000024'],
  },
};

const amphiRoute = (
  world: World,
  a: MockAmphi,
  part: string,
  url: URL,
  method: string,
  body: Record<string, unknown>,
  user: string,
): Answer | null => {
  if (part === 'sessions')
    return { json: method === 'GET' ? fixed.sessions(a.view) : { version: a.view.version } };
  if (part === 'rules') return { json: method === 'GET' ? fixed.rules : { version: a.view.version } };
  if (method !== 'GET') return act(a, part, body, world);
  if (part === '') return { json: { ...a.view, serverTime: new Date().toISOString() } };
  if (part === 'me') return { json: mine(a, world) };
  if (part === 'forecast') return { json: forecast(a) };
  if (part === 'equity') return { json: equity(a) };
  const position = /^explanations\/(\d+)$/.exec(part)?.[1];
  if (position) return { json: reasons(a, Number(position)) };
  const version = /^versions\/(\d+)$/.exec(part)?.[1];
  if (version) return { json: past(a, Number(version), world, user) };
  if (part === 'feed') {
    const after = Number(url.searchParams.get('after') ?? 0);
    return {
      stream: (send) => {
        for (const e of a.events) if (e.id > after) send(e.type, e.id, e.data);
        return a.listen(send);
      },
    };
  }
  return null;
};

/** What the pretend gateway answers; null where there is nothing. */
export const routes = (
  world: World,
  user: string,
  method: string,
  url: URL,
  body: Record<string, unknown>,
): Answer | null => {
  const path = decodeURIComponent(url.pathname);
  const u = USERS[user];
  const amphi = /^\/api\/choice\/amphitheatres\/([^/]+)\/?(.*)$/.exec(path);
  if (amphi) {
    const a = world.amphis.find((x) => x.view.id === amphi[1]);
    return a ? amphiRoute(world, a, amphi[2] ?? '', url, method, body, user) : null;
  }
  const finess = /^\/api\/(choice|identity|content)\/establishments\/(\w+)\/?(.*)$/.exec(path);
  if (finess) {
    if (finess[3] === 'feed')
      return {
        stream: (send) => {
          const stops = world.amphis.map((a) =>
            a.listen((t, id, d) => d.finess === finess[2] && send(t, id, d)),
          );
          return () => {
            for (const s of stops) s();
          };
        },
      };
    if (finess[1] === 'content') return method === 'GET' ? { json: fixed.pages } : { json: {} };
    return { json: finess[1] === 'choice' ? establishment(world, finess[2]!) : arrivals(world, finess[2]!) };
  }
  const interns = world.amphis.flatMap((a) => a.interns);
  const pool = url.searchParams.get('pool');
  switch (`${method} ${path}`) {
    case 'GET /api/session':
      return { json: u ? { user, cells: [], finess: [], ...u } : { user: null } };
    case 'GET /api/identity/me':
      return u
        ? {
            json: {
              username: user,
              cells: [],
              finess: [],
              ...u,
              places:
                user === 'interne'
                  ? [
                      {
                        campaign: world.campaign,
                        pool: world.mine.view.pool,
                        amphitheatre: world.mine.view.id,
                        pseudonym: world.me.pseudonym,
                        position: 217,
                        of: 420,
                        seniority: 3,
                        rank: '1612',
                        explanation: fixed.explanation,
                        contact: fixed.contact,
                      },
                    ]
                  : [],
            },
          }
        : { status: 401, json: { title: 'UNAUTHENTICATED', status: 401 } };
    case 'GET /api/status':
      return { json: { status: 'UP', parts: [{ name: 'choice', status: 'UP' }] } };
    case 'GET /api/identity/campaigns':
      return { json: fixed.campaigns };
    case 'GET /api/identity/contacts':
      return { json: fixed.contact };
    case 'GET /api/catalogue/specialties':
      return { json: fixed.specialties };
    case 'GET /api/catalogue/subdivisions':
      return { json: fixed.subdivisions };
    case `GET /api/catalogue/campaigns/${world.campaign}/posts`:
      return { json: world.amphis.flatMap((a) => a.posts) };
    case `GET /api/identity/campaigns/${world.campaign}/interns`:
      return { json: pool ? interns.filter((i) => i.pool === pool) : interns };
    case `GET /api/identity/campaigns/${world.campaign}/call-lists`:
      return {
        json: world.amphis.map((a) => ({
          pool: a.view.pool,
          revision: 1,
          count: a.view.interns,
          hash: 'ab12',
        })),
      };
    case `POST /api/identity/campaigns/${world.campaign}/call-lists`:
      return { json: [] };
    case `POST /api/identity/campaigns/${world.campaign}/interns`:
      return {
        status: 422,
        json: {
          title: 'FAULTY_FILE',
          status: 422,
          faults: [
            { line: 12, column: 'rank', value: '12,5', why: 'un entier ou une fraction exacte a/b' },
            { line: 40, column: 'phase', value: 'SOCL', why: 'SOCLE, APPROFONDISSEMENT ou CONSOLIDATION' },
          ],
        },
      };
    case `POST /api/catalogue/campaigns/${world.campaign}/posts`:
      return {
        json: {
          opened: 178,
          places: 450,
          pools: [{ pool: world.mine.view.pool, places: 450 }],
          warnings: ['colonne inconnue : remarque'],
        },
      };
    case `GET /api/choice/campaigns/${world.campaign}/pools`:
      return {
        json: [
          ...world.amphis.map((a) => ({
            pool: a.view.pool,
            interns: a.view.interns,
            callListRevision: 1,
            callListHash: 'ab12',
            posts: a.posts.length,
            places: a.posts.reduce((s, p) => s + p.places, 0),
            ratio: null,
            needed: Math.ceil(a.view.interns * 1.07),
            amphitheatre: { id: a.view.id, state: a.view.state },
          })),
          {
            pool: 'LYON.DSP01.SOCLE',
            interns: 40,
            callListRevision: 1,
            callListHash: 'cd',
            posts: 30,
            places: 41,
            ratio: null,
            needed: 43,
            amphitheatre: null,
          },
        ],
      };
    case 'GET /api/choice/amphitheatres': {
      const state = url.searchParams.get('state');
      return {
        json: world.amphis
          .map((a) => a.summary())
          .filter((a) => (u || a.state === 'PUBLISHED') && (!state || a.state === state)),
      };
    }
    case 'GET /api/choice/supernumerary-requests':
      return { json: requests(world, user) };
    case 'GET /api/choice/proxies':
      return { json: proxies(world) };
    case 'GET /api/notifications':
      return { json: user === 'interne' ? fixed.notices : [] };
    case 'GET /api/notifications/feed':
      return { stream: () => () => undefined };
    case 'GET /api/content/mine':
      return { json: fixed.pages };
    case 'GET /api/choice/keys':
      return { json: [] };
    default:
      return null;
  }
};
