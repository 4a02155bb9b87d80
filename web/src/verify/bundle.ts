import { equal, hex, lines, sha256, text } from './bytes';
import { Divergence, NotCheckable } from './divergence';
import { judgeAll, type PublishedRule, readLog } from './log';
import { checkManifest } from './manifest';
import { merkleRoot } from './merkle';
import { type Checkpoint, fingerprint, parseKey, type VerifierKey, verifyCheckpoint } from './note';
import { readOpenings } from './openings';
import { checkResults } from './results';
import { type Files, readZip } from './zip';

export const BUNDLE_STEPS = [
  'structure',
  'signatures',
  'manifest',
  'tree',
  'openings',
  'order',
  'capacities',
  'wishes',
  'results',
] as const;
export type BundleStep = (typeof BUNDLE_STEPS)[number];

export const FILES = [
  'README.md',
  'checkpoint',
  'log.jsonl',
  'manifest',
  'openings.jsonl',
  'results.csv',
  'rules.json',
] as const;

export type StepState =
  | { status: 'ok' }
  | { status: 'bad'; fault: Divergence }
  | { status: 'unknown'; fault: NotCheckable }
  | { status: 'skipped' };

export interface Report {
  /** No step diverges. */
  conforms: boolean;
  steps: Map<BundleStep, StepState>;
  figures: { interns: number; posts: number; events: number } | null;
  head: Checkpoint | null;
  keys: { fingerprint: string; pinned: boolean }[];
}

const rulesOf = (files: Files): { rules: PublishedRule[]; keys: VerifierKey[] } => {
  const wrong = new Divergence('rulesForm', [], { file: 'rules.json' });
  let read: { rules?: PublishedRule[]; keys?: { key: string }[] };
  try {
    read = JSON.parse(text(files.get('rules.json')!, 'rules.json'));
  } catch {
    throw wrong;
  }
  if (!Array.isArray(read?.rules) || !Array.isArray(read.keys)) throw wrong;
  return { rules: read.rules, keys: read.keys.map((k) => parseKey(String(k?.key))) };
};

/**
 * Checks a published bundle with nothing but its bytes and public keys.
 *
 * @param pinned keys trusted beforehand; without any, those the bundle names, and the report says so
 * @param expected the amphitheatre that was asked for; none when a file was dropped
 * @param told after each step, so that a page can tick
 */
export const verifyBundle = async (
  archive: Uint8Array,
  pinned: VerifierKey[] = [],
  told: (report: Report) => void | Promise<void> = () => undefined,
  expected?: string,
): Promise<Report> => {
  const report: Report = { conforms: true, steps: new Map(), figures: null, head: null, keys: [] };
  let failed = false;
  const step = async (name: BundleStep, check: () => void): Promise<void> => {
    let state: StepState = { status: 'skipped' };
    if (!failed) {
      try {
        check();
        state = { status: 'ok' };
      } catch (cause) {
        if (cause instanceof NotCheckable) state = { status: 'unknown', fault: cause };
        else if (cause instanceof Divergence) state = { status: 'bad', fault: cause };
        else throw cause;
      }
    }
    if (state.status === 'bad') {
      failed = true;
      report.conforms = false;
    }
    report.steps.set(name, state);
    await told({ ...report, steps: new Map(report.steps) });
  };

  const { files, flaw } = readZip(archive);
  const file = (name: (typeof FILES)[number]): Uint8Array => files.get(name)!;
  let rules: ReturnType<typeof rulesOf>['rules'] = [];
  let keys: VerifierKey[] = pinned;
  let head!: Checkpoint;
  let log!: ReturnType<typeof readLog>;
  let opened: ReturnType<typeof readOpenings> = new Map();
  let judged!: ReturnType<typeof judgeAll>;

  await step('structure', () => {
    if (flaw?.code === 'notZip') throw flaw;
    for (const name of FILES) if (!files.has(name)) throw new Divergence('missing', [name]);
    for (const name of files.keys())
      if (!(FILES as readonly string[]).includes(name)) throw new Divergence('foreign', [name]);
    if (flaw) throw flaw;
  });
  await step('signatures', () => {
    const read = rulesOf(files);
    rules = read.rules;
    if (!pinned.length) keys = read.keys;
    else if (!read.keys.some((k) => pinned.some((p) => p.text === k.text)))
      throw new Divergence('otherKey', [], { file: 'rules.json' });
    report.keys = keys.map((k) => ({ fingerprint: fingerprint(k), pinned: pinned.length > 0 }));
    head = verifyCheckpoint(text(file('checkpoint'), 'checkpoint'), keys, 'checkpoint');
    report.head = head;
    // A sound bundle of another amphitheatre is no answer to what was asked.
    const named = head.origin.slice(head.origin.lastIndexOf('/') + 1);
    if (expected !== undefined && named !== expected) throw new Divergence('amphi', [expected, named]);
  });
  await step('manifest', () =>
    checkManifest(
      text(file('manifest'), 'manifest'),
      keys,
      head.origin,
      (name) => {
        const bytes = files.get(name);
        return bytes && name !== 'manifest' ? hex(sha256(bytes)) : null;
      },
      FILES.length - 1,
    ),
  );
  await step('tree', () => {
    const leaves = lines(file('log.jsonl'), 'log.jsonl');
    if (leaves.length < head.size) throw new Divergence('treeShort', [leaves.length, head.size]);
    if (leaves.length > head.size)
      throw new Divergence('treeLong', [head.size], { file: 'log.jsonl', line: head.size + 1 });
    if (!equal(merkleRoot(leaves), head.root)) throw new Divergence('root');
    log = readLog(leaves);
  });
  await step('openings', () => {
    opened = readOpenings(
      file('openings.jsonl'),
      'openings.jsonl',
      log.map((l) => l.event),
    );
  });
  if (!failed) {
    judged = judgeAll(log, opened, head.origin, rules);
    const { ledger } = judged;
    report.figures = { interns: ledger.list.length, posts: ledger.offer.size, events: log.length };
  }
  await step('order', () => judged.check('order'));
  await step('capacities', () => judged.check('capacities'));
  await step('wishes', () => judged.check('wishes'));
  await step('results', () =>
    checkResults(file('results.csv'), 'results.csv', judged.ledger, judged.amphitheatre),
  );
  return report;
};
