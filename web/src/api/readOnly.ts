import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { read } from './endpoints';
import { undecided } from './problem';
import type { Status } from './types';

const KEY = ['read-only'];
const SELDOM = 30_000;
const OFTEN = 4_000;

/** How many times in a row the system has said that no choice can be recorded. */
export const timesReadOnly = (before: number, { parts }: Status): number =>
  parts.some((p) => p.name === 'choice' && p.status !== 'UP') ? before + 1 : 0;

/** Whether choices have been impossible for some seconds; one look would also see a mere hand-over. */
export const useReadOnly = (enabled: boolean): boolean => {
  const client = useQueryClient();
  const times = useQuery({
    queryKey: KEY,
    queryFn: async ({ signal }) =>
      timesReadOnly(client.getQueryData<number>(KEY) ?? 0, await read.status(signal)),
    enabled,
    retry: false,
    refetchInterval: ({ state }) => (state.data ? OFTEN : SELDOM),
  }).data;
  useEffect(() => {
    const look = (): void => void client.invalidateQueries({ queryKey: KEY });
    undecided.addEventListener('again', look);
    return () => undecided.removeEventListener('again', look);
  }, [client]);
  return (times ?? 0) > 1;
};
