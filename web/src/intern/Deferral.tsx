import { Button, Group, NumberInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useAmphiCommand } from '../api/useAmphiCommand';
import { useT } from '../i18n';
import { ProblemAlert } from '../ui/Problems';
import type { LiveParts } from './parts';

/** Lets others go first, before my turn or at it; taken back at any time. */
export const Deferral = ({ amphi, mine, fresh }: LiveParts) => {
  const t = useT();
  const sending = useAmphiCommand(amphi.id);
  const [asking, setAsking] = useState(false);
  const [count, setCount] = useState(1);
  const reached = Math.max(mine.position, amphi.position ?? 0);
  const behind = amphi.callList.filter((l) => l.position > reached && l.status === 'WAITING');
  const last = behind[Math.min(count, behind.length) - 1];

  const defer = async (after: number | null): Promise<void> => {
    const answer = await sending.run('deferrals', { body: { after } });
    if (answer) setAsking(false);
    await sending.refresh();
  };
  const problem = <ProblemAlert problem={sending.problem} />;
  if (mine.deferredAfter)
    return (
      <Stack gap="xs" align="flex-start">
        <Text fw={600}>{t.intern.deferred(mine.deferredAfter)}</Text>
        {problem}
        <Button variant="default" disabled={!fresh} loading={sending.busy} onClick={() => void defer(null)}>
          {t.intern.deferBack}
        </Button>
      </Stack>
    );
  if (!last) return null;
  if (!asking)
    return (
      <Button variant="default" disabled={!fresh} onClick={() => setAsking(true)}>
        {t.intern.defer}
      </Button>
    );
  return (
    <Stack gap="xs" role="group" aria-label={t.intern.deferTitle}>
      <NumberInput
        label={t.intern.deferCount}
        min={1}
        max={behind.length}
        value={count}
        onChange={(v) => setCount(Math.max(1, Number(v)))}
      />
      <Text size="sm">
        {t.intern.deferThen(last.position)} {mine.status === 'CURRENT' && t.intern.deferNow}
      </Text>
      {problem}
      <Group gap="xs">
        <Button
          variant={mine.status === 'CURRENT' ? 'outline' : 'filled'}
          disabled={!fresh}
          loading={sending.busy}
          onClick={() => void defer(last.position)}
        >
          {t.intern.deferYes}
        </Button>
        <Button variant="default" disabled={sending.busy} onClick={() => setAsking(false)}>
          {t.intern.deferNo}
        </Button>
      </Group>
    </Stack>
  );
};
