import { Divergence, NotCheckable } from './divergence';
import type { AmphiEvent } from './events';
import type { Ledger } from './ledger';

/** Lists that were opened, by the version of the event that had sealed them. */
export type OpenedLists = ReadonlyMap<number, string[]>;

/**
 * Whether a wish list that chose, or was passed over, got what it had to: its first wish still free.
 *
 * @returns a list that had to be opened and was not, to be told at the end
 */
export const judgeWishes = (
  l: Ledger,
  e: AmphiEvent,
  index: number,
  opened: OpenedLists,
): NotCheckable | null => {
  const chose = e.type === 'choice-made' && e.how === 'WISH_LIST';
  const passed = e.type === 'intern-skipped' && e.cause !== 'BY_MANAGER' && e.cause !== 'PLACED_ELSEWHERE';
  if (!chose && !passed) return null;
  const where = { file: 'log.jsonl', line: index + 1 };
  const sealed = l.wishes.get(e.intern);
  if (passed && (!sealed || sealed.count === 0)) return null;
  const list = sealed ? opened.get(sealed.version) : [];
  if (!list) return new NotCheckable('unopened', [e.position], where);
  const open = l.sectors.openTo(l, e.intern);
  const first = list.find((p) => l.offer.isOffered(p) && l.offer.free(p) > 0 && open(p)) ?? null;
  if (chose && first !== e.post) throw new Divergence('firstWish', [e.position], where);
  if (passed && (e.cause !== 'NO_WISH_POSSIBLE' || first !== null))
    throw new Divergence('passedOver', [e.position], where);
  return null;
};
