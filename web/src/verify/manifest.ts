import { Divergence } from './divergence';
import { parseNote, signersOf, type VerifierKey } from './note';

const FILE = 'manifest';
const LINE = /^([0-9a-f]{64}) {2}([^ /\\]+)$/;

/**
 * Checks the signed list of the files.
 *
 * @param digestOf SHA-256 in hexadecimal of a file that is there; null where there is none
 * @param count files that must be listed
 */
export const checkManifest = (
  note: string,
  keys: VerifierKey[],
  origin: string,
  digestOf: (name: string) => string | null,
  count: number,
): void => {
  const signed = parseNote(note, FILE);
  signersOf(signed, keys, FILE);
  const [header, named, ...rest] = signed.text.split('\n');
  if (header !== 'amphi-bundle@v1' || rest.pop() !== '')
    throw new Divergence('manifestForm', [], { file: FILE });
  if (named !== origin) throw new Divergence('manifestOrigin', [named ?? ''], { file: FILE });
  const listed = new Set<string>();
  rest.forEach((line, i) => {
    const form = LINE.exec(line);
    const name = form?.[2] ?? '';
    if (!form || listed.has(name)) throw new Divergence('manifestForm', [], { file: FILE, line: i + 3 });
    listed.add(name);
    if (digestOf(name) !== form[1]) throw new Divergence('manifestContent', [name]);
  });
  if (listed.size !== count) throw new Divergence('manifestForm', [], { file: FILE });
};
