import { Button, Stack, Text } from '@mantine/core';
import { useAmphiCommand } from '../api/useAmphiCommand';
import { useT } from '../i18n';
import { Panel } from '../ui/Panel';
import { ProblemAlert } from '../ui/Problems';
import type { LiveParts } from './parts';

/** My turn went by: I may be called again right after the current person. */
export const Skipped = ({ amphi, fresh }: LiveParts) => {
  const t = useT();
  const returning = useAmphiCommand(amphi.id);
  const comeBack = async (): Promise<void> => {
    await returning.run('returns', { body: {} });
    await returning.refresh();
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
