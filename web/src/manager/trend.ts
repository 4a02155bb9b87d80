import { useEffect, useState } from 'react';
import type { AmphiSummary } from '../api/amphi';

/** What was seen of one amphitheatre over time: when it had how many choices. */
export interface Sample {
  at: number;
  done: number;
}

const WINDOW_MS = 5 * 60_000;
const BUCKETS = 10;
const seen = new Map<string, Sample[]>();

/** Remembers a change; the last sample before the window stays, as where counting starts. */
export const remember = (samples: Sample[], next: Sample): Sample[] => {
  const last = samples[samples.length - 1];
  if (last && last.done === next.done) return samples;
  const kept = [...samples, next];
  const first = kept.findIndex((s) => s.at >= next.at - WINDOW_MS);
  return kept.slice(Math.max(0, first - 1));
};

/** Choices per half minute over the last five minutes, oldest first. */
export const bars = (samples: Sample[], now: number): number[] => {
  const counts = Array<number>(BUCKETS).fill(0);
  const width = WINDOW_MS / BUCKETS;
  for (let i = 1; i < samples.length; i++) {
    const age = now - samples[i]!.at;
    const bucket = BUCKETS - 1 - Math.floor(age / width);
    if (bucket >= 0 && bucket < BUCKETS)
      counts[bucket]! += Math.max(0, samples[i]!.done - samples[i - 1]!.done);
  }
  return counts;
};

/** Late: the turn's deadline has passed by more than a minute, or the opening by two, or nothing has moved for long. */
export const lateBy = (
  a: AmphiSummary & { turn?: { deadline: string } | null },
  samples: Sample[],
  now: number,
): number => {
  if (a.state === 'SCHEDULED') {
    const over = now - Date.parse(a.opensAt);
    return over > 120_000 ? over : 0;
  }
  if (a.state !== 'OPEN') return 0;
  if (a.turn) {
    const over = now - Date.parse(a.turn.deadline);
    return over > 60_000 ? over : 0;
  }
  const last = samples[samples.length - 1];
  const allowed = Math.max(2 * (a.secondsPerTurn ?? 180) * 1000, 120_000);
  return last && now - last.at > allowed ? now - last.at - allowed / 2 : 0;
};

/** Samples by amphitheatre, kept while the application is open. */
export const useTrends = (amphis: AmphiSummary[] | undefined): ReadonlyMap<string, Sample[]> => {
  const [, told] = useState(0);
  useEffect(() => {
    if (!amphis) return;
    const at = Date.now();
    for (const a of amphis) {
      seen.set(a.id, remember(seen.get(a.id) ?? [], { at, done: a.chosen + a.skipped }));
    }
    told((n) => n + 1);
  }, [amphis]);
  return seen;
};
