/** Who signs in, and the interns of the call lists. */

import type { Explanation } from './types';

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

export interface Session {
  user: string | null;
  name?: string;
  roles?: Role[];
  cells?: string[];
  finess?: string[];
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
