/** Wish lists as lists of post ids, most wanted first; every function returns a new list. */

/** Moves the wish at one index to another; indices beyond the ends are brought within. */
export const move = (list: readonly string[], from: number, to: number): string[] => {
  const next = [...list];
  const [item] = next.splice(from, 1);
  if (item === undefined) return next;
  next.splice(Math.max(0, Math.min(next.length, to)), 0, item);
  return next;
};

/** Adds at the end what is not yet there. */
export const add = (list: readonly string[], post: string): string[] =>
  list.includes(post) ? [...list] : [...list, post];

export const remove = (list: readonly string[], post: string): string[] => list.filter((p) => p !== post);

/** Puts a post back where it was. */
export const putBack = (list: readonly string[], post: string, index: number): string[] =>
  list.includes(post) ? [...list] : [...list.slice(0, index), post, ...list.slice(index)];

export const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((p, i) => p === b[i]);
