import { Button, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { Amphi } from '../api/amphi';
import { paths } from '../api/endpoints';
import { useT } from '../i18n';
import { Panel } from '../ui/Panel';
import css from './Manager.module.css';

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
      <div className={css.acts}>
        {files.map((f) => (
          <Button
            key={f.part}
            component="a"
            href={paths.amphi(amphi.id, f.part)}
            download
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            {f.label}
          </Button>
        ))}
      </div>
      <Text size="sm" c="dimmed" mt="xs">
        {r.withNames}
      </Text>
    </Panel>
  );
};
