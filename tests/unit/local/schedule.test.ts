import { describe, expect, it } from 'vitest';
import { parseSchedule } from '#local/cloud/events/schedule.ts';

const monday = new Date('2026-11-23T15:00:00Z');

function runs(expression: string, count: number, timezone?: string): string[] {
  const next = parseSchedule(expression, monday, timezone);
  const moments: string[] = [];
  let after: Date | null = monday;
  while (moments.length < count && after !== null) {
    after = next(after);
    moments.push(after?.toISOString().slice(0, 16) ?? 'never');
  }
  return moments;
}

describe('schedule expressions', () => {
  it.each([
    ['rate(5 minutes)', ['2026-11-23T15:05', '2026-11-23T15:10']],
    ['rate(1 hour)', ['2026-11-23T16:00', '2026-11-23T17:00']],
    ['rate(2 days)', ['2026-11-25T15:00', '2026-11-27T15:00']],
    ['cron(0/15 * * * ? *)', ['2026-11-23T15:15', '2026-11-23T15:30']],
    ['cron(30 4 * * ? *)', ['2026-11-24T04:30', '2026-11-25T04:30']],
    ['cron(0 8 ? * 1 *)', ['2026-11-29T08:00', '2026-12-06T08:00']],
    ['cron(0 8 ? * MON#1 *)', ['2026-12-07T08:00', '2027-01-04T08:00']],
    ['cron(0 0 L * ? *)', ['2026-11-30T00:00', '2026-12-31T00:00']],
    ['cron(0 9 1W * ? 2027)', ['2027-01-01T09:00', '2027-02-01T09:00']],
    ['cron(0 9 1 1 ? 2027)', ['2027-01-01T09:00', 'never']],
  ])('%s runs at the moments of AWS', (expression, expected) => {
    expect(runs(expression, 2)).toEqual(expected);
  });

  it('follows the clock of the time zone, in winter and in summer', () => {
    expect(runs('cron(0 6 28 2,3 ? 2027)', 2, 'Europe/Amsterdam')).toEqual(['2027-02-28T05:00', '2027-03-28T04:00']);
  });

  it('keeps the beat of a rate when asked late', () => {
    const next = parseSchedule('rate(5 minutes)', monday);
    expect(next(new Date('2026-11-23T15:07:30Z'))).toEqual(new Date('2026-11-23T15:10:00Z'));
  });

  it.each([
    'rate(1 minutes)',
    'rate(5 minute)',
    'rate(0 minutes)',
    'rate(5 seconds)',
    'cron(0 6 * * *)',
    'cron(0 6 * * * *)',
    'cron(0 6 ? * ? *)',
    'cron(0 25 * * ? *)',
    'every day',
  ])('refuses %s, as AWS does', (expression) => {
    expect(() => parseSchedule(expression, monday)).toThrow();
  });
});
