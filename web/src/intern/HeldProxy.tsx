import { Button, Group, Stack, Text } from '@mantine/core';
import { isOver } from '../api/amphi';
import type { HeldProxy as Held } from '../api/proxies';
import { useAmphiCommand } from '../api/useAmphiCommand';
import { useT } from '../i18n';
import { useNames } from '../ui/names';
import { Panel } from '../ui/Panel';
import { ProblemAlert } from '../ui/Problems';
import { ProxyTurn } from './ProxyTurn';

interface Props {
  proxy: Held;
  readAt: number;
}

/** For whom I may choose, or am asked to: accept or decline, wait, then choose at their turn. */
export const HeldProxy = ({ proxy, readAt }: Props) => {
  const t = useT();
  const names = useNames();
  const sending = useAmphiCommand(proxy.amphitheatre);
  const who = proxy.name ?? t.nth(proxy.position);
  const waiting = !proxy.post && !isOver(proxy) && proxy.status !== 'CURRENT';
  const answer = async (part: string): Promise<void> => {
    await sending.run(`proxies/${part}`, { body: { intern: proxy.intern } });
    await sending.refresh();
  };
  if (proxy.accepted && !isOver(proxy) && !proxy.post)
    return (
      <ProxyTurn proxy={proxy} who={who} readAt={readAt}>
        <ProblemAlert problem={sending.problem} />
        {waiting && (
          <Button
            variant="default"
            w="fit-content"
            loading={sending.busy}
            onClick={() => void answer('refusals')}
          >
            {t.proxy.giveBack}
          </Button>
        )}
      </ProxyTurn>
    );
  return (
    <Panel title={t.proxy.from(who)} tone={waiting ? 'accent' : 'plain'}>
      <Stack gap="sm" align="flex-start">
        <Text>
          {names.pool(proxy.amphitheatre)} · {t.proxy.rank(proxy.position)}
        </Text>
        <Text>{proxy.post ? t.proxy.done : waiting ? t.proxy.question : t.proxy.without}</Text>
        <ProblemAlert problem={sending.problem} />
        {waiting && (
          <Group gap="xs">
            <Button loading={sending.busy} onClick={() => void answer('acceptances')}>
              {t.proxy.accept}
            </Button>
            <Button variant="default" disabled={sending.busy} onClick={() => void answer('refusals')}>
              {t.proxy.decline}
            </Button>
          </Group>
        )}
      </Stack>
    </Panel>
  );
};
