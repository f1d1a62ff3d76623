/**
 * What schools were asked and answered: nothing is lost, and a step back takes back all of its time with the schools.
 */

import { describe, expect, test } from 'vitest';
import { wijzigStatus } from '#shared/hulpvraag/wijzig-status.ts';
import { zetStapTerug } from '#shared/hulpvraag/zet-stap-terug.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { SchoolId } from '#shared/model/ids.ts';
import type { Status } from '#shared/model/status.ts';
import { geefSchoolreactie } from '#shared/school/geef-schoolreactie.ts';
import { trekVraagIn } from '#shared/school/trek-vraag-in.ts';
import { vraagSchool } from '#shared/school/vraag-school.ts';
import { decideToegang } from '#shared/toegang/toegang.ts';
import { aContext, anAanmelding, CAST, type Castlid, NU } from '#tests/support/builders.ts';
import { AFGEWEZEN, AKKOORD, codes, EERSTE, klaar, TWEEDE } from '#tests/support/stappen.ts';

const context = aContext();
const { specialist, school, school2 } = CAST;

const naar = (dossier: Dossier, status: Status, ...schoolIds: readonly SchoolId[]) =>
  wijzigStatus(dossier, { naar: status, omschrijving: 'Uitleg.', schoolIds }, specialist.actor, context);
const naarScholen = (dossier: Dossier, ...schoolIds: readonly SchoolId[]) =>
  naar(dossier, 'JK_AANMELDEN_SCHOOL', ...schoolIds).dossier;
const terug = (dossier: Dossier) => zetStapTerug(dossier, 'Te vroeg.', specialist.actor, context).dossier;
const vraag = (dossier: Dossier, id: SchoolId) => vraagSchool(dossier, id, context).dossier;
const wijsAf = (dossier: Dossier, lid: Castlid, id: SchoolId, toelichting: string) =>
  geefSchoolreactie(dossier, id, { ...AFGEWEZEN, toelichting }, lid.actor, context).dossier;
const leest = (dossier: Dossier, lid: Castlid) => decideToegang(lid.actor, dossier, NU).rechten.has('STUKKEN_LEZEN');
const eerste = (dossier: Dossier) => dossier.scholen.find((one) => one.id === EERSTE.id);

describe('a step back to before the schools', () => {
  test('leaves the way open again, also when the only school had answered', () => {
    const alleen = klaar('JK_ONDERWIJSADVIES', { scholen: [EERSTE] });
    const beantwoord = wijsAf(naarScholen(alleen, EERSTE.id), school, EERSTE.id, 'De groep is vol.');
    const opnieuw = naarScholen(terug(beantwoord), EERSTE.id);
    expect(eerste(opnieuw)).toMatchObject({ gevraagdOp: NU });
    expect(eerste(opnieuw)).not.toHaveProperty('reactie');
    expect(eerste(opnieuw)?.eerdereVragen).toMatchObject([{ reactie: { toelichting: 'De groep is vol.' } }]);
  });

  test('takes back a school that was asked later on, too: the next time only schools that are chosen read and are mailed', () => {
    const samen = vraag(naarScholen(klaar('JK_ONDERWIJSADVIES'), EERSTE.id), TWEEDE.id);
    expect(leest(samen, school2)).toBe(true);
    const opnieuw = naar(terug(samen), 'JK_AANMELDEN_SCHOOL', EERSTE.id);
    expect([school, school2].map((lid) => leest(opnieuw.dossier, lid))).toEqual([true, false]);
    expect(opnieuw.meldingen.filter((one) => one.aan === school2.persoon.gebruikerId)).toEqual([]);
  });
});

describe('a school that is asked once more after it refused', () => {
  const afgewezen = wijsAf(naarScholen(klaar('JK_ONDERWIJSADVIES'), EERSTE.id), school, EERSTE.id, 'Nu nog niet.');
  const opnieuw = vraag(afgewezen, EERSTE.id);

  test('can answer again, and what it said first is kept', () => {
    const tweede = wijsAf(opnieuw, school, EERSTE.id, 'Toch niet.');
    expect(eerste(tweede)).toMatchObject({ reactie: { toelichting: 'Toch niet.' } });
    expect(eerste(tweede)?.eerdereVragen).toEqual([
      expect.objectContaining({
        einde: 'OPNIEUW_GEVRAAGD',
        reactie: expect.objectContaining({ toelichting: 'Nu nog niet.', redencode: 'GEEN_PLAATS', op: NU }),
      }),
    ]);
  });

  test('gets its first answer back when the step under which it was asked again is taken back', () => {
    const verder = naarScholen(naar(afgewezen, 'JK_AFGEWEZEN').dossier, TWEEDE.id);
    const daarna = terug(vraag(verder, EERSTE.id));
    expect(eerste(daarna)).toMatchObject({ gevraagdOp: NU, reactie: { toelichting: 'Nu nog niet.' } });
    expect(eerste(daarna)?.eerdereVragen).toMatchObject([{ einde: 'STAP_TERUG' }]);
    expect([school, school2].map((lid) => leest(daarna, lid))).toEqual([true, false]);
  });

  test('is not asked at all any more when all of that was under one step', () => {
    const daarna = terug(opnieuw);
    expect(eerste(daarna)).not.toHaveProperty('gevraagdOp');
    expect(eerste(daarna)?.eerdereVragen).toMatchObject([{ einde: 'OPNIEUW_GEVRAAGD' }, { einde: 'STAP_TERUG' }]);
  });

  test('is not asked any more either when the first ask is from before asks knew their step', () => {
    const ouder = afgewezen.scholen.map(({ gevraagdBij: _, ...rest }) => rest);
    const daarna = terug(vraag({ ...afgewezen, scholen: ouder }, EERSTE.id));
    expect(eerste(daarna)).not.toHaveProperty('gevraagdOp');
  });

  test('does not get back an answer from before an earlier step back', () => {
    const daarna = terug(naarScholen(terug(opnieuw), EERSTE.id));
    expect(eerste(daarna)).not.toHaveProperty('reactie');
  });
});

describe('an ask that is taken back', () => {
  const gevraagd = naarScholen(klaar('JK_ONDERWIJSADVIES'), EERSTE.id, TWEEDE.id);
  const trekIn = (dossier: Dossier, id: SchoolId) =>
    trekVraagIn(dossier, id, 'De verkeerde school.', specialist.actor, context);
  const met = (
    status: Status,
    school: Partial<typeof EERSTE>,
    hulpvraag: Partial<Dossier['hulpvraag']> = {},
  ): Dossier => {
    const dossier = klaar(status, { scholen: [{ ...EERSTE, gevraagdOp: NU, ...school }, TWEEDE] });
    return { ...dossier, hulpvraag: { ...dossier.hulpvraag, ...hulpvraag } };
  };

  test('ends the reading of that school only, at once; the school is told, and does not know the case any more', () => {
    const { dossier, meldingen } = trekIn(gevraagd, EERSTE.id);
    expect([school, school2].map((lid) => leest(dossier, lid))).toEqual([false, true]);
    expect(decideToegang(school.actor, dossier, NU)).toMatchObject({ kent: false, relaties: [] });
    expect(meldingen).toEqual([{ soort: 'VRAAG_INGETROKKEN', doelgroep: 'SCHOOL', aan: school.persoon.gebruikerId }]);
  });

  test('is kept with its reason and who did it, and the school can be asked again', () => {
    const { dossier } = trekIn(gevraagd, EERSTE.id);
    expect(eerste(dossier)?.eerdereVragen).toMatchObject([
      { einde: 'INGETROKKEN', reden: 'De verkeerde school.', door: { rol: 'JK_SPECIALIST' } },
    ]);
    expect(leest(vraag(dossier, EERSTE.id), school)).toBe(true);
  });

  test('does not hold up the case any more', () => {
    const { dossier } = trekIn(wijsAf(gevraagd, school2, TWEEDE.id, 'Vol.'), EERSTE.id);
    expect(naar(dossier, 'JK_AFGEWEZEN').dossier.hulpvraag.status).toBe('JK_AFGEWEZEN');
  });

  test('a school that could not read already is not told of the case once more', () => {
    expect(trekIn({ ...gevraagd, toestemmingen: [] }, EERSTE.id).meldingen).toEqual([]);
  });

  test.each<[string, Dossier, string]>([
    ['a school that was not asked', met('JK_AANMELDEN_SCHOOL', {}), 'NIET_GEVRAAGD'],
    ['a school with the zorgplicht', met('JK_AFGEWEZEN', { aanmelding: anAanmelding() }), 'SCHOOL_HEEFT_ZORGPLICHT'],
    ['the only school that said yes', met('JK_ADVIES_AFGEROND', { reactie: AKKOORD }), 'LAATSTE_AKKOORD'],
    [
      'the school where the child is enrolled',
      met(
        'JK_AANMELDEN_SCHOOL',
        { reactie: AKKOORD },
        {
          inschrijving: {
            schoolId: EERSTE.id,
            organisatieId: EERSTE.organisatieId,
            schoolNaam: EERSTE.naam,
            startdatum: '2027-03-01',
            vastgelegdOp: NU,
          },
        },
      ),
      'INSCHRIJVING_BIJ_SCHOOL',
    ],
    ['a case that is closed', met('JK_INGETROKKEN', {}), 'HULPVRAAG_AFGESLOTEN'],
  ])('is refused for %s', (wat, dossier, code) => {
    const id = wat === 'a school that was not asked' ? TWEEDE.id : EERSTE.id;
    expect(codes(() => trekIn(dossier, id))).toEqual([code]);
  });
});
