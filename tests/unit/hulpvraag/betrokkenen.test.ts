/** Who works on a case, and for which platform: it can change, and who it was before is kept. */

import { describe, expect, test } from 'vitest';
import { bewerkBetrokkenen } from '#shared/hulpvraag/bewerk-betrokkenen.ts';
import { verplaatsDossier } from '#shared/hulpvraag/verplaats-dossier.ts';
import type { PlatformId } from '#shared/model/ids.ts';
import { decideToegang } from '#shared/toegang/toegang.ts';
import { aContext, aDossierIn, aLidmaatschap, CAST, NU } from '#tests/support/builders.ts';
import { castlid } from '#tests/support/cast.ts';
import { asPlatformId } from '#tests/support/ids.ts';
import { codes } from '#tests/support/stappen.ts';

const context = aContext();
const { contactpersoonJk, specialist } = CAST;
const elders = asPlatformId();

const anSwvLid = (rol: 'CONTACTPERSOON_JK' | 'JK_SPECIALIST', platformId: PlatformId) =>
  castlid(
    aLidmaatschap({
      organisatieId: CAST.samenwerkingsverbandId,
      organisatieSoort: 'SAMENWERKINGSVERBAND',
      samenwerkingsverbandId: CAST.samenwerkingsverbandId,
      rollen: [rol],
      platformIds: [platformId],
    }),
  );

test('another contactpersoon JK is mailed, and the one before is kept', () => {
  const nieuw = anSwvLid('CONTACTPERSOON_JK', CAST.platformId);
  const dossier = aDossierIn('JK_ONDERWIJSADVIES');
  const wie = { contactpersoonJk: nieuw.lidmaatschap };
  const uitkomst = bewerkBetrokkenen(dossier, wie, contactpersoonJk.actor, context);
  expect(uitkomst.dossier.hulpvraag).toMatchObject({
    contactpersoonJk: nieuw.persoon,
    jkSpecialist: specialist.persoon,
    eerdereBetrokkenen: [{ als: 'CONTACTPERSOON_JK', persoon: contactpersoonJk.persoon, tot: NU }],
  });
  expect(uitkomst.meldingen).toMatchObject([
    { soort: 'TOEGANG_CONTACTPERSOON_JK', aan: nieuw.persoon.gebruikerId, doelgroep: 'JK' },
  ]);
});

describe('a dossier that moves to another platform', () => {
  const contact = anSwvLid('CONTACTPERSOON_JK', elders);
  const andere = anSwvLid('JK_SPECIALIST', elders);
  const dossier = aDossierIn('JK_AANMELDEN_SCHOOL');
  const naar = { platformId: elders, contactpersoonJk: contact.lidmaatschap, jkSpecialist: andere.lidmaatschap };
  const verplaats = (wie: Partial<typeof naar> = {}) =>
    verplaatsDossier(dossier, { ...naar, ...wie }, contactpersoonJk.actor, context);

  test('is for the SWV staff of the new platform only, from that second', () => {
    const { dossier: daarna } = verplaats();
    const lezers = [contactpersoonJk, specialist, contact, andere].map(
      ({ actor }) => decideToegang(actor, daarna, NU).rechten.size > 0,
    );
    expect(lezers).toEqual([false, false, true, true]);
    expect(daarna.kop.eerderePlatforms).toMatchObject([{ platformId: CAST.platformId, tot: NU }]);
    expect(daarna.hulpvraag.eerdereBetrokkenen?.map((one) => one.als)).toEqual(['JK_SPECIALIST', 'CONTACTPERSOON_JK']);
  });

  test('changes nothing for others, and mails only who comes new', () => {
    const { dossier: daarna, meldingen } = verplaats();
    for (const { actor } of [CAST.voorschool, CAST.ouder, CAST.school]) {
      expect(decideToegang(actor, daarna, NU)).toEqual(decideToegang(actor, dossier, NU));
    }
    expect(meldingen.map(({ soort, aan }) => [soort, aan])).toEqual([
      ['TOEGANG_JK_SPECIALIST', andere.persoon.gebruikerId],
      ['TOEGANG_CONTACTPERSOON_JK', contact.persoon.gebruikerId],
    ]);
  });

  test('has no JKspecialist until one is chosen', () => {
    const { dossier: daarna } = verplaatsDossier(
      dossier,
      { platformId: elders, contactpersoonJk: contact.lidmaatschap },
      contactpersoonJk.actor,
      context,
    );
    expect(daarna.hulpvraag).not.toHaveProperty('jkSpecialist');
  });

  test('tells nobody of a concept', () => {
    const concept = aDossierIn('CONCEPT');
    expect(verplaatsDossier(concept, naar, contactpersoonJk.actor, context).meldingen).toEqual([]);
  });

  test('is refused to the platform it is with, and with people of another platform', () => {
    expect(codes(() => verplaats({ platformId: CAST.platformId }))).toEqual(['PLATFORM_GELIJK']);
    expect(codes(() => verplaats({ contactpersoonJk: contactpersoonJk.lidmaatschap }))).toEqual(['ANDER_PLATFORM']);
    expect(codes(() => verplaats({ jkSpecialist: specialist.lidmaatschap }))).toEqual(['ANDER_PLATFORM']);
  });
});
