import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { stelSamen } from '#shared/overdracht/pakketinhoud.ts';
import { embedFonts, printable } from '#shared/overdracht/pdf-lettertype.ts';
import { schrijfSamenvatting } from '#shared/overdracht/samenvatting.ts';
import { bepaalToegang } from '#shared/toegang/toegang.ts';
import { aDossierIn, anObservatie, CAST, NU } from '#tests/support/builders.ts';

async function summaryOf(overrides: Parameters<typeof aDossierIn>[1]) {
  const dossier = aDossierIn('JK_ONDERWIJSADVIES', overrides);
  const toegang = bepaalToegang(CAST.specialist.actor, dossier, NU);
  return PDFDocument.load(
    await schrijfSamenvatting(stelSamen(dossier, { soort: 'EXPORT', actor: CAST.specialist.actor, toegang }, NU)),
  );
}

describe('the summary', () => {
  it.each(['Şeyma', 'Łukasz', 'Nguyễn', 'محمد', '李明', '👧🏽', 'a\u0301\u0328', 'O’Brien – “Zoë”'])(
    'can be made for a child called %s',
    async (voornaam) => {
      expect((await summaryOf({ kind: { voornaam } })).getPageCount()).toBeGreaterThan(0);
    },
  );

  it('goes on to the next page, also with a word that is longer than a line', async () => {
    const observaties = [anObservatie({ tekst: 'woord '.repeat(2000) }), anObservatie({ tekst: 'x'.repeat(5000) })];
    expect((await summaryOf({ observaties })).getPageCount()).toBeGreaterThan(3);
  });
});

it('spells names as they are, and leaves off only what the font lacks', async () => {
  const { normal } = await embedFonts(await PDFDocument.create());
  const names = 'Zoë Ağaoğlu Łukasz Şahin Nguyễn Đặng Čapek €5';
  expect(printable(names, normal)).toBe(names);
  expect(printable('a\tﬀ 李 e\u0301 x\u20DD', normal)).toBe('a ff ? é x');
});
