import { afterEach, describe, expect, it, vi } from 'vitest';
import { type FeedState, follow } from '../src/api/feed';
import { gathering } from '../src/api/live';
import { type Message, sseParser } from '../src/api/sse';
import type { FeedEvent } from '../src/api/types';

const parse = (...chunks: string[]): (Message | null)[] => {
  const out: (Message | null)[] = [];
  const push = sseParser((m) => out.push(m));
  chunks.forEach(push);
  return out;
};

describe('an event stream', () => {
  it('is read in any pieces, with any line ends', () => {
    const whole = [null, { id: '7', event: 'ChoiceMade', data: '{"a":1}' }];
    expect(parse(': ok\n\nevent: ChoiceMade\nid: 7\ndata: {"a":1}\n\n')).toEqual(whole);
    expect(parse(...': ok\r\n\r\nevent: ChoiceMade\r\nid: 7\r\ndata: {"a":1}\r\n\r\n')).toEqual(whole);
  });
  it('joins lines of data, and keeps the id for what has none', () => {
    expect(parse('id: 3\ndata: a\ndata: b\n\ndata:c\n\n')).toEqual([
      { id: '3', event: 'message', data: 'a\nb' },
      { id: '3', event: 'message', data: 'c' },
    ]);
  });
  it('gives nothing for what is not whole', () => {
    expect(parse('data: a\n')).toEqual([]);
  });
});

const stream = (text: string): Response =>
  new Response(text, { headers: { 'Content-Type': 'text/event-stream' } });
const settle = async (until: () => boolean): Promise<void> => {
  await vi.waitFor(() => expect(until()).toBe(true), { timeout: 2000, interval: 5 });
};

describe('following a feed', () => {
  it('resumes after the last id heard, without a gap', async () => {
    const asked: (string | undefined)[] = [];
    const events: FeedEvent[] = [];
    const answers = [
      'id: 1\nevent: X\ndata: {"n":1}\n\nid: 2\nevent: X\ndata: {"n":2}\n\n',
      'id: 3\nevent: X\ndata: {"n":3}\n\n',
    ];
    const close = follow('/feed', {
      onEvent: (e) => events.push(e),
      backoffMs: () => 1,
      fetcher: async (_url, init) => {
        asked.push(new Headers(init?.headers).get('Last-Event-ID') ?? undefined);
        return stream(answers[asked.length - 1] ?? '');
      },
    });
    await settle(() => events.length === 3 && asked.length > 3);
    close();
    expect(events.map((e) => e.id)).toEqual(['1', '2', '3']);
    expect(asked.slice(0, 3)).toEqual([undefined, '2', '3']);
  });
  it('tells when it is not live, and goes on through failures', async () => {
    const states: FeedState[] = [];
    let tries = 0;
    const close = follow('/feed', {
      onEvent: () => undefined,
      onState: (s) => states.push(s),
      backoffMs: () => 1,
      fetcher: async () => {
        tries++;
        if (tries === 1) throw new TypeError('network');
        return tries === 2 ? new Response('', { status: 503 }) : stream(': ok\n\n');
      },
    });
    await settle(() => states.some((s) => s.live));
    close();
    expect(states.slice(0, 2).map((s) => s.live)).toEqual([false, false]);
  });
  it('stops where it has no right to be', async () => {
    let tries = 0;
    follow('/feed', {
      onEvent: () => undefined,
      backoffMs: () => 1,
      fetcher: async () => {
        tries++;
        return new Response('', { status: 403 });
      },
    });
    await settle(() => tries === 1);
    await new Promise((r) => setTimeout(r, 20));
    expect(tries).toBe(1);
  });
  it('leaves a stream that went silent', async () => {
    let tries = 0;
    const close = follow('/feed', {
      onEvent: () => undefined,
      backoffMs: () => 1,
      silenceMs: 20,
      fetcher: async (_url, init) => {
        tries++;
        return new Promise<Response>((_, reject) =>
          init?.signal?.addEventListener('abort', () => reject(new DOMException('silent', 'AbortError'))),
        );
      },
    });
    await settle(() => tries >= 2);
    close();
  });
});

describe('gathering a burst', () => {
  afterEach(() => vi.useRealTimers());
  it('acts once after it, and not too late while it lasts', () => {
    vi.useFakeTimers();
    const act = vi.fn();
    const { poke } = gathering(act, 100);
    for (let i = 0; i < 6; i++) {
      poke();
      vi.advanceTimersByTime(80);
    }
    expect(act).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(500);
    expect(act).toHaveBeenCalledTimes(2);
  });
});
