import { describe, expect, it } from 'vitest';
import {
  countdown,
  day,
  duration,
  instantInFrance,
  moment,
  plainDay,
  seconds,
  time,
} from '../src/i18n/dates';

const now = new Date('2027-03-20T08:00:00Z');

describe('dates as people say them', () => {
  it('in French, in French legal time', () => {
    expect(moment('2027-03-23T13:20:00Z', 'fr', now)).toBe('mardi 23 mars, 14\u00a0h\u00a020');
    expect(time('2027-07-01T07:05:00Z', 'fr')).toBe('9\u00a0h\u00a005');
    expect(day('2027-05-01T10:00:00Z', 'fr', now)).toBe('samedi 1er mai');
    expect(day('2026-11-02T10:00:00Z', 'fr', now)).toBe('lundi 2 novembre 2026');
    expect(plainDay('2027-05-02', 'fr')).toBe('2 mai 2027');
    expect(seconds('2027-03-23T13:23:40Z')).toBe('14:23:40');
  });
  it('in English', () => {
    expect(moment('2027-03-23T13:20:00Z', 'en', now)).toBe('Tuesday 23 March, 14:20');
  });
  it('counts down without going below zero', () => {
    expect(countdown(161_000)).toBe('02:41');
    expect(countdown(160_001)).toBe('02:41');
    expect(countdown(3_761_000)).toBe('1:02:41');
    expect(countdown(-5)).toBe('00:00');
  });
  it('tells durations', () => {
    expect([41, 89, 120, 540, 3900, 7200].map(duration)).toEqual([
      '41\u00a0s',
      '89\u00a0s',
      '2\u00a0min',
      '9\u00a0min',
      '65\u00a0min',
      '2\u00a0h\u00a000',
    ]);
  });
  it('takes wall-clock times in France, winter and summer', () => {
    expect(instantInFrance('2027-03-23', '09:00').toISOString()).toBe('2027-03-23T08:00:00.000Z');
    expect(instantInFrance('2027-07-01', '09:00').toISOString()).toBe('2027-07-01T07:00:00.000Z');
    expect(instantInFrance('2027-03-28', '04:00').toISOString()).toBe('2027-03-28T02:00:00.000Z');
  });
});
