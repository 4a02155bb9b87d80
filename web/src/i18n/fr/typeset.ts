// French puts spaces at which no line may break: narrow ones before « ; ? ! », those of a word before « : » and
// inside the quotation marks.
const spaced = (text: string): string =>
  text
    .replace(/ (?=[;?!])/g, '\u202f')
    .replace(/ (?=:(\s|$)|»)/g, '\u00a0')
    .replace(/(?<=«) /g, '\u00a0');

/** A French text of a service, as French printers set it. */
export const printed = (text: string): string => spaced(text).replaceAll("'", '’');

/** The same entries, their texts with the spaces that French printers use. */
export const typeset = <T>(entry: T): T => {
  if (typeof entry === 'string') return spaced(entry) as T;
  if (typeof entry === 'function')
    return ((...args: unknown[]) => typeset((entry as (...a: unknown[]) => unknown)(...args))) as T;
  if (Array.isArray(entry)) return entry.map(typeset) as T;
  if (entry && typeof entry === 'object')
    return Object.fromEntries(Object.entries(entry).map(([k, v]) => [k, typeset(v)])) as T;
  return entry;
};
