import { hex, sha256, utf8 } from './bytes';
import { Divergence, type FaultCode } from './divergence';
import type { AmphiEvent } from './events';
import type { Ledger, Stage } from './ledger';
import { compareInstants } from './logLine';

/** The steps that events are judged for, one after another. */
export type JudgedStep = 'order' | 'capacities' | 'wishes';

type Wrong = [FaultCode, ...(string | number)[]] | null;

const BEFORE_CLOSING: Stage[] = ['SCHEDULED', 'OPEN', 'SUSPENDED'];
const BEFORE_PUBLICATION: Stage[] = [...BEFORE_CLOSING, 'CLOSED'];

const STAGES: Record<AmphiEvent['type'], Stage[]> = {
  'amphitheatre-scheduled': ['NONE'],
  'call-list-part-added': BEFORE_PUBLICATION,
  'call-list-fixed': BEFORE_PUBLICATION,
  'posts-part-offered': ['SCHEDULED'],
  'posts-fixed': ['SCHEDULED'],
  'call-list-corrected': BEFORE_PUBLICATION,
  'posts-reoffered': ['SCHEDULED'],
  'amphitheatre-opened': ['SCHEDULED'],
  'wishes-ranked': BEFORE_CLOSING,
  'places-changed': BEFORE_CLOSING,
  'post-withdrawn': BEFORE_CLOSING,
  'post-added': BEFORE_CLOSING,
  'blocking-rules-set': BEFORE_CLOSING,
  'sessions-set': BEFORE_CLOSING,
  'session-ended': ['OPEN'],
  'session-started': ['OPEN', 'SUSPENDED'],
  'proxy-granted': BEFORE_CLOSING,
  'proxy-accepted': BEFORE_CLOSING,
  'proxy-withdrawn': BEFORE_CLOSING,
  'turn-started': ['OPEN'],
  'choice-made': ['OPEN'],
  'intern-skipped': ['OPEN'],
  'amphitheatre-suspended': ['OPEN'],
  'amphitheatre-closed': ['OPEN'],
  'time-credited': ['OPEN'],
  'intern-returned': ['OPEN', 'SUSPENDED'],
  'intern-deferred': ['OPEN', 'SUSPENDED'],
  'deferral-withdrawn': ['OPEN', 'SUSPENDED'],
  'amphitheatre-resumed': ['SUSPENDED'],
  'amphitheatre-reopened': ['OPEN', 'SUSPENDED', 'CLOSED'],
  'choice-cancelled': BEFORE_PUBLICATION,
  'choice-corrected': BEFORE_PUBLICATION,
  'supernumerary-requested': BEFORE_PUBLICATION,
  'supernumerary-agreed': BEFORE_PUBLICATION,
  'supernumerary-withdrawn': BEFORE_PUBLICATION,
  'supernumerary-placed': BEFORE_PUBLICATION,
  'intern-assigned': BEFORE_PUBLICATION,
  'sharing-declared': BEFORE_PUBLICATION,
  'choice-asked': BEFORE_PUBLICATION,
  'choice-declined': BEFORE_PUBLICATION,
  'places-taken-elsewhere': BEFORE_PUBLICATION,
  'intern-placed-elsewhere': BEFORE_PUBLICATION,
  'assignments-published': ['CLOSED'],
};

const unique = (names: string[]): boolean => new Set(names).size === names.length;
const hashOf = (text: string): string => hex(sha256(utf8(text)));

/** The date in Paris, as 2027-03-24. */
const parisDay = (at: string): string =>
  new Date(at).toLocaleDateString('sv-SE', { timeZone: 'Europe/Paris' });

/** Placed by a decision, not at a turn. */
const isOutOfOrder = (how: string): boolean => how === 'SUPERNUMERARY' || how === 'EX_OFFICIO';

const holdsPost = (l: Ledger, position: number): boolean =>
  Boolean(l.seatAt(position)?.post || l.list[position - 1]?.placedElsewhere);

type Placed = Extract<AmphiEvent, { type: 'supernumerary-placed' }>;

/** A placement beyond the order without what the rules ask for, where they ask. */
const unagreed = (l: Ledger, e: Placed): Wrong => {
  const rule = l.rules?.supernumeraries;
  if (!rule) return null;
  const outOfRank = e.validating && !l.isTurnOf(e.position);
  const parties = outOfRank ? [...rule.needed, ...(rule.outOfRank ?? [])] : rule.needed;
  const allowed = !outOfRank || rule.outOfRank !== undefined;
  return allowed &&
    l.requests.isFor(e.intern, e.post, e.validating) &&
    l.requests.haveAgreed(e.intern, parties)
    ? null
    : ['agreement', e.position];
};

/** The turn is running, or a post is held: proxies are what they are. */
const begun = (l: Ledger, position: number): boolean =>
  l.isTurnOf(position) || Boolean(l.seatAt(position)?.post);

/** What is wrong with the order of things, before the event is entered. */
export const wrongOrder = (l: Ledger, e: AmphiEvent, index: number): Wrong => {
  if (!STAGES[e.type].includes(l.stage)) return ['stage', e.type];
  if ('intern' in e && l.list[e.position - 1]?.intern !== e.intern) return ['person', e.position];
  const unreserved = l.shares.fault(e);
  if (unreserved) return unreserved;
  switch (e.type) {
    case 'choice-asked': {
      const atTurn = e.from === undefined && !isOutOfOrder(e.how);
      if (atTurn && (l.stage !== 'OPEN' || !l.isTurnOf(e.position))) return ['outOfTurn', e.position];
      return e.basedOn < 0 || e.basedOn > index ? ['outOfTurn', e.position] : null;
    }
    case 'choice-declined': {
      if (!l.isTurnOf(e.position)) return e.deadline === undefined ? null : ['credit', e.position];
      const back = e.deadline ? Date.parse(e.deadline) - Date.parse(l.turn!.deadline) : -1;
      return back >= 0 && back % 1000 === 0 ? null : ['credit', e.position];
    }
    case 'intern-placed-elsewhere': {
      const known = l.list[e.position - 1]?.placedElsewhere;
      return known !== e.placed && !l.seatAt(e.position)?.post ? null : ['elsewhere', e.position];
    }
    case 'places-taken-elsewhere':
      return l.offer.has(e.post) && e.taken >= 0 ? null : ['notFree', e.post];
    case 'call-list-part-added':
      return e.first === l.newLines.length + 1 ? null : ['frozen'];
    case 'call-list-fixed': {
      const names = l.newLines.map((x) => x.intern);
      const called = new Set(l.newLines.filter((x) => !x.placedElsewhere).map((x) => x.intern));
      const forgotten = l.list.findIndex((x, i) => l.seats[i]!.post !== null && !called.has(x.intern));
      if (forgotten >= 0) return ['forgotten', forgotten + 1];
      return e.count === names.length && unique(names) && e.hash === hashOf(names.join('\n'))
        ? null
        : ['frozen'];
    }
    case 'posts-fixed': {
      const posts = l.newPosts;
      const places = posts.reduce((sum, p) => sum + p.places, 0);
      const hash = hashOf(posts.map((p) => `${p.post}\t${p.places}`).join('\n'));
      const fits = e.count === posts.length && e.places === places && e.hash === hash;
      return fits && unique(posts.map((p) => p.post)) ? null : ['frozen'];
    }
    case 'amphitheatre-opened':
      return l.list.length && l.offer.size && !l.newLines.length && !l.newPosts.length ? null : ['frozen'];
    case 'wishes-ranked':
      return l.isTurnOf(e.position) || l.seatAt(e.position)?.post ? ['sealed', e.position] : null;
    case 'turn-started':
      if (l.newLines.length) return ['frozen'];
      if (l.turn || compareInstants(e.deadline, e.at) <= 0) return ['turn', e.position];
      if (!l.sessions.mayCall(e)) return ['session', e.position];
      return l.call.next() === e.position ? null : ['turn', e.position];
    case 'choice-made':
      if (!l.isTurnOf(e.position) || e.basedOn < 0 || e.basedOn > index) return ['outOfTurn', e.position];
      if (l.seatAt(e.position)?.post || l.list[e.position - 1]?.placedElsewhere)
        return ['twoPosts', e.position];
      if (e.how === 'PROXY' && !l.proxies.isAccepted(e.intern)) return ['proxy', e.position];
      return l.call.callsBefore(l.call.firstUndecided(), e.position)
        ? ['rank', e.position, l.call.firstUndecided()]
        : null;
    case 'intern-skipped':
      if (e.cause === 'PLACED_ELSEWHERE')
        return l.list[e.position - 1]?.placedElsewhere ? null : ['outOfTurn', e.position];
      if (!l.isTurnOf(e.position)) return ['outOfTurn', e.position];
      return e.cause === 'TURN_EXPIRED' && compareInstants(e.at, l.turn!.deadline) < 0
        ? ['early', e.position]
        : null;
    case 'intern-returned': {
      const seat = l.seatAt(e.position);
      return seat?.passed && !seat.post ? null : ['return', e.position];
    }
    case 'intern-deferred':
      return e.after > e.position && e.after <= l.list.length && !l.seatAt(e.position)?.post
        ? null
        : ['deferral', e.position];
    case 'amphitheatre-suspended': {
      const left = l.turn && Math.max(0, Math.ceil((Date.parse(l.turn.deadline) - Date.parse(e.at)) / 1000));
      return e.secondsLeft === (left ?? undefined) ? null : ['secondsLeft', l.turn?.position ?? 0];
    }
    case 'deferral-withdrawn':
      return l.call.defers(e.position) ? null : ['deferral', e.position];
    case 'proxy-granted':
      return e.holder === e.intern || l.proxies.stands(e.intern) || begun(l, e.position)
        ? ['proxy', e.position]
        : null;
    case 'proxy-accepted': {
      const asked = l.proxies.names(e.intern, e.holder) && !l.proxies.isAccepted(e.intern);
      const room = l.proxies.acceptedBy(e.holder) < (l.rules?.proxiesEach ?? 1);
      return asked && room && !begun(l, e.position) ? null : ['proxy', e.position];
    }
    case 'proxy-withdrawn':
      return l.proxies.names(e.intern, e.holder) && !begun(l, e.position) ? null : ['proxy', e.position];
    case 'time-credited': {
      const given = l.turn ? Date.parse(e.deadline) - Date.parse(l.turn.deadline) : 0;
      return l.isTurnOf(e.position) && e.seconds > 0 && given === e.seconds * 1000
        ? null
        : ['credit', e.position];
    }
    case 'amphitheatre-reopened': {
      const kept = l.seats.findIndex((s, i) => i + 1 >= e.position && s.post && !isOutOfOrder(s.how));
      if (e.position < 1 || e.position > l.list.length) return ['reopened', e.position];
      return kept < 0 ? null : ['reopened', kept + 1];
    }
    case 'choice-cancelled':
      return l.seatAt(e.position)?.post === e.post ? null : ['holder', e.position, e.post];
    case 'choice-corrected':
      return l.seatAt(e.position)?.post === e.from ? null : ['holder', e.position, e.from];
    case 'supernumerary-placed':
      return holdsPost(l, e.position) ? ['twoPosts', e.position] : unagreed(l, e);
    case 'intern-assigned': {
      const { referredOn, heardOn } = e.referral;
      if (holdsPost(l, e.position)) return ['twoPosts', e.position];
      return referredOn <= heardOn && heardOn <= parisDay(e.at) ? null : ['referral', e.position];
    }
    case 'supernumerary-requested':
      return l.requests.stands(e.intern) ? ['agreement', e.position] : null;
    case 'supernumerary-agreed':
    case 'supernumerary-withdrawn':
      return l.requests.stands(e.intern) ? null : ['agreement', e.position];
    case 'places-changed':
    case 'post-withdrawn':
      return l.offer.has(e.post) ? null : ['notFree', e.post];
    case 'blocking-rules-set': {
      const first = e.revision === 1 && l.stage === 'SCHEDULED';
      const explained = e.revision === l.sectors.revision + 1 && (first || e.reason !== undefined);
      const opening = parisDay(l.opensAt);
      const inForce = e.rules.every((r) => r.from <= opening && (r.until ?? opening) >= opening);
      return explained && inForce ? null : ['sectorRules'];
    }
    case 'sessions-set':
      return l.sessions.maySet(e) ? null : ['sessions'];
    case 'session-ended':
      return l.sessions.mayEnd(e) ? null : ['sessions'];
    case 'session-started':
      return l.sessions.mayStart(e) ? null : ['sessions'];
    case 'amphitheatre-resumed':
      return l.sessions.waiting ? ['sessions'] : null;
    case 'amphitheatre-closed':
      return l.turn || l.call.next() !== null
        ? ['closedEarly', l.turn?.position ?? l.call.next() ?? 0]
        : null;
    default:
      return null;
  }
};

/** A place given that was not there, before the event is entered. */
export const wrongCapacity = (l: Ledger, e: AmphiEvent): Wrong => {
  const needs = (post: string, free: number): Wrong =>
    l.offer.isOffered(post) && free > 0 ? null : ['notFree', post];
  switch (e.type) {
    case 'choice-made':
      return needs(e.post, l.offer.free(e.post));
    case 'choice-corrected':
      return needs(e.to, l.offer.areLinked(e.to, e.from) && takes(l, e.position) ? 1 : l.offer.free(e.to));
    case 'supernumerary-placed':
      return needs(e.post, e.validating ? l.offer.free(e.post) : 1);
    case 'intern-assigned':
      return needs(e.post, l.offer.free(e.post));
    default:
      return null;
  }
};

const takes = (l: Ledger, position: number): boolean => l.seatAt(position)?.takesPlace ?? false;

/** A post given against a rule over its sector, before the event is entered. */
export const wrongSector = (l: Ledger, e: AmphiEvent): Wrong => {
  const byHand = (intern: string, post: string, takesPlace: boolean): Wrong =>
    l.sectors.isBarred(l, intern, post) || (takesPlace && l.sectors.isOverQuota(l, intern, post))
      ? ['blocked', post]
      : null;
  switch (e.type) {
    case 'choice-made':
      return l.sectors.openTo(l, e.intern)(e.post) ? null : ['blocked', e.post];
    case 'choice-corrected':
      return byHand(e.intern, e.to, true);
    case 'supernumerary-placed':
      return byHand(e.intern, e.post, e.validating);
    case 'intern-assigned':
      return byHand(e.intern, e.post, true);
    default:
      return null;
  }
};

/** Somebody who lets nobody pass, after the event is entered. */
export const passesNobody = (l: Ledger, e: AmphiEvent): Wrong =>
  e.type === 'intern-deferred' && l.call.next() === e.position ? ['deferral', e.position] : null;

/** More takers than places, after the event is entered. */
export const overfull = (l: Ledger, e: AmphiEvent): Wrong => {
  if (!['places-changed', 'post-withdrawn', 'post-added', 'posts-fixed'].includes(e.type)) return null;
  for (const post of l.offer.all()) if (l.offer.freeHere(post) < 0) return ['capacity', post];
  return null;
};

/** Throws what was found wrong at a line of the log. */
export const raise = (wrong: Wrong, index: number): void => {
  if (!wrong) return;
  const [code, ...args] = wrong;
  throw new Divergence(code, args, { file: 'log.jsonl', line: index + 1 });
};
