import { Button, Group, Text } from '@mantine/core';
import { useMemo } from 'react';
import { Link } from 'react-router';
import type { Amphi, MyAmphi } from '../api/amphi';
import { useFeed, useFeedPath } from '../api/live';
import { useDates, useT } from '../i18n';
import { useServerNow } from '../ui/clock';
import { LiveStatus, useFreshness } from '../ui/LiveStatus';
import { Panel } from '../ui/Panel';
import { Before } from './Before';
import { Chosen } from './Chosen';
import css from './Intern.module.css';
import { Journal, useJournal } from './Journal';
import { LeftNow } from './LeftNow';
import { MySession } from './MySession';
import { MyTurn } from './MyTurn';
import { Opening } from './Opening';
import { Skipped } from './Skipped';

interface Props {
  amphi: Amphi;
  mine: MyAmphi;
  readAt: number;
}

/** The amphitheatre as it goes: what concerns me first, then what happens, then what is left. */
export const LiveAmphi = ({ amphi, mine, readAt }: Props) => {
  const t = useT();
  const journal = useJournal(amphi.id);
  const feed = useFeed(
    useFeedPath(amphi.id, amphi.version),
    [
      ['amphi', amphi.id],
      ['my-amphi', amphi.id],
    ],
    journal.add,
  );
  const freshness = useFreshness(feed, readAt, {
    id: amphi.id,
    version: Math.min(amphi.version, mine.version),
  });
  const now = useServerNow(mine.serverTime, readAt);
  const posts = useMemo(() => new Map(amphi.posts.map((p) => [p.post, p])), [amphi.posts]);
  const common = { amphi, mine, posts, now, fresh: freshness.fresh };
  const running = amphi.state === 'OPEN' || amphi.state === 'SUSPENDED';
  return (
    <>
      <LiveStatus version={Math.max(amphi.version, mine.version)} freshness={freshness} />
      {amphi.state === 'SUSPENDED' && <Suspended amphi={amphi} />}
      <MySession mine={mine} />
      {mine.choice?.post ? (
        <Chosen {...common} />
      ) : mine.status === 'PLACED_ELSEWHERE' ? (
        <Panel>{t.intern.elsewhere}</Panel>
      ) : amphi.state === 'SCHEDULED' ? (
        <Opening {...common} />
      ) : running && mine.status === 'CURRENT' ? (
        <div className={css.two}>
          <MyTurn {...common} />
          <Journal lines={journal.lines} posts={posts} />
        </div>
      ) : running && mine.status === 'SKIPPED' ? (
        <Skipped {...common} />
      ) : running ? (
        <Before {...common} />
      ) : (
        <Panel title={t.intern.noneChosen}>{t.intern.noneHelp}</Panel>
      )}
      {amphi.state === 'CLOSED' && <Text>{t.intern.closed}</Text>}
      {amphi.state === 'PUBLISHED' && (
        <Group gap="sm">
          <Text>{t.intern.publishedText}</Text>
          <Button component={Link} variant="default" to={`/verifier?amphi=${encodeURIComponent(amphi.id)}`}>
            {t.intern.nextVerify}
          </Button>
        </Group>
      )}
      {running && mine.status !== 'CURRENT' && (
        <div className={css.two}>
          <div className={css.later}>
            <LeftNow {...common} />
          </div>
          <Journal lines={journal.lines} posts={posts} />
        </div>
      )}
    </>
  );
};

const Suspended = ({ amphi }: { amphi: Amphi }) => {
  const t = useT();
  const { moreOrLess } = useDates();
  if (amphi.nextSessionAt)
    return (
      <Panel title={amphi.suspendedReason ?? t.intern.suspended}>
        <Text fw={600}>{t.sessions.next(moreOrLess(amphi.nextSessionAt))}</Text>
        <Text>{t.sessions.nextHelp}</Text>
      </Panel>
    );
  return (
    <Panel
      tone="warn"
      title={
        amphi.suspendedSince ? t.intern.suspendedSince(moreOrLess(amphi.suspendedSince)) : t.intern.suspended
      }
    >
      {amphi.suspendedReason && <Text fw={600}>{amphi.suspendedReason}</Text>}
      <Text>{t.intern.suspendedHelp}</Text>
    </Panel>
  );
};
