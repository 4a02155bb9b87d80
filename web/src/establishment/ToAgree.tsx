import { Button, Group, Stack, Text } from '@mantine/core';
import { type Party, type SupernumeraryRequest, useSupernumeraries } from '../api/supernumeraries';
import { useAmphiCommand } from '../api/useAmphiCommand';
import { useT } from '../i18n';
import { Agreements } from '../ui/Agreements';
import { Empty } from '../ui/Empty';
import { Loading } from '../ui/Loading';
import { useNames } from '../ui/names';
import { Page } from '../ui/Page';
import { Panel } from '../ui/Panel';
import { ProblemAlert } from '../ui/Problems';

/** « Surnombres à examiner »: for the host establishment, the head of service and the coordinator. */
export const ToAgree = () => {
  const t = useT();
  const requests = useSupernumeraries();
  if (requests.isPending) return <Loading />;
  const mine = (requests.data ?? []).filter((r) => r.mine.length);
  return (
    <Page title={t.beyond.toAgree} narrow>
      <ProblemAlert problem={requests.error} onRetry={() => void requests.refetch()} />
      {!mine.length && !requests.error && <Empty title={t.beyond.none} help={t.beyond.noneHelp} />}
      {mine.map((one) => (
        <Asked key={`${one.amphitheatre}.${one.intern}`} request={one} />
      ))}
    </Page>
  );
};

const Asked = ({ request }: { request: SupernumeraryRequest }) => {
  const t = useT();
  const names = useNames();
  const sending = useAmphiCommand(request.amphitheatre);
  const { intern, post, mine, agreed } = request;
  const open = mine.filter((party) => !agreed.includes(party));
  const ends = mine.filter((party) => party === 'HOST' || party === 'HEAD_OF_SERVICE');
  const send = async (part: string, body: object): Promise<void> => {
    await sending.run(`supernumerary-requests/${part}`, { body: { intern, ...body } });
    await sending.refresh();
  };
  const label = (party: Party): string =>
    party === 'COORDINATOR' ? t.beyond.opinion : t.beyond.agree(t.beyond.party[party]);
  return (
    <Panel title={request.name ?? t.nth(request.position)} tone={open.length ? 'accent' : 'plain'}>
      <Stack gap="sm" align="flex-start">
        <Text>
          {request.establishment}, {request.unit} · {names.pool(request.amphitheatre)}
        </Text>
        <Text>{request.validating ? t.beyond.validating : t.beyond.nonValidating}</Text>
        <Agreements request={request} />
        <ProblemAlert problem={sending.problem} />
        <Group gap="xs">
          {open.map((party) => (
            <Button
              key={party}
              loading={sending.busy}
              onClick={() => void send('agreements', { post, party })}
            >
              {label(party)}
            </Button>
          ))}
          {ends.slice(0, 1).map((by) => (
            <Button
              key={by}
              variant="default"
              disabled={sending.busy}
              onClick={() => void send('withdrawals', { by })}
            >
              {t.beyond.decline}
            </Button>
          ))}
        </Group>
      </Stack>
    </Panel>
  );
};
