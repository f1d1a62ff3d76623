/** The enrolment by the parents, that "advies afgerond" asks for and states. */
import { describe, expect, test } from 'vitest';
import { legInschrijvingVast } from '#shared/hulpvraag/leg-inschrijving-vast.ts';
import type { StatusOpdracht } from '#shared/hulpvraag/overgangen.ts';
import { wijzigStatus } from '#shared/hulpvraag/wijzig-status.ts';
import { aContext, CAST, NU } from '#tests/support/builders.ts';
import { AFGEWEZEN, AKKOORD, codes, EERSTE, mogelijk, TWEEDE } from '#tests/support/stappen.ts';

const context = aContext();
const { specialist } = CAST;

describe('the enrolment', () => {
  const dossier = mogelijk('JK_ADVIES_AFGEROND', 'ADVIES_AFGEROND');
  const zonder = { naar: 'ADVIES_AFGEROND', omschrijving: '' } as const;
  const gegevens = { schoolId: EERSTE.id, startdatum: '2027-03-01' } as const;

  test('must be recorded, before or with the step', () => {
    expect(codes(() => wijzigStatus(dossier, zonder, specialist.actor, context))).toEqual(['INSCHRIJVING_ONTBREEKT']);
    const eerder = legInschrijvingVast(dossier, gegevens, context).dossier;
    const na = wijzigStatus(eerder, zonder, specialist.actor, context).dossier;
    expect(na.hulpvraag.inschrijving).toMatchObject(gegevens);
  });

  test('is in the omschrijving of "advies afgerond": from when, and to which school', () => {
    const met = { ...zonder, inschrijving: gegevens };
    const regel = (stap: StatusOpdracht) =>
      wijzigStatus(dossier, stap, specialist.actor, context).dossier.statuswijzigingen.at(-1)?.omschrijving;
    expect(regel(met)).toBe(`Het kind gaat vanaf 1 maart 2027 naar ${EERSTE.naam}.`);
    expect(regel({ ...met, omschrijving: ' Veel plezier! ' })).toBe(
      `Het kind gaat vanaf 1 maart 2027 naar ${EERSTE.naam}. Veel plezier!`,
    );
  });

  test('that was recorded before does not count when its school said no since', () => {
    const eerder = legInschrijvingVast(dossier, gegevens, context).dossier;
    const scholen = [
      { ...EERSTE, gevraagdOp: NU, reactie: AFGEWEZEN },
      { ...TWEEDE, gevraagdOp: NU, reactie: AKKOORD },
    ];
    expect(codes(() => wijzigStatus({ ...eerder, scholen }, zonder, specialist.actor, context))).toEqual([
      'AKKOORD_ONTBREEKT',
    ]);
  });

  test.each(['ADVIES_AFGEROND', 'JK_INGETROKKEN'] as const)('stands once the hulpvraag is %s', (status) => {
    const dicht = { ...dossier, hulpvraag: { ...dossier.hulpvraag, status } };
    expect(codes(() => legInschrijvingVast(dicht, gegevens, context))).toEqual(['HULPVRAAG_AFGESLOTEN']);
  });
});
