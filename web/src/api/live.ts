import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { query } from './client';
import { paths } from './endpoints';
import { type FeedState, follow } from './feed';
import type { FeedEvent } from './types';
import { saw } from './versions';

const GATHER_MS = 250;

/** Calls once after a burst, at the latest after four times the pause. */
export const gathering = (act: () => void, ms = GATHER_MS): { poke: () => void; stop: () => void } => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let first = 0;
  return {
    poke: () => {
      const now = Date.now();
      if (!timer) first = now;
      clearTimeout(timer);
      timer = setTimeout(
        () => {
          timer = undefined;
          act();
        },
        Math.max(0, Math.min(ms, first + 4 * ms - now)),
      );
    },
    stop: () => clearTimeout(timer),
  };
};

const PAST = 25;

/** An amphitheatre's feed from a little before the version first seen: enough to show what just happened. */
export const useFeedPath = (id: string, version: number): string => {
  const [after] = useState(Math.max(0, version - PAST));
  return `${paths.amphi(id, 'feed')}${query({ after })}`;
};

/** Follows a feed and reads the named views again after its events. */
export const useFeed = (
  url: string | null,
  refresh: QueryKey[],
  onEvent?: (event: FeedEvent) => void,
): FeedState => {
  const client = useQueryClient();
  const [state, setState] = useState<FeedState>({ live: false, heardAt: null });
  const keys = useRef(refresh);
  keys.current = refresh;
  const heard = useRef(onEvent);
  heard.current = onEvent;
  useEffect(() => {
    if (!url) return;
    const again = gathering(() => {
      for (const queryKey of keys.current) void client.invalidateQueries({ queryKey });
    });
    let wasLive = false;
    const close = follow(url, {
      onEvent: (event) => {
        saw(event.data.amphitheatre, event.data.version);
        heard.current?.(event);
        again.poke();
      },
      onState: (next) => {
        // What came while away is in the views, not only in the feed.
        if (next.live && !wasLive) again.poke();
        wasLive = next.live;
        setState(next);
      },
    });
    return () => {
      close();
      again.stop();
    };
  }, [url, client]);
  return state;
};
