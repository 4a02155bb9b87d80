import { Anchor, Group, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import type { Amphi } from '../api/amphi';
import { useFeed, useFeedPath } from '../api/live';
import { useAmphi, useInterns } from '../api/queries';
import { useDates, useT } from '../i18n';
import { useJournal } from '../intern/Journal';
import { useAccess } from '../ui/access';
import { useServerNow } from '../ui/clock';
import { LiveStatus, useFreshness } from '../ui/LiveStatus';
import { Loading } from '../ui/Loading';
import { useNames } from '../ui/names';
import { Page } from '../ui/Page';
import { ProblemAlert } from '../ui/Problems';
import { StateBadge } from '../ui/StateBadge';
import { CallColumn } from './CallColumn';
import { Decisions } from './Decisions';
import css from './Manager.module.css';
import { PostsColumn } from './PostsColumn';
import { byPseudonym } from './people';

/** What is selected: a person by position, or a post. */
export type Selected = { position: number } | { post: string } | null;

/** One amphitheatre of the control room. */
export const AmphiPage = () => {
  const t = useT();
  const id = useParams().id ?? '';
  const amphi = useAmphi(id);
  const names = useNames();
  return (
    <Page
      title={names.pool(id)}
      aside={amphi.data && <StateBadge state={amphi.data.state} />}
      sub={
        <>
          <Anchor component={Link} to="/salle">
            {t.manager.allAmphis}
          </Anchor>
          {' · '}
          <Anchor component={Link} to={`/salle/${id}/prevision`}>
            {t.forecast.link}
          </Anchor>
          {' · '}
          <Anchor component={Link} to={`/salle/${id}/resultats`}>
            {t.result.title}
          </Anchor>
          {' · '}
          <Anchor component={Link} to={`/salle/${id}/regles`}>
            {t.rules.link}
          </Anchor>
          {' · '}
          <Anchor component={Link} to={`/salle/${id}/seances`}>
            {t.sessions.link}
          </Anchor>
        </>
      }
    >
      <ProblemAlert problem={amphi.data ? null : amphi.error} onRetry={() => void amphi.refetch()} />
      {amphi.isPending && <Loading lines={8} />}
      {amphi.data && <Board key={id} amphi={amphi.data} readAt={amphi.dataUpdatedAt} />}
    </Page>
  );
};

const Board = ({ amphi, readAt }: { amphi: Amphi; readAt: number }) => {
  const t = useT();
  const m = t.manager;
  const { moreOrLess } = useDates();
  const { manager } = useAccess();
  const [params] = useSearchParams();
  const interns = useInterns(amphi.campaign, amphi.pool);
  const people = useMemo(() => byPseudonym(interns.data), [interns.data]);
  const journal = useJournal(amphi.id);
  const feed = useFeed(useFeedPath(amphi.id, amphi.version), [['amphi', amphi.id]], journal.add);
  const freshness = useFreshness(feed, readAt, amphi);
  const now = useServerNow(amphi.serverTime, readAt);
  const asked = (): Selected => {
    const post = params.get('poste');
    if (post) return { post };
    const line = amphi.callList.find((l) => l.intern && l.intern === params.get('personne'));
    return line ? { position: line.position } : null;
  };
  const [selected, setSelected] = useState<Selected>(asked);
  return (
    <>
      <Group gap="sm">
        <LiveStatus version={amphi.version} freshness={freshness} />
        <Text size="sm" c="dimmed">
          {amphi.chosen + amphi.skipped}/{amphi.interns} ·{' '}
          {t.places(amphi.posts.reduce((s, p) => s + p.left, 0))}
          {amphi.expectedEnd &&
            amphi.toChoose !== 0 &&
            (amphi.state === 'OPEN' || amphi.state === 'SUSPENDED') &&
            ` · ${m.end.toLowerCase()} ${moreOrLess(amphi.expectedEnd)}`}
        </Text>
        {amphi.session && (
          <Text size="sm" fw={600}>
            {t.sessions.number(amphi.session)}
            {amphi.nextSessionAt && ` · ${t.sessions.next(moreOrLess(amphi.nextSessionAt))}`}
          </Text>
        )}
        {!manager && <Text size="sm">{m.readOnly}</Text>}
      </Group>
      <div className={css.columns}>
        <CallColumn amphi={amphi} people={people} selected={selected} onSelect={setSelected} />
        <PostsColumn amphi={amphi} selected={selected} onSelect={setSelected} />
        <div className={css.first}>
          <Decisions
            amphi={amphi}
            people={people}
            selected={selected}
            onSelect={setSelected}
            now={now}
            fresh={freshness.fresh}
            journal={journal.lines}
          />
        </div>
      </div>
    </>
  );
};
