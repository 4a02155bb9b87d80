import type { BlockingRule, CallListLine } from './events';
import type { Ledger } from './ledger';

/** Whether one rank, an integer or an exact fraction, is at most another; never when one is neither. */
const atMost = (low: string, high: string): boolean => {
  const [a, b] = [low, high].map((text) => /^(\d+)(?:\/([1-9]\d*))?$/.exec(text));
  if (!a || !b) return false;
  return BigInt(a[1]!) * BigInt(b[2] ?? 1) <= BigInt(b[1]!) * BigInt(a[2] ?? 1);
};

const isMember = ({ group: g }: BlockingRule, line: CallListLine): boolean => {
  if (g.interns.includes(line.intern)) return true;
  const asked = [g.seniorityFrom, g.seniorityTo, g.guest, g.rankFrom, g.rankTo];
  if (g.interns.length && asked.every((x) => x === undefined)) return false;
  return (
    (g.seniorityFrom === undefined || line.seniority >= g.seniorityFrom) &&
    (g.seniorityTo === undefined || line.seniority <= g.seniorityTo) &&
    (g.guest === undefined || line.guest === g.guest) &&
    (g.rankFrom === undefined || atMost(g.rankFrom, line.rank)) &&
    (g.rankTo === undefined || atMost(line.rank, g.rankTo))
  );
};

/** A rule with the interns and posts it speaks of, as the lists stand. */
interface Scope {
  rule: BlockingRule;
  members: Set<string>;
  posts: Set<string>;
}

/** Every choice of some of these, those of the first ones first. */
const subsets = <T>(all: T[]): T[][] => {
  const sets: T[][] = [[]];
  for (const one of all) sets.push(...sets.map((s) => [...s, one]));
  return sets.slice(1);
};

const overlap = (a: Set<string>, b: Set<string>): boolean => [...a].some((x) => b.has(x));

/** What rules over sectors keep interns from, counted from the books at each question. */
export class Sectors {
  private rules: BlockingRule[] = [];
  private known: Scope[] | null = null;
  revision = 0;

  replace(rules: BlockingRule[], revision: number): void {
    this.rules = rules;
    this.revision = revision;
    this.known = null;
  }

  /** Somebody else may be of a group, or another post in a sector. */
  listsChanged(): void {
    this.known = null;
  }

  isBarred(l: Ledger, intern: string, post: string): boolean {
    return this.over(l, intern, 'BARRED').some((s) => s.posts.has(post));
  }

  isOverQuota(l: Ledger, intern: string, post: string): boolean {
    return this.exhausted(l, intern).some((s) => s.posts.has(post));
  }

  /** Which posts the rules leave an intern whose turn it is. */
  openTo(l: Ledger, intern: string): (post: string) => boolean {
    if (!this.rules.length) return () => true;
    const closed = [...this.over(l, intern, 'BARRED'), ...this.exhausted(l, intern)];
    const permitted = (post: string): boolean => !closed.some((s) => s.posts.has(post));
    const toFill = this.scopes(l).filter((s) => s.rule.kind === 'MUST_BE_FILLED');
    if (!this.counting(l, toFill, intern).length) return permitted;
    const isWithin = (post: string, some: Scope[]): boolean => {
      const own = toFill.filter((s) => s.posts.has(post));
      return own.length > 0 && own.every((s) => some.includes(s));
    };
    const places = l.offer.groupsFree();
    const waiting = l.toChoose().map((name) => this.counting(l, toFill, name));
    let within: Scope[] | null = null;
    for (const some of subsets(toFill)) {
      if (!this.counting(l, some, intern).length) continue;
      const left = places.reduce((sum, [post, free]) => sum + (isWithin(post, some) ? free : 0), 0);
      const interns = waiting.filter((counting) => counting.some((s) => some.includes(s))).length;
      if (left < interns) continue;
      const narrower: Scope[] = within ? within.filter((s) => some.includes(s)) : some;
      const leavesOne = places.some(
        ([post, free]) => free > 0 && isWithin(post, narrower) && permitted(post),
      );
      if (leavesOne) within = narrower;
    }
    const bound = within;
    return bound ? (post) => permitted(post) && isWithin(post, bound) : permitted;
  }

  /** Those of the rules to fill that count on the intern: no bar or quota reaches into their sectors. */
  private counting(l: Ledger, toFill: Scope[], intern: string): Scope[] {
    const hindering = this.scopes(l).filter((s) => s.rule.kind !== 'MUST_BE_FILLED' && s.members.has(intern));
    return toFill.filter((s) => s.members.has(intern) && !hindering.some((other) => this.touch(s, other)));
  }

  private readonly touching = new WeakMap<Scope, Map<Scope, boolean>>();

  private touch(a: Scope, b: Scope): boolean {
    const of = this.touching.get(a) ?? new Map<Scope, boolean>();
    this.touching.set(a, of);
    const answer = of.get(b) ?? overlap(a.posts, b.posts);
    of.set(b, answer);
    return answer;
  }

  /** Quotas over the intern whose places others of the group hold. */
  private exhausted(l: Ledger, intern: string): Scope[] {
    return this.over(l, intern, 'QUOTA').filter((s) => {
      const holders = l.seats.filter((seat, i) => {
        const name = l.list[i]!.intern;
        const holds = seat.takesPlace && seat.post !== null && s.posts.has(seat.post);
        return holds && name !== intern && s.members.has(name);
      });
      return holders.length >= (s.rule.most ?? 0);
    });
  }

  /** Rules of a kind whose group the intern is of. */
  private over(l: Ledger, intern: string, kind: BlockingRule['kind']): Scope[] {
    return this.scopes(l).filter((s) => s.rule.kind === kind && s.members.has(intern));
  }

  private scopes(l: Ledger): Scope[] {
    this.known ??= this.rules.map((rule) => ({
      rule,
      members: new Set(l.list.filter((line) => isMember(rule, line)).map((line) => line.intern)),
      posts: l.offer.tagged(rule.sector),
    }));
    return this.known;
  }
}
