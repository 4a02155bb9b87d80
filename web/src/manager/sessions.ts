import type { Sessions, Slot } from '../api/amphi';
import { instantInFrance, isoDay, wallClock } from '../i18n/dates';

/** A session as it is typed: a day and two clocks in France. */
export interface Draft {
  key: string;
  first: number;
  day: string;
  time: string;
  end: string;
  seconds: number;
}

const HOUR = 3_600_000;
const TOMORROW = 24 * HOUR;

export const drafted = (slot: Slot): Draft => ({
  key: `${slot.number}`,
  first: slot.first,
  day: isoDay(slot.opensAt),
  time: wallClock(slot.opensAt),
  end: slot.endsAt ? wallClock(slot.endsAt) : '',
  seconds: slot.secondsPerTurn,
});

/** Behind the last one, half of what is left, an hour later; the first two cut the list in halves. */
export const added = (held: Sessions, drafts: Draft[], opensAt: number): Draft => {
  const before = drafts.at(-1);
  const at = before
    ? instantInFrance(before.day, before.time).getTime() + HOUR
    : opensAt || Date.now() + TOMORROW;
  const first = before
    ? Math.min(held.interns, before.first + Math.ceil((held.interns - before.first + 1) / 2))
    : 1;
  return {
    key: crypto.randomUUID(),
    first,
    day: isoDay(at),
    time: wallClock(at),
    end: '',
    seconds: before?.seconds ?? held.secondsPerTurn,
  };
};

export const isWhole = (d: Draft): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(d.day) && /^\d\d:\d\d$/.test(d.time) && d.first > 0 && d.seconds > 0;

export const sent = (d: Draft): Record<string, unknown> => ({
  first: d.first,
  opensAt: instantInFrance(d.day, d.time).toISOString(),
  endsAt: d.end ? instantInFrance(d.day, d.end).toISOString() : null,
  secondsPerTurn: d.seconds,
});
