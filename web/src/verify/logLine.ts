import { type Bytes, text } from './bytes';
import { Divergence } from './divergence';
import { type AmphiEvent, readEvent } from './events';

/** An event as it lies in the log. */
export interface LogLine {
  type: string;
  version: number;
  at: string;
  command: string;
  event: AmphiEvent;
}

const FORM =
  /^\{"type":"([a-z][a-z-]*)","version":([1-9]\d{0,14}),"at":"([^"]*)","command":"([^"]*)","data":(\{.*\})\}$/s;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const INSTANT = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.((?:\d{3}){1,3}))?Z$/;

/** Whether this is the one spelling of an instant: no fraction that three digits fewer would say. */
export const isInstant = (at: string): boolean => {
  const form = INSTANT.exec(at);
  if (!form || form[2]?.endsWith('000')) return false;
  const ms = Date.parse(`${form[1]}Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(form[1]!);
};

/** Instants compared to the nanosecond: negative when the first is earlier. */
export const compareInstants = (a: string, b: string): number => {
  const key = (at: string): string => {
    const form = INSTANT.exec(at);
    return `${form?.[1] ?? ''}.${(form?.[2] ?? '').padEnd(9, '0')}`;
  };
  const [one, other] = [key(a), key(b)];
  return one < other ? -1 : one > other ? 1 : 0;
};

const unescaped = (json: string): string => json.replace(/\\u[0-9A-F]{4}/gi, (u) => u.toLowerCase());

/**
 * JSON in which nothing is said twice and nothing stands between the members: what two programmes cannot read
 * differently. Written again, it is the same text.
 */
export const plainJson = (json: string): unknown => {
  const value: unknown = JSON.parse(json);
  if (unescaped(JSON.stringify(value)) !== unescaped(json)) throw new SyntaxError('not the one spelling');
  return value;
};

/** Reads one line, without its line feed; any other form diverges. */
export const readLine = (bytes: Bytes, file: string, number: number): LogLine => {
  const where = { file, line: number };
  const form = FORM.exec(text(bytes, file, number));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly those are forbidden
  if (!form || /[\u0000-\u001f]/.test(form[0]!)) throw new Divergence('lineForm', [], where);
  const [, type, version, at, command, data] = form as unknown as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  if (!isInstant(at) || !UUID.test(command)) throw new Divergence('lineForm', [], where);
  let value: unknown;
  try {
    value = plainJson(data);
  } catch {
    throw new Divergence('lineForm', [], where);
  }
  const event = readEvent(type, value, where);
  if ('at' in event && event.at !== at) throw new Divergence('time', [], where);
  return { type, version: Number(version), at, command, event };
};
