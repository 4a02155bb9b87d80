import type { SimulationResult, WishLine } from '../api/amphi';

/**
 * What is known of the posts at one moment: one's own order changes nothing for those who choose before, so a
 * post that would still be free at one's turn stays so however the list is ordered.
 */
export type Obtainable = ReadonlyMap<string, boolean>;

/** Learns from a simulation: every wish before the one obtained would be gone, that one would not. */
export const learn = (
  known: Obtainable,
  order: readonly string[],
  result: Pick<SimulationResult, 'post'>,
): Obtainable => {
  const next = new Map(known);
  for (const post of order) {
    if (post === result.post) {
      next.set(post, true);
      break;
    }
    next.set(post, false);
  }
  return next;
};

/** The wish that a list would give, as far as is known; a post never simulated counts by who wants it. */
export const predict = (
  known: Obtainable,
  order: readonly string[],
  lines: ReadonlyMap<string, WishLine>,
): string | null => {
  for (const post of order) {
    const line = lines.get(post);
    if (line && line.state !== 'FREE') continue;
    const sure = known.get(post);
    if (sure ?? (line ? line.left > line.wantedByBetter : true)) return post;
  }
  return null;
};
