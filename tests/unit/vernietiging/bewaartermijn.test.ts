import { expect, test } from 'vitest';
import { STATUSSEN, type Status } from '#shared/model/status.ts';
import { dueFrom } from '#shared/vernietiging/bewaartermijn.ts';

/**
 * From when a hulpvraag that reached the status on 5 October 2026 is due for destruction. A new status needs a decision
 * here.
 */
const VANAF: Record<Status, string | undefined> = {
  CONCEPT: undefined,
  JK_ONDERWIJSADVIES_AANVRAAG: undefined,
  JK_BIJLAGEN_TOEGEVOEGD: undefined,
  JK_ONDERWIJSADVIES: undefined,
  JK_AANMELDEN_SCHOOL: undefined,
  JK_ADVIES_AFGEROND: undefined,
  ADVIES_AFGEROND: '2029-10-05',
  JK_AFGEWEZEN: undefined,
  JK_INGETROKKEN: '2027-10-05',
};

test.each(STATUSSEN)('%s is kept as long as was decided', (status) => {
  expect(dueFrom({ status, statusSinds: '2026-10-05T09:00:00.000Z' })).toBe(VANAF[status]);
});

test('the day counts as it is in the Netherlands', () => {
  expect(dueFrom({ status: 'JK_INGETROKKEN', statusSinds: '2026-12-31T23:30:00.000Z' })).toBe('2028-01-01');
});

test('a term that starts on 29 February ends on 1 March', () => {
  expect(dueFrom({ status: 'JK_INGETROKKEN', statusSinds: '2028-02-29T09:00:00.000Z' })).toBe('2029-03-01');
});

test('another SWV may decide on other terms', () => {
  const hulpvraag = { status: 'ADVIES_AFGEROND', statusSinds: '2026-10-05T09:00:00.000Z' } as const;
  expect(dueFrom(hulpvraag, { ADVIES_AFGEROND: 5 })).toBe('2031-10-05');
});
