/** What was given, why, what was on screen then, and what may stay empty. */

import type { AmphiPost, AmphiState, CallLine, How, SimulationResult } from './amphi';
import type { Explanation } from './types';

export type Likelihood = SimulationResult['likelihood'];

export interface ForecastPost {
  post: string;
  left: number;
  wantedBy: number;
  /** Places that the wish lists leave free. */
  leftByWishes: number;
  /** Null: the wishes fill it. */
  stayEmpty: Likelihood | null;
}

export interface Forecast {
  version: number;
  state: AmphiState;
  toChoose: number;
  undecided: number;
  placesLeft: number;
  surelyEmpty: number;
  posts: ForecastPost[];
}

/** Interns of consecutive positions and which wish they obtained. */
export interface EquityGroup {
  from: number;
  to: number;
  interns: number;
  first: number;
  amongThree: number;
  otherWish: number;
  offList: number;
  none: number;
  median: number | null;
}

export interface Equity {
  version: number;
  groups: EquityGroup[];
  vacant: number;
}

export interface Reasons {
  position: number;
  of: number;
  post: string | null;
  how: How;
  wish: number | null;
  at: string;
  /** Of the event that decided. */
  version: number;
  /** What the choice was made on. */
  basedOn: number;
  explanation: Explanation;
}

export interface PastWish {
  order: number;
  post: string;
  standing: 'FREE' | 'BLOCKED' | 'TAKEN' | 'WITHDRAWN' | 'NOT_OFFERED';
  left: number;
  takers: number[];
}

export interface Past {
  version: number;
  latest: number;
  at: string;
  /** Root of the tree then, hex. */
  root: string;
  turn: number | null;
  placesLeft: number;
  mine: { placed: number; readable: boolean; wishes: PastWish[] } | null;
  posts: AmphiPost[];
  callList: CallLine[];
}
