/** One step back: who, when, what it restores and who is told. */

import { describe, expect, test } from 'vitest';
import { findTeVragenScholen, OVERGANGEN } from '#shared/hulpvraag/overgangen.ts';
import { wijzigStatus } from '#shared/hulpvraag/wijzig-status.ts';
import { findReversibleStap, TERUGSTAP_DAGEN, zetStapTerug } from '#shared/hulpvraag/zet-stap-terug.ts';
import { addDays, momentAt } from '#shared/kernel/dates.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { ROLLEN } from '#shared/model/gebruiker.ts';
import { isAfgesloten, STATUSSEN, type Status } from '#shared/model/status.ts';
import { geefSchoolreactie } from '#shared/school/geef-schoolreactie.ts';
import { decideToegang } from '#shared/toegang/toegang.ts';
import { aContext, aDossierIn, aHulpvraag, aStatuswijziging, CAST, daderOf, NU } from '#tests/support/builders.ts';
import { asOuderId } from '#tests/support/ids.ts';
import {
  AFGEWEZEN,
  AKKOORD,
  als,
  codes,
  EERSTE,
  mogelijk,
  opdracht,
  rollenVoor,
  TWEEDE,
} from '#tests/support/stappen.ts';

const context = aContext();
const { specialist } = CAST;

/** What must have been there for a hulpvraag that is stopped to have come so far. */
const ANTWOORD: Partial<Record<`${Status}>${Status}`, Partial<Dossier>>> = {
  'JK_ADVIES_AFGEROND>JK_INGETROKKEN': { scholen: [{ ...EERSTE, gevraagdOp: NU, reactie: AKKOORD }, TWEEDE] },
  'JK_AFGEWEZEN>JK_INGETROKKEN': { scholen: [{ ...EERSTE, gevraagdOp: NU, reactie: AFGEWEZEN }, TWEEDE] },
};

/** A dossier that came to a status by one step from another, taken by the rule that takes it. */
function na(van: Status, naar: Status): Dossier {
  const [door] = rollenVoor(van, naar);
  if (!door) throw new Error(`There is no step from ${van} to ${naar}`);
  const voor = { ...mogelijk(van, naar), statuswijzigingen: [], ...ANTWOORD[`${van}>${naar}`] };
  const klaargezet = van === 'CONCEPT' ? { ...voor, scholen: [], toestemmingen: [] } : voor;
  return wijzigStatus(klaargezet, opdracht(van, naar), als(door), context).dossier;
}

const terug = (dossier: Dossier) => zetStapTerug(dossier, 'Per ongeluk.', specialist.actor, context);

describe.each(OVERGANGEN.map(({ van, naar }) => ({ van, naar })))('the step from $van to $naar', ({ van, naar }) => {
  const dossier = na(van, naar);

  test('goes back, with a line of its own and the reason', () => {
    const { dossier: daarna } = terug(dossier);
    expect(daarna.hulpvraag).toMatchObject({ status: van, statusSinds: NU, versie: dossier.hulpvraag.versie + 1 });
    expect(daarna.statuswijzigingen[0]).toBe(dossier.statuswijzigingen[0]);
    expect(daarna.statuswijzigingen[1]).toMatchObject({
      soort: 'TERUGSTAP',
      van: naar,
      naar: van,
      omschrijving: 'Per ongeluk.',
      door: { rol: 'JK_SPECIALIST' },
    });
  });

  test('goes back only by the JKspecialist', () => {
    for (const rol of ROLLEN.filter((one) => one !== 'JK_SPECIALIST')) {
      const actor = { ...specialist.actor, rollen: [rol] };
      expect(() => zetStapTerug(dossier, 'x', actor, context)).toThrow(
        expect.objectContaining({ code: 'GEEN_TOEGANG' }),
      );
    }
  });

  test('goes back once', () => {
    const { dossier: daarna } = terug(dossier);
    expect(findReversibleStap(daarna)).toBeUndefined();
    expect(() => terug(daarna)).toThrow(
      expect.objectContaining({ problems: [expect.objectContaining({ code: 'GEEN_STAP_TERUG' })] }),
    );
  });
});

test('a new hulpvraag has no step to take back', () => {
  const nieuw = { ...aDossierIn('CONCEPT'), statuswijzigingen: [aStatuswijziging({ van: null, naar: 'CONCEPT' })] };
  expect(findReversibleStap(nieuw)).toBeUndefined();
});

describe('a school that was asked by the step', () => {
  const dossier = na('JK_ONDERWIJSADVIES', 'JK_AANMELDEN_SCHOOL');
  const [school] = dossier.scholen;
  if (!school) throw new Error('a school is needed');

  test('is not asked any more, reads nothing, does not know the case, and is told', () => {
    const { dossier: daarna, meldingen } = terug(dossier);
    expect(daarna.scholen[0]).not.toHaveProperty('gevraagdOp');
    expect(decideToegang(CAST.school.actor, daarna, NU)).toMatchObject({ relaties: [], kent: false });
    const aanSchool = meldingen.find((one) => one.aan === CAST.school.persoon.gebruikerId);
    expect(aanSchool).toMatchObject({ soort: 'TERUGSTAP', doelgroep: 'SCHOOL' });
    expect(aanSchool).not.toHaveProperty('status');
  });

  test('keeps the answer that it gave, as history: it does not count any more, and the school can be asked again', () => {
    const reactie = { antwoord: 'AKKOORD', toelichting: '' } as const;
    const beantwoord = geefSchoolreactie(dossier, school.id, reactie, CAST.school.actor, context).dossier;
    const [daarna] = terug(beantwoord).dossier.scholen;
    expect(daarna).not.toHaveProperty('gevraagdOp');
    expect(daarna).not.toHaveProperty('reactie');
    expect(daarna?.eerdereVragen).toMatchObject([{ gevraagdOp: NU, reactie, einde: 'STAP_TERUG', tot: NU }]);
    expect(findTeVragenScholen(terug(beantwoord).dossier, NU)).toContainEqual(daarna);
  });
});

test('those whose access does not change are not mailed', () => {
  expect(terug(na('JK_AANMELDEN_SCHOOL', 'JK_AFGEWEZEN')).meldingen).toEqual([]);
});

test('after "advies afgerond" the preschool and the ouders get back what they had, and the preschool is told', () => {
  const dossier = na('JK_ADVIES_AFGEROND', 'ADVIES_AFGEROND');
  const voorschool = (one: Dossier) => decideToegang(CAST.voorschool.actor, one, NU).rechten;
  expect(voorschool(dossier).size).toBe(0);
  const { dossier: daarna, meldingen } = terug(dossier);
  expect(voorschool(daarna).has('DOSSIER_LEZEN')).toBe(true);
  expect(meldingen).toContainEqual(
    expect.objectContaining({ aan: CAST.voorschool.persoon.gebruikerId, status: 'JK_ADVIES_AFGEROND' }),
  );
});

describe('the guards of a step forward into the status', () => {
  /** Each status that a step can go back into, and what takes its condition away since. */
  const VERLOREN: readonly (readonly [Status, Status, string, (dossier: Dossier) => Dossier])[] = [
    ['JK_BIJLAGEN_TOEGEVOEGD', 'JK_ONDERWIJSADVIES', 'FORMULIER_ONTBREEKT', (one) => ({ ...one, bijlagen: [] })],
    [
      'JK_BIJLAGEN_TOEGEVOEGD',
      'JK_INGETROKKEN',
      'BIJLAGE_ONDERWEG',
      (one) => ({
        ...one,
        bijlagen: [...one.bijlagen, ...one.bijlagen.map((b) => ({ ...b, id: 'x', stand: 'WACHT_OP_UPLOAD' as const }))],
      }),
    ],
    ['JK_ONDERWIJSADVIES', 'JK_AANMELDEN_SCHOOL', 'AFSPRAKEN_ONTBREKEN', (one) => ({ ...one, adviezen: [] })],
    ['JK_AANMELDEN_SCHOOL', 'JK_ADVIES_AFGEROND', 'TOESTEMMING_ONTBREEKT', zonderToestemming],
    ['JK_AANMELDEN_SCHOOL', 'JK_INGETROKKEN', 'TOESTEMMING_ONTBREEKT', zonderToestemming],
    [
      'JK_ADVIES_AFGEROND',
      'ADVIES_AFGEROND',
      'AKKOORD_ONTBREEKT',
      (one) => ({ ...one, scholen: one.scholen.map(({ reactie: _, ...school }) => school) }),
    ],
    [
      'JK_AFGEWEZEN',
      'JK_INGETROKKEN',
      'AFWIJZING_ONTBREEKT',
      (one) => ({ ...one, scholen: one.scholen.map(({ reactie: _, ...school }) => school), toestemmingen: [] }),
    ],
  ];

  function zonderToestemming(dossier: Dossier): Dossier {
    const intrekking = { ouderId: asOuderId(), op: NU, reden: '', door: daderOf(CAST.ouder) };
    return { ...dossier, toestemmingen: dossier.toestemmingen.map((one) => ({ ...one, intrekking })) };
  }

  test.each(VERLOREN)('hold for a step back into %s from %s: %s', (van, naar, code, neemWeg) => {
    const dossier = na(van, naar);
    expect(() => terug(dossier)).not.toThrow();
    expect(codes(() => terug(neemWeg(dossier)))).toContain(code);
  });

  test.each(['ADVIES_AFGEROND', 'JK_INGETROKKEN'] as const)(
    'one hulpvraag of a child runs at a time: %s does not run again beside another one',
    (naar) => {
      const dossier = na('JK_ADVIES_AFGEROND', naar);
      const andere = (status: Status) => ({ ...dossier, andereHulpvragen: [aHulpvraag({ status })] });
      for (const status of STATUSSEN.filter((one) => !isAfgesloten(one))) {
        expect(codes(() => terug(andere(status)))).toEqual(['HULPVRAAG_LOOPT']);
      }
      for (const status of STATUSSEN.filter(isAfgesloten)) expect(() => terug(andere(status))).not.toThrow();
    },
  );
});

test(`alone only within ${TERUGSTAP_DAGEN} days after the step, whatever the step was`, () => {
  for (const { van, naar } of OVERGANGEN) {
    const dossier = na(van, naar);
    const terugOp = (nu: Moment) => () => zetStapTerug(dossier, 'Per ongeluk.', specialist.actor, aContext(nu));
    expect(terugOp(addDays(NU, TERUGSTAP_DAGEN))).not.toThrow();
    const daarna = momentAt(Date.parse(addDays(NU, TERUGSTAP_DAGEN)) + 1);
    for (const nu of [daarna, addDays(NU, 371)]) expect(codes(terugOp(nu))).toEqual(['TWEEDE_PERSOON_NODIG']);
  }
});
