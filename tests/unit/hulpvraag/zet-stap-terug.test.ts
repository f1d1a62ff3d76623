/** One step back: who, when, what it restores and who is told. */
import { describe, expect, test } from 'vitest';
import type { Dossier } from '#shared/dossier/dossier.ts';
import { ROLLEN } from '#shared/gebruiker/gebruiker.ts';
import { OVERGANGEN, teVragenScholen } from '#shared/hulpvraag/overgangen.ts';
import type { Status } from '#shared/hulpvraag/status.ts';
import { terugTeDraaien, zetStapTerug } from '#shared/hulpvraag/zet-stap-terug.ts';
import { geefSchoolreactie } from '#shared/school/school-rules.ts';
import { bepaalToegang } from '#shared/toegang/toegang.ts';
import { aContext, aDossierIn, aStatuswijziging, CAST, NU } from '#tests/support/builders.ts';

const context = aContext();
const { specialist } = CAST;

/** A dossier that came to a status by one step from another. */
function na(van: Status, naar: Status): Dossier {
  const dossier = aDossierIn(naar);
  const gevraagdeScholen = naar === 'JK_AANMELDEN_SCHOOL' ? dossier.scholen.map((one) => one.id) : [];
  return { ...dossier, statuswijzigingen: [aStatuswijziging({ van, naar, gevraagdeScholen })] };
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
    expect(terugTeDraaien(daarna)).toBeUndefined();
    expect(() => terug(daarna)).toThrow(
      expect.objectContaining({ problems: [expect.objectContaining({ code: 'GEEN_STAP_TERUG' })] }),
    );
  });
});

test('a new hulpvraag has no step to take back', () => {
  const nieuw = { ...aDossierIn('CONCEPT'), statuswijzigingen: [aStatuswijziging({ van: null, naar: 'CONCEPT' })] };
  expect(terugTeDraaien(nieuw)).toBeUndefined();
});

describe('a school that was asked by the step', () => {
  const dossier = na('JK_ONDERWIJSADVIES', 'JK_AANMELDEN_SCHOOL');
  const [school] = dossier.scholen;
  if (!school) throw new Error('a school is needed');

  test('is not asked any more, reads nothing, does not know the case, and is told', () => {
    const { dossier: daarna, meldingen } = terug(dossier);
    expect(daarna.scholen[0]).not.toHaveProperty('gevraagdOp');
    expect(bepaalToegang(CAST.school.actor, daarna, NU)).toMatchObject({ relaties: [], kent: false });
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
    expect(teVragenScholen(terug(beantwoord).dossier, NU)).toEqual([daarna]);
  });
});

test('those whose access does not change are not mailed', () => {
  expect(terug(na('JK_AANMELDEN_SCHOOL', 'JK_AFGEWEZEN')).meldingen).toEqual([]);
});

test('after "advies afgerond" the preschool and the ouders get back what they had, and the preschool is told', () => {
  const dossier = na('JK_ADVIES_AFGEROND', 'ADVIES_AFGEROND');
  const voorschool = (one: Dossier) => bepaalToegang(CAST.voorschool.actor, one, NU).rechten;
  expect(voorschool(dossier).size).toBe(0);
  const { dossier: daarna, meldingen } = terug(dossier);
  expect(voorschool(daarna).has('DOSSIER_LEZEN')).toBe(true);
  expect(meldingen).toContainEqual(
    expect.objectContaining({ aan: CAST.voorschool.persoon.gebruikerId, status: 'JK_ADVIES_AFGEROND' }),
  );
});
