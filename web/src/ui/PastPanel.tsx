import { Button, Group, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { AmphiPost } from '../api/amphi';
import { usePast } from '../api/queries';
import type { Past, PastWish } from '../api/results';
import { useDates, useT } from '../i18n';
import { type Column, DataTable } from './DataTable';
import { Loading } from './Loading';
import { Panel } from './Panel';
import { ProblemAlert } from './Problems';
import { postName } from './text';

interface Props {
  amphi: string;
  /** The version that the choice was based on. */
  basedOn: number;
}

/** An amphitheatre as it stood at a version, and at those around it. */
export const PastPanel = ({ amphi, basedOn }: Props) => {
  const t = useT();
  const p = t.past;
  const { moment } = useDates();
  const [version, setVersion] = useState(basedOn);
  const past = usePast(amphi, version);
  const data = past.data;
  const step = (by: number, label: string) => (
    <Button
      variant="default"
      size="compact-md"
      disabled={version + by < 1 || (data !== undefined && version + by > data.latest)}
      leftSection={by < 0 && <IconChevronLeft size={16} aria-hidden />}
      rightSection={by > 0 && <IconChevronRight size={16} aria-hidden />}
      onClick={() => setVersion(version + by)}
    >
      {label}
    </Button>
  );
  return (
    <Panel title={p.title}>
      <Text size="sm" c="dimmed" mb="xs">
        {p.help}
      </Text>
      <Group gap="xs" mb="xs">
        {step(-1, p.before)}
        {step(1, p.after)}
        {version !== basedOn && (
          <Button variant="default" size="compact-md" onClick={() => setVersion(basedOn)}>
            {p.back(basedOn)}
          </Button>
        )}
      </Group>
      <ProblemAlert problem={past.error} onRetry={() => void past.refetch()} />
      {past.isPending && <Loading lines={5} />}
      {data && (
        <>
          <Text fw={600} aria-live="polite">
            {p.version(data.version, moment(data.at))}
            {data.version === basedOn && ` · ${p.yours}`}
          </Text>
          <Text size="sm">
            {t.places(data.placesLeft)}
            {data.turn !== null && ` · ${p.turn(data.turn)}`}
          </Text>
          <PastWishes past={data} />
          <PastPosts past={data} fileName={`${amphi}-version-${data.version}`} />
          <Text size="xs" c="dimmed" mt="xs" style={{ overflowWrap: 'anywhere' }}>
            {p.root} {data.root}
          </Text>
        </>
      )}
    </Panel>
  );
};

const PastWishes = ({ past }: { past: Past }) => {
  const t = useT();
  const p = t.past;
  const posts = new Map(past.posts.map((x) => [x.post, x]));
  if (!past.mine?.wishes.length) return null;
  const says = (w: PastWish): string =>
    w.standing === 'FREE'
      ? t.places(w.left)
      : w.standing === 'TAKEN'
        ? p.taken(w.takers)
        : p.standing[w.standing];
  return (
    <>
      <Text fw={600} mt="sm">
        {p.wishes}
      </Text>
      <ol aria-label={p.wishes}>
        {past.mine.wishes.map((w) => {
          const post = posts.get(w.post);
          return <li key={w.post}>{`${post ? postName(post) : w.post}\u00a0: ${says(w)}`}</li>;
        })}
      </ol>
    </>
  );
};

const PastPosts = ({ past, fileName }: { past: Past; fileName: string }) => {
  const t = useT();
  const p = t.past;
  const columns: Column<AmphiPost>[] = [
    { key: 'establishment', label: p.establishment, value: (x) => x.establishment, head: true },
    { key: 'unit', label: p.unit, value: (x) => x.unit },
    { key: 'places', label: p.places, value: (x) => x.places, numeric: true },
    { key: 'left', label: p.left, value: (x) => x.left, numeric: true },
    {
      key: 'taken',
      label: p.by,
      value: (x) => x.taken.map((n) => t.nth(n)).join(', '),
      sortable: false,
    },
  ];
  return (
    <DataTable
      rows={past.posts}
      columns={columns}
      rowKey={(x) => x.post}
      label={p.posts}
      fileName={fileName}
      searchLabel={p.find}
      step={12}
      compact
    />
  );
};
