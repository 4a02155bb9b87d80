import { type HeldProxy as Held, useProxies } from '../api/proxies';
import { useT } from '../i18n';
import { Empty } from '../ui/Empty';
import { Loading } from '../ui/Loading';
import { useNames } from '../ui/names';
import { Page } from '../ui/Page';
import { ProblemAlert } from '../ui/Problems';
import { GiveProxy } from './GiveProxy';
import { HeldProxy } from './HeldProxy';
import { PlacePicker, useMyPlace } from './myPlace';

/** At their turn: nothing comes before it. */
const isUrgent = (proxy: Held): boolean => proxy.accepted && proxy.status === 'CURRENT';

/** « Procurations »: who may choose for me, and for whom I may choose. */
export const Proxies = () => {
  const t = useT();
  const names = useNames();
  const { me, places, place, choose } = useMyPlace();
  const proxies = useProxies(place?.amphitheatre);
  if (me.isPending || proxies.isPending) return <Loading />;
  const held = (proxies.data?.held ?? []).toSorted((a, b) => Number(isUrgent(b)) - Number(isUrgent(a)));
  return (
    <Page title={t.proxy.title} sub={place && names.pool(place.pool)} narrow>
      <ProblemAlert problem={proxies.error} onRetry={() => void proxies.refetch()} />
      {held.map((one) => (
        <HeldProxy key={`${one.amphitheatre}.${one.intern}`} proxy={one} readAt={proxies.dataUpdatedAt} />
      ))}
      <PlacePicker places={places} place={place} choose={choose} />
      {place && (
        <GiveProxy
          key={place.amphitheatre}
          amphitheatre={place.amphitheatre}
          given={proxies.data?.given.find((g) => g.amphitheatre === place.amphitheatre)}
        />
      )}
      {!place && !held.length && <Empty title={t.intern.noPlace} help={t.intern.noPlaceHelp} />}
    </Page>
  );
};
