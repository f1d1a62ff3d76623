/** Dates as people type them. */
import { describe, expect, it } from 'vitest';
import { dateForInput, dateFromInput } from '#web/ui/dates.ts';

describe('a date that somebody types', () => {
  it.each([
    '12-3-2023',
    '12-03-2023',
    '12/3/2023',
    '12.3.2023',
    '12 3 2023',
    ' 12-3-23 ',
    '12032023',
    '12 maart 2023',
    '12 mrt 2023',
    '12 mrt. 2023',
    '12 Mrt 23',
    '2023-3-12',
    '2023-03-12',
    '１２-３-２０２３',
  ])('is read as 12 March 2023: %s', (typed) => {
    expect(dateFromInput(typed)).toBe('2023-03-12');
  });

  it.each(['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober'])(
    'is read with the month in words: %s',
    (month) => {
      expect(dateFromInput(`1 ${month} 2024`)).toMatch(/^2024-\d\d-01$/);
    },
  );

  it.each(['', '12', '12-3', '31-2-2023', '29-2-2023', '0-1-2023', '12-13-2023', 'gisteren', '12-3-202', '1 foo 2023'])(
    'is no date when it is not in the calendar: %s',
    (typed) => {
      expect(dateFromInput(typed)).toBeUndefined();
    },
  );

  it('is written as people write it, and left as it was typed when it is none', () => {
    expect(dateForInput('2024-02-29')).toBe('29-2-2024');
    expect(dateForInput('31-2-2023')).toBe('31-2-2023');
    expect(dateForInput('')).toBe('');
  });
});
