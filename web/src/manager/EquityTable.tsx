import { Text } from '@mantine/core';
import type { Amphi } from '../api/amphi';
import { useEquity } from '../api/queries';
import type { EquityGroup } from '../api/results';
import { useT } from '../i18n';
import { type Column, DataTable } from '../ui/DataTable';
import { Loading } from '../ui/Loading';
import { Panel } from '../ui/Panel';
import { ProblemAlert } from '../ui/Problems';

/** Which of their wishes interns obtained, from the first called to the last. */
export const EquityTable = ({ amphi }: { amphi: Amphi }) => {
  const t = useT();
  const e = t.equity;
  const equity = useEquity(amphi.id);
  const columns: Column<EquityGroup>[] = [
    { key: 'ranks', label: e.ranks, value: (g) => e.fromTo(g.from, g.to), head: true, sortable: false },
    { key: 'interns', label: e.interns, value: (g) => g.interns, numeric: true },
    { key: 'first', label: e.first, value: (g) => g.first, numeric: true },
    { key: 'three', label: e.amongThree, value: (g) => g.amongThree, numeric: true },
    { key: 'other', label: e.otherWish, value: (g) => g.otherWish, numeric: true },
    { key: 'off', label: e.offList, value: (g) => g.offList, numeric: true },
    { key: 'none', label: e.none, value: (g) => g.none, numeric: true },
    { key: 'median', label: e.median, value: (g) => g.median, numeric: true },
  ];
  return (
    <Panel title={e.title}>
      <Text size="sm" c="dimmed" mb="xs">
        {e.help}
      </Text>
      <ProblemAlert problem={equity.error} onRetry={() => void equity.refetch()} />
      {equity.isPending && <Loading lines={4} />}
      {equity.data && (
        <DataTable
          rows={equity.data.groups}
          columns={columns}
          rowKey={(g) => String(g.from)}
          label={e.title}
          fileName={`equite-${amphi.id}`}
          empty={<Text c="dimmed">{e.tooFew}</Text>}
          compact
        />
      )}
    </Panel>
  );
};
