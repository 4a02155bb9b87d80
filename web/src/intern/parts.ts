import type { Amphi, AmphiPost, MyAmphi } from '../api/amphi';

/** What every part of the live page is given. */
export interface LiveParts {
  amphi: Amphi;
  mine: MyAmphi;
  posts: ReadonlyMap<string, AmphiPost>;
  /** The server's time, milliseconds. */
  now: number;
  /** Whether what is shown may be acted on. */
  fresh: boolean;
}
