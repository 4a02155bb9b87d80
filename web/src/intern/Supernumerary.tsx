import { Button, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { AmphiPost } from '../api/amphi';
import { useAmphi, useMyAmphi } from '../api/queries';
import { useSupernumeraries } from '../api/supernumeraries';
import { useAmphiCommand } from '../api/useAmphiCommand';
import { useT } from '../i18n';
import { PostPicker } from '../manager/PostPicker';
import { Agreements } from '../ui/Agreements';
import { Empty } from '../ui/Empty';
import { Loading } from '../ui/Loading';
import { useNames } from '../ui/names';
import { Page } from '../ui/Page';
import { Panel } from '../ui/Panel';
import { ProblemAlert } from '../ui/Problems';
import { PlacePicker, useMyPlace } from './myPlace';

/** « Surnombre »: asks for one, without a ground, and follows who has agreed. */
export const Supernumerary = () => {
  const t = useT();
  const names = useNames();
  const { me, places, place, choose } = useMyPlace();
  const id = place?.amphitheatre;
  const requests = useSupernumeraries(id);
  const amphi = useAmphi(id);
  const mine = useMyAmphi(id);
  if (me.isPending || requests.isPending) return <Loading />;
  const asked = requests.data?.find((r) => r.amphitheatre === id && r.position === mine.data?.position);
  return (
    <Page title={t.beyond.title} sub={place && names.pool(place.pool)} narrow>
      <PlacePicker places={places} place={place} choose={choose} />
      <ProblemAlert problem={requests.error} onRetry={() => void requests.refetch()} />
      {!place && <Empty title={t.intern.noPlace} help={t.intern.noPlaceHelp} />}
      {place && (!amphi.data || !mine.data) && (
        <Empty title={t.intern.notScheduled} help={t.intern.notScheduledHelp} />
      )}
      {id && amphi.data && mine.data && (
        <Panel title={t.beyond.mine}>
          <Stack gap="sm" align="flex-start">
            {mine.data.choice?.post ? (
              <Text>{t.beyond.placed}</Text>
            ) : asked ? (
              <>
                <Text fw={600}>
                  {asked.establishment}, {asked.unit}
                </Text>
                <Text>{asked.validating ? t.beyond.validating : t.beyond.nonValidating}</Text>
                <Agreements request={asked} />
                <Text size="sm">{t.beyond.next}</Text>
                <Withdraw id={id} />
              </>
            ) : (
              <Ask id={id} posts={amphi.data.posts.filter((p) => !p.withdrawn)} />
            )}
          </Stack>
        </Panel>
      )}
    </Page>
  );
};

const Withdraw = ({ id }: { id: string }) => {
  const t = useT();
  const sending = useAmphiCommand(id);
  const withdraw = async (): Promise<void> => {
    await sending.run('supernumerary-requests/withdrawals', { body: {} });
    await sending.refresh();
  };
  return (
    <>
      <ProblemAlert problem={sending.problem} />
      <Button variant="default" loading={sending.busy} onClick={() => void withdraw()}>
        {t.beyond.withdraw}
      </Button>
    </>
  );
};

const Ask = ({ id, posts }: { id: string; posts: AmphiPost[] }) => {
  const t = useT();
  const sending = useAmphiCommand(id);
  const [post, setPost] = useState<string | null>(null);
  const [validating, setValidating] = useState('true');
  const ask = async (): Promise<void> => {
    await sending.run('supernumerary-requests', { body: { post, validating: validating === 'true' } });
    await sending.refresh();
  };
  return (
    <>
      <Text>{t.beyond.help}</Text>
      <PostPicker posts={posts} value={post} onChange={setPost} />
      <Radio.Group value={validating} onChange={setValidating} aria-label={t.beyond.kind}>
        <Stack gap="xs">
          <Radio value="true" label={t.beyond.validating} />
          <Radio value="false" label={t.beyond.nonValidating} />
        </Stack>
      </Radio.Group>
      <ProblemAlert problem={sending.problem} />
      <Button loading={sending.busy} disabled={!post} onClick={() => void ask()}>
        {t.beyond.ask}
      </Button>
    </>
  );
};
