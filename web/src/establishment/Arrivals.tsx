import { Button, Group, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { paths, read } from '../api/endpoints';
import { useDates, useT } from '../i18n';
import { useNames } from '../ui/names';
import { Panel } from '../ui/Panel';
import { ProblemAlert } from '../ui/Problems';
import css from './Establishment.module.css';

/** Who arrives, to load into the hospital's own systems. */
export const Arrivals = ({ finess }: { finess: string }) => {
  const t = useT();
  const e = t.establishment;
  const names = useNames();
  const { plainDay } = useDates();
  const arrivals = useQuery({
    queryKey: ['arrivals', finess],
    queryFn: ({ signal }) => read.arrivals(finess, signal),
    retry: 1,
  });
  const list = arrivals.data ?? [];
  return (
    <Panel
      title={list[0] ? e.arrivalsOn(plainDay(list[0].from)) : e.arrivals}
      aside={<Text c="dimmed">{e.arrivalsCount(list.length)}</Text>}
    >
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
          {list.map((a) => (
            <li
              key={`${a.campaign}${a.post}${a.email}${a.familyName}${a.givenName}`}
              style={{ gridTemplateColumns: '1fr auto' }}
            >
              <span>
                {(a.familyName ?? '').toUpperCase()} {a.givenName}
                <br />
                <small>{[a.unit, names.specialty(a.specialty), t.phase[a.phase]].join(' · ')}</small>
              </span>
              <small>{a.phone}</small>
            </li>
          ))}
        </ul>
      ) : (
        !arrivals.error && <Text c="dimmed">{e.arrivalsEmpty}</Text>
      )}
    </Panel>
  );
};
