import { ed25519 } from '@noble/curves/ed25519.js';
import { type Bytes, fromBase64, hex, sha256, utf8 } from './bytes';
import { Divergence } from './divergence';

/** A named Ed25519 public key (C2SP signed-note, type 1). */
export interface VerifierKey {
  name: string;
  id: string;
  publicKey: Bytes;
  text: string;
}

interface Signature {
  name: string;
  id: string;
  value: Bytes;
}

export interface SignedNote {
  text: string;
  signatures: Signature[];
}

/** Reads `<name>+<hex id>+<base64(type ‖ key)>`. */
export const parseKey = (vkey: string): VerifierKey => {
  const [name, id, encoded, ...more] = vkey.split('+');
  // Base64 may hold a plus sign.
  const typed = fromBase64([encoded ?? '', ...more].join('+'), 'rules.json');
  if (!name || /[\s]/.test(name) || typed[0] !== 1 || typed.length !== 33)
    throw new Divergence('key', [vkey]);
  const own = hex(sha256(utf8(`${name}\n`), typed).subarray(0, 4));
  if (id !== own) throw new Divergence('key', [vkey]);
  return { name, id: own, publicKey: typed.subarray(1), text: vkey };
};

/** SHA-256 of the bare public key: to be compared by eye or voice. */
export const fingerprint = (key: VerifierKey): string => hex(sha256(key.publicKey));

const SIGNATURE = /^— (\S+) (\S+)$/;

/** Reads a note without trusting it. */
export const parseNote = (note: string, file: string): SignedNote => {
  const blank = note.lastIndexOf('\n\n');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly those are forbidden
  const bad = /[\u0000-\u0009\u000b-\u001f]/.test(note) || blank < 0 || !note.endsWith('\n');
  const rest = bad ? '' : note.slice(blank + 2, -1);
  if (bad || !rest) throw new Divergence('note', [], { file });
  const signatures = rest.split('\n').map((line) => {
    const form = SIGNATURE.exec(line);
    const bytes = form ? fromBase64(form[2]!, file) : new Uint8Array();
    if (!form || bytes.length < 5) throw new Divergence('note', [], { file });
    return { name: form[1]!, id: hex(bytes.subarray(0, 4)), value: bytes.subarray(4) };
  });
  return { text: note.slice(0, blank + 1), signatures };
};

/** The known keys that signed; every signature of a known key must hold, and there must be one. */
export const signersOf = (note: SignedNote, known: VerifierKey[], file: string): VerifierKey[] => {
  const message = utf8(note.text);
  const signers: VerifierKey[] = [];
  for (const key of known) {
    for (const s of note.signatures.filter((s) => s.id === key.id && s.name === key.name)) {
      let good = false;
      try {
        good = s.value.length === 64 && ed25519.verify(s.value, message, key.publicKey, { zip215: false });
      } catch {
        // A value that is no signature at all.
      }
      if (!good) throw new Divergence('signature', [key.name], { file });
      signers.push(key);
    }
  }
  if (!signers.length) throw new Divergence('unknownKey', [], { file });
  return signers;
};

/** The head of a tree: origin, number of leaves, root. */
export interface Checkpoint {
  origin: string;
  size: number;
  root: Bytes;
}

/** Reads a head without trusting it. */
export const parseCheckpoint = (note: SignedNote, file: string): Checkpoint => {
  const [origin, size, root, ...rest] = note.text.split('\n');
  if (
    !origin ||
    !size ||
    !/^(0|[1-9]\d{0,14})$/.test(size) ||
    !root ||
    rest.pop() !== '' ||
    rest.includes('')
  )
    throw new Divergence('checkpoint', [], { file });
  const bytes = fromBase64(root, file);
  if (bytes.length !== 32) throw new Divergence('checkpoint', [], { file });
  return { origin, size: Number(size), root: bytes };
};

/** Reads a head that a known key signed, and that this key may sign. */
export const verifyCheckpoint = (text: string, known: VerifierKey[], file: string): Checkpoint => {
  const note = parseNote(text, file);
  const signers = signersOf(note, known, file);
  const head = parseCheckpoint(note, file);
  if (!signers.some((k) => head.origin.startsWith(`${k.name}/`)))
    throw new Divergence('keyOrigin', [signers[0]!.name, head.origin], { file });
  return head;
};
