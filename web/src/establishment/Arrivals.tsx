import { Button, Group, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { paths, read } from '../api/endpoints';
import type { Arrival } from '../api/types';
import { useT } from '../i18n';
import { Panel } from '../ui/Panel';
import { ProblemAlert } from '../ui/Problems';
import css from './Establishment.module.css';

const pick = (a: Arrival, ...keys: string[]): string => {
  for (const k of keys) if (a[k] !== undefined && a[k] !== null && a[k] !== '') return String(a[k]);
  return '';
};

/** Who arrives, to load into the hospital's own systems. */
export const Arrivals = ({ finess }: { finess: string }) => {
  const t = useT();
  const e = t.establishment;
  const arrivals = useQuery({
    queryKey: ['arrivals', finess],
    queryFn: ({ signal }) => read.arrivals(finess, signal),
    retry: 1,
  });
  const list = arrivals.data ?? [];
  return (
    <Panel title={e.arrivals} aside={<Text c="dimmed">{e.arrivalsCount(list.length)}</Text>}>
      <Group gap="sm" mb="sm">
        <Button
          component="a"
          href={paths.arrivals(finess, 'xlsx')}
          download
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {e.downloadXlsx}
        </Button>
        <Button component="a" href={paths.arrivals(finess, 'csv')} download variant="default">
          {e.downloadCsv}
        </Button>
      </Group>
      <ProblemAlert problem={arrivals.error} onRetry={() => void arrivals.refetch()} />
      {list.length ? (
        <ul className={css.feed} tabIndex={0}>
          {list.map((a, i) => (
            <li key={i} style={{ gridTemplateColumns: '1fr auto' }}>
              <span>
                {pick(a, 'nom', 'familyName').toUpperCase()} {pick(a, 'prénom', 'prenom', 'givenName')}
                <br />
                <small>
                  {[pick(a, 'service', 'unit'), pick(a, 'DES', 'specialty')].filter(Boolean).join(' · ')}
                </small>
              </span>
              <small>{pick(a, 'téléphone', 'telephone', 'phone')}</small>
            </li>
          ))}
        </ul>
      ) : (
        !arrivals.error && <Text c="dimmed">{e.arrivalsEmpty}</Text>
      )}
    </Panel>
  );
};
