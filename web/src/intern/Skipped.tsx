import { Button, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { CommandAnswer } from '../api/amphi';
import { paths } from '../api/endpoints';
import { useCommand } from '../api/useCommand';
import { saw } from '../api/versions';
import { useT } from '../i18n';
import { Panel } from '../ui/Panel';
import { ProblemAlert } from '../ui/Problems';
import type { LiveParts } from './parts';

/** My turn went by: I may be called again right after the current person. */
export const Skipped = ({ amphi, fresh }: LiveParts) => {
  const t = useT();
  const client = useQueryClient();
  const returning = useCommand<CommandAnswer>();
  const comeBack = async (): Promise<void> => {
    const answer = await returning.run(paths.amphi(amphi.id, 'returns'), { body: {} });
    saw(amphi.id, answer?.version);
    for (const key of ['my-amphi', 'amphi']) await client.invalidateQueries({ queryKey: [key, amphi.id] });
  };
  return (
    <Panel tone="warn" title={t.intern.skipped}>
      <Stack gap="sm" align="flex-start">
        <Text>{t.intern.skippedHelp}</Text>
        <ProblemAlert problem={returning.problem} onRetry={() => void comeBack()} />
        {fresh ? (
          <Button loading={returning.busy} onClick={() => void comeBack()}>
            {t.intern.comeBack}
          </Button>
        ) : (
          <Text size="sm">{t.live.wait}</Text>
        )}
      </Stack>
    </Panel>
  );
};
