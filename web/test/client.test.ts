import { afterEach, describe, expect, it, vi } from 'vitest';
import { command, csrfToken, get, query, send } from '../src/api/client';
import { Problem, Unreachable } from '../src/api/problem';

const answer = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers });

const now = async (): Promise<void> => undefined;

afterEach(() => vi.unstubAllGlobals());

describe('sending', () => {
  it('carries the CSRF token and the command’s id', async () => {
    // biome-ignore lint/suspicious/noDocumentCookie: as the gateway sets it
    document.cookie = 'XSRF-TOKEN=a%20b';
    const fetched = vi.fn(async (_: string, __: RequestInit) => answer(200, { version: 3 }));
    vi.stubGlobal('fetch', fetched);
    expect(await send('/x', { body: { a: 1 }, key: 'k' })).toEqual({ version: 3 });
    expect(fetched.mock.calls[0]![1].headers).toMatchObject({
      'X-XSRF-TOKEN': 'a b',
      'Idempotency-Key': 'k',
    });
    expect(csrfToken('other=1; XSRF-TOKEN=t')).toBe('t');
    expect(csrfToken('')).toBeNull();
  });

  it('reads refusals, field errors and faults of files', async () => {
    vi.stubGlobal('fetch', async () =>
      answer(409, {
        type: 'urn:amphi:refusal:NOT_YOUR_TURN',
        title: 'NOT_YOUR_TURN',
        detail: 'non',
        figures: { n: 3 },
      }),
    );
    const refusal = await send('/x', {}).catch((e: unknown) => e);
    expect(refusal).toMatchObject({ status: 409, code: 'NOT_YOUR_TURN', figures: { n: 3 } });
    vi.stubGlobal('fetch', async () =>
      answer(400, { title: 'BAD', errors: [{ field: 'rank', remedy: 'un entier' }] }),
    );
    const bad = (await send('/x', {}).catch((e: unknown) => e)) as Problem;
    expect(bad.at('rank')).toBe('un entier');
    vi.stubGlobal('fetch', async () => answer(500, '<html>'));
    expect(await send('/x', {}).catch((e: unknown) => e)).toBeInstanceOf(Problem);
  });
});

describe('a command whose outcome is not known', () => {
  it('is sent again with the same id until it is', async () => {
    const keys: string[] = [];
    const answers: (() => Response)[] = [
      () => {
        throw new TypeError('network');
      },
      () => answer(503, '', { 'Retry-After': '1' }),
      () => answer(200, { version: 9 }),
    ];
    vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
      keys.push((init.headers as Record<string, string>)['Idempotency-Key']!);
      return answers[keys.length - 1]!();
    });
    expect(await command('/x', { key: 'same' }, 10_000, now)).toEqual({ version: 9 });
    expect(keys).toEqual(['same', 'same', 'same']);
  });
  it('is not sent again once refused', async () => {
    const fetched = vi.fn(async () => answer(409, { title: 'NO' }));
    vi.stubGlobal('fetch', fetched);
    await expect(command('/x', { key: 'k' }, 10_000, now)).rejects.toBeInstanceOf(Problem);
    expect(fetched).toHaveBeenCalledTimes(1);
  });
  it('gives up after its patience, and says that nothing is known', async () => {
    vi.stubGlobal('fetch', async () => answer(503, ''));
    await expect(command('/x', { key: 'k' }, 5, now)).rejects.toBeInstanceOf(Unreachable);
  });
});

describe('a query string', () => {
  it('has only what is set', () => {
    expect(query({ a: 1, b: undefined, c: '', d: 'é&' })).toBe('?a=1&d=%C3%A9%26');
    expect(query({})).toBe('');
  });
});

describe('reading', () => {
  it('gives up what never comes, so that it can be asked again', async () => {
    vi.stubGlobal(
      'fetch',
      (_: string, init: RequestInit) =>
        new Promise((_resolve, reject) => {
          init.signal?.addEventListener('abort', () => reject(init.signal?.reason));
        }),
    );
    await expect(get('/x', undefined, 10)).rejects.toBeInstanceOf(Unreachable);
  });
});
