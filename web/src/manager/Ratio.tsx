import { Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { PoolStatus } from '../api/amphi';
import { useT } from '../i18n';

/** The places ratio; what is missing in words, not only in colour. */
export const Ratio = ({ pool }: { pool: PoolStatus }) => {
  const t = useT();
  if (!pool.interns || !pool.places) return <Text c="dimmed">–</Text>;
  const percent = Math.floor((100 * pool.places) / pool.interns);
  const missing = (pool.needed ?? 0) - pool.places;
  return (
    <span title={pool.needed ? t.manager.ratioHelp(pool.places, pool.needed) : undefined}>
      {percent}&nbsp;%
      {missing > 0 && (
        <Text component="span" size="sm" c="var(--a-warn)" ml={6}>
          <IconAlertTriangle size={14} aria-hidden style={{ verticalAlign: '-2px' }} />{' '}
          {t.manager.short(missing)}
        </Text>
      )}
    </span>
  );
};
