import { Text } from '@mantine/core';
import { useParams } from 'react-router';
import { useAmphi, useForecast } from '../api/queries';
import type { ForecastPost } from '../api/results';
import { useT } from '../i18n';
import { type Column, DataTable } from '../ui/DataTable';
import { Empty } from '../ui/Empty';
import { Likely } from '../ui/Likely';
import { Loading } from '../ui/Loading';
import { Page } from '../ui/Page';
import { Panel } from '../ui/Panel';
import { ProblemAlert } from '../ui/Problems';
import { AmphiSub } from './AmphiSub';

interface Row extends ForecastPost {
  establishment: string;
  unit: string;
}

const WEIGHT = { SURE: 3, PROBABLE: 2, UNCERTAIN: 1 };

/** Which posts may stay empty, while there is still time to act. */
export const ForecastPage = () => {
  const t = useT();
  const f = t.forecast;
  const id = useParams().id ?? '';
  const amphi = useAmphi(id);
  const forecast = useForecast(id);
  const known = new Map(amphi.data?.posts.map((p) => [p.post, p]));
  const rows: Row[] = (forecast.data?.posts ?? [])
    .filter((p) => p.stayEmpty !== null)
    .map((p) => ({
      ...p,
      establishment: known.get(p.post)?.establishment ?? p.post,
      unit: known.get(p.post)?.unit ?? '',
    }))
    .sort((a, b) => WEIGHT[b.stayEmpty!] - WEIGHT[a.stayEmpty!] || b.leftByWishes - a.leftByWishes);
  const columns: Column<Row>[] = [
    { key: 'establishment', label: t.past.establishment, value: (r) => r.establishment, head: true },
    { key: 'unit', label: t.past.unit, value: (r) => r.unit },
    {
      key: 'empty',
      label: f.stayEmpty,
      value: (r) => (r.stayEmpty ? f.likelihood[r.stayEmpty] : ''),
      show: (r) => <Likely of={r.stayEmpty} words={f.likelihood} />,
    },
    { key: 'left', label: t.past.left, value: (r) => r.left, numeric: true },
    { key: 'wanted', label: f.wantedBy, value: (r) => r.wantedBy, numeric: true },
    { key: 'after', label: f.after, value: (r) => r.leftByWishes, numeric: true },
  ];
  const data = forecast.data;
  return (
    <Page title={f.title} sub={<AmphiSub id={id} to={`/salle/${id}`} back={f.back} />}>
      <ProblemAlert problem={data ? null : forecast.error} onRetry={() => void forecast.refetch()} />
      {forecast.isPending && <Loading lines={6} />}
      {data && (
        <>
          <Panel label={f.title} tone={data.surelyEmpty > 0 ? 'warn' : 'plain'}>
            <Text fw={600}>{f.sum(data.placesLeft, data.toChoose)}</Text>
            <Text>{f.surely(data.surelyEmpty)}</Text>
            <Text size="sm" c="dimmed">
              {f.undecided(data.undecided)}
            </Text>
          </Panel>
          <Panel title={f.posts}>
            <DataTable
              rows={rows}
              columns={columns}
              rowKey={(r) => r.post}
              label={f.posts}
              fileName={`prevision-${id}`}
              searchLabel={t.past.find}
              empty={<Empty title={f.none} />}
              step={20}
              compact
            />
            <dl>
              {(['SURE', 'PROBABLE', 'UNCERTAIN'] as const).map((l) => (
                <Text key={l} size="sm" component="div">
                  <dt style={{ display: 'inline', fontWeight: 600 }}>{`${f.likelihood[l]}\u00a0: `}</dt>
                  <dd style={{ display: 'inline', margin: 0 }}>{f.help[l]}</dd>
                </Text>
              ))}
            </dl>
          </Panel>
        </>
      )}
    </Page>
  );
};
