import type { OfferedPost } from './events';

/** The posts on offer: their places, who is linked to whom, and what is taken. */
export class Offer {
  private posts = new Map<
    string,
    { places: number; linkedTo: string[]; tags: string[]; withdrawn: boolean }
  >();
  private readonly taken = new Map<string, number>();
  private readonly elsewhere = new Map<string, number>();
  private groups: Map<string, string[]> | null = null;

  get size(): number {
    return this.posts.size;
  }

  all(): Iterable<string> {
    return this.posts.keys();
  }

  has(post: string): boolean {
    return this.posts.has(post);
  }

  isOffered(post: string): boolean {
    return this.posts.get(post)?.withdrawn === false;
  }

  replace(posts: OfferedPost[]): void {
    this.posts = new Map();
    for (const p of posts) this.add(p);
  }

  add(p: OfferedPost): void {
    this.posts.set(p.post, {
      places: p.places,
      linkedTo: p.linkedTo,
      tags: p.tags,
      withdrawn: false,
    });
    this.groups = null;
  }

  setPlaces(post: string, places: number): void {
    const p = this.posts.get(post);
    if (p) p.places = places;
  }

  withdraw(post: string): void {
    const p = this.posts.get(post);
    if (p) p.withdrawn = true;
  }

  take(post: string, n: number): void {
    this.taken.set(post, (this.taken.get(post) ?? 0) + n);
  }

  /** Places that other amphitheatres have given, or may give. */
  setElsewhere(post: string, places: number): void {
    this.elsewhere.set(post, places);
  }

  /** Posts that carry the tag, and those linked to them. */
  tagged(tag: string): Set<string> {
    const own = [...this.posts].filter(([, p]) => p.tags.includes(tag)).map(([name]) => name);
    return new Set(own.flatMap((post) => this.group(post)));
  }

  /** One post of each group of linked ones, with the places free in it; never negative. */
  groupsFree(): [string, number][] {
    return [...this.posts.keys()]
      .filter((post) => this.group(post)[0] === post)
      .map((post) => [post, Math.max(0, this.free(post))]);
  }

  areLinked(one: string, other: string): boolean {
    return this.group(one).includes(other);
  }

  /** Places free: linked posts go together, the scarcest decides; negative when too many were taken. */
  free(post: string): number {
    return this.left(post, (member) => this.elsewhere.get(member) ?? 0);
  }

  /** The same, whatever other amphitheatres have given. */
  freeHere(post: string): number {
    return this.left(post, () => 0);
  }

  private left(post: string, elsewhere: (member: string) => number): number {
    let least = Number.POSITIVE_INFINITY;
    let used = 0;
    for (const member of this.group(post)) {
      const p = this.posts.get(member);
      least = Math.min(least, !p || p.withdrawn ? 0 : p.places - elsewhere(member));
      used += this.taken.get(member) ?? 0;
    }
    return least - used;
  }

  private group(post: string): string[] {
    this.groups ??= this.joined();
    return this.groups.get(post) ?? [post];
  }

  /** Groups of linked posts: each post starts alone, each link joins two groups. */
  private joined(): Map<string, string[]> {
    const groups = new Map([...this.posts.keys()].map((p) => [p, [p]]));
    for (const [post, { linkedTo }] of this.posts) {
      for (const other of linkedTo) {
        const [a, b] = [groups.get(post)!, groups.get(other)];
        if (!b || a === b) continue;
        const [large, small] = a.length < b.length ? [b, a] : [a, b];
        large.push(...small);
        for (const member of small) groups.set(member, large);
      }
    }
    return groups;
  }
}
