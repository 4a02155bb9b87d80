import type { AmphiEvent, CallListLine, OfferedPost } from './events';
import { Offer } from './offer';
import { Sectors } from './sectors';

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
  rules: { id: string; text: string } | null = null;
  newLines: CallListLine[] = [];
  newPosts: OfferedPost[] = [];
  list: CallListLine[] = [];
  seats: Seat[] = [];
  readonly offer = new Offer();
  readonly sectors = new Sectors();
  opensAt = '';
  readonly wishes = new Map<string, Wishes>();
  turn: { position: number; intern: string; deadline: string } | null = null;
  /** Positions to be called before the list goes on. */
  returned: number[] = [];
  /** Positions that let others go first, each with the position it waits for. */
  readonly deferred = new Map<number, number>();
  private reached = 0;
  private undecided = 1;
  private version = 0;

  seatAt(position: number): Seat | undefined {
    return this.seats[position - 1];
  }

  isTurnOf(position: number): boolean {
    return this.turn?.position === position;
  }

  /**
   * The first in the order of the call that neither holds a post nor was passed; beyond the list when there is
   * none.
   */
  firstUndecided(): number {
    while (this.undecided <= this.seats.length) {
      const seat = this.seats[this.undecided - 1]!;
      if (seat.post === null && !seat.passed && !this.deferred.has(this.undecided)) break;
      this.undecided++;
    }
    return [...this.deferred.keys()].reduce(
      (first, position) => (this.callsBefore(position, first) ? position : first),
      this.undecided,
    );
  }

  /** Who defers is called behind the position waited for, the better ranked before the other. */
  callsBefore(a: number, b: number): boolean {
    const [waitsA, waitsB] = [this.deferred.get(a), this.deferred.get(b)];
    const difference =
      (waitsA ?? a) - (waitsB ?? b) || Number(waitsA !== undefined) - Number(waitsB !== undefined);
    return difference < 0 || (difference === 0 && a < b);
  }

  /** The position to be called next; null when everybody has been. */
  next(): number | null {
    if (this.returned.length) return this.returned[0]!;
    const first = this.firstUndecided();
    return first <= this.list.length ? first : null;
  }

  /** The running turn, those who returned, those the call is still to come to. */
  toChoose(): string[] {
    return this.list
      .filter((line, i) => {
        const seat = this.seats[i]!;
        const waits = seat.post === null && !seat.passed && !line.placedElsewhere;
        return waits || this.isTurnOf(i + 1) || this.returned.includes(i + 1);
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
        return;
      case 'turn-started':
        this.turn = { position: e.position, intern: e.intern, deadline: e.deadline };
        this.reached = Math.max(this.reached, e.position);
        this.leave(e.position);
        this.undefer(e.position);
        this.seat(e.position, { ...bare('CURRENT'), passed: this.seatAt(e.position)?.passed ?? false });
        return;
      case 'choice-made':
        this.hold(e.position, e.post, true, e.how, e.at);
        return;
      case 'choice-corrected':
        this.hold(e.position, e.to, true, 'MANAGER', e.at);
        return;
      case 'supernumerary-placed':
        this.hold(e.position, e.post, e.validating, 'SUPERNUMERARY', e.at);
        return;
      case 'intern-skipped': {
        this.reached = Math.max(this.reached, e.position);
        const status = e.cause === 'PLACED_ELSEWHERE' ? 'PLACED_ELSEWHERE' : 'SKIPPED';
        this.done(e.position, { ...bare(status, true), cause: e.cause, at: e.at });
        return;
      }
      case 'intern-returned':
        this.seat(e.position, bare('WAITING', true));
        this.returned.push(e.position);
        return;
      case 'intern-deferred':
        this.done(e.position, bare('WAITING'));
        this.deferred.set(e.position, e.after);
        return;
      case 'deferral-withdrawn': {
        this.undefer(e.position);
        const gonePast = e.position <= this.reached;
        this.seat(e.position, bare('WAITING', gonePast));
        if (gonePast) this.returned.push(e.position);
        return;
      }
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
    this.undecided = 1;
    this.sectors.listsChanged();
    if (this.stage === 'SCHEDULED') return;
    this.turn = null;
    this.returned = [];
    this.deferred.clear();
    this.reached = this.firstUndecided() - 1;
    this.callFrom(this.reached + 1);
  }

  /** Whoever was called, came back or let others go first is called in the order of the list. */
  private reopen(position: number): void {
    this.stage = 'SUSPENDED';
    const waiting = this.turn ? [...this.returned, this.turn.position] : this.returned;
    for (const at of waiting) this.seat(at, bare('WAITING'));
    this.turn = null;
    this.returned = [];
    this.deferred.clear();
    this.undecided = 1;
    this.reached = Math.min(position, this.firstUndecided()) - 1;
    this.callFrom(this.reached + 1);
  }

  /** Who holds nothing from there on is called as if for the first time. */
  private callFrom(position: number): void {
    for (let at = Math.max(1, position); at <= this.seats.length; at++) {
      const seat = this.seats[at - 1]!;
      if (!seat.post && seat.status !== 'PLACED_ELSEWHERE') this.seats[at - 1] = bare('WAITING');
    }
    this.undecided = 1;
  }

  private hold(position: number, post: string, takesPlace: boolean, how: string, at: string): void {
    const passed = this.seatAt(position)?.passed ?? false;
    this.done(position, { status: 'CHOSEN', post, takesPlace, how, cause: null, at, passed });
  }

  private done(position: number, seat: Seat): void {
    this.seat(position, seat);
    this.leave(position);
    this.deferred.delete(position);
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
    if (position <= this.reached) {
      this.done(position, { ...bare('CANCELLED', true), at });
    } else {
      this.done(position, bare('WAITING'));
      this.undecided = Math.min(this.undecided, position);
    }
  }

  private undefer(position: number): void {
    if (this.deferred.delete(position)) this.undecided = Math.min(this.undecided, position);
  }

  private leave(position: number): void {
    this.returned = this.returned.filter((p) => p !== position);
  }
}
