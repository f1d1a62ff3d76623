/**
 * A place that falls through after a school said yes: another school can be asked, before and after "advies afgerond".
 */
import { describe, expect, test } from 'vitest';
import type { StatusOpdracht } from '#shared/hulpvraag/overgangen.ts';
import { wijzigStatus } from '#shared/hulpvraag/wijzig-status.ts';
import { zetStapTerug } from '#shared/hulpvraag/zet-stap-terug.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { trekVraagIn } from '#shared/school/trek-vraag-in.ts';
import { decideToegang } from '#shared/toegang/toegang.ts';
import { aContext, CAST, type Castlid, NU } from '#tests/support/builders.ts';
import { AKKOORD, codes, consent, EERSTE, klaar, TWEEDE } from '#tests/support/stappen.ts';

const context = aContext();
const { specialist, school, school2, voorschool } = CAST;

const stap = (dossier: Dossier, opdracht: Partial<StatusOpdracht> & Pick<StatusOpdracht, 'naar'>) =>
  wijzigStatus(dossier, { omschrijving: 'De plek gaat niet door.', ...opdracht }, specialist.actor, context);
const terug = (dossier: Dossier) => zetStapTerug(dossier, 'Te vroeg.', specialist.actor, context).dossier;
const mag = (dossier: Dossier, lid: Castlid) => decideToegang(lid.actor, dossier, NU).rechten;

const scholen = [{ ...EERSTE, gevraagdOp: NU, reactie: AKKOORD }, TWEEDE];
const inschrijving = { schoolId: EERSTE.id, startdatum: '2027-03-01' } as const;
const jaGezegd = klaar('JK_ADVIES_AFGEROND', { scholen });
const opnieuw = { naar: 'JK_AANMELDEN_SCHOOL', schoolIds: [TWEEDE.id] } as const;

describe('another school after a place fell through', () => {
  test('is asked with its own toestemming; it reads and can answer, and everybody who was told of the place is told', () => {
    const { dossier, meldingen } = stap(jaGezegd, opnieuw);
    expect(dossier.hulpvraag.status).toBe('JK_AANMELDEN_SCHOOL');
    expect(mag(dossier, school2).has('SCHOOLREACTIE_GEVEN')).toBe(true);
    expect(meldingen.map((one) => one.aan)).toEqual(
      expect.arrayContaining([voorschool, school, school2, CAST.ouder].map((lid) => lid.persoon.gebruikerId)),
    );
  });

  test('is asked after "advies afgerond", too: one step back, and on from there; the preschool has its access again', () => {
    const afgerond = stap(jaGezegd, { naar: 'ADVIES_AFGEROND', inschrijving }).dossier;
    const { dossier } = stap(terug(afgerond), opnieuw);
    expect(mag(dossier, school2).has('STUKKEN_LEZEN')).toBe(true);
    expect(mag(dossier, voorschool).has('DOSSIER_LEZEN')).toBe(true);
  });

  test('takes the enrolment that was recorded away, so that the old place is never confirmed by accident', () => {
    const afgerond = stap(jaGezegd, { naar: 'ADVIES_AFGEROND', inschrijving }).dossier;
    const { dossier } = stap(terug(afgerond), opnieuw);
    expect(dossier.hulpvraag).not.toHaveProperty('inschrijving');
    expect(dossier.statuswijzigingen.at(-1)?.vervallenInschrijving).toMatchObject(inschrijving);
    expect(terug(dossier).hulpvraag.inschrijving).toMatchObject(inschrijving);
  });

  test('leaves the first school its answer; the ask to it can then be taken back', () => {
    const { dossier } = stap(jaGezegd, opnieuw);
    expect(dossier.scholen[0]).toMatchObject({ reactie: AKKOORD });
    const daarna = trekVraagIn(dossier, EERSTE.id, 'Ouders zien ervan af.', specialist.actor, context).dossier;
    expect(mag(daarna, school).size).toBe(0);
    expect(codes(() => stap(daarna, { naar: 'JK_ADVIES_AFGEROND' }))).toEqual(['AKKOORD_ONTBREEKT']);
  });

  test('is refused without a reason, without another school, and without its own toestemming', () => {
    expect(codes(() => stap(jaGezegd, { ...opnieuw, omschrijving: ' ' }))).toEqual(['OMSCHRIJVING_ONTBREEKT']);
    expect(codes(() => stap({ ...jaGezegd, scholen: scholen.slice(0, 1) }, opnieuw))).toEqual([
      'TOESTEMMING_ONTBREEKT',
    ]);
    const zonder = { ...jaGezegd, toestemmingen: [consent(EERSTE.id)] };
    expect(codes(() => stap(zonder, opnieuw))).toEqual(['TOESTEMMING_ONTBREEKT']);
  });

  test('can be taken back: the school that was asked reads nothing any more', () => {
    const daarna = terug(stap(jaGezegd, opnieuw).dossier);
    expect(daarna.hulpvraag.status).toBe('JK_ADVIES_AFGEROND');
    expect(mag(daarna, school2).size).toBe(0);
  });
});
