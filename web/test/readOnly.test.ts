import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { command } from '../src/api/client';
import { timesReadOnly } from '../src/api/readOnly';
import { I18nProvider } from '../src/i18n';
import { ReadOnlyBanner } from '../src/shell/ReadOnlyBanner';

const BANNER = 'Les choix sont momentanément impossibles\u202f; rien n’est perdu.';

beforeEach(() => vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true));
afterEach(() => vi.unstubAllGlobals());

describe('a system that can only be read', () => {
  it('is one whose choice service cannot be written to, time after time', () => {
    const choice = (status: 'UP' | 'READ_ONLY' | 'DOWN') => ({
      parts: [
        { name: 'content', status: 'DOWN' as const },
        { name: 'choice', status },
      ],
    });
    expect(timesReadOnly(0, choice('UP'))).toBe(0);
    expect(timesReadOnly(1, choice('READ_ONLY'))).toBe(2);
    expect(timesReadOnly(2, choice('DOWN'))).toBe(3);
    expect(timesReadOnly(3, choice('UP'))).toBe(0);
  });

  it('says so on the page when commands stay without an answer, until it can again', async () => {
    let choice = 'READ_ONLY';
    vi.stubGlobal('fetch', async (path: string) =>
      path === '/api/status'
        ? new Response(JSON.stringify({ parts: [{ name: 'choice', status: choice }] }))
        : new Response('', { status: choice === 'UP' ? 200 : 503 }),
    );
    const page = document.createElement('div');
    const root = createRoot(page);
    const banner = createElement(ReadOnlyBanner, { signedIn: true });
    const client = new QueryClient();
    await act(async () =>
      root.render(createElement(QueryClientProvider, { client }, createElement(I18nProvider, null, banner))),
    );
    await vi.waitFor(() => expect(client.getQueryData(['read-only'])).toBe(1));
    expect(page.textContent).toBe('');
    const giveUp = async (): Promise<void> => undefined;
    await act(async () => command('/x', { key: 'k' }, 0, giveUp).catch(() => undefined));
    await vi.waitFor(() => expect(page.textContent).toBe(BANNER));
    choice = 'UP';
    await act(async () => client.invalidateQueries({ queryKey: ['read-only'] }));
    await vi.waitFor(() => expect(page.textContent).toBe(''));
    await act(async () => root.unmount());
  });
});
