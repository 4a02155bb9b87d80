import { CallOrder } from './callOrder';
import type { AmphiEvent, CallListLine, OfferedPost, RuleProfile } from './events';
import { Offer } from './offer';
import { Proxies } from './proxies';
import { Requests } from './requests';
import { Sectors } from './sectors';
import { SessionBooks } from './sessions';
import { Shares } from './shares';

export type Stage = 'NONE' | 'SCHEDULED' | 'OPEN' | 'SUSPENDED' | 'CLOSED' | 'PUBLISHED';

/** Where one intern stands; columns of the results come from here. */
export interface Seat {
  status: 'WAITING' | 'CURRENT' | 'CHOSEN' | 'SKIPPED' | 'CANCELLED' | 'PLACED_ELSEWHERE';
  post: string | null;
  takesPlace: boolean;
  how: string;
  cause: string | null;
  at: string | null;
  /** Was called at least once and did not choose then. */
  passed: boolean;
}

export interface Wishes {
  version: number;
  count: number;
}

const bare = (status: Seat['status'], passed = false): Seat => ({
  status,
  post: null,
  takesPlace: false,
  how: 'NONE',
  cause: null,
  at: null,
  passed,
});

/** The books of an amphitheatre, kept from its events alone; it judges nothing. */
export class Ledger {
  stage: Stage = 'NONE';
  pool = '';
  rules: RuleProfile | null = null;
  newLines: CallListLine[] = [];
  newPosts: OfferedPost[] = [];
  list: CallListLine[] = [];
  seats: Seat[] = [];
  readonly offer = new Offer();
  readonly sectors = new Sectors();
  readonly proxies = new Proxies();
  readonly requests = new Requests();
  readonly shares = new Shares();
  opensAt = '';
  readonly wishes = new Map<string, Wishes>();
  turn: { position: number; intern: string; deadline: string } | null = null;
  readonly call = new CallOrder(this);
  readonly sessions = new SessionBooks(this);
  private version = 0;

  seatAt(position: number): Seat | undefined {
    return this.seats[position - 1];
  }

  isTurnOf(position: number): boolean {
    return this.turn?.position === position;
  }

  /** The running turn, those who returned, those the call is still to come to. */
  toChoose(): string[] {
    return this.list
      .filter((line, i) => {
        const seat = this.seats[i]!;
        const waits = seat.post === null && !seat.passed && !line.placedElsewhere;
        return waits || this.isTurnOf(i + 1) || this.call.isBack(i + 1);
      })
      .map((line) => line.intern);
  }

  enter(e: AmphiEvent): void {
    this.version++;
    switch (e.type) {
      case 'amphitheatre-scheduled':
        this.stage = 'SCHEDULED';
        this.pool = [e.pool.campaign, e.pool.subdivision, e.pool.specialty, e.pool.phase].join('.');
        this.rules = e.rules;
        this.opensAt = e.opensAt;
        return;
      case 'call-list-part-added':
        this.newLines.push(...e.lines);
        return;
      case 'call-list-fixed':
        this.fixList();
        return;
      case 'posts-part-offered':
        this.newPosts.push(...e.posts);
        return;
      case 'posts-fixed':
        this.offer.replace(this.newPosts);
        this.newPosts = [];
        this.sectors.listsChanged();
        return;
      case 'call-list-corrected':
        this.newLines = [];
        return;
      case 'posts-reoffered':
        this.newPosts = [];
        return;
      case 'wishes-ranked':
        this.wishes.set(e.intern, { version: this.version, count: e.count });
        return;
      case 'amphitheatre-opened':
        this.stage = 'OPEN';
        this.sessions.open();
        return;
      case 'sessions-set':
        this.sessions.set(e);
        return;
      case 'session-ended':
        this.stage = 'SUSPENDED';
        this.sessions.waiting = true;
        return;
      case 'session-started':
        this.stage = 'OPEN';
        this.sessions.start(e.session);
        return;
      case 'turn-started':
        this.turn = { position: e.position, intern: e.intern, deadline: e.deadline };
        this.call.reach(e.position);
        this.call.leave(e.position);
        this.seat(e.position, { ...bare('CURRENT'), passed: this.seatAt(e.position)?.passed ?? false });
        return;
      case 'choice-made':
        this.hold(e.position, e.post, true, e.how, e.at);
        return;
      case 'choice-corrected':
        this.hold(e.position, e.to, true, 'MANAGER', e.at);
        return;
      case 'supernumerary-requested':
      case 'supernumerary-agreed':
      case 'supernumerary-withdrawn':
        this.requests.enter(e);
        return;
      case 'supernumerary-placed':
        this.requests.end(e.intern);
        this.hold(e.position, e.post, e.validating, 'SUPERNUMERARY', e.at);
        return;
      case 'intern-assigned':
        this.requests.end(e.intern);
        this.hold(e.position, e.post, true, 'EX_OFFICIO', e.at);
        return;
      case 'intern-skipped': {
        this.call.reach(e.position);
        const status = e.cause === 'PLACED_ELSEWHERE' ? 'PLACED_ELSEWHERE' : 'SKIPPED';
        this.done(e.position, { ...bare(status, true), cause: e.cause, at: e.at });
        return;
      }
      case 'intern-returned':
        this.seat(e.position, bare('WAITING', true));
        this.call.comeBack(e.position);
        return;
      case 'intern-deferred':
        this.done(e.position, bare('WAITING'));
        this.call.defer(e.position, e.after);
        return;
      case 'deferral-withdrawn': {
        this.call.leave(e.position);
        const gonePast = this.call.hasReached(e.position);
        this.seat(e.position, bare('WAITING', gonePast));
        if (gonePast) this.call.comeBack(e.position);
        return;
      }
      case 'proxy-granted':
      case 'proxy-accepted':
      case 'proxy-withdrawn':
        this.proxies.enter(e);
        return;
      case 'time-credited':
        if (this.turn) this.turn = { ...this.turn, deadline: e.deadline };
        return;
      case 'amphitheatre-reopened':
        this.reopen(e.position);
        return;
      case 'choice-cancelled':
        this.cancel(e.position, e.at);
        return;
      case 'amphitheatre-suspended':
        this.stage = 'SUSPENDED';
        return;
      case 'amphitheatre-resumed':
        this.stage = 'OPEN';
        if (this.turn && e.deadline) this.turn = { ...this.turn, deadline: e.deadline };
        return;
      case 'places-changed':
        this.offer.setPlaces(e.post, e.places);
        return;
      case 'post-withdrawn':
        this.offer.withdraw(e.post);
        return;
      case 'post-added':
        this.offer.add(e.post);
        this.sectors.listsChanged();
        return;
      case 'blocking-rules-set':
        this.sectors.replace(e.rules, e.revision);
        return;
      case 'sharing-declared':
        this.shares.declare(e);
        return;
      case 'choice-asked':
        this.shares.asked = e;
        return;
      case 'choice-declined':
        this.shares.asked = null;
        if (this.turn && e.deadline) this.turn = { ...this.turn, deadline: e.deadline };
        return;
      case 'places-taken-elsewhere':
        this.offer.setElsewhere(e.post, e.taken);
        return;
      case 'intern-placed-elsewhere':
        this.elsewhere(e.position, e.placed, e.at);
        return;
      case 'amphitheatre-closed':
        this.stage = 'CLOSED';
        return;
      case 'assignments-published':
        this.stage = 'PUBLISHED';
        return;
    }
  }

  private fixList(): void {
    const held = new Map(this.list.map((l, i) => [l.intern, this.seats[i]!]));
    this.list = this.newLines;
    this.newLines = [];
    this.seats = this.list.map((l) => {
      const before = held.get(l.intern);
      if (before?.post) return before;
      const gone = before?.status === 'SKIPPED' || before?.status === 'CANCELLED';
      if (before && l.placedElsewhere && (gone || before.cause))
        return { ...bare('PLACED_ELSEWHERE', true), cause: 'PLACED_ELSEWHERE', at: before.at };
      return before && gone ? before : bare(l.placedElsewhere ? 'PLACED_ELSEWHERE' : 'WAITING');
    });
    const listed = new Set(this.list.map((l) => l.intern));
    for (const intern of [...this.wishes.keys()]) if (!listed.has(intern)) this.wishes.delete(intern);
    this.proxies.keep(listed);
    this.requests.keep(listed);
    this.call.recall(1);
    this.sectors.listsChanged();
    if (this.stage === 'SCHEDULED') return;
    this.turn = null;
    this.callFrom(this.call.startAgain());
  }

  /** Whoever was called, came back or let others go first is called in the order of the list. */
  private reopen(position: number): void {
    this.stage = 'SUSPENDED';
    this.sessions.waiting = false;
    for (let at = 1; at <= this.seats.length; at++)
      if (this.isTurnOf(at) || this.call.isBack(at)) this.seat(at, bare('WAITING'));
    this.turn = null;
    this.callFrom(this.call.startAgain(position));
  }

  /** Who holds nothing from there on is called as if for the first time. */
  private callFrom(position: number): void {
    for (let at = Math.max(1, position); at <= this.seats.length; at++) {
      const seat = this.seats[at - 1]!;
      if (!seat.post && seat.status !== 'PLACED_ELSEWHERE') this.seats[at - 1] = bare('WAITING');
    }
  }

  private hold(position: number, post: string, takesPlace: boolean, how: string, at: string): void {
    const passed = this.seatAt(position)?.passed ?? false;
    this.done(position, { status: 'CHOSEN', post, takesPlace, how, cause: null, at, passed });
    this.shares.asked = null;
  }

  /** Whom the call has gone past may return once a placement elsewhere is taken back. */
  private elsewhere(position: number, placed: boolean, at: string): void {
    const called = this.call.hasReached(position) || this.stage === 'CLOSED';
    this.list = this.list.map((line, i) =>
      i + 1 === position ? { ...line, placedElsewhere: placed } : line,
    );
    const there: Seat = called
      ? { ...bare('PLACED_ELSEWHERE', true), cause: 'PLACED_ELSEWHERE', at }
      : bare('PLACED_ELSEWHERE');
    const back: Seat = called ? { ...bare('CANCELLED', true), at } : bare('WAITING');
    this.done(position, placed ? there : back);
    this.call.recall(position);
    this.sectors.listsChanged();
  }

  private done(position: number, seat: Seat): void {
    this.seat(position, seat);
    this.call.leave(position);
    if (this.isTurnOf(position)) this.turn = null;
  }

  private seat(position: number, seat: Seat): void {
    const before = this.seatAt(position);
    if (before?.post && before.takesPlace) this.offer.take(before.post, -1);
    if (seat.post && seat.takesPlace) this.offer.take(seat.post, 1);
    if (before) this.seats[position - 1] = seat;
  }

  /** Whom the call has not come to yet is waiting again; anybody else was passed. */
  private cancel(position: number, at: string): void {
    if (this.call.hasReached(position)) {
      this.done(position, { ...bare('CANCELLED', true), at });
    } else {
      this.done(position, bare('WAITING'));
      this.call.recall(position);
    }
  }
}
