/** What the gateway’s API answers beside amphitheatres, people and establishments. Instants are ISO 8601 in UTC. */

export type Phase = 'SOCLE' | 'APPROFONDISSEMENT' | 'CONSOLIDATION';

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

export interface Notice {
  id: string;
  kind: string;
  title: string;
  body: string;
  at: string;
  read: boolean;
  link?: string | null;
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
