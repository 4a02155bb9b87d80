import type { Bytes } from './bytes';
import { Divergence, type NotCheckable } from './divergence';
import {
  type JudgedStep,
  overfull,
  passesNobody,
  raise,
  wrongCapacity,
  wrongOrder,
  wrongSector,
} from './judge';
import { Ledger } from './ledger';
import { compareInstants, type LogLine, readLine } from './logLine';
import { judgeWishes, type OpenedLists } from './wishes';

const LOG = 'log.jsonl';

/** A rule as rules.json has it. */
export interface PublishedRule {
  id: string;
  from: string;
  text: string;
}

/** Reads the lines of a log: their form, their versions, their times, each command run once. */
export const readLog = (leaves: Bytes[]): LogLine[] => {
  const log: LogLine[] = [];
  const over = new Set<string>();
  for (const [i, leaf] of leaves.entries()) {
    const line = readLine(leaf, LOG, i + 1);
    const where = { file: LOG, line: i + 1 };
    const before = log[i - 1];
    if (line.version !== i + 1) throw new Divergence('version', [line.version, i + 1], where);
    if (before && compareInstants(line.at, before.at) < 0) throw new Divergence('time', [], where);
    // A command may give several events, in a row; it never comes back.
    if (before && before.command !== line.command) over.add(before.command);
    if (over.has(line.command)) throw new Divergence('command', [line.command], where);
    log.push(line);
  }
  return log;
};

/** The whole log judged: the first fault of each step, kept to be told when its turn comes. */
export const judgeAll = (log: LogLine[], opened: OpenedLists, origin: string, rules: PublishedRule[]) => {
  const ledger = new Ledger();
  const faults = new Map<JudgedStep, Divergence>();
  let open: NotCheckable | null = null;
  const attempt = (step: JudgedStep, check: () => void): void => {
    if (faults.has(step)) return;
    try {
      check();
    } catch (cause) {
      if (!(cause instanceof Divergence)) throw cause;
      faults.set(step, cause);
    }
  };
  for (const [i, { event }] of log.entries()) {
    attempt('order', () => raise(wrongOrder(ledger, event, i), i));
    attempt('capacities', () => raise(wrongCapacity(ledger, event) ?? wrongSector(ledger, event), i));
    attempt('wishes', () => {
      open ??= judgeWishes(ledger, event, i, opened);
    });
    ledger.enter(event);
    attempt('order', () => raise(passesNobody(ledger, event), i));
    attempt('capacities', () => raise(overfull(ledger, event), i));
  }
  const amphitheatre = origin.slice(origin.lastIndexOf('/') + 1);
  attempt('order', () => {
    if (ledger.pool !== amphitheatre) throw new Divergence('amphi', [ledger.pool, amphitheatre]);
    if (!['CLOSED', 'PUBLISHED'].includes(ledger.stage)) throw new Divergence('notClosed');
    for (const { event } of log)
      if (event.type === 'blocking-rules-set')
        for (const { id, from, title, text } of event.rules)
          if (!rules.some((r) => r.id === id && r.from === from && r.text === `${title} : ${text}`))
            throw new Divergence('rulesMissing', [id], { file: 'rules.json' });
    if (!rules.some((r) => r.id === ledger.rules?.id && r.text === ledger.rules.text))
      throw new Divergence('rulesMissing', [ledger.rules?.id ?? ''], { file: 'rules.json' });
  });
  return {
    ledger,
    amphitheatre,
    check: (step: JudgedStep): void => {
      const fault = faults.get(step);
      if (fault) throw fault;
      if (step === 'wishes' && open) throw open;
    },
  };
};
