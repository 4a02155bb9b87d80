import { Button, Group, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { paths } from '../api/endpoints';
import { Problem } from '../api/problem';
import { useAmphi, useReasons } from '../api/queries';
import type { Reasons } from '../api/results';
import { useDates, useT } from '../i18n';
import { Empty } from '../ui/Empty';
import { Explained } from '../ui/Explained';
import { Loading } from '../ui/Loading';
import { useNames } from '../ui/names';
import { Page } from '../ui/Page';
import { Panel } from '../ui/Panel';
import { PastPanel } from '../ui/PastPanel';
import { ProblemAlert } from '../ui/Problems';
import { postName } from '../ui/text';
import css from './Live.module.css';
import { PlacePicker, useMyPlace } from './myPlace';

/** « Mon affectation »: the post, its letter, why, and what was on screen when it was chosen. */
export const MyResult = () => {
  const t = useT();
  const names = useNames();
  const { me, places, place, choose } = useMyPlace();
  const id = place?.amphitheatre;
  const reasons = useReasons(id, place?.position ?? undefined);
  const undecided = reasons.error instanceof Problem && reasons.error.status === 404;
  if (me.isPending) return <Loading />;
  return (
    <Page title={t.nav.result} sub={place && names.pool(place.pool)} narrow>
      <PlacePicker places={places} place={place} choose={choose} />
      {!place?.position && <Empty title={t.intern.noPlace} help={t.intern.noPlaceHelp} />}
      {undecided && <Empty title={t.result.nothingYet} help={t.result.nothingYetHelp} />}
      {!undecided && <ProblemAlert problem={reasons.error} onRetry={() => void reasons.refetch()} />}
      {place?.position && reasons.isPending && <Loading lines={6} />}
      {id && reasons.data && <Result key={id} id={id} reasons={reasons.data} />}
    </Page>
  );
};

const Result = ({ id, reasons }: { id: string; reasons: Reasons }) => {
  const t = useT();
  const r = t.result;
  const { moment } = useDates();
  const amphi = useAmphi(id).data;
  const post = amphi?.posts.find((p) => p.post === reasons.post);
  const published = amphi?.state === 'PUBLISHED';
  return (
    <>
      <Panel tone="accent" label={t.intern.chosen}>
        <div className={css.chosen}>
          <Text size="sm" c="dimmed">
            {t.intern.chosen}
          </Text>
          <span className={css.big}>{post ? postName(post) : (reasons.post ?? t.intern.noneChosen)}</span>
          <Text>
            {reasons.post && t.intern.chosenAt(moment(reasons.at), t.how[reasons.how])}{' '}
            {reasons.wish !== null && r.wish(reasons.wish)}
          </Text>
          <Text>{published && amphi.order ? r.order(amphi.order) : r.orderLater}</Text>
          {published && (
            <Group mt="xs">
              <Button
                component="a"
                href={paths.amphi(id, `letters/${reasons.position}.pdf`)}
                download
                leftSection={<IconDownload size={17} aria-hidden />}
              >
                {r.letter}
              </Button>
            </Group>
          )}
        </div>
      </Panel>
      <Panel title={r.why}>
        <Text size="sm" c="dimmed" mb="xs">
          {r.whyHelp}
        </Text>
        <Explained reason={reasons.explanation} />
      </Panel>
      <PastPanel key={reasons.basedOn} amphi={id} basedOn={reasons.basedOn} />
    </>
  );
};
