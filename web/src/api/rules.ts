import type { AmphiState } from './amphi';

export type RuleKind = 'BARRED' | 'MUST_BE_FILLED' | 'QUOTA';

/** Interns a rule speaks of; neither criterion nor list: everybody. */
export interface RuleGroup {
  name: string;
  seniorityFrom?: number | null;
  seniorityTo?: number | null;
  guest?: boolean | null;
  rankFrom?: string | null;
  rankTo?: string | null;
  interns?: string[] | null;
}

/** A rule over a sector, as a manager writes it. */
export interface Rule {
  id: string;
  kind: RuleKind;
  sector: string;
  group: RuleGroup;
  most?: number | null;
  title: string;
  text: string;
  from: string;
  until?: string | null;
}

/** A rule with its figures. */
export interface RuleStanding extends Rule {
  members: number;
  toChoose: number;
  places: number;
  taken: number;
}

export interface Sector {
  name: string;
  posts: number;
  places: number;
  left: number;
}

export interface Rules {
  state: AmphiState;
  revision: number;
  reasonNeeded: boolean;
  rules: RuleStanding[];
  sectors: Sector[];
  version: number;
}
