import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { PoolStatus } from '../api/amphi';
import { read } from '../api/endpoints';
import type { CallListHead } from '../api/people';
import { useInterns } from '../api/queries';

export const useCallListHeads = (campaign: string) =>
  useQuery({
    queryKey: ['call-lists', campaign],
    queryFn: ({ signal }) => read.callLists(campaign, signal),
    refetchInterval: 15_000,
    retry: 1,
  });

const empty = (pool: string): PoolStatus => ({
  pool,
  interns: 0,
  callListRevision: null,
  callListHash: null,
  posts: 0,
  places: 0,
  ratio: null,
  needed: null,
  amphitheatre: null,
});

/** Pools as choice knows them, completed with what identity alone knows before the lists are published. */
export const complete = (
  known: PoolStatus[],
  heads: CallListHead[],
  interns: { pool: string }[],
): PoolStatus[] => {
  const pools = new Map(known.map((p) => [p.pool, { ...p }]));
  const at = (pool: string): PoolStatus => {
    const there = pools.get(pool) ?? empty(pool);
    pools.set(pool, there);
    return there;
  };
  const counts = new Map<string, number>();
  for (const i of interns) counts.set(i.pool, (counts.get(i.pool) ?? 0) + 1);
  for (const [pool, count] of counts) {
    const p = at(pool);
    if (!p.interns) p.interns = count;
  }
  for (const head of heads) {
    const p = at(head.pool);
    p.callListRevision = Math.max(p.callListRevision ?? 0, head.revision);
    p.callListHash = head.hash;
    if (!p.interns) p.interns = head.count;
  }
  return [...pools.values()].sort((a, b) => a.pool.localeCompare(b.pool));
};

export const useCampaignPools = (campaign: string, known: PoolStatus[] | undefined): PoolStatus[] => {
  const heads = useCallListHeads(campaign).data;
  const interns = useInterns(campaign).data;
  return useMemo(() => complete(known ?? [], heads ?? [], interns ?? []), [known, heads, interns]);
};
