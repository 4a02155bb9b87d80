import { Button, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { AmphiSummary } from '../api/amphi';
import { useAmphis } from '../api/queries';
import { useDates, useT } from '../i18n';
import { duration } from '../i18n/dates';
import { useAccess } from '../ui/access';
import { CampaignPicker, useCampaign } from '../ui/campaign';
import { useNow } from '../ui/clock';
import { type Column, DataTable } from '../ui/DataTable';
import { Empty } from '../ui/Empty';
import { LiveStatus, useFreshness } from '../ui/LiveStatus';
import { Loading } from '../ui/Loading';
import { useNames } from '../ui/names';
import { Page } from '../ui/Page';
import { Panel } from '../ui/Panel';
import { ProblemAlert } from '../ui/Problems';
import { Sparkline } from '../ui/Sparkline';
import { StateBadge } from '../ui/StateBadge';
import { Finder } from './Finder';
import css from './Manager.module.css';
import { bars, lateBy, useTrends } from './trend';

const EVERY_MS = 2500;
const RANK = { OPEN: 1, SUSPENDED: 0, SCHEDULED: 2, CLOSED: 3, PUBLISHED: 4 };

/** « Salle de contrôle »: every amphitheatre in sight, what needs somebody first. */
export const ControlRoom = () => {
  const t = useT();
  const m = t.manager;
  const names = useNames();
  const { moreOrLess } = useDates();
  const { manager } = useAccess();
  const chosen = useCampaign();
  const campaign = chosen.campaign?.id;
  const list = useAmphis({ campaign }, EVERY_MS);
  const trends = useTrends(list.data);
  const now = useNow(2000);
  const reading = list.isError || list.failureCount > 0;
  const freshness = useFreshness({ live: !reading, heardAt: null }, list.dataUpdatedAt);
  const late = (a: AmphiSummary): number => lateBy(a, trends.get(a.id) ?? [], now);
  const rows = [...(list.data ?? [])].sort(
    (a, b) =>
      Number(late(b) > 0) - Number(late(a) > 0) ||
      RANK[a.state] - RANK[b.state] ||
      names.pool(a.pool).localeCompare(names.pool(b.pool)),
  );
  const count = (state: AmphiSummary['state']): number => rows.filter((a) => a.state === state).length;
  const lates = rows.filter((a) => late(a) > 0).length;
  const columns: Column<AmphiSummary>[] = [
    {
      key: 'pool',
      label: m.poolColumn,
      value: (a) => names.pool(a.pool),
      head: true,
      show: (a) => (
        <Link className={css.rowLink} to={`/salle/${encodeURIComponent(a.id)}`}>
          {names.pool(a.pool)}
        </Link>
      ),
    },
    {
      key: 'state',
      label: m.stateColumn,
      value: (a) => t.state[a.state],
      show: (a) => (
        <div>
          <StateBadge state={a.state} late={late(a) > 0} />
          {a.session && (
            <Text size="sm" c="dimmed">
              {t.sessions.number(a.session)}
              {a.nextSessionAt && ` · ${t.sessions.next(moreOrLess(a.nextSessionAt))}`}
            </Text>
          )}
          {a.state === 'SUSPENDED' && !a.nextSessionAt && a.suspendedReason && (
            <Text size="sm" c="dimmed">
              {a.suspendedReason}
            </Text>
          )}
          {late(a) > 0 && a.position && (
            <Text size="sm" c="var(--a-warn)">
              {m.lateHint(a.position, duration(late(a) / 1000))}
            </Text>
          )}
        </div>
      ),
    },
    {
      key: 'where',
      label: m.where,
      value: (a) => a.chosen + a.skipped,
      numeric: true,
      show: (a) =>
        a.state === 'SCHEDULED' ? (
          moreOrLess(a.opensAt)
        ) : (
          <span className={css.progress}>
            {a.position || a.chosen + a.skipped}/{a.interns}
            <span className={css.bar} aria-hidden>
              <span style={{ width: `${(100 * (a.chosen + a.skipped)) / Math.max(1, a.interns)}%` }} />
            </span>
          </span>
        ),
    },
    {
      key: 'pace',
      label: m.pace,
      value: (a) => a.paceSeconds,
      numeric: true,
      show: (a) => (a.paceSeconds ? duration(a.paceSeconds) : ''),
    },
    {
      key: 'end',
      label: m.end,
      value: (a) => a.expectedEnd,
      numeric: true,
      show: (a) =>
        a.expectedEnd && (a.state === 'OPEN' || a.state === 'SUSPENDED') ? moreOrLess(a.expectedEnd) : '',
    },
    {
      key: 'left',
      label: m.leftOver,
      value: (a) => a.postsLeft,
      numeric: true,
      show: (a) => `${a.postsLeft} / ${a.toChoose ?? Math.max(0, a.interns - a.chosen - a.skipped)}`,
    },
    {
      key: 'trend',
      label: m.trend,
      sortable: false,
      value: () => '',
      show: (a) => {
        const values = bars(trends.get(a.id) ?? [], now);
        return a.state === 'OPEN' ? (
          <Sparkline values={values} label={m.trendLabel(values.reduce((s, v) => s + v, 0))} />
        ) : null;
      },
    },
  ];
  return (
    <Page title={m.controlTitle} aside={<CampaignPicker {...chosen} />}>
      <div className={css.summary}>
        <strong>{m.running(count('OPEN'))}</strong>
        <span>{m.suspendedCount(count('SUSPENDED'))}</span>
        {lates > 0 && <strong className={css.late}>{m.lateCount(lates)}</strong>}
        <span>{m.scheduledCount(count('SCHEDULED'))}</span>
        {campaign && <Finder campaign={campaign} amphis={rows} />}
      </div>
      <LiveStatus version={rows.reduce((s, a) => s + a.version, 0)} freshness={freshness} />
      <ProblemAlert problem={list.data ? null : list.error} onRetry={() => void list.refetch()} />
      {list.isPending || chosen.isPending ? (
        <Loading lines={6} />
      ) : (
        list.data && (
          <Panel label={m.controlTitle}>
            <DataTable
              rows={rows}
              columns={columns}
              rowKey={(a) => a.id}
              label={m.controlTitle}
              fileName={`salle-${campaign ?? ''}`}
              empty={
                <Empty
                  title={m.controlEmpty}
                  help={m.controlEmptyHelp}
                  action={
                    manager && (
                      <Button component={Link} to="/campagne" mt="sm">
                        {m.toCampaign}
                      </Button>
                    )
                  }
                />
              }
            />
          </Panel>
        )
      )}
    </Page>
  );
};
