/** What a PDF can print: names and texts as people write them, in the scripts that are written in the Netherlands. */
import { describe, expect, it } from 'vitest';
import { ANDERE_SCHRIFTEN } from '#shared/overdracht/pdf/letterbestanden.ts';
import { tekensVan } from '#shared/overdracht/pdf/lettertypen.ts';
import { regelsVan } from '#shared/overdracht/pdf/regels.ts';
import { writePdf } from '#shared/overdracht/pdf/write-pdf.ts';
import { textOfPages } from '#tests/support/pdf-text.ts';

/** One line per script: add a case by adding a line. */
const NAMEN = [
  ['Latin with accents', 'Zoë Ağaoğlu Łukasz Şahin Nguyễn Thị Đặng Čapek ŐŰ Ħ €5'],
  ['Dutch and Frisian', "Anne-Fleur van 't Hart IJsbrandij Jelte Hylkema-Ûs"],
  ['Latin with loose accents', 'Zoe\u0308 Lukas\u030c Nguye\u0302\u0303n'],
  ['Cyrillic', 'Олександра Ґалаґан Ђорђе Љубица'],
  ['Greek', 'Ελένη Παπαδοπούλου'],
  ['Arabic', 'محمد عبد الله الأمازيغي'],
  ['Arabic with vowels', 'مُحَمَّدٌ'],
  ['Persian', 'گلناز پژمان ۱۴۰۵'],
  ['Kurdish', 'ڕێبین ئەحمەد وەڵی'],
  ['Urdu', 'عائشہ ٹیپو ڈار گڑیا'],
  ['Pashto', 'ځاځۍ ښکلا ګل'],
  ['Hebrew', 'מרים שרה בת־אל'],
  ['Syriac', 'ܡܪܝܡ ܝܘܚܢܢ'],
  ['Armenian', 'Հայկ Սարգսյան'],
  ['Georgian', 'გიორგი ბერიძე'],
  ['Tigrinya', 'ሰላም ኣብርሃም'],
  ['Amharic', 'አበበ ቢቂላ'],
  ['Hindi', 'आदित्य शर्मा क्षत्रिय'],
  ['Nepali', 'श्रीजना गुरुङ'],
  ['Bengali', 'আরিফ হোসেন'],
  ['Punjabi', 'ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ'],
  ['Tamil', 'அருண் செல்வம்'],
  ['Thai', 'สมชาย ใจดี น้ำ'],
  ['Chinese', '李明 劉曉龍 喆 堃'],
  ['Japanese', '佐藤 ひまり ケンタ'],
  ['Korean', '한지민 김하늘'],
  ['emoji', '🙂 👧🏽 ❤️ 👨‍👩‍👧'],
  ['signs', '“Zoë” – ½ → ✓ □ • … °C ₺ 1̶ ﬁets ①'],
] as const;

describe('the letters', () => {
  it.each(NAMEN)('of %s are all printed: %s', (_, tekst) => {
    expect(tekensVan(tekst, false).filter((one) => one.onbekend)).toEqual([]);
    expect(tekensVan(tekst, true).filter((one) => one.onbekend)).toEqual([]);
  });

  it('can be found again in the PDF, and nothing falls away', async () => {
    const alineas = NAMEN.map(([, tekst]) => ({ soort: 'ALINEA' as const, tekst }));
    const pdf = (await textOfPages(await writePdf('Proef', 'voet', alineas))).join(' ');
    expect(pdf).not.toMatch(/\[\?\]|\uFFFD/);
    // Scripts whose signs change places or melt together are drawn right; a reader of PDF gives them back in another
    // order.
    const words = NAMEN.filter(([soort]) => !MELT_TOGETHER.has(soort)).flatMap(([, tekst]) => tekst.split(' '));
    expect(words.map((one) => one.normalize('NFC')).filter((one) => !pdf.includes(one))).toEqual([]);
  });

  it('says on the page itself what could not be printed, and how often', async () => {
    const pages = await textOfPages(
      await writePdf('Proef', 'voettekst', [
        { soort: 'REGEL', label: 'Naam', tekst: 'ភាសា en ook ✓' },
        { soort: 'ALINEA', tekst: 'regel\n'.repeat(80) },
      ]),
    );
    expect(pages[0]).toContain('[?][?] en ook ✓');
    expect(pages[0]).toContain('Op deze pagina staat [?] voor 2 tekens die hier niet kunnen worden afgedrukt.');
    expect(pages[1]).not.toContain('[?]');
  });

  it('are each in a file that has them', () => {
    expect(new Set(ANDERE_SCHRIFTEN.map((one) => one.naam)).size).toBe(ANDERE_SCHRIFTEN.length);
  });
});

const MELT_TOGETHER = new Set([
  'Arabic',
  'Arabic with vowels',
  'Persian',
  'Kurdish',
  'Urdu',
  'Pashto',
  'Hebrew',
  'Syriac',
  'Hindi',
  'Nepali',
  'Bengali',
  'Punjabi',
  'Tamil',
  'Thai',
  'emoji',
  'signs',
]);

describe('a line', () => {
  const lines = (tekst: string, breedte = 1000) => regelsVan(tekst, false, breedte, () => 1);
  const shown = (tekst: string) => lines(tekst)[0]?.stukken.map((one) => one.tekst);

  it('in Arabic begins at the right, with what is said first', () => {
    expect(lines('محمد يلعب')[0]?.naarLinks).toBe(true);
    expect(lines('Fenna speelt')[0]?.naarLinks).toBe(false);

    expect(shown('محمد A')?.[0]).toBe('A');
  });

  it('keeps the order of digits, and turns brackets the way they are read', () => {
    expect(shown('عام ٢٠٢٧')?.join('')).toContain('٢٠٢٧'.split('').reverse().join(''));
    expect(shown('طفل (لطيف)')?.join('|')).toMatch(/^\(.*\)/);
  });

  it.each([
    ['a link', `https://voorbeeld.example/${'heel-lang/'.repeat(40)}`],
    ['one word of 300 letters', 'x'.repeat(300)],
    ['Chinese without spaces', '李明是一个很可爱的孩子'.repeat(30)],
    ['Thai without spaces', 'เด็กชายสมชายเป็นเด็กดี'.repeat(20)],
    ['a row of emoji', '👧🏽'.repeat(200)],
  ])('is never wider than the page: %s', (_, tekst) => {
    const found = lines(tekst, 60);
    expect(found.length).toBeGreaterThan(1);
    for (const { stukken } of found) {
      const tekens = stukken.flatMap((one) => tekensVan(one.tekst, false));
      expect(tekens.length).toBeLessThanOrEqual(60);
    }
    expect(found.flatMap((one) => one.stukken.map((stuk) => stuk.tekst)).join('')).toBe(tekst);
  });
});
