import { type Bytes, fromHex, hex, lines, sha256, text, utf8 } from './bytes';
import { Divergence, type Where } from './divergence';
import type { AmphiEvent } from './events';
import { plainJson } from './logLine';

/** What was revealed of a sealed value. */
export interface Opening {
  field: string;
  salt: string;
  /** The exact text that was sealed: JSON. */
  value: string;
}

/** Whether salt and value are what the seal stands for. */
export const opens = (seal: string, o: Opening): boolean =>
  /^[0-9a-f]{32}$/.test(o.salt) && hex(sha256(fromHex(o.salt), utf8(o.value))) === seal;

/** The seal that an event holds in a member; null where it holds none. */
export const sealOf = (e: AmphiEvent, field: string): string | null => {
  if (field === 'wishes') return e.type === 'wishes-ranked' ? e.wishes : null;
  // The reason of more time is a public statement.
  if (field !== 'reason' || !('intern' in e) || e.type === 'time-credited') return null;
  return 'reason' in e && e.reason ? e.reason : null;
};

/** The texts of a list that was opened. */
export const listOf = (value: string, count: number, where: Where): string[] => {
  let list: unknown = null;
  try {
    list = plainJson(value);
  } catch {
    // Not JSON: below.
  }
  if (!Array.isArray(list) || list.length !== count || !list.every((p) => typeof p === 'string'))
    throw new Divergence('openingValue', [], where);
  return list;
};

/** Checks every published opening and gives the wish lists, by the version of their event. */
export const readOpenings = (bytes: Bytes, file: string, events: AmphiEvent[]): Map<number, string[]> => {
  const opened = new Map<number, string[]>();
  let before: [number, string] = [0, ''];
  lines(bytes, file).forEach((raw, i) => {
    const where = { file, line: i + 1 };
    let o: { version: number } & Opening;
    try {
      o = plainJson(text(raw, file, i + 1)) as typeof o;
    } catch (cause) {
      throw cause instanceof Divergence ? cause : new Divergence('openingForm', [], where);
    }
    const whole =
      Object.keys(o ?? {}).join() === 'version,field,salt,value' &&
      Number.isSafeInteger(o.version) &&
      [o.field, o.salt, o.value].every((v) => typeof v === 'string');
    if (!whole) throw new Divergence('openingForm', [], where);
    if (o.version < before[0] || (o.version === before[0] && o.field <= before[1]))
      throw new Divergence('openingOrder', [], where);
    before = [o.version, o.field];
    const event = events[o.version - 1];
    const seal = event && sealOf(event, o.field);
    if (!event || !seal) throw new Divergence('openingEvent', [o.version, o.field], where);
    if (!opens(seal, o)) throw new Divergence('openingValue', [], where);
    if (event.type === 'wishes-ranked') opened.set(o.version, listOf(o.value, event.count, where));
  });
  return opened;
};
