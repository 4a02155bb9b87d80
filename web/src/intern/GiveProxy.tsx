import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { isOver } from '../api/amphi';
import type { GivenProxy } from '../api/proxies';
import { useAmphi, useMyAmphi } from '../api/queries';
import { useAmphiCommand } from '../api/useAmphiCommand';
import { useT } from '../i18n';
import { Panel } from '../ui/Panel';
import { ProblemAlert } from '../ui/Problems';

interface Props {
  amphitheatre: string;
  given: GivenProxy | undefined;
}

/** Who may choose for me at my turn: one person, who must accept, until my turn begins. */
export const GiveProxy = ({ amphitheatre, given }: Props) => {
  const t = useT();
  const sending = useAmphiCommand(amphitheatre);
  const mine = useMyAmphi(amphitheatre).data;
  const amphi = useAmphi(amphitheatre).data;
  const [holder, setHolder] = useState('');
  if (!mine || !amphi) return <Panel title={t.proxy.give}>{t.intern.notScheduled}</Panel>;
  const open = !isOver(amphi) && !mine.choice?.post && ['WAITING', 'SKIPPED'].includes(mine.status);

  const send = async (part: string, body: object): Promise<void> => {
    const answer = await sending.run(part, { body });
    if (answer) setHolder('');
    await sending.refresh();
  };
  return (
    <Panel title={t.proxy.give}>
      <Stack gap="sm" align="flex-start">
        {given ? (
          <Text fw={600} role="status">
            {given.accepted ? t.proxy.accepted(given.holder ?? '…') : t.proxy.asked(given.holder ?? '…')}
          </Text>
        ) : (
          <Text>{t.proxy.giveHelp}</Text>
        )}
        {given && <Text size="sm">{given.accepted ? t.proxy.acceptedHelp : t.proxy.askedHelp}</Text>}
        <ProblemAlert problem={sending.problem} />
        {!open && <Text c="dimmed">{t.proxy.late}</Text>}
        {open && given && (
          <Button
            variant="default"
            loading={sending.busy}
            onClick={() => void send('proxies/revocations', {})}
          >
            {t.proxy.revoke}
          </Button>
        )}
        {open && !given && (
          <form
            onSubmit={(e) => {
              e.preventDefault();
              void send('proxies', { holder });
            }}
          >
            <Stack gap="xs" align="flex-start">
              <TextInput
                label={t.proxy.holder}
                description={t.proxy.holderHelp}
                value={holder}
                autoComplete="off"
                onChange={(e) => setHolder(e.currentTarget.value)}
              />
              <Button type="submit" loading={sending.busy} disabled={!holder.trim()}>
                {t.proxy.giveYes}
              </Button>
            </Stack>
          </form>
        )}
      </Stack>
    </Panel>
  );
};
