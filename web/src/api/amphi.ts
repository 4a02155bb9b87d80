/** An amphitheatre as the gateway's API tells it. */

export type AmphiState = 'SCHEDULED' | 'OPEN' | 'SUSPENDED' | 'CLOSED' | 'PUBLISHED';

/** Nothing is called any more. */
export const isOver = ({ state }: { state: AmphiState }): boolean =>
  state === 'CLOSED' || state === 'PUBLISHED';

/** A session of an amphitheatre: from when which positions are called. */
export interface Slot {
  number: number;
  of: number;
  first: number;
  last: number;
  opensAt: string;
  endsAt: string | null;
  secondsPerTurn: number;
  begun: boolean;
}

export interface Sessions {
  state: AmphiState;
  revision: number;
  reasonNeeded: boolean;
  /** The call waits for the next one. */
  waiting: boolean;
  interns: number;
  secondsPerTurn: number;
  sessions: Slot[];
  version: number;
}

export interface AmphiSummary {
  id: string;
  campaign: string;
  pool: string;
  specialtyName?: string | null;
  state: AmphiState;
  opensAt: string;
  position: number | null;
  interns: number;
  chosen: number;
  skipped: number;
  postsLeft: number;
  paceSeconds: number | null;
  expectedEnd: string | null;
  suspendedReason?: string | null;
  suspendedSince?: string | null;
  /** Reference of the assignment order, once published. */
  order?: string | null;
  /** Under way, before opening the first; null when it is held in one go. */
  session?: Slot | null;
  /** When the session that the call waits for begins. */
  nextSessionAt?: string | null;
  /** Still to be called, the running turn included. */
  toChoose?: number;
  secondsPerTurn?: number;
  /** A corrected call list was published after the opening. */
  callListOutdated?: boolean;
  version: number;
  demo?: boolean;
}

export interface Turn {
  position: number;
  intern?: string | null;
  deadline: string;
  startedAt: string;
  /** The choice of whose turn it is waits for its reservation with another amphitheatre. */
  reserving?: boolean;
}

export interface AmphiPost {
  post: string;
  establishment: string;
  unit: string;
  finess?: string | null;
  city?: string | null;
  tags?: string[];
  places: number;
  left: number;
  withdrawn?: boolean;
  /** Each loses a place with it. */
  linkedTo?: string[];
  taken: number[];
}

export type How =
  | 'SELF'
  | 'PROXY'
  | 'WISH_LIST'
  | 'MANAGER'
  | 'SUPERNUMERARY'
  | 'EX_OFFICIO'
  | 'MATCHING'
  | 'NONE';
export type CallStatus = 'WAITING' | 'CURRENT' | 'CHOSEN' | 'SKIPPED' | 'PLACED_ELSEWHERE';

export interface CallLine {
  position: number;
  status: CallStatus;
  how?: How | null;
  post?: string | null;
  intern?: string | null;
  /** Called once the call has come past this position. */
  deferredAfter?: number | null;
}

export interface Amphi extends AmphiSummary {
  turn: Turn | null;
  /** Position whose choice waits for its reservation with another amphitheatre. */
  reserving?: number | null;
  posts: AmphiPost[];
  callList: CallLine[];
  at?: string;
  serverTime: string;
}

export interface WishLine {
  post: string;
  left: number;
  wantedByBetter: number;
  /** BLOCKED: free, but a rule keeps me from it now. */
  state: 'FREE' | 'TAKEN' | 'BLOCKED';
  takenBy: number | null;
  /** By a rule over its sector: now, or only when my turn comes. */
  blocked?: { now: boolean; detail: string } | null;
}

export interface SimulationResult {
  post: string | null;
  order: number | null;
  likelihood: 'SURE' | 'PROBABLE' | 'UNCERTAIN';
}

export interface SimulationAnswer extends Partial<SimulationResult> {
  simulation?: SimulationResult;
  wishes?: WishLine[];
  lines?: WishLine[];
  version?: number;
}

/** What was decided; without a post when the call went past. */
export interface MyChoice {
  post: string | null;
  how: How | null;
  at: string;
  command?: string;
}

export interface MyAmphi {
  position: number;
  of: number;
  before: number;
  status: CallStatus;
  deferredAfter?: number | null;
  choice: MyChoice | null;
  wishes: WishLine[];
  simulation: SimulationResult;
  turn: Turn | null;
  wishesVersion: number | null;
  savedAt: string | null;
  /** What the sealed list would choose if the time ran out now. */
  sealedPost?: string | null;
  /** Free posts that rules keep me from, were it my turn now. */
  blocked?: { detail: string; posts: string[] }[];
  expectedAt?: string | null;
  /** The one I am called in. */
  session?: Slot | null;
  version: number;
  serverTime: string;
}

export interface Opening {
  field: string;
  salt: string;
  value: unknown;
}

export interface Receipt {
  event: string;
  openings?: Opening[];
  proof: string;
}

export interface CommandAnswer {
  command: string;
  version: number;
  repeated?: boolean;
  receipt: Receipt | null;
}

export interface PoolStatus {
  pool: string;
  interns: number;
  callListRevision: number | null;
  callListHash: string | null;
  posts: number;
  places: number;
  ratio: number | null;
  needed: number | null;
  amphitheatre: { id: string; state: AmphiState } | null;
}
