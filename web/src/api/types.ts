/** What the gateway's API answers, one place for all of it. Instants are ISO 8601 in UTC. */

import type { How } from './amphi';
import type { Likelihood } from './results';

export type Role =
  | 'intern'
  | 'junior-doctor'
  | 'ars-manager'
  | 'ars-admin'
  | 'establishment'
  | 'coordinator'
  | 'representative'
  | 'faculty'
  | 'home-chu'
  | 'head-of-service'
  | 'editor';

export type Phase = 'SOCLE' | 'APPROFONDISSEMENT' | 'CONSOLIDATION';

export interface Session {
  user: string | null;
  name?: string;
  roles?: Role[];
  cells?: string[];
  finess?: string[];
}

export interface Campaign {
  id: string;
  label: string;
  firstDay: string;
  lastDay: string;
  demo?: boolean;
}

/** A reason and the reasons it rests on. */
export interface Explanation {
  text: string;
  /** The text it rests on. */
  reference?: string | null;
  children?: Explanation[];
}

export interface Support {
  name: string;
  phone: string;
  hours?: string;
}

export interface Contact {
  name: string;
  email: string;
  phone: string;
  support?: Support[];
}

/** An intern's line on a call list. */
export interface Place {
  campaign: string;
  pool: string;
  amphitheatre: string;
  pseudonym: string;
  /** Null until the call list is published. */
  position: number | null;
  of: number | null;
  seniority: number;
  rank: string;
  explanation?: Explanation | null;
  contact?: Contact | null;
}

export interface Me {
  username: string;
  name: string;
  roles: Role[];
  cells: string[];
  finess: string[];
  places: Place[];
}

export interface Intern {
  pseudonym: string;
  internId: string;
  familyName?: string | null;
  givenName?: string | null;
  email?: string | null;
  phone?: string | null;
  pool: string;
  seniority: number;
  rank: string;
  cohort?: string | null;
  guest?: boolean;
  situation?: string | null;
}

export interface CallListHead {
  pool: string;
  revision: number;
  count: number;
  hash: string;
  at?: string;
  /** Interns changed since: to be published again. */
  stale?: boolean;
}

export interface CallListLine {
  position: number;
  intern?: string;
  pseudonym?: string;
  internId?: string;
  familyName?: string | null;
  givenName?: string | null;
  seniority: number;
  rank: string;
  guest?: boolean;
  explanation?: Explanation;
}

export interface Fault {
  line: number;
  column: string;
  value: string | null;
  why: string;
}

export interface ImportReport {
  imported?: number;
  opened?: number;
  places?: number;
  lists?: number;
  wishes?: number;
  pools?: { pool: string; count?: number; posts?: number; places?: number }[];
  warnings?: (string | { line?: number; column?: string; why?: string })[];
  reconciliation?: { new: number; known: number; changed: number; missing: number };
}

export interface Named {
  code: string;
  name: string;
}

export interface Post {
  post: string;
  subdivision: string;
  specialties: string[];
  phases: Phase[];
  establishment: string;
  unit: string;
  finess?: string | null;
  siimop?: string | null;
  head?: string | null;
  city?: string | null;
  lat?: number | null;
  lon?: number | null;
  period?: string | null;
  places: number;
  tags: string[];
  linkedTo: string[];
  state: 'OPEN' | 'WITHDRAWN';
}

/** One published event as the feed sends it; members depend on the type. */
export interface FeedEvent {
  type: string;
  id: string;
  data: Record<string, unknown>;
}

export interface EstablishmentPost {
  post: string;
  amphitheatre: string | null;
  specialty?: string | null;
  establishment?: string;
  unit: string;
  places: number;
  left: number;
  state?: string;
  /** Null: the wishes fill it. */
  stayEmpty?: Likelihood | null;
}

export interface EstablishmentEvent {
  type: string;
  at?: string;
  amphitheatre?: string;
  position?: number;
  post?: string;
  unit?: string;
  placesLeft?: number;
  reason?: string;
  how?: How;
  [key: string]: unknown;
}

export interface EstablishmentView {
  finess: string;
  name: string;
  posts: EstablishmentPost[];
  totals: { places: number; taken: number; left: number; mayStayEmpty?: number };
  recent: EstablishmentEvent[];
}

/** Somebody who takes up a post in an establishment. */
export interface Arrival {
  familyName: string | null;
  givenName: string | null;
  rpps: string | null;
  email: string | null;
  phone: string | null;
  specialty: string;
  phase: Phase;
  unit: string;
  finess: string;
  from: string;
  until: string;
  supernumerary: boolean;
  post: string;
  campaign: string;
}

export interface Notice {
  id: string;
  kind: string;
  title: string;
  body: string;
  at: string;
  read: boolean;
  link?: string | null;
}

export interface ContentPage {
  finess?: string;
  slug: string;
  title: string;
  body: string;
  kind: string;
  revision?: number;
  at?: string;
  establishment?: string;
}

export interface PublicKeyInfo {
  name: string;
  key: string;
  from: string;
}

/** Whether each part of the system answers, and can be written to. */
export interface Status {
  parts: { name: string; status: 'UP' | 'READ_ONLY' | 'DOWN' }[];
}
