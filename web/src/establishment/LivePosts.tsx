import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { paths, read } from '../api/endpoints';
import { useFeed } from '../api/live';
import { useSession } from '../api/queries';
import { useT } from '../i18n';
import { Empty } from '../ui/Empty';
import { LiveStatus, useFreshness } from '../ui/LiveStatus';
import { Loading } from '../ui/Loading';
import { Page } from '../ui/Page';
import { ProblemAlert } from '../ui/Problems';
import { Arrivals } from './Arrivals';
import css from './Establishment.module.css';
import { LiveFeed } from './LiveFeed';
import { PostTable } from './PostTable';
import { Totals } from './Totals';

/** « Mes postes en direct »: what is chosen at this establishment, as it is chosen. */
export const LivePosts = () => {
  const t = useT();
  const navigate = useNavigate();
  const sites = useSession().data?.finess ?? [];
  const asked = useParams().finess;
  const finess = asked && sites.includes(asked) ? asked : sites[0];
  const view = useQuery({
    queryKey: ['establishment', finess],
    queryFn: ({ signal }) => read.establishment(finess!, signal),
    enabled: Boolean(finess),
    refetchInterval: 20_000,
  });
  const feed = useFeed(finess ? paths.establishmentFeed(finess) : null, [
    ['establishment', finess],
    ['arrivals', finess],
  ]);
  const freshness = useFreshness(feed, view.dataUpdatedAt);
  if (!finess)
    return (
      <Page title={t.establishment.title} narrow>
        <Empty title={t.establishment.noSite} />
      </Page>
    );
  return (
    <Page
      title={view.data?.name ?? t.establishment.title}
      aside={
        sites.length > 1 && (
          <NativeSelect
            aria-label={t.establishment.site}
            value={finess}
            data={sites}
            onChange={(e) => navigate(`/etablissement/${e.currentTarget.value}`)}
          />
        )
      }
      sub={`${t.establishment.title} · FINESS ${finess}`}
    >
      <LiveStatus version={view.data?.totals.taken} freshness={freshness} />
      <ProblemAlert problem={view.data ? null : view.error} onRetry={() => void view.refetch()} />
      {view.isPending && <Loading lines={6} />}
      {view.data && (
        <>
          <Totals view={view.data} />
          <div className={css.two}>
            <LiveFeed view={view.data} />
            <Arrivals finess={finess} />
          </div>
          <PostTable view={view.data} />
        </>
      )}
    </Page>
  );
};
