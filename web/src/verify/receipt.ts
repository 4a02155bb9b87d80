import { unzipSync } from 'fflate';
import { type Bytes, equal, fromBase64, text } from './bytes';
import { Divergence } from './divergence';
import { type LogLine, readLine } from './logLine';
import { rootFromInclusion } from './merkle';
import {
  type Checkpoint,
  fingerprint,
  parseCheckpoint,
  parseKey,
  parseNote,
  type VerifierKey,
  verifyCheckpoint,
} from './note';
import { type Opening, opens, sealOf } from './openings';
import type { Files } from './zip';

const PROOF = 'receipt.tlog-proof';
const HEADER = 'c2sp.org/tlog-proof@v1';

interface TlogProof {
  index: number;
  hashes: Bytes[];
  checkpoint: string;
  extra: Bytes | null;
}

/** Reads a C2SP tlog-proof without trusting it. */
export const parseProof = (proof: string): TlogProof => {
  const wrong = new Divergence('proof', [], { file: PROOF });
  const blank = proof.indexOf('\n\n');
  const [header, ...rest] = proof.slice(0, Math.max(0, blank)).split('\n');
  if (blank < 0 || header !== HEADER) throw wrong;
  const extra = rest[0]?.startsWith('extra ') ? fromBase64(rest.shift()!.slice(6), PROOF) : null;
  const index = /^index (0|[1-9]\d{0,14})$/.exec(rest.shift() ?? '');
  if (!index) throw wrong;
  const hashes = rest.map((h) => fromBase64(h, PROOF));
  if (hashes.some((h) => h.length !== 32)) throw wrong;
  return { index: Number(index[1]), hashes, checkpoint: proof.slice(blank + 2), extra };
};

export interface ReceiptReport {
  line: LogLine;
  head: Checkpoint;
  /** What was sealed, for the person who holds the receipt. */
  opening: Opening | null;
  key: { fingerprint: string; pinned: boolean } | null;
}

/** The files of a receipt, however packed; a folder around them is ignored. Null: not a receipt. */
export const receiptFiles = (archive: Bytes): Files | null => {
  try {
    const files: Files = new Map();
    for (const [path, bytes] of Object.entries(unzipSync(archive)))
      if (!path.endsWith('/')) files.set(path.slice(path.lastIndexOf('/') + 1), bytes);
    return files.has('event.json') ? files : null;
  } catch {
    return null;
  }
};

const claimed = (proof: TlogProof): VerifierKey[] => {
  if (!proof.extra) return [];
  try {
    return [parseKey(text(proof.extra, PROOF))];
  } catch {
    return [];
  }
};

/** Checks a receipt alone: the event is in the tree, the head is signed, the opening is what was sealed. */
export const verifyReceipt = (files: Files, pinned: VerifierKey[] = []): ReceiptReport => {
  const event = files.get('event.json')!;
  const proofName = [...files.keys()].find((n) => n.endsWith('.tlog-proof'));
  if (!proofName) throw new Divergence('missing', [PROOF]);
  const proof = parseProof(text(files.get(proofName)!, PROOF));
  const line = readLine(event, 'event.json', 1);
  const head = parseCheckpoint(parseNote(proof.checkpoint, PROOF), PROOF);
  if (!equal(rootFromInclusion(proof.index, head.size, event, proof.hashes), head.root))
    throw new Divergence('inclusion', [proof.index + 1], { file: 'event.json' });
  if (line.version !== proof.index + 1) throw new Divergence('version', [line.version, proof.index + 1]);
  const keys = pinned.length ? pinned : claimed(proof);
  if (keys.length) verifyCheckpoint(proof.checkpoint, keys, PROOF);
  const opening = readOpening(files.get('opening.json'), line);
  const key = keys[0] ? { fingerprint: fingerprint(keys[0]), pinned: pinned.length > 0 } : null;
  return { line, head, opening, key };
};

const readOpening = (bytes: Bytes | undefined, line: LogLine): Opening | null => {
  if (!bytes) return null;
  const where = { file: 'opening.json' };
  let list: Opening[];
  try {
    list = JSON.parse(text(bytes, 'opening.json'));
  } catch {
    throw new Divergence('openingForm', [], where);
  }
  if (!Array.isArray(list)) throw new Divergence('openingForm', [], where);
  for (const o of list) {
    const seal = sealOf(line.event, String(o?.field));
    if (!seal) throw new Divergence('openingEvent', [line.version, String(o?.field)], where);
    if (typeof o.value !== 'string' || !opens(seal, o)) throw new Divergence('openingValue', [], where);
  }
  return list[0] ?? null;
};
