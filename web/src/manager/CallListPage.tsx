import { Anchor, Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Link, useParams } from 'react-router';
import { read } from '../api/endpoints';
import type { CallListLine, Intern } from '../api/people';
import { useInterns } from '../api/queries';
import { useT } from '../i18n';
import { useCampaign } from '../ui/campaign';
import { type Column, DataTable } from '../ui/DataTable';
import { Empty } from '../ui/Empty';
import { Explained } from '../ui/Explained';
import { Loading } from '../ui/Loading';
import { useNames } from '../ui/names';
import { Page } from '../ui/Page';
import { Panel } from '../ui/Panel';
import { ProblemAlert } from '../ui/Problems';
import { CorrectIntern } from './CorrectIntern';
import { fullName } from './people';

interface Row extends CallListLine {
  who?: Intern;
}

/** One call list, line by line, each with its reasons. */
export const CallListPage = () => {
  const t = useT();
  const m = t.manager;
  const names = useNames();
  const pool = useParams().pool ?? '';
  const { campaign } = useCampaign();
  const [correcting, setCorrecting] = useState<string | null>(null);
  const list = useQuery({
    queryKey: ['call-list', campaign?.id, pool],
    queryFn: ({ signal }) => read.callList(campaign!.id, pool, signal),
    enabled: Boolean(campaign),
    retry: 1,
  });
  const interns = useInterns(campaign?.id, pool);
  const rows = useMemo<Row[]>(() => {
    const byPseudonym = new Map((interns.data ?? []).map((i) => [i.pseudonym, i]));
    return (list.data ?? []).map((l) => ({ ...l, who: byPseudonym.get(l.pseudonym ?? l.intern ?? '') }));
  }, [list.data, interns.data]);
  const columns: Column<Row>[] = [
    { key: 'position', label: m.position, value: (r) => r.position, numeric: true },
    {
      key: 'name',
      label: m.name,
      value: (r) => fullName(r.who ?? r) || r.internId || r.pseudonym || r.intern || '',
      head: true,
    },
    { key: 'seniority', label: m.seniority, value: (r) => r.seniority, numeric: true },
    { key: 'rank', label: m.rankColumn, value: (r) => r.rank, numeric: true },
    { key: 'guest', label: m.guest, value: (r) => (r.guest ? m.guest : ''), sortable: false },
    {
      key: 'why',
      label: m.explanation,
      sortable: false,
      value: (r) => r.explanation?.text ?? '',
      show: (r) =>
        r.explanation && (
          <details>
            <summary>{t.act.why}</summary>
            <Explained reason={r.explanation} />
          </details>
        ),
    },
    {
      key: 'correct',
      label: '',
      sortable: false,
      value: () => '',
      show: (r) => {
        const id = r.internId ?? r.who?.internId;
        if (!id || !campaign) return null;
        return correcting === id ? (
          <CorrectIntern
            campaign={campaign.id}
            intern={r.who ?? r}
            internId={id}
            onDone={() => setCorrecting(null)}
          />
        ) : (
          <Button variant="default" size="xs" onClick={() => setCorrecting(id)}>
            {m.correct}
          </Button>
        );
      },
    },
  ];
  return (
    <Page
      title={m.callList}
      sub={
        <>
          {names.pool(pool)} ·{' '}
          <Anchor component={Link} to={`/campagne/listes?campagne=${campaign?.id ?? ''}`}>
            {m.steps.lists}
          </Anchor>
        </>
      }
    >
      <ProblemAlert problem={list.error} onRetry={() => void list.refetch()} />
      {list.isPending && <Loading lines={8} />}
      {list.data && (
        <Panel label={m.callList}>
          <DataTable
            rows={rows}
            columns={columns}
            rowKey={(r) => String(r.position)}
            label={m.callList}
            fileName={`liste-appel-${pool}`}
            searchLabel={m.findInList}
            empty={<Empty title={m.listsEmpty} />}
            compact
          />
        </Panel>
      )}
      <Text size="sm" c="dimmed">
        {m.correctPlan}
      </Text>
    </Page>
  );
};
