/** What each step is refused for, with the code that a client sees. */

import { describe, expect, test } from 'vitest';
import { wijzigStatus } from '#shared/hulpvraag/wijzig-status.ts';
import { addDays } from '#shared/kernel/dates.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { SchoolId } from '#shared/model/ids.ts';
import type { Status } from '#shared/model/status.ts';
import {
  aBijlage,
  aContext,
  aGetekendFormulier,
  anOnderwijsadvies,
  CAST,
  daderOf,
  NU,
} from '#tests/support/builders.ts';
import { asSchoolId } from '#tests/support/ids.ts';

import {
  A,
  AFGEWEZEN,
  AKKOORD,
  als,
  BIJLAGE,
  codes,
  consent,
  EERSTE,
  klaar,
  mogelijk,
  opdracht,
  rollenVoor,
  STAPPEN,
  TWEEDE,
  weigering,
} from '#tests/support/stappen.ts';

const context = aContext();
const { specialist, voorschool } = CAST;

describe('what stands in the way of a step', () => {
  const onderweg = aBijlage({ stand: 'WORDT_GECONTROLEERD' });
  const wacht = aBijlage({ stand: 'WACHT_OP_UPLOAD', uploadVerlooptOp: addDays(NU, 1) });
  const gevraagd = { ...EERSTE, gevraagdOp: NU };
  const { redencode: _, ...zonderReden } = AFGEWEZEN;
  const gestopt = consent(EERSTE.id);
  const ingetrokken = { ouderId: A.id, op: NU, reden: '', door: daderOf(CAST.ouder) };

  test.each<[string, Status, Status, Partial<Dossier>, readonly string[]]>([
    [
      'the signed form is missing',
      'JK_ONDERWIJSADVIES_AANVRAAG',
      'JK_BIJLAGEN_TOEGEVOEGD',
      { bijlagen: [aBijlage()] },
      ['FORMULIER_ONTBREEKT'],
    ],
    [
      'the signed form was not checked',
      'JK_ONDERWIJSADVIES_AANVRAAG',
      'JK_BIJLAGEN_TOEGEVOEGD',
      { bijlagen: [aGetekendFormulier({ stand: 'WORDT_GECONTROLEERD' })] },
      ['FORMULIER_ONTBREEKT', 'BIJLAGE_ONDERWEG'],
    ],
    [
      'the signed form was refused',
      'JK_ONDERWIJSADVIES_AANVRAAG',
      'JK_BIJLAGEN_TOEGEVOEGD',
      { bijlagen: [aGetekendFormulier({ stand: 'GEWEIGERD' })] },
      ['FORMULIER_ONTBREEKT'],
    ],
    [
      'a file is being checked',
      'JK_ONDERWIJSADVIES_AANVRAAG',
      'JK_BIJLAGEN_TOEGEVOEGD',
      { bijlagen: [BIJLAGE, onderweg] },
      ['BIJLAGE_ONDERWEG'],
    ],
    [
      'an upload is pending',
      'JK_ONDERWIJSADVIES_AANVRAAG',
      'JK_BIJLAGEN_TOEGEVOEGD',
      { bijlagen: [BIJLAGE, wacht] },
      ['BIJLAGE_ONDERWEG'],
    ],
    ['there is no advice', 'JK_BIJLAGEN_TOEGEVOEGD', 'JK_ONDERWIJSADVIES', { adviezen: [] }, ['AFSPRAKEN_ONTBREKEN']],
    [
      'the last version has no afspraken',
      'JK_BIJLAGEN_TOEGEVOEGD',
      'JK_ONDERWIJSADVIES',
      { adviezen: [anOnderwijsadvies(), anOnderwijsadvies({ versie: 2, afspraken: ' ' })] },
      ['AFSPRAKEN_ONTBREKEN'],
    ],
    ['no school van voorkeur', 'JK_ONDERWIJSADVIES', 'JK_AANMELDEN_SCHOOL', { scholen: [] }, ['TOESTEMMING_ONTBREEKT']],
    ['no toestemming', 'JK_ONDERWIJSADVIES', 'JK_AANMELDEN_SCHOOL', { toestemmingen: [] }, ['TOESTEMMING_ONTBREEKT']],
    [
      'toestemming of an ouder zonder gezag',
      'JK_ONDERWIJSADVIES',
      'JK_AANMELDEN_SCHOOL',
      { ouders: [{ ...A, gezag: false }] },
      ['TOESTEMMING_ONTBREEKT'],
    ],
    [
      'toestemming withdrawn',
      'JK_ONDERWIJSADVIES',
      'JK_AANMELDEN_SCHOOL',
      { toestemmingen: [{ ...gestopt, intrekking: ingetrokken }] },
      ['TOESTEMMING_ONTBREEKT'],
    ],
    ['no answer yet', 'JK_AANMELDEN_SCHOOL', 'JK_ADVIES_AFGEROND', { scholen: [gevraagd] }, ['AKKOORD_ONTBREEKT']],
    [
      'only a refusal',
      'JK_AANMELDEN_SCHOOL',
      'JK_ADVIES_AFGEROND',
      { scholen: [{ ...gevraagd, reactie: AFGEWEZEN }] },
      ['AKKOORD_ONTBREEKT'],
    ],
    ['no answer yet', 'JK_AANMELDEN_SCHOOL', 'JK_AFGEWEZEN', { scholen: [gevraagd] }, ['SCHOOL_NOG_OPEN']],
    [
      'one of two schools is still open',
      'JK_AANMELDEN_SCHOOL',
      'JK_AFGEWEZEN',
      {
        scholen: [
          { ...gevraagd, reactie: AFGEWEZEN },
          { ...TWEEDE, gevraagdOp: NU },
        ],
      },
      ['SCHOOL_NOG_OPEN'],
    ],
    [
      'one of two schools said akkoord',
      'JK_AANMELDEN_SCHOOL',
      'JK_AFGEWEZEN',
      {
        scholen: [
          { ...gevraagd, reactie: AFGEWEZEN },
          { ...TWEEDE, gevraagdOp: NU, reactie: AKKOORD },
        ],
      },
      ['SCHOOL_GAF_AKKOORD'],
    ],
    [
      'a refusal without a reason',
      'JK_AANMELDEN_SCHOOL',
      'JK_AFGEWEZEN',
      { scholen: [{ ...gevraagd, reactie: zonderReden }] },
      ['AFWIJZING_ONTBREEKT'],
    ],
    [
      'no other school',
      'JK_AFGEWEZEN',
      'JK_AANMELDEN_SCHOOL',
      { scholen: [{ ...gevraagd, reactie: AFGEWEZEN }] },
      ['TOESTEMMING_ONTBREEKT'],
    ],
    [
      'another school without its own toestemming',
      'JK_AFGEWEZEN',
      'JK_AANMELDEN_SCHOOL',
      { scholen: [{ ...gevraagd, reactie: AFGEWEZEN }, TWEEDE], toestemmingen: [consent(EERSTE.id)] },
      ['TOESTEMMING_ONTBREEKT'],
    ],
    [
      'the enrolment is at a school without akkoord',
      'JK_ADVIES_AFGEROND',
      'ADVIES_AFGEROND',
      { scholen: [gevraagd] },
      ['AKKOORD_ONTBREEKT'],
    ],
    [
      'the enrolment is at an unknown school',
      'JK_ADVIES_AFGEROND',
      'ADVIES_AFGEROND',
      { scholen: [{ ...TWEEDE, gevraagdOp: NU, reactie: AKKOORD }] },
      ['SCHOOL_ONBEKEND'],
    ],
  ])('%s: not from %s to %s', (_naam, van, naar, overrides, verwacht) => {
    const door = rollenVoor(van, naar)[0] ?? 'JK_SPECIALIST';
    expect(codes(() => wijzigStatus(klaar(van, overrides), opdracht(van, naar), als(door), context))).toEqual(verwacht);
  });

  test('an upload whose time ran out does not hold up the preschool', () => {
    const verlopen = { ...wacht, uploadVerlooptOp: NU };
    const dossier = klaar('JK_ONDERWIJSADVIES_AANVRAAG', { bijlagen: [BIJLAGE, verlopen] });
    const stap = opdracht('JK_ONDERWIJSADVIES_AANVRAAG', 'JK_BIJLAGEN_TOEGEVOEGD');
    expect(wijzigStatus(dossier, stap, voorschool.actor, context).dossier.hulpvraag.status).toBe(stap.naar);
  });

  test.each([
    ...STAPPEN.filter(({ naar }) => naar === 'JK_INGETROKKEN'),
    { van: 'JK_BIJLAGEN_TOEGEVOEGD', naar: 'JK_ONDERWIJSADVIES_AANVRAAG' } as const,
  ])('from $van to $naar asks for a reason', ({ van, naar }) => {
    const zonder = { ...opdracht(van, naar), omschrijving: '  ' };
    expect(codes(() => wijzigStatus(mogelijk(van, naar), zonder, specialist.actor, context))).toEqual([
      'OMSCHRIJVING_ONTBREEKT',
    ]);
  });

  test('no schools chosen, or one that may not be asked', () => {
    const dossier = klaar('JK_ONDERWIJSADVIES', { toestemmingen: [consent(EERSTE.id)] });
    const met = (schoolIds: readonly SchoolId[]) => () =>
      wijzigStatus(dossier, { naar: 'JK_AANMELDEN_SCHOOL', omschrijving: '', schoolIds }, specialist.actor, context);
    expect(codes(met([]))).toEqual(['SCHOOL_KIEZEN']);
    expect(weigering(met([EERSTE.id, TWEEDE.id, asSchoolId()])).problems).toMatchObject([
      { code: 'SCHOOL_NIET_TE_VRAGEN', plek: '/schoolIds/1' },
      { code: 'SCHOOL_NIET_TE_VRAGEN', plek: '/schoolIds/2' },
    ]);
  });

  test('everything is told at once', () => {
    const dossier = klaar('JK_ONDERWIJSADVIES_AANVRAAG', { bijlagen: [onderweg] });
    const stap = opdracht('JK_ONDERWIJSADVIES_AANVRAAG', 'JK_BIJLAGEN_TOEGEVOEGD');
    expect(codes(() => wijzigStatus(dossier, stap, voorschool.actor, context))).toEqual([
      'FORMULIER_ONTBREEKT',
      'BIJLAGE_ONDERWEG',
    ]);
  });
});
