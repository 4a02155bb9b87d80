import { Divergence, type Where } from './divergence';

export interface CallListLine {
  intern: string;
  seniority: number;
  rank: string;
  guest: boolean;
  placedElsewhere: boolean;
}

export interface OfferedPost {
  post: string;
  establishment: string;
  unit: string;
  finess?: string;
  city?: string;
  tags: string[];
  places: number;
  linkedTo: string[];
}

/** A rule over the posts that carry a tag. */
export interface BlockingRule {
  id: string;
  kind: 'BARRED' | 'MUST_BE_FILLED' | 'QUOTA';
  sector: string;
  group: {
    name: string;
    seniorityFrom?: number;
    seniorityTo?: number;
    guest?: boolean;
    rankFrom?: string;
    rankTo?: string;
    interns: string[];
  };
  most?: number;
  title: string;
  text: string;
  from: string;
  until?: string;
}

/** A slot of the amphitheatre, up to where the next one begins. */
export interface ChoiceSession {
  first: number;
  opensAt: string;
  endsAt?: string;
  secondsPerTurn: number;
}

export type SkipCause =
  | 'PLACED_ELSEWHERE'
  | 'NO_WISH_POSSIBLE'
  | 'NO_WISH_LIST'
  | 'TURN_EXPIRED'
  | 'BY_MANAGER';

export type Party = 'HEAD_OF_SERVICE' | 'HOST' | 'COORDINATOR' | 'HEALTH_SERVICE';

/** The dated rules an amphitheatre is held under. */
export interface RuleProfile {
  id: string;
  text: string;
  /** Accepted proxies that one person may hold; one where it is not said. */
  proxiesEach?: number;
  /** Whose agreement a placement beyond the order needs, and whose opinion out of rank. */
  supernumeraries?: { text: string; needed: Party[]; outOfRank?: Party[] };
}

/** What an ex-officio assignment rests on: days, as 2027-03-24. */
interface Referral {
  referredOn: string;
  heardOn: string;
}

interface Person {
  position: number;
  intern: string;
}

/** Commitments (`wishes`, `reason`) stand as 64 hexadecimal digits. */
export type AmphiEvent =
  | {
      type: 'amphitheatre-scheduled';
      pool: { campaign: string; subdivision: string; specialty: string; phase: string };
      opensAt: string;
      secondsPerTurn: number;
      rules: RuleProfile;
      interns: number;
      posts: number;
      places: number;
    }
  | { type: 'call-list-part-added'; first: number; lines: CallListLine[] }
  | { type: 'call-list-fixed'; revision: number; count: number; hash: string }
  | { type: 'posts-part-offered'; posts: OfferedPost[] }
  | { type: 'posts-fixed'; revision: number; count: number; places: number; hash: string }
  | { type: 'call-list-corrected' | 'posts-reoffered'; reason: string }
  | ({ type: 'wishes-ranked'; count: number; wishes: string; at: string } & Person)
  | { type: 'amphitheatre-opened' | 'amphitheatre-closed'; at: string }
  | ({ type: 'turn-started'; at: string; deadline: string } & Person)
  | ({
      type: 'choice-made';
      post: string;
      how: string;
      basedOn: number;
      reason?: string;
      at: string;
    } & Person)
  | ({ type: 'intern-skipped'; cause: SkipCause; reason?: string; at: string } & Person)
  | ({ type: 'intern-returned' } & Person)
  | ({ type: 'intern-deferred'; after: number; at: string } & Person)
  | ({ type: 'deferral-withdrawn'; at: string } & Person)
  | ({ type: 'proxy-granted' | 'proxy-accepted'; holder: string; at: string } & Person)
  | ({ type: 'proxy-withdrawn'; holder: string; by: 'REVOKED' | 'DECLINED'; at: string } & Person)
  | ({
      type: 'time-credited';
      cause: 'OUTAGE' | 'MANAGER';
      seconds: number;
      reason?: string;
      deadline: string;
      at: string;
    } & Person)
  | { type: 'amphitheatre-suspended'; reason: string; secondsLeft?: number; at: string }
  | { type: 'amphitheatre-resumed'; deadline?: string; at: string }
  | ({ type: 'choice-cancelled'; post: string; reason: string; at: string } & Person)
  | { type: 'amphitheatre-reopened'; position: number; reason: string; at: string }
  | ({ type: 'choice-corrected'; from: string; to: string; reason: string; at: string } & Person)
  | ({ type: 'supernumerary-requested'; post: string; validating: boolean; at: string } & Person)
  | ({ type: 'supernumerary-agreed'; party: Party; reason?: string; at: string } & Person)
  | ({ type: 'supernumerary-withdrawn'; by: string; at: string } & Person)
  | ({ type: 'supernumerary-placed'; post: string; validating: boolean; reason: string; at: string } & Person)
  | ({ type: 'intern-assigned'; post: string; referral: Referral; reason: string; at: string } & Person)
  | { type: 'places-changed'; post: string; places: number; reason: string }
  | { type: 'post-withdrawn'; post: string; reason: string }
  | { type: 'post-added'; post: OfferedPost; reason: string }
  | { type: 'blocking-rules-set'; revision: number; rules: BlockingRule[]; reason?: string }
  | { type: 'sharing-declared'; posts: { post: string; places: string[] }[]; interns: string[] }
  | ({
      type: 'choice-asked';
      post: string;
      how: string;
      from?: string;
      takesPlace: boolean;
      basedOn: number;
      reason?: string;
      turns: number;
      referral?: Referral;
      at: string;
    } & Person)
  | ({
      type: 'choice-declined';
      post: string;
      cause: 'POST_TAKEN' | 'PLACED_ELSEWHERE';
      deadline?: string;
      at: string;
    } & Person)
  | { type: 'places-taken-elsewhere'; post: string; taken: number }
  | ({ type: 'intern-placed-elsewhere'; placed: boolean; at: string } & Person)
  | { type: 'sessions-set'; revision: number; sessions: ChoiceSession[]; reason?: string }
  | { type: 'session-ended'; session: number; at: string }
  | { type: 'session-started'; session: number; reason?: string; at: string }
  | { type: 'assignments-published'; order: string; at: string };

type Test = (value: unknown) => boolean;
type Shape = Record<string, Test>;

const string: Test = (v) => typeof v === 'string';
const int: Test = (v) => Number.isSafeInteger(v);
const bool: Test = (v) => typeof v === 'boolean';
const instant: Test = (v) => typeof v === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(v);
const hash: Test = (v) => typeof v === 'string' && /^[0-9a-f]{64}$/.test(v);
const optional =
  (test: Test): Test =>
  (v) =>
    v === undefined || test(v);
const oneOf =
  (...values: string[]): Test =>
  (v) =>
    values.includes(v as string);
const list =
  (test: Test): Test =>
  (v) =>
    Array.isArray(v) && v.every(test);
const shaped =
  (shape: Shape): Test =>
  (v) =>
    typeof v === 'object' && v !== null && !Array.isArray(v) && fault(v, shape) === null;

/** The first member that is missing, wrong or unknown. */
const fault = (value: object, shape: Shape): string | null => {
  const own = value as Record<string, unknown>;
  for (const name of Object.keys(own)) if (!(name in shape)) return name;
  for (const [name, test] of Object.entries(shape)) if (!test(own[name])) return name;
  return null;
};

const line = shaped({ intern: string, seniority: int, rank: string, guest: bool, placedElsewhere: bool });
const post = shaped({
  post: string,
  establishment: string,
  unit: string,
  finess: optional(string),
  city: optional(string),
  tags: list(string),
  places: int,
  linkedTo: list(string),
});
const day: Test = (v) => typeof v === 'string' && /^\d{4}-\d\d-\d\d$/.test(v);
const rule = shaped({
  id: string,
  kind: oneOf('BARRED', 'MUST_BE_FILLED', 'QUOTA'),
  sector: string,
  group: shaped({
    name: string,
    seniorityFrom: optional(int),
    seniorityTo: optional(int),
    guest: optional(bool),
    rankFrom: optional(string),
    rankTo: optional(string),
    interns: list(string),
  }),
  most: optional(int),
  title: string,
  text: string,
  from: day,
  until: optional(day),
});
const session = shaped({ first: int, opensAt: instant, endsAt: optional(instant), secondsPerTurn: int });
const referral = shaped({ referredOn: day, heardOn: day });
const person: Shape = { position: int, intern: string };
const how = oneOf('SELF', 'PROXY', 'WISH_LIST', 'MANAGER', 'SUPERNUMERARY', 'EX_OFFICIO', 'MATCHING', 'NONE');
const cause = oneOf('PLACED_ELSEWHERE', 'NO_WISH_POSSIBLE', 'NO_WISH_LIST', 'TURN_EXPIRED', 'BY_MANAGER');

const party = oneOf('HEAD_OF_SERVICE', 'HOST', 'COORDINATOR', 'HEALTH_SERVICE');
const beyond = shaped({ text: string, needed: list(party), outOfRank: optional(list(party)) });

const SHAPES: Record<AmphiEvent['type'], Shape> = {
  'amphitheatre-scheduled': {
    pool: shaped({ campaign: string, subdivision: string, specialty: string, phase: string }),
    opensAt: instant,
    secondsPerTurn: int,
    rules: shaped({
      id: string,
      text: string,
      proxiesEach: optional(int),
      supernumeraries: optional(beyond),
    }),
    interns: int,
    posts: int,
    places: int,
  },
  'call-list-part-added': { first: int, lines: list(line) },
  'call-list-fixed': { revision: int, count: int, hash },
  'posts-part-offered': { posts: list(post) },
  'posts-fixed': { revision: int, count: int, places: int, hash },
  'call-list-corrected': { reason: string },
  'posts-reoffered': { reason: string },
  'wishes-ranked': { ...person, count: int, wishes: hash, at: instant },
  'amphitheatre-opened': { at: instant },
  'turn-started': { ...person, at: instant, deadline: instant },
  'choice-made': { ...person, post: string, how, basedOn: int, reason: optional(hash), at: instant },
  'intern-skipped': { ...person, cause, reason: optional(hash), at: instant },
  'intern-returned': person,
  'intern-deferred': { ...person, after: int, at: instant },
  'deferral-withdrawn': { ...person, at: instant },
  'proxy-granted': { ...person, holder: string, at: instant },
  'proxy-accepted': { ...person, holder: string, at: instant },
  'proxy-withdrawn': { ...person, holder: string, by: oneOf('REVOKED', 'DECLINED'), at: instant },
  'time-credited': {
    ...person,
    cause: oneOf('OUTAGE', 'MANAGER'),
    seconds: int,
    reason: optional(string),
    deadline: instant,
    at: instant,
  },
  'amphitheatre-suspended': { reason: string, secondsLeft: optional(int), at: instant },
  'amphitheatre-resumed': { deadline: optional(instant), at: instant },
  'choice-cancelled': { ...person, post: string, reason: hash, at: instant },
  'amphitheatre-reopened': { position: int, reason: string, at: instant },
  'choice-corrected': { ...person, from: string, to: string, reason: hash, at: instant },
  'supernumerary-requested': { ...person, post: string, validating: bool, at: instant },
  'supernumerary-agreed': { ...person, party, reason: optional(hash), at: instant },
  'supernumerary-withdrawn': {
    ...person,
    by: oneOf('INTERN', 'MANAGER', 'HEAD_OF_SERVICE', 'HOST'),
    at: instant,
  },
  'supernumerary-placed': { ...person, post: string, validating: bool, reason: hash, at: instant },
  'intern-assigned': { ...person, post: string, referral, reason: hash, at: instant },
  'places-changed': { post: string, places: int, reason: string },
  'post-withdrawn': { post: string, reason: string },
  'post-added': { post, reason: string },
  'blocking-rules-set': { revision: int, rules: list(rule), reason: optional(string) },
  'sharing-declared': {
    posts: list(shaped({ post: string, places: list(string) })),
    interns: list(string),
  },
  'choice-asked': {
    ...person,
    post: string,
    how,
    from: optional(string),
    takesPlace: bool,
    basedOn: int,
    reason: optional(hash),
    turns: int,
    referral: optional(referral),
    at: instant,
  },
  'choice-declined': {
    ...person,
    post: string,
    cause: oneOf('POST_TAKEN', 'PLACED_ELSEWHERE'),
    deadline: optional(instant),
    at: instant,
  },
  'places-taken-elsewhere': { post: string, taken: int },
  'intern-placed-elsewhere': { ...person, placed: bool, at: instant },
  'sessions-set': { revision: int, sessions: list(session), reason: optional(string) },
  'session-ended': { session: int, at: instant },
  'session-started': { session: int, reason: optional(string), at: instant },
  'amphitheatre-closed': { at: instant },
  'assignments-published': { order: string, at: instant },
};

/** An event with every member it must have and no other. */
export const readEvent = (type: string, data: unknown, where: Where): AmphiEvent => {
  const shape = Object.hasOwn(SHAPES, type) ? SHAPES[type as AmphiEvent['type']] : undefined;
  if (!shape) throw new Divergence('type', [type], where);
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    throw new Divergence('lineForm', [], where);
  const wrong = fault(data, shape);
  if (wrong !== null) throw new Divergence('members', [type, wrong], where);
  return { type, ...data } as AmphiEvent;
};
