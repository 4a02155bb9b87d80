import type { Amphi, AmphiState, AmphiSummary, WishLine } from '../src/api/amphi';
import type { Intern } from '../src/api/people';
import type { Phase, Post } from '../src/api/types';
import { makeInterns, makeLines, makePosts, random } from './data';

type Listener = (type: string, id: number, data: Record<string, unknown>) => void;

const SECONDS = 180;

/** A pretend amphitheatre, enough of one to look at the pages. */
export class MockAmphi {
  readonly posts: Post[];
  readonly interns: Intern[];
  readonly wishes = new Map<string, string[]>();
  readonly view: Amphi;
  readonly events: { type: string; id: number; data: Record<string, unknown> }[] = [];
  private readonly listeners = new Set<Listener>();
  private readonly next: () => number;

  constructor(
    readonly campaign: string,
    subdivision: string,
    specialty: string,
    phase: Phase,
    size: number,
    postCount: number,
    readonly robots: number,
    opensAt: Date,
    seed: number,
  ) {
    const pool = `${subdivision}.${specialty}.${phase}`;
    this.next = random(seed);
    this.posts = makePosts(subdivision, specialty, phase, postCount, seed);
    let places = this.posts.reduce((s, p) => s + p.places, 0);
    for (let i = 0; places < size * 1.07; i = (i + 1) % postCount) {
      this.posts[i]!.places++;
      places++;
    }
    this.interns = makeInterns(pool, size, seed);
    for (const i of this.interns) this.wishes.set(i.pseudonym, this.someWishes());
    this.view = {
      id: `${campaign}.${pool}`,
      campaign,
      pool,
      state: 'SCHEDULED',
      opensAt: opensAt.toISOString(),
      position: null,
      interns: size,
      chosen: 0,
      skipped: 0,
      postsLeft: places,
      paceSeconds: null,
      expectedEnd: null,
      version: 1,
      secondsPerTurn: SECONDS,
      demo: true,
      turn: null,
      posts: this.posts.map((p) => ({ ...p, left: p.places, taken: [] })),
      callList: makeLines(this.interns),
      serverTime: new Date().toISOString(),
    };
  }

  private someWishes(): string[] {
    const out = new Set<string>();
    while (out.size < 9) out.add(this.posts[Math.floor(this.next() ** 1.6 * this.posts.length)]!.post);
    return [...out];
  }

  listen(l: Listener): () => void {
    this.listeners.add(l);
    return () => this.listeners.delete(l);
  }

  emit(type: string, data: Record<string, unknown>): void {
    const v = this.view;
    v.version++;
    v.serverTime = new Date().toISOString();
    const full = { amphitheatre: v.id, version: v.version, at: v.serverTime, ...data };
    this.events.push({ type, id: v.version, data: full });
    for (const l of this.listeners) l(type, v.version, full);
  }

  open(): void {
    this.view.state = 'OPEN';
    this.view.paceSeconds = 41;
    this.emit('AmphitheatreOpened', {});
    this.turnTo(1);
  }

  turnTo(position: number): void {
    const v = this.view;
    while (v.callList[position - 1] && v.callList[position - 1]!.status !== 'WAITING') position++;
    const line = v.callList[position - 1];
    v.position = line ? position : null;
    const now = Date.now();
    v.turn = line
      ? {
          position,
          intern: line.intern,
          startedAt: new Date(now).toISOString(),
          deadline: new Date(now + SECONDS * 1000).toISOString(),
        }
      : null;
    v.expectedEnd = new Date(now + (v.interns - v.chosen) * (v.paceSeconds ?? 60) * 1000).toISOString();
    if (line) {
      line.status = 'CURRENT';
      this.emit('TurnStarted', { position, deadline: v.turn?.deadline });
    }
  }

  choose(position: number, postId: string | null, how: 'SELF' | 'WISH_LIST' | 'MANAGER'): void {
    const v = this.view;
    const line = v.callList[position - 1]!;
    const post = v.posts.find((p) => p.post === postId);
    if (post) {
      post.left--;
      post.taken.push(position);
      v.postsLeft--;
    }
    line.status = post ? 'CHOSEN' : 'SKIPPED';
    line.how = post ? how : null;
    line.post = post?.post ?? null;
    if (post) {
      v.chosen++;
      this.emit('ChoiceMade', { ...post, position, how, placesLeft: post.left });
    } else {
      v.skipped++;
      this.emit('InternSkipped', { position, reason: 'ABSENT' });
    }
    if (v.turn?.position === position) this.turnTo(position + 1);
  }

  firstPossible(intern: string): string | null {
    return (
      (this.wishes.get(intern) ?? []).find((w) => this.view.posts.find((p) => p.post === w)!.left > 0) ?? null
    );
  }

  autoChoose(): void {
    const turn = this.view.turn;
    if (turn) this.choose(turn.position, this.firstPossible(turn.intern!), 'WISH_LIST');
  }

  runTo(position: number): void {
    if (this.view.state === 'SCHEDULED') this.open();
    while (this.view.turn && this.view.turn.position < position) this.autoChoose();
  }

  setState(state: AmphiState, type: string, extra: Partial<Amphi> = {}): void {
    Object.assign(this.view, { state, ...extra });
    this.emit(type, { reason: extra.suspendedReason });
  }

  /** What somebody's list would give if all before chose by theirs. */
  simulate(
    intern: string,
    wishes: string[],
  ): { lines: WishLine[]; post: string | null; order: number | null } {
    const left = new Map(this.view.posts.map((p) => [p.post, p.left]));
    const position = this.view.callList.findIndex((l) => l.intern === intern);
    const wanted = new Map<string, number>();
    for (const l of this.view.callList.slice(0, position)) {
      if (l.status !== 'WAITING' && l.status !== 'CURRENT') continue;
      const list = this.wishes.get(l.intern!) ?? [];
      for (const w of list.slice(0, 3)) wanted.set(w, (wanted.get(w) ?? 0) + 1);
      const got = list.find((w) => (left.get(w) ?? 0) > 0);
      if (got) left.set(got, left.get(got)! - 1);
    }
    const order = wishes.findIndex((w) => (left.get(w) ?? 0) > 0);
    const lines = wishes.map((post) => {
      const p = this.view.posts.find((x) => x.post === post)!;
      return {
        post,
        left: p.left,
        wantedByBetter: wanted.get(post) ?? 0,
        state: p.left > 0 ? ('FREE' as const) : ('TAKEN' as const),
        takenBy: p.left > 0 ? null : (p.taken[p.taken.length - 1] ?? null),
      };
    });
    return { lines, post: wishes[order] ?? null, order: order < 0 ? null : order + 1 };
  }

  summary(): AmphiSummary {
    const { posts: _posts, callList: _list, serverTime: _time, ...rest } = this.view;
    return rest;
  }
}
