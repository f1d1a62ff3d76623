import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import {
  addDays,
  addDaysToDate,
  dateInNetherlands,
  momentAt,
  readableDate,
  readableMoment,
} from '#shared/kernel/dates.ts';
import { type Datum, DatumSchema, type Moment, MomentSchema } from '#shared/kernel/text.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

describe('days later', () => {
  test.each<[Datum, number, Datum]>([
    ['2026-10-05', 42, '2026-11-16'],
    ['2026-10-05', -7, '2026-09-28'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-10-24', 2, '2026-10-26'],
  ])('%s and %i days is %s, also over a change of the clock', (date, days, result) => {
    expect(addDaysToDate(date, days)).toBe(result);
  });

  test('a moment keeps its time of day in UTC', () => {
    expect(addDays('2026-10-20T09:00:00.000Z', 90)).toBe('2027-01-18T09:00:00.000Z');
  });
});

describe('the date in the Netherlands', () => {
  test.each<[Moment, Datum]>([
    ['2026-10-05T09:00:00.000Z', '2026-10-05'],
    ['2026-07-01T21:59:59.999Z', '2026-07-01'],
    ['2026-07-01T22:00:00.000Z', '2026-07-02'],
    ['2026-12-31T22:59:59.999Z', '2026-12-31'],
    ['2026-12-31T23:00:00.000Z', '2027-01-01'],
  ])('at %s is %s', (moment, date) => {
    expect(dateInNetherlands(moment)).toBe(date);
  });

  test.each<[Moment, Datum]>([
    ['2026-03-28T22:59:59.999Z', '2026-03-28'],
    ['2026-03-28T23:00:00.000Z', '2026-03-29'],
    ['2026-03-29T21:59:59.999Z', '2026-03-29'],
    ['2026-03-29T22:00:00.000Z', '2026-03-30'],
    ['2026-10-24T22:00:00.000Z', '2026-10-25'],
    ['2026-10-25T22:59:59.999Z', '2026-10-25'],
    ['2026-10-25T23:00:00.000Z', '2026-10-26'],
  ])('at %s, around a change of the clock, is %s', (moment, date) => {
    expect(dateInNetherlands(moment)).toBe(date);
  });

  test('is the one of the time zone data of Node, every half hour of a year and late in the evening for half a century', () => {
    const byNode = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });
    const differ = (at: number) => dateInNetherlands(momentAt(at)) !== byNode.format(new Date(at));
    const wrong: number[] = [];
    for (let at = Date.parse('2026-01-01T00:00:00Z'); at < Date.parse('2027-01-02T00:00:00Z'); at += 30 * MINUTE_MS) {
      if (differ(at)) wrong.push(at);
    }
    for (let day = Date.parse('2000-01-01T00:00:00Z'); day < Date.parse('2051-01-01T00:00:00Z'); day += DAY_MS) {
      for (const minutes of [22 * 60 - 1, 22 * 60, 23 * 60 - 1, 23 * 60]) {
        if (differ(day + minutes * MINUTE_MS)) wrong.push(day);
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('what people read', () => {
  test('a date has its month in words', () => {
    expect(readableDate('2027-09-01')).toBe('1 september 2027');
  });

  test('a moment is told in Dutch time', () => {
    expect(readableMoment('2027-01-12T13:00:00.000Z')).toBe('dinsdag 12 januari 2027 om 14:00 uur');
    expect(readableMoment('2027-07-12T13:00:00.000Z')).toBe('maandag 12 juli 2027 om 15:00 uur');
  });
});

describe('a date or moment from outside', () => {
  test.each(['2026-02-30', '2026-13-01', '1-9-2026', '2026-09-01T00:00:00Z', ''])('%j is not a date', (text) => {
    expect(z.safeParse(DatumSchema, text).success).toBe(false);
  });

  test.each(['2026-09-01', '2026-09-01T25:00:00Z', '2026-09-01T10:00:00+02:00', 'nu'])('%j is not a moment', (text) => {
    expect(z.safeParse(MomentSchema, text).success).toBe(false);
  });
});
