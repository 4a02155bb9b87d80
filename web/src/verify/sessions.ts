import type { AmphiEvent, ChoiceSession } from './events';
import type { Ledger } from './ledger';
import { compareInstants } from './logLine';

type Of<T extends AmphiEvent['type']> = Extract<AmphiEvent, { type: T }>;

/** The sessions an amphitheatre is cut into: which have begun, and whether the call waits for one. */
export class SessionBooks {
  waiting = false;
  private sessions: ChoiceSession[] = [];
  private revision = 0;
  private begun = 0;

  constructor(private readonly ledger: Ledger) {}

  set(e: Of<'sessions-set'>): void {
    this.sessions = e.sessions;
    this.revision = e.revision;
  }

  open(): void {
    this.begun = Math.min(1, this.sessions.length);
  }

  start(session: number): void {
    this.begun = session;
    this.waiting = false;
  }

  /** In order, explained, and what has begun left alone. */
  maySet(e: Of<'sessions-set'>): boolean {
    const all = e.sessions;
    const ordered = all.every((s, i) =>
      i === 0
        ? s.first === 1
        : s.first > all[i - 1]!.first && compareInstants(s.opensAt, all[i - 1]!.opensAt) > 0,
    );
    const before = this.ledger.stage === 'SCHEDULED';
    const kept =
      before ||
      (this.begun > 0 &&
        all.length >= this.begun &&
        JSON.stringify(all.slice(0, this.begun)) === JSON.stringify(this.sessions.slice(0, this.begun)));
    const explained = e.reason !== undefined || (before && this.revision === 0);
    return ordered && kept && explained && e.revision === this.revision + 1;
  }

  /** Nobody is left to call before the next one, and its time has not come. */
  mayEnd(e: Of<'session-ended'>): boolean {
    const next = this.next();
    const early = next > this.begun && compareInstants(e.at, this.sessions[next - 1]!.opensAt) < 0;
    return e.session === this.begun && this.idle() && early;
  }

  mayStart(e: Of<'session-started'>): boolean {
    if (this.ledger.stage === 'SUSPENDED' ? !this.waiting : !this.idle()) return false;
    const next = this.waiting ? Math.max(this.begun + 1, this.next()) : this.next();
    const session = this.sessions[e.session - 1];
    if (e.session !== next || next <= this.begun || !session) return false;
    return e.reason !== undefined || compareInstants(e.at, session.opensAt) >= 0;
  }

  /** Who is called has a session that has begun, and the time of the one under way. */
  mayCall(e: Of<'turn-started'>): boolean {
    if (!this.sessions.length) return true;
    const session = this.sessions[this.begun - 1];
    if (!session) return false;
    const { call } = this.ledger;
    const early = !call.anybodyBack() && this.numberOf(call.placeOf(e.position)) > this.begun;
    return !early && Date.parse(e.deadline) - Date.parse(e.at) === session.secondsPerTurn * 1000;
  }

  private idle(): boolean {
    return !this.ledger.turn && !this.ledger.call.anybodyBack();
  }

  private next(): number {
    const { list, call } = this.ledger;
    return this.numberOf(call.nextPlace((position) => list[position - 1]!.placedElsewhere));
  }

  private numberOf(place: number): number {
    return this.sessions.filter((s) => s.first <= place).length;
  }
}
