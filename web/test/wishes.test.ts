import { describe, expect, it } from 'vitest';
import type { WishLine } from '../src/api/amphi';
import { add, move, putBack, remove, same } from '../src/intern/order';
import { learn, predict } from '../src/intern/predict';

describe('ordering wishes', () => {
  const list = ['a', 'b', 'c', 'd'];
  it('moves up, down, to a place, and never out of the list', () => {
    expect(move(list, 2, 1)).toEqual(['a', 'c', 'b', 'd']);
    expect(move(list, 0, 3)).toEqual(['b', 'c', 'd', 'a']);
    expect(move(list, 3, 99)).toEqual(list);
    expect(move(list, 1, -5)).toEqual(['b', 'a', 'c', 'd']);
    expect(move(list, 9, 0)).toEqual(list);
    expect(list).toEqual(['a', 'b', 'c', 'd']);
  });
  it('adds once, removes, puts back where it was', () => {
    expect(add(list, 'b')).toEqual(list);
    expect(add(list, 'e')).toEqual([...list, 'e']);
    expect(putBack(remove(list, 'b'), 'b', 1)).toEqual(list);
    expect(putBack(list, 'b', 3)).toEqual(list);
    expect(same(list, [...list]) && !same(list, ['a', 'b', 'd', 'c'])).toBe(true);
  });
});

describe('what an order would give', () => {
  const line = (post: string, left: number, wantedByBetter: number): [string, WishLine] => [
    post,
    { post, left, wantedByBetter, state: left ? 'FREE' : 'TAKEN', takenBy: left ? null : 1 },
  ];
  const lines = new Map([
    line('a', 1, 3),
    line('b', 2, 5),
    line('c', 2, 0),
    line('d', 1, 0),
    line('e', 0, 0),
  ]);
  it('learns from a simulation, and keeps it for any other order', () => {
    const known = learn(new Map(), ['a', 'b', 'c', 'd'], { post: 'c' });
    expect(predict(known, ['c', 'a', 'b', 'd'], lines)).toBe('c');
    expect(predict(known, ['b', 'a', 'd', 'c'], lines)).toBe('d');
    expect(predict(known, ['a', 'b'], lines)).toBe(null);
  });
  it('knows that nothing is obtainable when a simulation gave nothing', () => {
    expect(predict(learn(new Map(), ['a', 'b'], { post: null }), ['b', 'a'], lines)).toBe(null);
  });
  it('counts those who want a post it never simulated, and skips what is taken', () => {
    expect(predict(new Map(), ['e', 'a', 'd'], lines)).toBe('d');
    expect(predict(new Map(), ['unknown'], lines)).toBe('unknown');
  });
});
