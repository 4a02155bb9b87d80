import { Text } from '@mantine/core';
import { type Amphi, isOver } from '../api/amphi';
import { useT } from '../i18n';
import { useAccess } from '../ui/access';
import { Panel } from '../ui/Panel';
import { Downloads } from './Downloads';

/** Files of one amphitheatre. */
export const Exports = ({ amphi }: { amphi: Amphi }) => {
  const t = useT();
  const m = t.manager;
  const { manager } = useAccess();
  const over = isOver(amphi);
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
      <Downloads amphi={amphi.id} files={files} />
      {!over && (
        <Text size="sm" c="dimmed" mt="xs">
          {m.exportLater}
        </Text>
      )}
    </Panel>
  );
};
