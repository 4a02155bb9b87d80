import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { receiptZip } from '../src/api/receipts';
import { en } from '../src/i18n/en';
import { fr } from '../src/i18n/fr';
import { complete } from '../src/manager/pools';
import { bars, lateBy, remember, type Sample } from '../src/manager/trend';
import { usual } from '../src/ui/campaign';
import { offsetOf } from '../src/ui/clock';
import { cell, csv } from '../src/ui/download';
import { Markdown } from '../src/ui/Markdown';
import { poolParts } from '../src/ui/names';
import { matches } from '../src/ui/text';
import { receiptFiles } from '../src/verify/receipt';

describe('words', () => {
  it('count as French and English do', () => {
    expect([fr.nth(1), fr.nth(217), en.nth(1), en.nth(12), en.nth(23), en.nth(217)]).toEqual([
      '1er',
      '217e',
      '1st',
      '12th',
      '23rd',
      '217th',
    ]);
    expect([fr.places(0), fr.places(1), fr.places(2), en.places(0)]).toEqual([
      '0 place',
      '1 place',
      '2 places',
      '0 places',
    ]);
  });
});

describe('French spaces', () => {
  it('break no line before a sign or inside quotation marks', () => {
    expect(fr.act.why).toBe('Pourquoi\u202f?');
    expect(fr.intern.lockedTurn).toContain('tour\u00a0: la liste');
    expect(fr.intern.lockedTurn).toContain('«\u00a0Amphi\u00a0»');
    expect(en.act.why).not.toMatch(/[\u00a0\u202f]/);
  });
});

describe('searching', () => {
  it('forgets accents and case, and wants every word', () => {
    expect(matches('HCL Édouard-Herriot, Urgences', 'edouard urg')).toBe(true);
    expect(matches('CH Fleyriat', 'fleyriat pédiatrie')).toBe(false);
  });
});

describe('exports', () => {
  it('harm no spreadsheet', () => {
    expect(cell('=1+1')).toBe("'=1+1");
    expect(cell('-3')).toBe('-3');
    expect(cell('a;"b"')).toBe('"a;""b"""');
    expect(csv([['a', null]])).toBe('\uFEFFa;\r\n');
  });
  it('give receipts that can be read again', () => {
    const zip = receiptZip({
      event: '{}',
      openings: [{ field: 'wishes', salt: '00', value: '[]' }],
      proof: 'p',
    });
    expect([...receiptFiles(zip)!.keys()].sort()).toEqual([
      'event.json',
      'opening.json',
      'receipt.tlog-proof',
    ]);
  });
});

describe('Markdown', () => {
  const html = (text: string): string => renderToStaticMarkup(createElement(Markdown, { text }));
  it('becomes elements', () => {
    expect(html('# A\n\n- **b** & c\n\n[y](https://a.fr)')).toContain(
      '<h3>A</h3><ul><li><strong>b</strong> &amp; c</li></ul><p><a href="https://a.fr" rel="noreferrer">y</a></p>',
    );
  });
  it('never becomes HTML of the text', () => {
    const bad = html(
      '<script>alert(1)</script>\n\n<img src=x onerror=alert(1)> ![i](x) [x](javascript:alert(1)) <b>c</b>',
    );
    expect(bad).not.toMatch(/<script|<img|<b>|href/);
  });
});

describe('the clock', () => {
  it('trusts the answer that travelled least', () => {
    expect(
      offsetOf([
        { serverTime: 1000, receivedAt: 900 },
        { serverTime: 2000, receivedAt: 2300 },
      ]),
    ).toBe(100);
    expect(offsetOf([])).toBe(0);
  });
});

describe('codes', () => {
  it('of pools are read from the right', () => {
    expect(poolParts('2027-05.LYON.DSM24.SOCLE')).toEqual({
      subdivision: 'LYON',
      specialty: 'DSM24',
      phase: 'SOCLE',
    });
  });
  it('of campaigns: the demonstration first, then the one that starts last', () => {
    const campaign = (id: string, firstDay: string, demo = false) => ({
      id,
      label: id,
      firstDay,
      lastDay: firstDay,
      demo,
    });
    expect(usual([campaign('a', '2027-05-02', true), campaign('b', '2028-05-02')])?.id).toBe('a');
    expect(usual([campaign('a', '2027-05-02'), campaign('choose-1', '2028-05-02')])?.id).toBe('a');
    expect(usual([])).toBeUndefined();
  });
});

describe('pools', () => {
  it('are shown before their list is published, from the interns known', () => {
    const pools = complete(
      [],
      [{ pool: 'B', revision: 2, count: 5, hash: 'h' }],
      [{ pool: 'A' }, { pool: 'A' }],
    );
    expect(pools.map((p) => [p.pool, p.interns, p.callListRevision])).toEqual([
      ['A', 2, null],
      ['B', 5, 2],
    ]);
  });
});

describe('the trend', () => {
  it('counts choices by half minute', () => {
    const samples = [
      { at: 0, done: 3 },
      { at: 250_000, done: 5 },
      { at: 299_000, done: 6 },
    ].reduce<Sample[]>(remember, []);
    expect(bars(samples, 300_000).slice(-2)).toEqual([2, 1]);
    expect(remember(samples, { at: 299_500, done: 6 })).toBe(samples);
  });
  it('sees what is late', () => {
    const amphi = { state: 'SCHEDULED', opensAt: '2027-03-24T10:00:00Z', secondsPerTurn: 60 } as never;
    const at = Date.parse('2027-03-24T10:00:00Z');
    expect(lateBy(amphi, [], at + 60_000)).toBe(0);
    expect(lateBy(amphi, [], at + 180_000)).toBe(180_000);
  });
});
