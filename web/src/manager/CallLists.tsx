import { Anchor, Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { PoolStatus } from '../api/amphi';
import { paths } from '../api/endpoints';
import type { CallListHead } from '../api/people';
import { usePools } from '../api/queries';
import { useCommand } from '../api/useCommand';
import { useT } from '../i18n';
import { type Column, DataTable } from '../ui/DataTable';
import { Empty } from '../ui/Empty';
import { Loading } from '../ui/Loading';
import { useNames } from '../ui/names';
import { Panel } from '../ui/Panel';
import { ProblemAlert } from '../ui/Problems';
import { StateBadge } from '../ui/StateBadge';
import { useCallListHeads, useCampaignPools } from './pools';
import { Ratio } from './Ratio';

/** The pools of a campaign: their places, and their call lists to publish. */
export const CallLists = ({ campaign }: { campaign: string }) => {
  const t = useT();
  const m = t.manager;
  const names = useNames();
  const client = useQueryClient();
  const pools = usePools(campaign);
  const rows = useCampaignPools(campaign, pools.data);
  const heads = useCallListHeads(campaign).data;
  const stale = new Set((heads ?? []).filter((h) => h.stale).map((h) => h.pool));
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState('');
  const publishing = useCommand<CallListHead[]>();
  const chosen = rows.filter((p) => picked.has(p.pool));
  const again = chosen.filter((p) => p.callListRevision);
  const toggle = (pool: string): void =>
    setPicked((before) => {
      const next = new Set(before);
      if (!next.delete(pool)) next.add(pool);
      return next;
    });
  const unpublished = rows.filter((p) => !p.callListRevision);
  const publish = async (): Promise<void> => {
    const body = { pools: chosen.map((p) => p.pool), ...(reason.trim() && { reason: reason.trim() }) };
    if (!(await publishing.run(paths.callLists(campaign), { body }))) return;
    setPicked(new Set());
    setReason('');
    for (const key of ['pools', 'call-lists']) await client.invalidateQueries({ queryKey: [key] });
  };
  const columns: Column<PoolStatus>[] = [
    {
      key: 'pick',
      label: '',
      sortable: false,
      value: () => '',
      show: (p) => (
        <Checkbox
          aria-label={m.select(names.pool(p.pool))}
          checked={picked.has(p.pool)}
          onChange={() => toggle(p.pool)}
        />
      ),
    },
    {
      key: 'pool',
      label: m.poolColumn,
      value: (p) => names.pool(p.pool),
      head: true,
      show: (p) => (
        <Anchor
          component={Link}
          to={`/campagne/listes/${encodeURIComponent(p.pool)}?campagne=${campaign}`}
          fw={600}
        >
          {names.pool(p.pool)}
        </Anchor>
      ),
    },
    { key: 'interns', label: m.internsColumn, value: (p) => p.interns, numeric: true },
    { key: 'places', label: m.placesColumn, value: (p) => p.places, numeric: true },
    {
      key: 'ratio',
      label: m.ratioColumn,
      value: (p) => p.ratio,
      numeric: true,
      show: (p) => <Ratio pool={p} />,
    },
    {
      key: 'revision',
      label: t.manager.callList,
      value: (p) => p.callListRevision ?? 0,
      show: (p) =>
        p.callListRevision ? (
          <>
            {m.revision(p.callListRevision)}
            {stale.has(p.pool) && (
              <Text size="sm" c="var(--a-warn)">
                {m.stale}
              </Text>
            )}
          </>
        ) : (
          m.notPublished
        ),
    },
    {
      key: 'state',
      label: t.pool,
      value: (p) => p.amphitheatre?.state ?? '',
      show: (p) =>
        p.amphitheatre && (
          <Link to={`/salle/${encodeURIComponent(p.amphitheatre.id)}`}>
            <StateBadge state={p.amphitheatre.state} />
          </Link>
        ),
    },
  ];
  if (pools.isPending) return <Loading lines={8} />;
  return (
    <Stack>
      <ProblemAlert problem={pools.error} onRetry={() => void pools.refetch()} />
      <Panel label={t.manager.steps.lists}>
        <DataTable
          rows={rows}
          columns={columns}
          rowKey={(p) => p.pool}
          label={t.manager.steps.lists}
          fileName={`listes-${campaign}`}
          empty={<Empty title={m.listsEmpty} />}
          tools={
            unpublished.length > 0 && (
              <Button variant="default" onClick={() => setPicked(new Set(unpublished.map((p) => p.pool)))}>
                {m.notPublished} ({unpublished.length})
              </Button>
            )
          }
        />
      </Panel>
      {chosen.length > 0 && (
        <Panel tone="accent" label={m.publishLists(chosen.length)}>
          <Stack gap="xs">
            <Text>
              {m.publishPlan(
                chosen.length,
                chosen.reduce((s, p) => s + p.interns, 0),
              )}
            </Text>
            {again.length > 0 && (
              <>
                <Text>{m.republishPlan(again.length)}</Text>
                <TextInput
                  label={t.act.reason}
                  description={t.act.reasonHelp}
                  required
                  value={reason}
                  onChange={(e) => setReason(e.currentTarget.value)}
                />
              </>
            )}
            <ProblemAlert problem={publishing.problem} onRetry={() => void publish()} />
            <Group>
              <Button
                loading={publishing.busy}
                disabled={again.length > 0 && !reason.trim()}
                onClick={() => void publish()}
              >
                {m.publishLists(chosen.length)}
              </Button>
              <Button variant="default" onClick={() => setPicked(new Set())}>
                {t.act.cancel}
              </Button>
            </Group>
          </Stack>
        </Panel>
      )}
    </Stack>
  );
};
