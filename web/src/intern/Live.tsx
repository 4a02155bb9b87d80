import { Problem } from '../api/problem';
import { useAmphi, useMyAmphi } from '../api/queries';
import { useT } from '../i18n';
import { Empty } from '../ui/Empty';
import { Loading } from '../ui/Loading';
import { useNames } from '../ui/names';
import { Page } from '../ui/Page';
import { ProblemAlert } from '../ui/Problems';
import { LiveAmphi } from './LiveAmphi';
import { PlacePicker, useMyPlace } from './myPlace';

/** « Amphi »: the live page of an intern. */
export const Live = () => {
  const t = useT();
  const names = useNames();
  const { me, places, place, choose } = useMyPlace();
  const amphi = useAmphi(place?.amphitheatre);
  const mine = useMyAmphi(place?.amphitheatre);
  if (me.isPending) return <Loading />;
  const unscheduled = [mine.error, amphi.error].some((e) => e instanceof Problem && e.status === 404);
  return (
    <Page title={t.nav.live} sub={place && names.pool(place.pool)}>
      <PlacePicker places={places} place={place} choose={choose} />
      {!place && <Empty title={t.intern.noPlace} help={t.intern.noPlaceHelp} />}
      {place && unscheduled && <Empty title={t.intern.notScheduled} help={t.intern.notScheduledHelp} />}
      {place && !unscheduled && (
        <ProblemAlert problem={mine.error ?? amphi.error} onRetry={() => void mine.refetch()} />
      )}
      {place && !unscheduled && (mine.isPending || amphi.isPending) && <Loading lines={6} />}
      {mine.data && amphi.data && place && (
        <LiveAmphi
          key={place.amphitheatre}
          amphi={amphi.data}
          mine={mine.data}
          readAt={Math.min(mine.dataUpdatedAt, amphi.dataUpdatedAt)}
        />
      )}
    </Page>
  );
};
