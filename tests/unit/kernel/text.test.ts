import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { parseRequest } from '#shared/contract/parse.ts';
import { containsBsn, passesElevenTest } from '#shared/kernel/bsn.ts';
import { DomainError } from '#shared/kernel/errors.ts';
import { freeText, requiredText } from '#shared/kernel/text.ts';

/** Made for tests: passes the 11-test, and is given to nobody. */
const BSN = '111222333';

describe('the 11-test', () => {
  test.each(['111222333', '123456782', '10000008', '010000008'])('%s passes', (digits) => {
    expect(passesElevenTest(digits)).toBe(true);
  });

  test.each(['111222334', '123456789', '000000000', '0', '', '1112223330', '11122233a'])('%j does not', (digits) => {
    expect(passesElevenTest(digits)).toBe(false);
  });

  test('of a number that passes, every change of one digit fails', () => {
    const changed = [...BSN].flatMap((digit, index) =>
      [...'0123456789']
        .filter((other) => other !== digit)
        .map((other) => BSN.slice(0, index) + other + BSN.slice(index + 1)),
    );
    expect(changed.filter(passesElevenTest)).toEqual([]);
  });
});

describe('a text with a BSN is found out', () => {
  test.each([
    BSN,
    `BSN: ${BSN}.`,
    `bsn${BSN}bsn`,
    '111 222 333',
    '111.222.333',
    '1112.22.333',
    '111-222-333',
    '1 1 1 2 2 2 3 3 3',
    '１１１２２２３３３',
    `op 01-09-2024 genoemd: ${BSN}`,
    'nummer 10000008',
    '111/222/333',
    '111,222,333',
    '111, 222, 333',
    '111_222_333',
    '111  222  333',
    '111 - 222 - 333',
    '111–222–333',
    '111—222—333',
    '111‑222‑333',
    '111−222−333',
    '111\n222\n333',
    '111\u00a0222\u00a0333',
    'kind 12, 111.222.333',
    'in 2024/2025 genoemd: 111/222/333',
    'bsn_111222333.pdf',
  ])('as in %j', (text) => {
    expect(containsBsn(text)).toBe(true);
  });
});

describe('a text without a BSN passes', () => {
  test.each([
    '',
    'Praat nog weinig, speelt graag.',
    '06-12345678',
    '06 1234 5678',
    '0612345678',
    '+31 6 12345678',
    '(024) 323 45 67',
    '024-3234567',
    'geboren 2023-03-14',
    'geboren op 14-03-2023 en 1-9-2024',
    'van 01-09-2024 tot 31-08-2025',
    'JK-2026-000123',
    '111222334',
    '1234567890123',
    '6511 AB 12',
    '€ 1.250,00',
    '€ 125.000,21',
    'schooljaar 2024/2025',
    'schooljaar 2024-2025 en 2024 – 2025',
    'geboren op 18/03/2023, 18.03.2023 en 18 03 2023',
    'verslag_2024_09_10.pdf',
    'open van 10.00-11.41 uur',
    '06 – 12 34 56 78',
    '06/12345678',
  ])('as %j does', (text) => {
    expect(containsBsn(text)).toBe(false);
  });
});

describe('free text', () => {
  const accepts = (schema: z.ZodMiniType, text: string) => z.safeParse(schema, text).success;

  test('may be empty, but a required text may not, nor be only spaces', () => {
    expect(accepts(freeText(10), '')).toBe(true);
    expect(accepts(requiredText(10), '')).toBe(false);
    expect(accepts(requiredText(10), '  \n ')).toBe(false);
  });

  test('loses spaces around it, before its length is counted', () => {
    expect(z.parse(freeText(3), '  abc  ')).toBe('abc');
    expect(accepts(freeText(3), 'abcd')).toBe(false);
  });

  test('keeps line breaks, tabs and letters of every language', () => {
    for (const text of ['a\nb', 'a\r\nb', 'a\tb', 'Şeyma', 'Zoë', '李']) expect(z.parse(freeText(10), text)).toBe(text);
  });

  test('refuses a BSN and says why, without repeating it', () => {
    const result = z.safeParse(requiredText(100), `Het nummer is ${BSN}`);
    expect(result.success).toBe(false);
    expect(result.error?.issues[0]?.message).toContain('burgerservicenummer');
    expect(JSON.stringify(result.error?.issues)).not.toContain(BSN);
  });

  test('says which characters of what was sent may be a BSN', () => {
    const body = { omschrijving: `\u200b Het nummer is ${BSN}.` };
    const schema = z.strictObject({ omschrijving: requiredText(100) });
    try {
      parseRequest(schema, body);
      expect.unreachable();
    } catch (error) {
      const [problem] = error instanceof DomainError ? error.problems : [];
      expect(problem?.plek).toBe('/omschrijving');
      expect(problem?.tekens?.map(({ van, tot }) => body.omschrijving.slice(van, tot))).toEqual([BSN]);
    }
  });

  test('refuses what is not a text', () => {
    for (const value of [1, null, undefined, {}, []]) expect(z.safeParse(freeText(10), value).success).toBe(false);
  });
});
