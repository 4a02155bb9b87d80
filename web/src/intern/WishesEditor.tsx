import { Button, Group, Text } from '@mantine/core';
import { IconDownload, IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { type Amphi, isOver, type MyAmphi } from '../api/amphi';
import { useFeed, useFeedPath } from '../api/live';
import { downloadReceipt, keptReceipt } from '../api/receipts';
import { useDates, useT } from '../i18n';
import { Empty } from '../ui/Empty';
import { LiveStatus, useFreshness } from '../ui/LiveStatus';
import { Panel } from '../ui/Panel';
import { ProblemAlert } from '../ui/Problems';
import { AddPosts } from './AddPosts';
import css from './Intern.module.css';
import { Outcome } from './Outcome';
import { add } from './order';
import { useWishes } from './useWishes';
import { WishList } from './WishList';

/** The list, what it would give, and the posts to add. */
export const WishesEditor = ({ amphi, mine, readAt }: { amphi: Amphi; mine: MyAmphi; readAt: number }) => {
  const t = useT();
  const { moreOrLess } = useDates();
  const feed = useFeed(useFeedPath(amphi.id, amphi.version), [
    ['amphi', amphi.id],
    ['my-amphi', amphi.id],
  ]);
  const freshness = useFreshness(feed, readAt, {
    id: amphi.id,
    version: Math.min(amphi.version, mine.version),
  });
  const wishes = useWishes(amphi.id, mine);
  const [adding, setAdding] = useState(mine.wishes.length === 0);
  const posts = useMemo(() => new Map(amphi.posts.map((p) => [p.post, p])), [amphi.posts]);
  const over = isOver(amphi);
  const current = mine.status === 'CURRENT';
  const editable = !mine.choice?.post && !current && !over;
  const running = amphi.state === 'OPEN' || amphi.state === 'SUSPENDED';
  const receipt = keptReceipt(`wishes.${amphi.id}`);
  const state = wishes.saving
    ? t.intern.saving
    : wishes.dirty
      ? t.intern.unsaved
      : wishes.savedAt
        ? t.intern.saved(moreOrLess(wishes.savedAt))
        : '';
  return (
    <>
      {editable && (
        <Outcome wishes={wishes} posts={posts} title={running ? t.intern.stillHave : t.intern.today} />
      )}
      {!editable && (
        <Text>{over ? t.intern.lockedClosed : current ? t.intern.lockedTurn : t.intern.locked}</Text>
      )}
      <ProblemAlert problem={wishes.problem} onRetry={wishes.retry} />
      <div className={css.two}>
        <Panel flush label={t.nav.wishes}>
          {wishes.order.length ? (
            <WishList
              order={wishes.order}
              posts={posts}
              lines={wishes.lines}
              obtained={editable ? wishes.obtained : (mine.choice?.post ?? null)}
              running={running}
              editable={editable}
              onChange={wishes.change}
            />
          ) : (
            <Group p="md">
              <Empty title={t.intern.wishesEmpty} help={t.intern.wishesEmptyHelp} />
            </Group>
          )}
          <Group p="sm" className={css.foot}>
            {editable && (
              <Button
                variant={adding ? 'default' : 'filled'}
                leftSection={!adding && <IconPlus size={16} aria-hidden />}
                aria-expanded={adding}
                onClick={() => setAdding(!adding)}
              >
                {adding ? t.intern.addClose : t.intern.add}
              </Button>
            )}
            <Group gap="xs">
              <Text size="sm" c="dimmed" role="status">
                {state}
              </Text>
              {receipt && !wishes.dirty && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  title={t.intern.proof}
                  aria-label={t.intern.receiptDownload}
                  rightSection={<IconDownload size={15} aria-hidden />}
                  onClick={() => downloadReceipt(`recepisse-voeux-${amphi.id}`, receipt)}
                >
                  {t.intern.receipt}
                </Button>
              )}
            </Group>
          </Group>
        </Panel>
        {adding && editable && (
          <Panel title={t.intern.addTitle}>
            <AddPosts
              posts={amphi.posts}
              chosen={wishes.order}
              onAdd={(post) => wishes.change(add(wishes.order, post))}
            />
          </Panel>
        )}
      </div>
      <LiveStatus version={amphi.version} freshness={freshness} />
    </>
  );
};
