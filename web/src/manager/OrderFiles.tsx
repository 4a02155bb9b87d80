import { Text } from '@mantine/core';
import type { Amphi } from '../api/amphi';
import { useT } from '../i18n';
import { Panel } from '../ui/Panel';
import { Downloads } from './Downloads';

/** What the agency signs and sends. */
export const OrderFiles = ({ amphi }: { amphi: Amphi }) => {
  const t = useT();
  const r = t.result;
  const published = amphi.state === 'PUBLISHED';
  const files = [
    { part: 'order.pdf', label: published ? r.orderPdf : r.draftPdf },
    { part: 'annex.xlsx', label: r.annexXlsx },
    { part: 'annex.csv', label: r.annexCsv },
    ...(published ? [{ part: 'letters.pdf', label: r.letters }] : []),
  ];
  return (
    <Panel title={r.files}>
      <Text mb="xs">{published && amphi.order ? r.order(amphi.order) : r.toSign}</Text>
      <Downloads amphi={amphi.id} files={files} />
      <Text size="sm" c="dimmed" mt="xs">
        {r.withNames}
      </Text>
    </Panel>
  );
};
