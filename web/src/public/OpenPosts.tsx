import { Badge, Group, NativeSelect, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { usePosts } from '../api/queries';
import type { Phase, Post } from '../api/types';
import { useT } from '../i18n';
import { CampaignPicker, useCampaign } from '../ui/campaign';
import { type Column, DataTable, Under } from '../ui/DataTable';
import { Empty } from '../ui/Empty';
import { Loading } from '../ui/Loading';
import { useNames } from '../ui/names';
import { Page } from '../ui/Page';
import { Panel } from '../ui/Panel';
import { ProblemAlert } from '../ui/Problems';

interface Filter {
  specialty: string;
  subdivision: string;
  phase: string;
}

const passes = (p: Post, f: Filter): boolean =>
  (!f.specialty || p.specialties.includes(f.specialty)) &&
  (!f.subdivision || p.subdivision === f.subdivision) &&
  (!f.phase || p.phases.includes(f.phase as Phase));

/** Every post on offer: searched, filtered, sorted, exported, printed; no account needed. */
export const OpenPosts = () => {
  const t = useT();
  const names = useNames();
  const chosen = useCampaign();
  const [filter, setFilter] = useState<Filter>({ specialty: '', subdivision: '', phase: '' });
  const posts = usePosts(chosen.campaign?.id, {});
  const all = useMemo(() => posts.data ?? [], [posts.data]);
  const rows = useMemo(() => all.filter((p) => passes(p, filter)), [all, filter]);
  const options = useMemo(() => {
    const of = (values: string[], name: (v: string) => string) =>
      [...new Set(values)]
        .map((value) => ({ value, label: name(value) }))
        .sort((a, b) => a.label.localeCompare(b.label));
    return {
      specialty: of(
        all.flatMap((p) => p.specialties),
        names.specialty,
      ),
      subdivision: of(
        all.map((p) => p.subdivision),
        names.subdivision,
      ),
      phase: of(
        all.flatMap((p) => p.phases),
        (v) => t.phase[v as Phase] ?? v,
      ),
    };
  }, [all, names, t]);

  const columns: Column<Post>[] = [
    {
      key: 'establishment',
      label: t.open.establishment,
      value: (p) => p.establishment,
      head: true,
      show: (p) => (
        <Text component="div" fw={600}>
          {p.establishment}
          <Under>{[p.unit, p.city].filter(Boolean).join(' · ')}</Under>
        </Text>
      ),
    },
    { key: 'unit', label: t.open.unit, value: (p) => p.unit, wide: true },
    { key: 'city', label: t.open.city, value: (p) => p.city ?? '', wide: true },
    {
      key: 'specialty',
      label: t.open.specialty,
      value: (p) => p.specialties.map(names.specialty).join(', '),
    },
    { key: 'phase', label: t.open.phase, value: (p) => p.phases.map((x) => t.phase[x] ?? x).join(', ') },
    {
      key: 'tags',
      label: t.open.tags,
      value: (p) => p.tags.join(' '),
      show: (p) => (
        <Group gap={4}>
          {p.tags.map((tag) => (
            <Badge key={tag} variant="default" tt="none" fw={500}>
              {tag}
            </Badge>
          ))}
          {p.linkedTo.length > 0 && (
            <Text size="sm" c="dimmed">
              {t.open.linked(p.linkedTo.length)}
            </Text>
          )}
        </Group>
      ),
    },
    {
      key: 'places',
      label: t.open.placesColumn,
      value: (p) => p.places,
      numeric: true,
      show: (p) => (p.state === 'WITHDRAWN' ? t.open.withdrawn : p.places),
    },
  ];
  const total = rows.reduce((sum, p) => sum + (p.state === 'OPEN' ? p.places : 0), 0);
  return (
    <Page
      title={t.open.postsTitle}
      aside={<CampaignPicker {...chosen} />}
      sub={posts.data && t.open.postsIntro(rows.length, total)}
    >
      {!chosen.isPending && !chosen.campaign && <Empty title={t.open.noCampaign} />}
      <ProblemAlert problem={posts.error} onRetry={() => void posts.refetch()} />
      {chosen.campaign && (
        <Panel label={t.open.postsTitle}>
          <Group gap="sm" mb="sm" grow preventGrowOverflow={false} data-screen-only>
            {(['subdivision', 'specialty', 'phase'] as const).map((key) => (
              <NativeSelect
                key={key}
                label={t.open[key]}
                miw={150}
                value={filter[key]}
                onChange={(e) => setFilter({ ...filter, [key]: e.currentTarget.value })}
                data={[{ value: '', label: t.open.all }, ...options[key]]}
              />
            ))}
          </Group>
          {posts.isPending ? (
            <Loading lines={8} />
          ) : rows.length ? (
            <DataTable
              rows={rows}
              columns={columns}
              rowKey={(p) => p.post}
              label={t.open.postsTitle}
              fileName={`postes-${chosen.campaign.id}`}
              searchLabel={t.open.searchPosts}
            />
          ) : (
            <Empty title={t.open.noPosts} />
          )}
        </Panel>
      )}
    </Page>
  );
};
