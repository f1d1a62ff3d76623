/** Documents that a page cannot name: what it says of them is so. */
import { describe, expect, test } from 'vitest';
import { DossierView } from '#shared/contract/dossier-views.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { decideToegang } from '#shared/toegang/toegang.ts';
import { viewDossier } from '#shared/views/dossier-view.ts';
import { aBijlage, aDossierIn, anObservatie, anOnderwijsadvies, CAST, NU } from '#tests/support/builders.ts';
import { stukNamen } from '#web/pages/hulpvraag/stukken.ts';

const weg = aBijlage({ bestandsnaam: 'weg.pdf' });
const geheim = aBijlage({ bestandsnaam: 'alleen-swv.pdf', zichtbaarVoor: [] });
const wacht = aBijlage({ bestandsnaam: 'wacht.pdf', stand: 'WORDT_GECONTROLEERD' });
const observatie = anObservatie();
const advies = anOnderwijsadvies();
const dossier: Dossier = {
  ...aDossierIn('JK_ONDERWIJSADVIES'),
  bijlagen: [geheim, wacht],
  observaties: [observatie],
  adviezen: [advies],
};
const keuze = (bijlagen: readonly { id: string }[]) => ({
  bijlageIds: bijlagen.map(({ id }) => id),
  observatieIds: [observatie.id],
  adviesIds: [advies.id],
});

function gezienDoor({ actor }: (typeof CAST)['ouder']) {
  return DossierView.parse(viewDossier(dossier, actor, decideToegang(actor, dossier, NU), NU));
}

describe('documents without a name on a page', () => {
  test('are told as removed only to the SWV, and only what is not in the dossier any more', () => {
    const namen = stukNamen(gezienDoor(CAST.specialist), keuze([geheim, wacht, weg]));
    expect(namen).toHaveLength(5);
    expect(namen).toEqual(expect.arrayContaining(['alleen-swv.pdf', 'wacht.pdf', '1 document dat is verwijderd']));
  });

  test('are told to somebody else as what cannot be opened, whether they are there or not', () => {
    const namen = stukNamen(gezienDoor(CAST.ouder), keuze([geheim, weg]));
    expect(namen.at(-1)).toMatch(/^\d documenten die u niet kunt openen$/);
    expect(namen.join()).not.toMatch(/verwijderd|alleen-swv/);
  });

  test('are only counted while the page has no dossier', () => {
    expect(stukNamen(undefined, keuze([geheim]))).toEqual(['3 documenten']);
    expect(stukNamen(undefined, { bijlageIds: [weg.id], observatieIds: [], adviesIds: [] })).toEqual(['1 document']);
  });
});

test('a document can be looked at before it is shared where there is something to show, as the API says', () => {
  const heic = { mediatype: 'image/heic', bestandsnaam: 'foto.heic' } as const;
  const bijlagen = [
    aBijlage(),
    aBijlage({ ...heic, voorbeeld: 'GEMAAKT' }),
    aBijlage({ ...heic, voorbeeld: 'KAN_NIET' }),
    aBijlage(heic),
  ];
  const { actor } = CAST.specialist;
  const met = { ...dossier, bijlagen };
  const seen = DossierView.parse(viewDossier(met, actor, decideToegang(actor, met, NU), NU));
  expect(seen.bijlagen.map(({ teBekijken }) => teBekijken)).toEqual([true, true, false, false]);
});
