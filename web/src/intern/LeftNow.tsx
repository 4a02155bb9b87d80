import { Text } from '@mantine/core';
import type { AmphiPost } from '../api/amphi';
import { useT } from '../i18n';
import { type Column, DataTable, Under } from '../ui/DataTable';
import { Panel } from '../ui/Panel';
import type { LiveParts } from './parts';

/** What is left, for everybody to see. */
export const LeftNow = ({ amphi, mine }: LiveParts) => {
  const t = useT();
  const wished = new Map(mine.wishes.map((w, i) => [w.post, i + 1]));
  const rows = amphi.posts.filter((p) => p.left > 0);
  const columns: Column<AmphiPost>[] = [
    {
      key: 'establishment',
      label: t.open.establishment,
      value: (p) => p.establishment,
      head: true,
      show: (p) => (
        <Text component="div" fw={wished.has(p.post) ? 650 : 500}>
          {p.establishment}
          {wished.has(p.post) && ` (${wished.get(p.post)})`}
          <Under>{[p.unit, p.city].filter(Boolean).join(' · ')}</Under>
        </Text>
      ),
    },
    { key: 'unit', label: t.open.unit, value: (p) => p.unit, wide: true },
    { key: 'city', label: t.open.city, value: (p) => p.city ?? '', wide: true },
    { key: 'left', label: t.open.placesColumn, value: (p) => p.left, numeric: true },
  ];
  return (
    <Panel title={t.intern.postsLeft}>
      <DataTable
        rows={rows}
        columns={columns}
        rowKey={(p) => p.post}
        label={t.intern.postsLeft}
        fileName={`reste-${amphi.id}`}
        step={20}
        compact
        empty={<Text c="dimmed">{t.open.noPosts}</Text>}
      />
    </Panel>
  );
};
