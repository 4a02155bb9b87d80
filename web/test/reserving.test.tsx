import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Amphi, AmphiPost, CallLine, MyAmphi, Turn } from '../src/api/amphi';
import { I18nProvider } from '../src/i18n';
import { MyTurn } from '../src/intern/MyTurn';
import { CallColumn } from '../src/manager/CallColumn';

const RESERVING = 'Réservation en cours…';
const post: AmphiPost = {
  post: 'S',
  establishment: 'CH',
  unit: 'Néonatologie',
  places: 1,
  left: 1,
  taken: [],
};
const turn: Turn = { position: 1, deadline: '2027-03-24T13:03:00Z', startedAt: '2027-03-24T13:00:00Z' };
const line = (position: number, status: CallLine['status']): CallLine => ({ position, status });

const amphi = (changed: Partial<Amphi>): Amphi =>
  ({
    id: '2027-05.LYON.DSM39.SOCLE',
    state: 'OPEN',
    version: 9,
    posts: [post],
    callList: [line(1, 'CURRENT'), line(2, 'CHOSEN')],
    turn,
    ...changed,
  }) as Amphi;

const page = (shown: ReactNode): string =>
  renderToStaticMarkup(
    <MantineProvider>
      <I18nProvider>
        <QueryClientProvider client={new QueryClient()}>{shown}</QueryClientProvider>
      </I18nProvider>
    </MantineProvider>,
  );

describe('a choice that waits for another amphitheatre', () => {
  const myTurn = (reserving: boolean): string => {
    const mine = { position: 1, status: 'CURRENT', turn: { ...turn, reserving }, wishes: [{ post: 'S' }] };
    const parts = { amphi: amphi({}), mine: mine as MyAmphi, posts: new Map([['S', post]]) };
    return page(<MyTurn {...parts} now={0} fresh />);
  };
  const confirm = (html: string): string =>
    html.split('<button').find((b) => b.includes('Confirmer mon choix')) ?? '';
  it('is said to whoever chose, who can choose nothing else meanwhile', () => {
    expect(myTurn(true)).toContain(RESERVING);
    expect(confirm(myTurn(true))).toContain(' disabled=""');
    expect(myTurn(false)).not.toContain(RESERVING);
    expect(confirm(myTurn(false))).not.toContain(' disabled=""');
  });

  const callList = (reserving: number | null): string[] =>
    page(
      <CallColumn
        amphi={amphi({ reserving })}
        people={new Map()}
        selected={null}
        onSelect={() => undefined}
      />,
    )
      .split('<li')
      .slice(1)
      .map((l) => (l.includes(RESERVING) ? RESERVING : ''));
  it('is shown at its line of the call list, called or not', () => {
    expect(callList(1)).toEqual([RESERVING, '']);
    expect(callList(2)).toEqual(['', RESERVING]);
    expect(callList(null)).toEqual(['', '']);
  });
});
