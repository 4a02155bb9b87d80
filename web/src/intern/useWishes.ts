import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CommandAnswer, MyAmphi, SimulationAnswer, WishLine } from '../api/amphi';
import { send } from '../api/client';
import { paths } from '../api/endpoints';
import { keepReceipt } from '../api/receipts';
import { useCommand } from '../api/useCommand';
import { saw } from '../api/versions';
import { same } from './order';
import { learn, type Obtainable, predict } from './predict';

const SAVE_AFTER_MS = 900;
const SIMULATE_AFTER_MS = 120;
const NOTHING: Obtainable = new Map();

/** A wish list being ordered: shown at once, simulated shortly after, saved when the hand rests. */
export const useWishes = (id: string, mine: MyAmphi) => {
  const client = useQueryClient();
  const saved = useMemo(() => mine.wishes.map((w) => w.post), [mine.wishes]);
  const [draft, setDraft] = useState<string[] | null>(null);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const order = draft ?? saved;
  const saving = useCommand<CommandAnswer>();
  const latest = useRef(order);
  latest.current = order;

  const simulated = useSimulation(id, order, mine.version, draft !== null);
  const lines = useMemo(() => {
    const map = new Map<string, WishLine>(mine.wishes.map((w) => [w.post, w]));
    for (const line of simulated.lines) map.set(line.post, line);
    return map;
  }, [mine.wishes, simulated.lines]);
  const base = learn(NOTHING, saved, mine.simulation ?? { post: null });
  const known = new Map([...base, ...simulated.known]);
  const settled = simulated.order && same(simulated.order, order) ? simulated.result : null;
  const unsettled = predict(known, order, lines);
  const obtained = settled ? settled.post : draft ? unsettled : (mine.simulation?.post ?? null);
  const likelihood = (settled ?? mine.simulation)?.likelihood ?? 'UNCERTAIN';

  const run = saving.run;
  const save = useCallback(async () => {
    const posts = latest.current;
    const answer = await run(paths.amphi(id, 'wishes'), { method: 'PUT', body: { posts } });
    if (!answer) return;
    saw(id, answer.version);
    keepReceipt(`wishes.${id}`, answer.receipt);
    setSavedAt(new Date().toISOString());
    await client.invalidateQueries({ queryKey: ['my-amphi', id] });
    // Still what was saved: the saved list is the list.
    if (same(latest.current, posts)) setDraft(null);
  }, [client, id, run]);

  const dirty = draft !== null && !same(draft, saved);
  useEffect(() => {
    if (!dirty || saving.busy || saving.problem) return;
    const timer = setTimeout(() => void save(), SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [dirty, draft, saving.busy, saving.problem, save]);
  useEffect(() => {
    if (!dirty) return;
    const stay = (e: BeforeUnloadEvent): void => e.preventDefault();
    window.addEventListener('beforeunload', stay);
    return () => window.removeEventListener('beforeunload', stay);
  }, [dirty]);

  return {
    order,
    change: (next: string[]) => {
      saving.clear();
      setDraft(next);
    },
    lines,
    obtained,
    likelihood,
    dirty,
    saving: saving.busy,
    problem: saving.problem,
    retry: () => void save(),
    savedAt: savedAt ?? mine.savedAt,
  };
};

interface Simulated {
  order: string[] | null;
  result: { post: string | null; likelihood: MyAmphi['simulation']['likelihood'] } | null;
  lines: WishLine[];
  known: Obtainable;
}

/** Asks what an order not yet saved would give; the last answers stay known. */
const useSimulation = (id: string, order: string[], version: number, wanted: boolean): Simulated => {
  const [asked, setAsked] = useState(order);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(order), SIMULATE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [order]);
  const answer = useQuery({
    queryKey: ['simulation', id, asked, version],
    queryFn: ({ signal }) =>
      send<SimulationAnswer>(paths.amphi(id, 'simulation'), { body: { wishes: asked }, signal }).then(
        (a) => ({
          order: asked,
          result: {
            post: a.simulation?.post ?? a.post ?? null,
            likelihood: a.simulation?.likelihood ?? a.likelihood ?? ('UNCERTAIN' as const),
          },
          lines: a.wishes ?? a.lines ?? [],
        }),
      ),
    enabled: wanted,
    placeholderData: (before) => before,
    retry: false,
    staleTime: 60_000,
    gcTime: 30_000,
  }).data;
  const known = useRef<{ version: number; map: Obtainable }>({ version, map: NOTHING });
  if (known.current.version !== version) known.current = { version, map: NOTHING };
  if (answer) known.current.map = learn(known.current.map, answer.order, answer.result);
  return {
    order: answer?.order ?? null,
    result: answer?.result ?? null,
    lines: answer?.lines ?? [],
    known: known.current.map,
  };
};
