/** One act is one mail per person, and nothing that somebody must hear is lost in it. */
import { describe, expect, it } from 'vitest';
import { onePerPersoon } from '#shared/melding/one-per-persoon.ts';
import type { NieuweMelding } from '#shared/model/melding.ts';
import { renderMelding } from '#shared/verzending/render-melding.ts';
import { aMelding } from '#tests/support/a-melding.ts';

const aan = 'iemand';
const mail = (soort: NieuweMelding['soort']): NieuweMelding => ({ soort, doelgroep: 'VOORSCHOOL', aan });

describe('a paper that was refused by an act that is told anyway', () => {
  it.each(['TERUGSTAP', 'TOEGANG_GEEINDIGD', 'VERVANGEN'] as const)('is told in the mail of %s', (soort) => {
    expect(onePerPersoon([mail(soort), mail('UPLOAD_VERVALLEN')])).toEqual([
      { ...mail(soort), feiten: { bestand: 'VERVALLEN' } },
    ]);
  });

  it('has a mail of its own beside one that may not be sent any more', () => {
    const soorten = onePerPersoon([mail('STATUS'), mail('UPLOAD_VERVALLEN')]).map(({ soort }) => soort);
    expect(soorten).toEqual(['STATUS', 'UPLOAD_VERVALLEN']);
  });

  it('goes by itself when nothing else is told', () => {
    expect(onePerPersoon([mail('UPLOAD_VERVALLEN')])).toEqual([mail('UPLOAD_VERVALLEN')]);
  });

  it('stands in the mail in words', async () => {
    const { text } = await renderMelding(aMelding({ soort: 'TERUGSTAP', feiten: { bestand: 'VERVALLEN' } }), {
      webOrigin: 'https://x.example',
      afzender: 'a@x.example',
    });
    expect(text).toContain('Een bestand dat u naar deze hulpvraag heeft gestuurd, is niet toegevoegd');
  });
});
