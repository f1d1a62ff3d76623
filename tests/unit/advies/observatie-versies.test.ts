/**
 * An observation that is changed: consent and rounds are about the text that was there, not about what is made of it
 * later.
 */
import { describe, expect, test } from 'vitest';
import { bewerkObservatie } from '#shared/advies/bewerk-observatie.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { decideToegang } from '#shared/toegang/toegang.ts';
import { viewDossier } from '#shared/views/dossier-view.ts';
import {
  aContext,
  aDocumentkeuze,
  anObservatie,
  anOverlegronde,
  anUitnodiging,
  CAST,
  type Castlid,
  NU,
} from '#tests/support/builders.ts';
import { codes, consent, EERSTE, klaar } from '#tests/support/stappen.ts';

const context = aContext();
const { specialist, school, genodigde, ouder, voorschool } = CAST;

const eerste = anObservatie({ tekst: 'Speelt graag alleen.', zichtbaarVoor: ['VOORSCHOOL', 'OUDERS'] });
const documenten = aDocumentkeuze({ observatieIds: [eerste.id] });
const ronde = anOverlegronde({ documenten });
const dossier: Dossier = klaar('JK_AANMELDEN_SCHOOL', {
  observaties: [eerste],
  scholen: [{ ...EERSTE, gevraagdOp: NU }],
  toestemmingen: [{ ...consent(EERSTE.id), documenten }],
  overlegrondes: [ronde],
  uitnodigingen: [anUitnodiging({ rondeId: ronde.id })],
});
const bewerk = (van: Dossier, id: string, zichtbaarVoor = eerste.zichtbaarVoor) =>
  bewerkObservatie(
    van,
    id,
    { datum: eerste.datum, tekst: 'Iets heel anders.', zichtbaarVoor },
    specialist.actor,
    context,
  );
const leest = (lid: Castlid, van: Dossier) =>
  viewDossier(van, lid.actor, decideToegang(lid.actor, van, NU), NU).observaties.map((one) => one.tekst);

describe('an observation that is changed', () => {
  const { dossier: daarna, object } = bewerk(dossier, eerste.id);

  test.each([
    ['a school with toestemming', school],
    ['an invitee of a round', genodigde],
  ])('is read by %s as it was when it was chosen', (_, lid) => {
    expect(leest(lid, dossier)).toEqual(['Speelt graag alleen.']);
    expect(leest(lid, daarna)).toEqual(['Speelt graag alleen.']);
  });

  test('has its versions beside each other for who reads along; the latest is told from the earlier', () => {
    expect(leest(ouder, daarna)).toEqual(['Speelt graag alleen.', 'Iets heel anders.']);
    const { observaties } = viewDossier(daarna, ouder.actor, decideToegang(ouder.actor, daarna, NU), NU);
    expect(observaties.map((one) => [one.versie, one.isVervangen])).toEqual([
      [1, true],
      [2, false],
    ]);
    expect(object.id).not.toBe(eerste.id);
  });

  test('is in all versions closed to whom the latest is not for', () => {
    const zonderOuders = bewerk(dossier, eerste.id, ['VOORSCHOOL']).dossier;
    expect(leest(ouder, zonderOuders)).toEqual([]);
    expect(leest(voorschool, zonderOuders)).toHaveLength(2);
  });

  test('is changed from its latest version only', () => {
    expect(codes(() => bewerk(daarna, eerste.id))).toEqual(['NIEUWERE_VERSIE']);
  });
});
