import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import type { CommandAnswer } from './amphi';
import type { Send } from './client';
import { paths } from './endpoints';
import { undecided } from './problem';
import { useCommand } from './useCommand';
import { saw } from './versions';

const OF_ONE = ['my-amphi', 'amphi', 'rules', 'sessions', 'repair-plan'];
const OF_ALL = ['amphis', 'pools', 'proxies', 'supernumeraries'];

/** Commands to one amphitheatre; `refresh` reads again what may have changed. */
export const useAmphiCommand = (id: string) => {
  const client = useQueryClient();
  const { run, busy, problem } = useCommand<CommandAnswer>();
  const refresh = useCallback(async (): Promise<void> => {
    const keys = [...OF_ONE.map((key) => [key, id]), ...OF_ALL.map((key) => [key])];
    await Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })));
  }, [client, id]);
  // What is not decided at once may wait for another amphitheatre: the pages say so meanwhile.
  useEffect(() => {
    if (!busy) return;
    const again = (): void => void refresh();
    undecided.addEventListener('again', again);
    return () => undecided.removeEventListener('again', again);
  }, [busy, refresh]);
  return {
    busy,
    problem,
    run: async (part: string, options: Omit<Send, 'key'>): Promise<CommandAnswer | null> => {
      const answer = await run(paths.amphi(id, part), options);
      saw(id, answer?.version);
      return answer;
    },
    refresh,
  };
};
