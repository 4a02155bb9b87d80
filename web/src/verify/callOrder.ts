/** What the order of the call asks of a seat. */
interface Called {
  post: string | null;
  passed: boolean;
}

/** Who is called when: those who returned, then down the list, who defers behind whom they wait for. */
export class CallOrder {
  /** Positions to be called before the list goes on. */
  private returned: number[] = [];
  /** Positions that let others go first, each with the position it waits for. */
  private readonly deferred = new Map<number, number>();
  private reached = 0;
  private undecided = 1;

  constructor(private readonly books: { readonly seats: readonly Called[] }) {}

  /** The position to be called next; null when everybody has been. */
  next(): number | null {
    if (this.returned.length) return this.returned[0]!;
    const first = this.firstUndecided();
    return first <= this.books.seats.length ? first : null;
  }

  /**
   * The first in the order of the call that neither holds a post nor was passed; beyond the list when there is
   * none.
   */
  firstUndecided(): number {
    const { seats } = this.books;
    while (this.undecided <= seats.length) {
      const seat = seats[this.undecided - 1]!;
      if (seat.post === null && !seat.passed && !this.deferred.has(this.undecided)) break;
      this.undecided++;
    }
    return [...this.deferred.keys()].reduce(
      (first, position) => (this.callsBefore(position, first) ? position : first),
      this.undecided,
    );
  }

  /** The position whose turn calls somebody: their own, or the one waited for. */
  placeOf(position: number): number {
    return this.deferred.get(position) ?? position;
  }

  anybodyBack(): boolean {
    return this.returned.length > 0;
  }

  /** The place of the first who waits down the list, `elsewhere` left out; 0: nobody does. */
  nextPlace(elsewhere: (position: number) => boolean): number {
    let first = 0;
    this.books.seats.forEach((seat, i) => {
      const waits = seat.post === null && !seat.passed && !elsewhere(i + 1);
      if (waits && (!first || this.callsBefore(i + 1, first))) first = i + 1;
    });
    return first && this.placeOf(first);
  }

  /** Who defers is called behind the position waited for, the better ranked before the other. */
  callsBefore(a: number, b: number): boolean {
    const [waitsA, waitsB] = [this.deferred.get(a), this.deferred.get(b)];
    const difference =
      (waitsA ?? a) - (waitsB ?? b) || Number(waitsA !== undefined) - Number(waitsB !== undefined);
    return difference < 0 || (difference === 0 && a < b);
  }

  defers(position: number): boolean {
    return this.deferred.has(position);
  }

  isBack(position: number): boolean {
    return this.returned.includes(position);
  }

  hasReached(position: number): boolean {
    return position <= this.reached;
  }

  reach(position: number): void {
    this.reached = Math.max(this.reached, position);
  }

  comeBack(position: number): void {
    this.returned.push(position);
  }

  defer(position: number, after: number): void {
    this.deferred.set(position, after);
  }

  /** Neither among those who returned nor waiting for anybody. */
  leave(position: number): void {
    this.returned = this.returned.filter((p) => p !== position);
    if (this.deferred.delete(position)) this.recall(position);
  }

  /** The seat at a position may have become undecided. */
  recall(position: number): void {
    this.undecided = Math.min(this.undecided, position);
  }

  /** Down the list again, from the position or from whoever is undecided before it; the position called first. */
  startAgain(position = Number.POSITIVE_INFINITY): number {
    this.returned = [];
    this.deferred.clear();
    this.recall(1);
    const first = Math.min(position, this.firstUndecided());
    this.reached = first - 1;
    this.recall(1);
    return first;
  }
}
