import { Text } from '@mantine/core';
import type { EstablishmentPost, EstablishmentView } from '../api/establishment';
import { useT } from '../i18n';
import { type Column, DataTable } from '../ui/DataTable';
import { Likely } from '../ui/Likely';
import { useNames } from '../ui/names';
import { Panel } from '../ui/Panel';

/** The posts of the establishment with what is left of them. */
export const PostTable = ({ view }: { view: EstablishmentView }) => {
  const t = useT();
  const e = t.establishment;
  const names = useNames();
  const columns: Column<EstablishmentPost>[] = [
    {
      key: 'unit',
      label: e.unit,
      value: (p) => p.unit,
      head: true,
      show: (p) => <Text fw={600}>{p.unit}</Text>,
    },
    {
      key: 'specialty',
      label: t.pool,
      value: (p) => (p.amphitheatre ? names.pool(p.amphitheatre) : names.specialty(p.specialty ?? '')),
    },
    { key: 'places', label: e.places, value: (p) => p.places, numeric: true },
    { key: 'left', label: e.left, value: (p) => p.left, numeric: true },
    {
      key: 'empty',
      label: t.forecast.stayEmpty,
      value: (p) => (p.stayEmpty ? t.forecast.likelihood[p.stayEmpty] : ''),
      show: (p) => <Likely of={p.stayEmpty ?? null} words={t.forecast.likelihood} />,
    },
  ];
  return (
    <Panel title={e.posts}>
      <DataTable
        rows={view.posts}
        columns={columns}
        rowKey={(p) => `${p.amphitheatre}/${p.post}`}
        label={e.posts}
        fileName={`postes-${view.finess}`}
        empty={<Text c="dimmed">{e.postsEmpty}</Text>}
      />
    </Panel>
  );
};
