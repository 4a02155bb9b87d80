import { type Bytes, equal, lines, utf8 } from './bytes';
import { Divergence } from './divergence';
import type { Ledger } from './ledger';

const HEADER = 'amphitheatre,position,intern_id,post_id,how,reason,at';

const quoted = (value: string): string =>
  /[,;"\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;

/** The results that the books give, line by line. */
export const resultLines = (l: Ledger, amphitheatre: string): string[] => [
  HEADER,
  ...l.list.map((line, i) => {
    const seat = l.seats[i]!;
    const reason = seat.post ? '' : (seat.cause ?? seat.status);
    return [amphitheatre, String(i + 1), line.intern, seat.post ?? '', seat.how, reason, seat.at ?? '']
      .map(quoted)
      .join(',');
  }),
];

/** Compares the published results with those of the books. */
export const checkResults = (bytes: Bytes, file: string, l: Ledger, amphitheatre: string): void => {
  const found = lines(bytes, file);
  const expected = resultLines(l, amphitheatre);
  for (let i = 0; i < Math.max(found.length, expected.length); i++) {
    const [have, want] = [found[i], expected[i]];
    if (!have || want === undefined || !equal(have, utf8(want)))
      throw new Divergence('results', [], { file, line: i + 1 });
  }
};
