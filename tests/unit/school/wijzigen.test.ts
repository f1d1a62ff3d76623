/** What can be put right about a school: who is its contactpersoon, and when parents applied there. */

import { describe, expect, test } from 'vitest';
import { dayOf } from '#shared/kernel/dates.ts';
import type { Datum } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { corrigeerAanmelding } from '#shared/school/corrigeer-aanmelding.ts';
import { legAanmeldingVast } from '#shared/school/leg-aanmelding-vast.ts';
import { trekVraagIn } from '#shared/school/trek-vraag-in.ts';
import { verlengTermijn } from '#shared/school/verleng-termijn.ts';
import { warnZorgplicht } from '#shared/school/warn-zorgplicht.ts';
import { wijzigSchoolcontact } from '#shared/school/wijzig-schoolcontact.ts';
import { aContext, aLidmaatschap, anAanmelding, CAST, NU } from '#tests/support/builders.ts';
import { codes, EERSTE, klaar, TWEEDE } from '#tests/support/stappen.ts';

const context = aContext();
const { specialist, school } = CAST;

const gevraagd = (wat: Partial<typeof EERSTE> = {}): Dossier =>
  klaar('JK_AANMELDEN_SCHOOL', { scholen: [{ ...EERSTE, gevraagdOp: NU, ...wat }, TWEEDE] });

describe('another contactpersoon of a school', () => {
  const collega = aLidmaatschap({
    organisatieId: EERSTE.organisatieId,
    samenwerkingsverbandId: CAST.samenwerkingsverbandId,
    rollen: ['CONTACTPERSOON_SCHOOL'],
  });
  const wijzig = (dossier: Dossier, lid = collega) =>
    wijzigSchoolcontact(dossier, EERSTE.id, lid, specialist.actor, context);

  test('gets the mails from now on; who it was before is kept', () => {
    const { dossier, meldingen } = wijzig(
      gevraagd({ aanmelding: anAanmelding({ ontvangenOp: '2026-09-30', termijnTot: dayOf(NU) }) }),
    );
    expect(dossier.scholen[0]).toMatchObject({
      contact: { lidmaatschapId: collega.id },
      eerdereContacten: [{ persoon: school.persoon, tot: NU, door: { rol: 'JK_SPECIALIST' } }],
    });
    expect(meldingen).toMatchObject([{ soort: 'TOEGANG_SCHOOL', aan: collega.gebruikerId }]);
    const waarschuwing = warnZorgplicht(dossier, EERSTE.id, context).meldingen.find(
      (one) => one.doelgroep === 'SCHOOL',
    );
    expect(waarschuwing?.aan).toBe(collega.gebruikerId);
  });

  test('is told nothing while the school may not see the case', () => {
    expect(wijzig(klaar('JK_ONDERWIJSADVIES')).meldingen).toEqual([]);
  });

  test('must work at that school', () => {
    expect(codes(() => wijzig(gevraagd(), CAST.school2.lidmaatschap))).toEqual(['ANDERE_SCHOOL']);
  });
});

describe('an aanmelding', () => {
  const vandaag = dayOf(NU);
  const corrigeer = (dossier: Dossier, ontvangenOp: Datum | null) =>
    corrigeerAanmelding(dossier, EERSTE.id, { ontvangenOp, reden: 'Tikfout.' }, specialist.actor, context).dossier;
  const aangemeld = gevraagd({
    aanmelding: anAanmelding({ ontvangenOp: '2026-09-28', termijnTot: '2026-11-09', gewaarschuwdOp: NU }),
  });

  test('is not recorded for a date of more than a year ago: a mistyped year', () => {
    expect(codes(() => legAanmeldingVast(gevraagd(), EERSTE.id, '2024-10-01', context))).toEqual([
      'DATUM_TE_LANG_GELEDEN',
    ]);
  });

  test('with a wrong date is put right: the term is counted and warned of anew, and what was recorded is kept with the reason', () => {
    const [eerste] = corrigeer(aangemeld, '2026-09-21').scholen;
    expect(eerste?.aanmelding).toEqual({ ontvangenOp: '2026-09-21', termijnTot: '2026-11-02', vastgelegdOp: NU });
    expect(eerste?.eerdereAanmeldingen).toMatchObject([
      { ontvangenOp: '2026-09-28', vervallenOp: NU, reden: 'Tikfout.', door: { rol: 'JK_SPECIALIST' } },
    ]);
  });

  test('keeps its extension only while that fits the new term', () => {
    const verlengd = verlengTermijn(aangemeld, EERSTE.id, '2026-12-01', 'Vakantie.', context).dossier;
    expect(corrigeer(verlengd, '2026-09-29').scholen[0]?.aanmelding?.verlenging?.tot).toBe('2026-12-01');
    expect(corrigeer(verlengd, '2026-08-01').scholen[0]?.aanmelding).not.toHaveProperty('verlenging');
  });

  test('at the wrong school is taken away, after which the ask to that school can be taken back', () => {
    const zonder = corrigeer(aangemeld, null);
    expect(zonder.scholen[0]).not.toHaveProperty('aanmelding');
    const daarna = trekVraagIn(zonder, EERSTE.id, 'Verkeerde school.', specialist.actor, context).dossier;
    expect(daarna.scholen[0]).not.toHaveProperty('gevraagdOp');
  });

  test.each([
    ['the same date', aangemeld, '2026-09-28' as const, 'DATUM_GELIJK'],
    ['a date to come', aangemeld, '2030-01-01' as const, 'DATUM_IN_TOEKOMST'],
    ['no aanmelding at all', gevraagd(), vandaag, 'GEEN_AANMELDING'],
  ])('is not put right for %s', (_, dossier, datum, code) => {
    expect(codes(() => corrigeer(dossier, datum))).toEqual([code]);
  });
});
