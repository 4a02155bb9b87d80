import { Button, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { Amphi } from '../api/amphi';
import { paths } from '../api/endpoints';
import { useT } from '../i18n';
import { useAccess } from '../ui/access';
import { Panel } from '../ui/Panel';
import css from './Manager.module.css';

/** Files of one amphitheatre. */
export const Exports = ({ amphi }: { amphi: Amphi }) => {
  const t = useT();
  const m = t.manager;
  const { manager } = useAccess();
  const over = amphi.state === 'CLOSED' || amphi.state === 'PUBLISHED';
  const files = [
    ...(manager || amphi.state === 'PUBLISHED' ? [{ part: 'results.csv', label: m.exportResults }] : []),
    ...(over && (manager || amphi.state === 'PUBLISHED')
      ? [{ part: 'bundle.zip', label: m.exportBundle }]
      : []),
    ...(manager ? [{ part: 'receipts.zip', label: m.exportReceipts }] : []),
  ];
  if (!files.length) return null;
  return (
    <Panel title={m.exports}>
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
      {!over && (
        <Text size="sm" c="dimmed" mt="xs">
          {m.exportLater}
        </Text>
      )}
    </Panel>
  );
};
