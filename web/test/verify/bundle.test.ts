import { describe, expect, it } from 'vitest';
import { BUNDLE_STEPS, type BundleStep, type Report, verifyBundle } from '../../src/verify/bundle';
import { hex, sha256, utf8 } from '../../src/verify/bytes';
import type { FaultCode } from '../../src/verify/divergence';
import type { BlockingRule } from '../../src/verify/events';
import { parseKey } from '../../src/verify/note';
import {
  AMPHI,
  assigned,
  at,
  beyond,
  bundle,
  byProxy,
  type Draft,
  deferring,
  OPENINGS,
  reserving,
  rule,
  sealed,
  session,
  suspended,
  VKEY,
} from './builder';

const first = async (archive: Uint8Array): Promise<[BundleStep, FaultCode] | null> => {
  const report = await verifyBundle(archive);
  for (const [step, state] of report.steps) if (state.status === 'bad') return [step, state.fault.code];
  return null;
};

/** The session with one event replaced. */
const forged = (index: number, change: Partial<Draft> | object): Draft[] =>
  session().map((e, i) => (i === index ? ({ ...e, ...change } as Draft) : e));
const without = (...gone: number[]): Draft[] => session().filter((_, i) => !gone.includes(i));
const withExtra = (index: number, ...extra: Draft[]): Draft[] => session().toSpliced(index, 0, ...extra);

describe('a bundle', () => {
  it('conforms, and its figures are told', async () => {
    const report = await verifyBundle(bundle(session()));
    expect(report.conforms).toBe(true);
    expect([...report.steps.values()].map((s) => s.status)).toEqual(BUNDLE_STEPS.map(() => 'ok'));
    expect(report.figures).toEqual({ interns: 3, posts: 2, events: 16 });
    expect(report.keys[0]?.pinned).toBe(false);
  });

  it('conforms to a pinned key, and to no other', async () => {
    expect((await verifyBundle(bundle(session()), [parseKey(VKEY)])).keys[0]?.pinned).toBe(true);
    const other = { ...parseKey(VKEY), text: 'other', id: '00000000' };
    expect((await verifyBundle(bundle(session()), [other])).conforms).toBe(false);
  });

  it('conforms when somebody let others pass, and time was given back', async () => {
    expect(await first(bundle(deferring()))).toBeNull();
  });

  it('conforms when it is held in two sessions, and not when one begins early or its time is not kept', async () => {
    const sessions = (second: string, seconds = 180): Draft => ({
      type: 'sessions-set',
      revision: 1,
      sessions: [
        { first: 1, opensAt: '2027-03-24T12:00:00Z', secondsPerTurn: 180 },
        { first: 2, opensAt: second, secondsPerTurn: seconds },
      ],
    });
    const held = (set: Draft, ...between: Draft[]): Draft[] =>
      session()
        .toSpliced(10, 0, ...between)
        .toSpliced(7, 0, set);
    const [opened, choice] = [session()[8] as { at: string }, session()[9] as { at: string }];
    const start = (reason?: string): Draft => ({
      type: 'session-started',
      session: 2,
      reason,
      at: choice.at,
    });
    const end: Draft = { type: 'session-ended', session: 1, at: choice.at };
    const later = '2027-03-24T15:00:00Z';
    expect(await first(bundle(held(sessions(opened.at), start())))).toBeNull();
    expect(await first(bundle(held(sessions(later), end, start('tous sont là'))))).toBeNull();
    expect(await first(bundle(held(sessions(later), end, start())))).toEqual(['order', 'sessions']);
    expect(await first(bundle(held(sessions(later))))).toEqual(['order', 'session']);
    expect(await first(bundle(held(sessions(opened.at, 90), start())))).toEqual(['order', 'session']);
    expect(await first(bundle(held(sessions(opened.at), end, start())))).toEqual(['order', 'sessions']);
  });

  it('conforms when somebody chose by a proxy accepted before the turn', async () => {
    expect(await first(bundle(byProxy()))).toBeNull();
  });

  it('conforms when somebody was placed beyond the order with all agreements', async () => {
    expect(await first(bundle(beyond(), { openings: OPENINGS.slice(0, 1) }))).toBeNull();
  });

  it('conforms when somebody was assigned ex officio after the interview', async () => {
    expect(await first(bundle(assigned('2027-03-09'), { openings: OPENINGS.slice(1) }))).toBeNull();
  });

  it('conforms when a turn was stopped with the time it had left', async () => {
    expect(await first(bundle(suspended(179)))).toBeNull();
  });

  it('conforms when a shared post was asked for before it was given', async () => {
    expect(await first(bundle(reserving()))).toBeNull();
  });

  it('of another amphitheatre than the one asked for is no answer', async () => {
    expect((await verifyBundle(bundle(session()), [], () => undefined, AMPHI)).conforms).toBe(true);
    expect((await verifyBundle(bundle(session()), [], () => undefined, 'other')).conforms).toBe(false);
  });

  it('has its figures when the last step is told', async () => {
    let last: Report | undefined;
    await verifyBundle(bundle(session()), [], (r) => {
      last = r;
    });
    expect(last?.figures?.interns).toBe(3);
  });

  it('says a list that was not opened cannot be checked, and that nothing diverges', async () => {
    const report = await verifyBundle(bundle(session(), { openings: [OPENINGS[1]] }));
    expect(report.steps.get('wishes')?.status).toBe('unknown');
    expect(report.conforms).toBe(true);
  });

  it('tells every step as it is done', async () => {
    const told: number[] = [];
    await verifyBundle(bundle(session()), [], (r) => void told.push(r.steps.size));
    expect(told).toEqual(BUNDLE_STEPS.map((_, i) => i + 1));
  });
});

describe('any change of a byte', () => {
  const good = bundle(session());
  it('is found', async () => {
    const passed: number[] = [];
    for (let at = 0; at < good.length; at += 23) {
      const bad = good.slice();
      bad[at]! ^= 1 << (at % 8);
      if ((await verifyBundle(bad).catch(() => null))?.conforms) passed.push(at);
    }
    expect(passed).toEqual([]);
  });
  it('and a tail cut off, and bytes added', async () => {
    expect(await first(good.slice(0, -1))).toEqual(['structure', 'zipEnd']);
    expect(await first(good.slice(0, 4000))).not.toBeNull();
    expect((await first(Uint8Array.from([...good, 0])))?.[0]).toBe('structure');
    expect(await first(utf8('not a zip'))).toEqual(['structure', 'notZip']);
  });
});

describe('a bundle signed again over a forged log', () => {
  const cases: [string, Draft[], BundleStep, FaultCode][] = [
    ['a post given twice', forged(11, { post: 'A' }), 'capacities', 'notFree'],
    ['a choice out of turn', without(10), 'order', 'outOfTurn'],
    ['a better-ranked intern passed over', without(8, 9), 'order', 'turn'],
    ['somebody else at that position', forged(9, { intern: 'two' }), 'order', 'person'],
    ['time going back', forged(9, { at: '2027-03-24T12:59:00Z' }), 'tree', 'time'],
    [
      'a list that could have chosen',
      forged(13, { cause: 'TURN_EXPIRED', at: '2027-03-24T13:30:00Z' }),
      'tree',
      'time',
    ],
    ['a turn over before its time', forged(13, { cause: 'TURN_EXPIRED' }), 'order', 'early'],
    [
      'places taken away from their holders',
      withExtra(14, { type: 'places-changed', post: 'A', places: 0, reason: 'x' }),
      'capacities',
      'capacity',
    ],
    [
      'wishes changed during the turn',
      withExtra(9, {
        type: 'wishes-ranked',
        position: 1,
        intern: 'one',
        count: 0,
        wishes: sealed([]),
        at: '2027-03-24T13:00:03Z',
      }),
      'order',
      'sealed',
    ],
    ['a deferral that is ignored', deferring().toSpliced(10, 1), 'order', 'outOfTurn'],
    ['a call in rank order in spite of a deferral', deferring().toSpliced(10, 2), 'order', 'turn'],
    [
      'a deferral behind somebody called before',
      deferring().map((e) => (e.type === 'intern-deferred' ? { ...e, after: 1 } : e)),
      'order',
      'deferral',
    ],
    [
      'a deferral behind somebody who is not called any more',
      assigned('2027-03-09').toSpliced(10, 0, {
        type: 'intern-deferred',
        position: 1,
        intern: 'one',
        after: 2,
        at: at(3),
      }),
      'order',
      'deferral',
    ],
    [
      'more time than was announced',
      deferring().map((e) => (e.type === 'time-credited' ? { ...e, seconds: 7 } : e)),
      'order',
      'credit',
    ],
    ['a placement without an agreement', beyond().toSpliced(8, 1), 'order', 'agreement'],
    ['a placement without a request', beyond().toSpliced(7, 3), 'order', 'agreement'],
    [
      'a validating placement out of rank without the opinion',
      beyond().map((e) => ('validating' in e ? { ...e, validating: true } : e)),
      'order',
      'agreement',
    ],
    ['a pause that took time from a turn', suspended(100), 'order', 'secondsLeft'],
    [
      'a deferral that lets nobody pass',
      session().toSpliced(12, 0, {
        type: 'intern-deferred',
        position: 2,
        intern: 'two',
        after: 3,
        at: at(5),
      }),
      'order',
      'deferral',
    ],
    ['a shared post that was not asked for', reserving().toSpliced(10, 1), 'order', 'reserved'],
    ['a question about what nobody shares', reserving().toSpliced(7, 1), 'order', 'reserved'],
    ['a call that goes on while a choice is asked', reserving().toSpliced(11, 2), 'order', 'reserved'],
    ['an assignment before its interview', assigned('2027-12-24'), 'order', 'referral'],
    ['a proxy that was not accepted', byProxy().toSpliced(8, 1), 'order', 'proxy'],
    ['a proxy that was never given', byProxy().toSpliced(7, 1), 'order', 'proxy'],
    [
      'a proxy accepted once the turn began',
      byProxy().toSpliced(8, 1).toSpliced(10, 0, byProxy()[8]!),
      'order',
      'proxy',
    ],
    [
      'a call run again over choices that stand',
      withExtra(14, {
        type: 'amphitheatre-reopened',
        position: 2,
        reason: 'x',
        at: '2027-03-24T13:00:06Z',
      }),
      'order',
      'reopened',
    ],
    [
      'a corrected list without somebody who holds a post',
      withExtra(
        14,
        { type: 'call-list-corrected', reason: 'x' },
        {
          type: 'call-list-part-added',
          first: 1,
          lines: [{ intern: 'two', seniority: 2, rank: '1', guest: false, placedElsewhere: false }],
        },
        { type: 'call-list-fixed', revision: 2, count: 1, hash: hex(sha256(utf8('two'))) },
      ),
      'order',
      'forgotten',
    ],
    ['closed with people waiting', without(12, 13), 'order', 'closedEarly'],
    ['not closed', session().slice(0, 14), 'order', 'notClosed'],
    ['another call list than the fixed one', forged(2, { hash: '0'.repeat(64) }), 'order', 'frozen'],
    ['an unknown member', forged(7, { note: 'x' }), 'tree', 'members'],
    [
      'another amphitheatre',
      forged(0, { pool: { campaign: 'x', subdivision: 'y', specialty: 'z', phase: 'SOCLE' } }),
      'order',
      'amphi',
    ],
  ];
  it.each(cases)('%s', async (_, events, step, code) => {
    expect(await first(bundle(events, { openings: [] }))).toEqual([step, code]);
  });

  it('a wish list that did not get its first free wish', async () => {
    const wishes = forged(5, { wishes: sealed(['B', 'A']) });
    const swapped = wishes.map((e, i) =>
      i === 9 ? { ...e, post: 'B' } : i === 11 ? { ...e, post: 'A' } : e,
    ) as Draft[];
    // B went to the first intern, so A is right; the other way round B was free and A was taken from the list.
    expect(
      await first(bundle(swapped, { openings: [{ ...OPENINGS[0], value: '["B","A"]' }, OPENINGS[1]] })),
    ).toEqual(null);
    const three = forged(5, { wishes: sealed(['A']), count: 1 });
    expect(
      await first(bundle(three, { openings: [{ ...OPENINGS[0], value: '["A"]' }, OPENINGS[1]] })),
    ).toEqual(['wishes', 'firstWish']);
  });

  it('an opening that is not what was sealed', async () => {
    expect(await first(bundle(session(), { openings: [{ ...OPENINGS[0], value: '["B","A"]' }] }))).toEqual([
      'openings',
      'openingValue',
    ]);
    expect(await first(bundle(session(), { openings: [...OPENINGS].reverse() }))).toEqual([
      'openings',
      'openingOrder',
    ]);
  });

  it('results that are not those of the log', async () => {
    const results = `amphitheatre,position,intern_id,post_id,how,reason,at\n`;
    expect(await first(bundle(session(), { results }))).toEqual(['results', 'results']);
  });

  it('files missing or too many', async () => {
    expect(await first(bundle(session(), { tweak: (f) => f.delete('rules.json') }))).toEqual([
      'structure',
      'missing',
    ]);
    expect(await first(bundle(session(), { tweak: (f) => f.set('note.txt', utf8('x')) }))).toEqual([
      'structure',
      'foreign',
    ]);
    expect(await first(bundle(session(), { tweak: (f) => f.set('README.md', utf8('y')) }))).toEqual([
      'manifest',
      'manifestContent',
    ]);
  });
});

describe('rules over sectors', () => {
  /** The session with A in sector X and B, of two places, in Y; the first intern takes B when told so. */
  const ruled = (rules: BlockingRule[], firstTakes: 'A' | 'B', set: object = {}): Draft[] =>
    session()
      .map((e) => {
        if (e.type === 'posts-part-offered' && firstTakes === 'B')
          return { ...e, posts: e.posts.map((p) => ({ ...p, places: p.post === 'B' ? 2 : 1 })) };
        if (e.type === 'choice-made' && e.position === 1) return { ...e, post: firstTakes };
        return e;
      })
      .map((e) => {
        if (e.type === 'posts-fixed' && firstTakes === 'B')
          return { ...e, places: 3, hash: hex(sha256(utf8('A\t1\nB\t2'))) };
        return e.type === 'posts-part-offered'
          ? { ...e, posts: e.posts.map((p) => ({ ...p, tags: [p.post === 'A' ? 'X' : 'Y'] })) }
          : e;
      })
      .toSpliced(7, 0, { type: 'blocking-rules-set', revision: 1, rules, ...set });

  it.each([
    rule('BARRED', 'X', ['one']),
    rule('QUOTA', 'X', [], { most: 0 }),
    rule('MUST_BE_FILLED', 'Y', ['one']),
  ])('a choice against $kind is found', async (broken) => {
    expect(await first(bundle(ruled([broken], 'A')))).toEqual(['capacities', 'blocked']);
  });

  it('a rule about others is no fault', async () => {
    expect(await first(bundle(ruled([rule('BARRED', 'X', ['two'])], 'A')))).toBeNull();
    expect(await first(bundle(ruled([rule('MUST_BE_FILLED', 'Y', ['two'])], 'A')))).toBeNull();
    expect(await first(bundle(ruled([rule('QUOTA', 'X', [], { most: 1 })], 'A')))).toBeNull();
  });

  it('a wish that a rule blocks is not the first possible one', async () => {
    expect(await first(bundle(ruled([rule('BARRED', 'X', ['two', 'three'])], 'B')))).toBeNull();
    expect(await first(bundle(ruled([], 'B')))).toEqual(['wishes', 'firstWish']);
  });

  it('groups are read by seniority, guests and exact ranks', async () => {
    const of = (group: object) =>
      ruled([rule('BARRED', 'X', [], { group: { name: 'g', interns: [], ...group } })], 'A');
    for (const group of [{ seniorityFrom: 2 }, { seniorityTo: 2 }, { guest: false }, { rankTo: '3/2' }, {}])
      expect(await first(bundle(of(group)))).toEqual(['capacities', 'blocked']);
    for (const group of [
      { seniorityFrom: 3 },
      { seniorityTo: 1 },
      { guest: true },
      { rankFrom: '3/2', rankTo: '1' },
    ])
      expect(await first(bundle(of(group)))).toBeNull();
  });

  it('have to be in force, explained when they change, and published', async () => {
    const bar = rule('BARRED', 'X', ['two']);
    const late = { ...bar, from: '2027-03-25' };
    expect(await first(bundle(ruled([late], 'A')))).toEqual(['order', 'sectorRules']);
    expect(await first(bundle(ruled([{ ...bar, until: '2027-03-23' }], 'A')))).toEqual([
      'order',
      'sectorRules',
    ]);
    expect(await first(bundle(ruled([bar], 'A', { revision: 2 })))).toEqual(['order', 'sectorRules']);
    const log = ruled([bar], 'A');
    const again: Draft = { type: 'blocking-rules-set', revision: 2, rules: [bar] };
    expect(await first(bundle(log.toSpliced(8, 0, again)))).toEqual(['order', 'sectorRules']);
    expect(await first(bundle(log.toSpliced(8, 0, { ...again, reason: 'motif' })))).toBeNull();
  });
});
