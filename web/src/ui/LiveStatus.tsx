import { Group, Text } from '@mantine/core';
import { IconCheck, IconRefresh } from '@tabler/icons-react';
import { useRef } from 'react';
import type { FeedState } from '../api/feed';
import { atLeast } from '../api/versions';
import { useT } from '../i18n';
import { duration } from '../i18n/dates';
import { useNow } from './clock';
import css from './LiveStatus.module.css';

const GRACE_MS = 4000;

export interface Freshness {
  fresh: boolean;
  ageSeconds: number;
  /** Nothing was ever heard: still connecting for the first time. */
  first: boolean;
}

/**
 * Whether a view may be acted on: the feed is up, or the view itself was read a moment ago; and it is not behind
 * the version that the feed told of.
 */
export const useFreshness = (
  feed: FeedState,
  readAt: number,
  shown?: { id: string; version: number },
): Freshness => {
  const now = useNow(1000);
  const behindSince = useRef(0);
  const behind = shown !== undefined && (atLeast(shown.id) ?? 0) > shown.version;
  behindSince.current = behind ? behindSince.current || now : 0;
  const late = behind && now - behindSince.current > GRACE_MS;
  const heard = Math.max(feed.heardAt ?? 0, readAt);
  return {
    fresh: readAt > 0 && !late && (feed.live || now - heard < GRACE_MS),
    ageSeconds: heard ? Math.max(1, Math.round((now - heard) / 1000)) : 0,
    first: heard === 0,
  };
};

/** « à jour, version 214 », or in amber since when it is not. */
export const LiveStatus = ({ version, freshness }: { version?: number; freshness: Freshness }) => {
  const t = useT();
  const { fresh, first, ageSeconds } = freshness;
  return (
    <Group gap={6} wrap="nowrap" className={fresh ? css.fresh : css.stale} role="status" data-fresh={fresh}>
      {fresh ? <IconCheck size={16} aria-hidden /> : <IconRefresh size={16} aria-hidden />}
      <Text size="sm" component="span">
        {fresh ? t.live.fresh(version ?? 0) : first ? t.live.connecting : t.live.stale(duration(ageSeconds))}
      </Text>
    </Group>
  );
};
