import { type Message, sseParser } from './sse';
import type { FeedEvent } from './types';

export interface FeedState {
  /** Connected, and heard from within the time of two heartbeats. */
  live: boolean;
  /** When something, a heartbeat included, last came; milliseconds. */
  heardAt: number | null;
}

export interface FeedOptions {
  onEvent: (event: FeedEvent) => void;
  onState?: (state: FeedState) => void;
  /** Resume after this id. */
  lastEventId?: string;
  /** For tests. */
  fetcher?: typeof fetch;
  silenceMs?: number;
  backoffMs?: (tries: number) => number;
}

const SILENCE = 35_000;
const backoff = (tries: number): number => Math.min(10_000, 500 * 2 ** tries) * (0.75 + Math.random() / 2);

const parse = (message: Message): FeedEvent | null => {
  try {
    const data: unknown = JSON.parse(message.data);
    if (!data || typeof data !== 'object') return null;
    return { type: message.event, id: message.id ?? '', data: data as Record<string, unknown> };
  } catch {
    return null;
  }
};

/** Follows an event stream for as long as it is wanted: reconnects, and resumes after the last id heard. */
export const follow = (url: string, options: FeedOptions): (() => void) => {
  const { onEvent, onState, fetcher = fetch, silenceMs = SILENCE, backoffMs = backoff } = options;
  let lastId = options.lastEventId ?? '';
  let closed = false;
  let heardAt: number | null = null;
  let current: AbortController | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wake: (() => void) | null = null;
  const tell = (live: boolean): void => onState?.({ live, heardAt });

  const once = async (): Promise<'again' | 'over'> => {
    const abort = new AbortController();
    current = abort;
    const heard = (): void => {
      heardAt = Date.now();
      clearTimeout(timer);
      timer = setTimeout(() => abort.abort(), silenceMs);
    };
    const headers: Record<string, string> = { Accept: 'text/event-stream' };
    if (lastId) headers['Last-Event-ID'] = lastId;
    timer = setTimeout(() => abort.abort(), silenceMs);
    const response = await fetcher(url, { headers, signal: abort.signal, credentials: 'same-origin' });
    if ([204, 401, 403, 404].includes(response.status)) return 'over';
    if (!response.ok || !response.body) return 'again';
    heard();
    tell(true);
    const push = sseParser((message) => {
      heard();
      if (!message) return tell(true);
      if (message.id !== null) lastId = message.id;
      const event = parse(message);
      tell(true);
      if (event) onEvent(event);
    });
    const reader = response.body.getReader();
    const decoder = new TextDecoder();
    for (;;) {
      const { done, value } = await reader.read();
      if (done || closed) return 'again';
      push(decoder.decode(value, { stream: true }));
    }
  };

  const run = async (): Promise<void> => {
    for (let tries = 0; !closed; tries++) {
      const before = heardAt;
      const outcome = await once().catch(() => 'again' as const);
      clearTimeout(timer);
      if (closed) return;
      tell(false);
      if (outcome === 'over') return;
      if (heardAt !== before) tries = 0;
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, backoffMs(tries));
      });
    }
  };
  void run();
  const online = (): void => wake?.();
  // The stream may not notice for a while: the page must.
  const offline = (): void => current?.abort();
  globalThis.addEventListener?.('online', online);
  globalThis.addEventListener?.('offline', offline);
  return () => {
    closed = true;
    globalThis.removeEventListener?.('online', online);
    globalThis.removeEventListener?.('offline', offline);
    clearTimeout(timer);
    current?.abort();
  };
};
