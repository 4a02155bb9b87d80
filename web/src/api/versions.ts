/** The highest version of each amphitheatre that any feed or answer told of. */
const seen = new Map<string, number>();

/** Remembers a version; reads from now on wait for it. */
export const saw = (amphitheatre: unknown, version: unknown): void => {
  if (typeof amphitheatre !== 'string' || typeof version !== 'number') return;
  seen.set(amphitheatre, Math.max(seen.get(amphitheatre) ?? 0, version));
};

/** What a read must at least reflect, so that a page never goes back behind what it was told. */
export const atLeast = (amphitheatre: string): number | undefined => seen.get(amphitheatre);
