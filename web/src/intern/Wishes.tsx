import { Text } from '@mantine/core';
import { Problem } from '../api/problem';
import { useAmphi, useMyAmphi } from '../api/queries';
import { useDates, useT } from '../i18n';
import { Empty } from '../ui/Empty';
import { Loading } from '../ui/Loading';
import { useNames } from '../ui/names';
import { Page } from '../ui/Page';
import { ProblemAlert } from '../ui/Problems';
import { MySession } from './MySession';
import { PlacePicker, useMyPlace } from './myPlace';
import { RankLine } from './RankLine';
import { SectorRules } from './SectorRules';
import { WishesEditor } from './WishesEditor';

/** « Mes vœux »: my rank and why, my wishes, and what they would give now. */
export const Wishes = () => {
  const t = useT();
  const names = useNames();
  const { moment } = useDates();
  const { me, places, place, choose } = useMyPlace();
  const amphi = useAmphi(place?.amphitheatre);
  const mine = useMyAmphi(place?.amphitheatre);
  if (me.isPending) return <Loading />;
  if (!place)
    return (
      <Page title={t.nav.wishes} narrow>
        <ProblemAlert problem={me.error} onRetry={() => void me.refetch()} />
        <Empty title={t.intern.noPlace} help={t.intern.noPlaceHelp} />
      </Page>
    );
  const unscheduled = mine.error instanceof Problem && mine.error.status === 404;
  return (
    <Page
      title={t.nav.wishes}
      sub={
        <>
          {names.pool(place.pool)}
          {amphi.data && (
            <Text component="span" c="dimmed">
              {' '}
              · {t.intern.amphiOn(moment(amphi.data.opensAt))}
            </Text>
          )}
        </>
      }
    >
      <PlacePicker places={places} place={place} choose={choose} />
      <RankLine place={place} />
      {mine.data && <MySession mine={mine.data} />}
      {amphi.data && <SectorRules amphitheatre={place.amphitheatre} />}
      {unscheduled ? (
        <Empty title={t.intern.notScheduled} help={t.intern.notScheduledHelp} />
      ) : (
        <ProblemAlert problem={mine.error ?? amphi.error} onRetry={() => void mine.refetch()} />
      )}
      {mine.isPending || amphi.isPending ? (
        <Loading lines={6} />
      ) : (
        mine.data &&
        amphi.data && (
          <WishesEditor
            key={place.amphitheatre}
            amphi={amphi.data}
            mine={mine.data}
            readAt={Math.min(mine.dataUpdatedAt, amphi.dataUpdatedAt)}
          />
        )
      )}
    </Page>
  );
};
