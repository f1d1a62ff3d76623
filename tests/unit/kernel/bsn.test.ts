import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { containsBsn, findBsn, passesElevenTest } from '#shared/kernel/bsn.ts';
import { NAMES_REFUSED, NAMES_TAKEN } from '#tests/real/names.ts';
import { BSN_SPELLINGS, TEXTS_TAKEN } from '#tests/real/texts.ts';

describe('what may be a BSN is found', () => {
  it.each(BSN_SPELLINGS)('spelled as %j', (text) => expect(containsBsn(text)).toBe(true));

  it.each(NAMES_REFUSED)('in the name %j', (text) => expect(containsBsn(text)).toBe(true));

  it.each(BSN_SPELLINGS)('in a sentence, as %j', (text) => {
    expect(containsBsn(`Zijn nummer is ${text} en hij is 3 jaar.`)).toBe(true);
  });

  it.each([
    ['Het nummer is 111 222 333, bel 06-12345678.', '111 222 333'],
    ['eerst <b>111</b>222333 en later', '111</b>222333'],
    ['a\u200b111\u200b222333b', '111\u200b222333'],
    ['👶 ١١١٢٢٢٣٣٣', '١١١٢٢٢٣٣٣'],
  ])('of %j, exactly its characters', (text, expected) => {
    expect(findBsn(text).map(({ van, tot }) => text.slice(van, tot))).toEqual([expected]);
  });

  const bsn = fc
    .integer({ min: 10_000_000, max: 999_999_999 })
    .map((number) => String(number).padStart(9, '0'))
    .filter(passesElevenTest);
  const between = fc.constantFrom(
    '',
    ' ',
    '.',
    '-',
    ':',
    '•',
    '*',
    ';',
    '|',
    '·',
    '\u200b',
    '\u200d',
    '\n',
    '**',
    ' / ',
    '\u00ad',
    '…',
    '</b><b>',
  );
  const zero = fc.constantFrom(0x30, 0x660, 0x6f0, 0x966, 0xff10);
  const groups = fc.constantFrom([3, 3, 3], [4, 2, 3], [2, 3, 4], [4, 5], [3, 6], [1, 1, 1, 1, 1, 1, 1, 1, 1]);

  it('in any spelling', () => {
    fc.assert(
      fc.property(bsn, between, zero, groups, (digits, separator, from, sizes) => {
        const begins = sizes.map((_, at) => sizes.slice(0, at).reduce((sum, size) => sum + size, 0));
        const parts = sizes.map((size, at) => digits.slice(begins[at], (begins[at] ?? 0) + size));
        const spelled = parts.join(separator).replace(/\d/g, (one) => String.fromCodePoint(from + Number(one)));
        return containsBsn(`Nummer: ${spelled} (verzonnen)`);
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('what is something else is left alone', () => {
  it.each(TEXTS_TAKEN)('in the text %j', (text) => expect(findBsn(text)).toEqual([]));

  it.each(NAMES_TAKEN)('in the name of the file %s', (name) => expect(findBsn(name)).toEqual([]));

  const moment = fc.date({ min: new Date('2005-01-01'), max: new Date('2049-12-31'), noInvalidDate: true });
  const forms: readonly ((iso: string) => string)[] = [
    (iso) => `IMG-${day(iso)}-WA0003.jpg`,
    (iso) => `IMG_${day(iso)}_${time(iso)}.jpg`,
    (iso) => `IMG_${day(iso)}_${time(iso)}_${iso.slice(20, 23)}.jpg`,
    (iso) => `PXL_${day(iso)}_${time(iso)}${iso.slice(20, 23)}.jpg`,
    (iso) => `VID_${day(iso)}_${time(iso)}.jpg`,
    (iso) => `Scan_${day(iso)}.pdf`,
    (iso) => `img${day(iso)}_${time(iso)}${iso.slice(20, 22)}.pdf`,
    (iso) => `${day(iso)}_${time(iso)}.jpg`,
    (iso) => `${day(iso)}${time(iso)}.jpg`,
    (iso) => `Screenshot_${day(iso)}-${time(iso)}_WhatsApp.jpg`,
    (iso) => `Screenshot_${iso.slice(0, 19).replaceAll(/[T:]/g, '-')}-${iso.slice(20, 23)}_app.jpg`,
    (iso) => `WhatsApp Image ${iso.slice(0, 10)} at ${iso.slice(11, 19).replaceAll(':', '.')}.jpeg`,
    (iso) =>
      `Scan ${iso.slice(8, 10)}-${iso.slice(5, 7)}-${iso.slice(0, 4)} ${iso.slice(11, 16).replace(':', '.')}.pdf`,
    (iso) => `verslag ${iso.slice(8, 10)}${iso.slice(5, 7)}${iso.slice(0, 4)}.pdf`,
    (iso) => `verslag van ${iso.slice(0, 10)} tot ${day(iso)}`,
    (iso) => `FB_IMG_${Date.parse(iso)}.jpg`,
    (iso) => iso,
  ];
  const day = (iso: string) => iso.slice(0, 10).replaceAll('-', '');
  const time = (iso: string) => iso.slice(11, 19).replaceAll(':', '');

  it('also a date and time of any camera, telephone or scanner', () => {
    const found = (name: string) => (containsBsn(name) ? name : undefined);
    fc.assert(
      fc.property(moment, fc.constantFrom(...forms), (date, form) => {
        expect(found(form(date.toISOString()))).toBeUndefined();
      }),
      { numRuns: 5_000 },
    );
  });

  it('as a uuid is', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => !containsBsn(`${id}.jpg`)),
      { numRuns: 2_000 },
    );
  });
});
