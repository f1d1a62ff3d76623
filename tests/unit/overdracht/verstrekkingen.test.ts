/**
 * The account of disclosures: who could read, from when until when, on what basis; from what is kept, also of what has
 * ended.
 */

import { describe, expect, test } from 'vitest';
import { addDays } from '#shared/kernel/dates.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { SchoolId } from '#shared/model/ids.ts';
import type { Status } from '#shared/model/status.ts';
import { verstrekkingen } from '#shared/overdracht/verstrekkingen.ts';
import { bewerkRonde } from '#shared/overlegronde/bewerk-ronde.ts';
import { grondslagVoor } from '#shared/toegang/grondslag.ts';
import {
  aContext,
  aDocumentkeuze,
  aDossierIn,
  anAanmelding,
  anOuder,
  anOverlegronde,
  anUitnodiging,
  aStatuswijziging,
  aToestemming,
  CAST,
  daderOf,
  NU,
} from '#tests/support/builders.ts';
import { AFGEWEZEN, EERSTE, TWEEDE } from '#tests/support/stappen.ts';

const dag = (n: number) => addDays(NU, n);
const ouder = anOuder();
const ander = anOuder({}, CAST.ouder2);
const consent = (schoolId: SchoolId, meer: Partial<Parameters<typeof aToestemming>[0]> = {}) =>
  aToestemming({ schoolId, ouderId: ouder.id, gegevenOp: dag(0), ...meer });

/** A case that came to each status on a day. */
function verloop(stappen: readonly (readonly [number, Status])[], wat: Partial<Dossier>): Dossier {
  const [laatsteDag, status] = stappen.at(-1) ?? [0, 'CONCEPT'];
  const base = aDossierIn(status);
  return {
    ...base,
    ouders: [ouder, ander],
    scholen: [],
    toestemmingen: [],
    hulpvraag: { ...base.hulpvraag, statusSinds: dag(laatsteDag) },
    statuswijzigingen: stappen.map(([op, naar], index) =>
      aStatuswijziging({ van: stappen[index - 1]?.[1] ?? null, naar, op: dag(op) }),
    ),
    ...wat,
  };
}
const van = (dossier: Dossier, soort: 'SCHOOL' | 'VOORSCHOOL' | 'GENODIGDE') =>
  verstrekkingen(dossier, dag(100)).filter((one) => one.soort === soort);
const tijden = (dossier: Dossier, soort: 'SCHOOL' | 'VOORSCHOOL' | 'GENODIGDE') =>
  van(dossier, soort).map(({ vanaf, tot }) => [vanaf, tot]);

describe('of a school', () => {
  const bijScholen = [
    [0, 'JK_ONDERWIJSADVIES'],
    [2, 'JK_AANMELDEN_SCHOOL'],
  ] as const;
  const gevraagd = { ...EERSTE, gevraagdOp: dag(2) };

  test('of which the ask was taken back, the time that it read is told', () => {
    const eerder = { gevraagdOp: dag(2), tot: dag(5), einde: 'STAP_TERUG' as const };
    const scholen = [{ ...EERSTE, eerdereVragen: [eerder] }];
    const dossier = verloop([...bijScholen, [5, 'JK_ONDERWIJSADVIES']], {
      scholen,
      toestemmingen: [consent(EERSTE.id)],
    });
    expect(tijden(dossier, 'SCHOOL')).toEqual([[dag(2), dag(5)]]);
  });

  test('that was asked again after a refusal, it is one time', () => {
    const eerder = { gevraagdOp: dag(2), tot: dag(5), einde: 'OPNIEUW_GEVRAAGD' as const, reactie: AFGEWEZEN };
    const scholen = [{ ...EERSTE, gevraagdOp: dag(5), eerdereVragen: [eerder] }];
    const dossier = verloop(bijScholen, { scholen, toestemmingen: [consent(EERSTE.id)] });
    expect(tijden(dossier, 'SCHOOL')).toEqual([[dag(2), undefined]]);
  });

  test('while the other ouder objected, nothing is disclosed', () => {
    const bezwaar = { ouderId: ander.id, op: dag(4), reden: '', ingetrokkenOp: dag(6) };
    const dossier = verloop(bijScholen, { scholen: [gevraagd], toestemmingen: [consent(EERSTE.id, { bezwaar })] });
    expect(tijden(dossier, 'SCHOOL')).toEqual([
      [dag(2), dag(4)],
      [dag(6), undefined],
    ]);
    expect(van(dossier, 'SCHOOL')[0]?.grondslagen).toMatchObject([{ vanaf: dag(0), tot: dag(4) }]);
  });

  test('while the other ouder objected twice, nothing is disclosed either time', () => {
    const keer = (van: number, tot: number) => ({
      ouderId: ander.id,
      op: dag(van),
      reden: '',
      ingetrokkenOp: dag(tot),
    });
    const bezwaren = { eerdereBezwaren: [keer(3, 4)], bezwaar: keer(5, 6) };
    const dossier = verloop(bijScholen, { scholen: [gevraagd], toestemmingen: [consent(EERSTE.id, bezwaren)] });
    expect(tijden(dossier, 'SCHOOL')).toEqual([
      [dag(2), dag(3)],
      [dag(4), dag(5)],
      [dag(6), undefined],
    ]);
  });

  test('it ends with the case; for the school of placement 90 days after the first school day', () => {
    const scholen = [gevraagd, { ...TWEEDE, gevraagdOp: dag(2), aanmelding: anAanmelding() }];
    const toestemmingen = [consent(EERSTE.id), consent(TWEEDE.id)];
    const klaar = verloop([...bijScholen, [8, 'JK_ADVIES_AFGEROND'], [9, 'ADVIES_AFGEROND']], {
      scholen,
      toestemmingen,
    });
    const { id: schoolId, organisatieId, naam: schoolNaam } = EERSTE;
    const inschrijving = { schoolId, organisatieId, schoolNaam, startdatum: '2027-03-01', vastgelegdOp: NU } as const;
    const dossier = { ...klaar, hulpvraag: { ...klaar.hulpvraag, inschrijving } };
    expect(tijden(dossier, 'SCHOOL')).toEqual([
      [dag(2), '2027-05-30T22:00:00.000Z'],
      [dag(2), dag(9)],
    ]);
    expect(van(dossier, 'SCHOOL')[1]?.grondslagen.map((one) => one.grondslag)).toEqual(['TOESTEMMING', 'WPO_18A']);
  });

  test('without a toestemming there is none, whatever was asked', () => {
    expect(tijden(verloop(bijScholen, { scholen: [gevraagd] }), 'SCHOOL')).toEqual([]);
  });
});

test('the preschool is told of from "JK Onderwijsadvies" until the end, each contact for the own time', () => {
  const dossier = verloop(
    [
      [0, 'JK_BIJLAGEN_TOEGEVOEGD'],
      [1, 'JK_ONDERWIJSADVIES'],
      [9, 'JK_INGETROKKEN'],
    ],
    {},
  );
  const weg = {
    als: 'VOORSCHOOL',
    persoon: CAST.andereVoorschool.persoon,
    tot: dag(3),
    door: daderOf(CAST.specialist),
  } as const;
  const metTwee = { ...dossier, hulpvraag: { ...dossier.hulpvraag, eerdereBetrokkenen: [weg] } };
  expect(van(metTwee, 'VOORSCHOOL').map(({ aan, vanaf, tot }) => [aan.split(' (')[0], vanaf, tot])).toEqual([
    [CAST.andereVoorschool.persoon.naam, dag(1), dag(3)],
    [CAST.voorschool.persoon.naam, dag(3), dag(9)],
  ]);
});

test('an invitee read what was chosen while it was open, also when the choice changed since; the end of the case ends it', () => {
  const eerst = aDocumentkeuze({ adviesIds: [aContext().nieuwId()] });
  const ronde = anOverlegronde({ documenten: eerst });
  const base = verloop([[0, 'JK_ONDERWIJSADVIES']], {
    overlegrondes: [ronde],
    uitnodigingen: [anUitnodiging({ rondeId: ronde.id })],
  });
  const dossier = bewerkRonde(base, ronde.id, { ...ronde, documenten: aDocumentkeuze() }, aContext(dag(3))).dossier;
  const statuswijzigingen = [...dossier.statuswijzigingen, aStatuswijziging({ naar: 'JK_INGETROKKEN', op: dag(5) })];
  const gestopt = {
    ...dossier,
    statuswijzigingen,
    hulpvraag: { ...dossier.hulpvraag, status: 'JK_INGETROKKEN' as const },
  };
  expect(tijden(gestopt, 'GENODIGDE')).toEqual([[dag(0), dag(5)]]);
  expect(van(gestopt, 'GENODIGDE')[0]?.documenten).toEqual(eerst);
});

test('the log has a basis for whoever reads from outside, and none for the SWV and ouders', () => {
  const ronde = anOverlegronde();
  const base = aDossierIn('JK_AANMELDEN_SCHOOL', {
    overlegrondes: [ronde],
    uitnodigingen: [anUitnodiging({ rondeId: ronde.id })],
  });
  const dossier = { ...base, scholen: base.scholen.map((one) => ({ ...one, aanmelding: anAanmelding() })) };
  const bases = [CAST.school, CAST.genodigde, CAST.voorschool, CAST.ouder, CAST.specialist, CAST.school2].map(
    ({ actor }) => grondslagVoor(actor, dossier, NU),
  );
  expect(bases).toEqual(['TOESTEMMING+WPO_18A', 'TOESTEMMING', 'TOESTEMMING', undefined, undefined, undefined]);
});
