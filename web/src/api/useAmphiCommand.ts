import { useQueryClient } from '@tanstack/react-query';
import type { CommandAnswer } from './amphi';
import type { Send } from './client';
import { paths } from './endpoints';
import { useCommand } from './useCommand';
import { saw } from './versions';

const OF_ONE = ['my-amphi', 'amphi', 'rules', 'sessions', 'repair-plan'];
const OF_ALL = ['amphis', 'pools', 'proxies', 'supernumeraries'];

/** Commands to one amphitheatre; `refresh` reads again what may have changed. */
export const useAmphiCommand = (id: string) => {
  const client = useQueryClient();
  const { run, busy, problem } = useCommand<CommandAnswer>();
  return {
    busy,
    problem,
    run: async (part: string, options: Omit<Send, 'key'>): Promise<CommandAnswer | null> => {
      const answer = await run(paths.amphi(id, part), options);
      saw(id, answer?.version);
      return answer;
    },
    refresh: async (): Promise<void> => {
      const keys = [...OF_ONE.map((key) => [key, id]), ...OF_ALL.map((key) => [key])];
      await Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })));
    },
  };
};
