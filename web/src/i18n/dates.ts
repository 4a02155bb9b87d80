import type { Lang } from './index';

const ZONE = 'Europe/Paris';
const LOCALE: Record<Lang, string> = { fr: 'fr-FR', en: 'en-GB' };
const cache = new Map<string, Intl.DateTimeFormat>();

const format = (lang: Lang, options: Intl.DateTimeFormatOptions, at: Date): Intl.DateTimeFormatPart[] => {
  const key = lang + JSON.stringify(options);
  let f = cache.get(key);
  if (!f) {
    f = new Intl.DateTimeFormat(LOCALE[lang], { timeZone: ZONE, ...options });
    cache.set(key, f);
  }
  return f.formatToParts(at);
};

const part = (parts: Intl.DateTimeFormatPart[], type: string): string =>
  parts.find((p) => p.type === type)?.value ?? '';

/** « 14 h 20 » in French (never broken over two lines), “14:20” in English; French legal time. */
export const time = (at: string | number | Date, lang: Lang): string => {
  const parts = format(lang, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, new Date(at));
  const [h, m] = [part(parts, 'hour'), part(parts, 'minute')];
  return lang === 'fr' ? `${Number(h)}\u00a0h\u00a0${m}` : `${h}:${m}`;
};

/** « 14:20:07 »: for clocks and journals, where seconds count. */
export const seconds = (at: string | number | Date): string => {
  const parts = format(
    'fr',
    { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
    new Date(at),
  );
  return `${part(parts, 'hour')}:${part(parts, 'minute')}:${part(parts, 'second')}`;
};

/** « mardi 24 mars », with the year when it is not the present one. */
export const day = (at: string | number | Date, lang: Lang, now: Date = new Date()): string => {
  const date = new Date(at);
  const parts = format(lang, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }, date);
  const year = part(parts, 'year');
  const thisYear = part(format(lang, { year: 'numeric' }, now), 'year');
  const number = part(parts, 'day') === '1' && lang === 'fr' ? '1er' : part(parts, 'day');
  const words = `${part(parts, 'weekday')} ${number} ${part(parts, 'month')}`;
  return year === thisYear ? words : `${words} ${year}`;
};

/** « mardi 24 mars, 14 h 20 ». */
export const moment = (at: string | number | Date, lang: Lang, now: Date = new Date()): string =>
  `${day(at, lang, now)}, ${time(at, lang)}`;

/** « 14 h 20 » when it is today, else with the day. */
export const moreOrLess = (at: string | number | Date, lang: Lang, now: Date = new Date()): string =>
  day(at, lang, now) === day(now, lang, now) ? time(at, lang) : moment(at, lang, now);

/** « 2 mai 2027 » from a date without a time. */
export const plainDay = (isoDay: string, lang: Lang): string => {
  const parts = format(
    lang,
    { day: 'numeric', month: 'long', year: 'numeric' },
    new Date(`${isoDay}T12:00:00Z`),
  );
  const number = part(parts, 'day') === '1' && lang === 'fr' ? '1er' : part(parts, 'day');
  return `${number} ${part(parts, 'month')} ${part(parts, 'year')}`;
};

/** « 02:41 », « 1:02:41 » beyond an hour; never negative. */
export const countdown = (ms: number): string => {
  const total = Math.max(0, Math.ceil(ms / 1000));
  const pad = (n: number): string => String(n).padStart(2, '0');
  const h = Math.floor(total / 3600);
  const rest = `${pad(Math.floor((total % 3600) / 60))}:${pad(total % 60)}`;
  return h ? `${h}:${rest}` : rest;
};

/** « 41 s », « 2 min », « 1 h 05 ». */
export const duration = (secondsLong: number): string => {
  const s = Math.max(0, Math.round(secondsLong));
  if (s < 90) return `${s}\u00a0s`;
  const min = Math.round(s / 60);
  if (min < 90) return `${min}\u00a0min`;
  return `${Math.floor(min / 60)}\u00a0h\u00a0${String(min % 60).padStart(2, '0')}`;
};

/** `2027-03-24` and `14:20`: as fields of a form want the day and the wall-clock time in France. */
export const isoDay = (at: string | number): string =>
  new Date(at).toLocaleDateString('sv-SE', { timeZone: ZONE });
export const wallClock = (at: string | number): string =>
  new Date(at).toLocaleTimeString('sv-SE', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' });

/** The instant of a wall-clock time in France, given as `2027-03-24` and `14:20`. */
export const instantInFrance = (isoDay: string, clock: string): Date => {
  const guess = new Date(`${isoDay}T${clock}:00Z`);
  const shown = (d: Date): number => {
    const p = format(
      'en',
      {
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      },
      d,
    );
    return Date.UTC(
      Number(part(p, 'year')),
      Number(part(p, 'month')) - 1,
      Number(part(p, 'day')),
      Number(part(p, 'hour')),
      Number(part(p, 'minute')),
    );
  };
  const first = new Date(guess.getTime() - (shown(guess) - guess.getTime()));
  return new Date(first.getTime() - (shown(first) - guess.getTime()));
};
