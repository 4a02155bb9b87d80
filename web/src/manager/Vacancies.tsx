import { Text } from '@mantine/core';
import type { Amphi, AmphiPost } from '../api/amphi';
import { useT } from '../i18n';
import { type Column, DataTable } from '../ui/DataTable';
import { Panel } from '../ui/Panel';

/** The places that nobody took, by service. */
export const Vacancies = ({ amphi }: { amphi: Amphi }) => {
  const t = useT();
  const v = t.vacancies;
  const columns: Column<AmphiPost>[] = [
    { key: 'establishment', label: t.past.establishment, value: (p) => p.establishment, head: true },
    { key: 'unit', label: t.past.unit, value: (p) => p.unit },
    { key: 'finess', label: 'FINESS', value: (p) => p.finess },
    { key: 'places', label: t.past.places, value: (p) => p.places, numeric: true },
    { key: 'left', label: v.left, value: (p) => p.left, numeric: true },
  ];
  return (
    <Panel title={v.title} aside={<strong>{t.places(amphi.postsLeft)}</strong>}>
      <DataTable
        rows={amphi.posts.filter((p) => p.left > 0)}
        columns={columns}
        rowKey={(p) => p.post}
        label={v.title}
        fileName={`vacances-${amphi.id}`}
        searchLabel={t.past.find}
        initialSort={{ key: 'left', down: true }}
        step={20}
        empty={<Text c="dimmed">{v.none}</Text>}
        compact
      />
    </Panel>
  );
};
