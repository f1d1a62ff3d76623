/**
 * One of two ouders met gezag takes back what they allowed: the school reads nothing more, also not by the toestemming
 * of the other.
 */

import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/kernel/dates.ts';
import { bewerkOuder } from '#shared/kind/bewerk-ouder.ts';
import { verstrekkingen } from '#shared/overdracht/verstrekkingen.ts';
import { vraagSchool } from '#shared/school/vraag-school.ts';
import { decideToegang } from '#shared/toegang/toegang.ts';
import { geefToestemming } from '#shared/toestemming/geef-toestemming.ts';
import { legIntrekkingVast } from '#shared/toestemming/leg-intrekking-vast.ts';
import { trekToestemmingIn } from '#shared/toestemming/trek-toestemming-in.ts';
import { viewDossier } from '#shared/views/dossier-view.ts';
import { aContext, aDossierIn, anOuder, aStatuswijziging, aToestemming, CAST, NU } from '#tests/support/builders.ts';
import { asSchoolId } from '#tests/support/ids.ts';

const LATER = addDays(NU, 1);
const NOG_LATER = addDays(NU, 2);

/** Asked, with a toestemming of both ouders for the same stukken. */
function tweeToestemmingen(status: 'JK_AANMELDEN_SCHOOL' | 'JK_AFGEWEZEN' | 'ADVIES_AFGEROND' = 'JK_AANMELDEN_SCHOOL') {
  const dossier = aDossierIn(status, {
    statuswijzigingen: [aStatuswijziging({ van: 'JK_ONDERWIJSADVIES', naar: status })],
  });
  const [a] = dossier.toestemmingen;
  if (!a) throw new Error('No toestemming');
  const tweede = anOuder({}, CAST.ouder2);
  const b = aToestemming({ schoolId: a.schoolId, ouderId: tweede.id, documenten: a.documenten });
  return { dossier: { ...dossier, ouders: [...dossier.ouders, tweede], toestemmingen: [a, b] }, a, b, tweede };
}

const leest = (dossier: Parameters<typeof decideToegang>[1], nu = LATER) =>
  decideToegang(CAST.school.actor, dossier, nu).rechten.has('STUKKEN_LEZEN');

describe('a withdrawal by one of two ouders who both gave toestemming', () => {
  it.each(['JK_AANMELDEN_SCHOOL', 'JK_AFGEWEZEN', 'ADVIES_AFGEROND'] as const)(
    'ends the reading of the school in %s',
    (status) => {
      const { dossier, a } = tweeToestemmingen(status);
      expect(leest(dossier)).toBe(true);
      const na = trekToestemmingIn(dossier, a.id, '', CAST.ouder.actor, aContext(LATER)).dossier;
      expect(leest(na)).toBe(false);
      expect(decideToegang(CAST.school.actor, na, LATER).leesbaar.bijlageIds.size).toBe(0);
    },
  );

  it('does so too when the SWV records it', () => {
    const { dossier, b } = tweeToestemmingen();
    expect(leest(legIntrekkingVast(dossier, b.id, '', CAST.specialist.actor, aContext(LATER)).dossier)).toBe(false);
  });

  it('counts until that ouder agrees again; that the other one gives it once more changes nothing', () => {
    const { dossier, a } = tweeToestemmingen();
    const opdracht = { schoolId: a.schoolId, documenten: a.documenten };
    const ingetrokken = trekToestemmingIn(dossier, a.id, '', CAST.ouder.actor, aContext(LATER)).dossier;
    const ander = geefToestemming(ingetrokken, opdracht, CAST.ouder2.actor, aContext(NOG_LATER)).dossier;
    expect(leest(ander, NOG_LATER)).toBe(false);
    const weer = geefToestemming(ingetrokken, opdracht, CAST.ouder.actor, aContext(NOG_LATER)).dossier;
    expect(leest(weer, NOG_LATER)).toBe(true);
  });

  it('stops all sharing with that school, also what that ouder allowed apart, and nothing of another school', () => {
    const { dossier, a } = tweeToestemmingen();
    const eigen = aToestemming({ schoolId: a.schoolId, ouderId: a.ouderId, documenten: a.documenten });
    const na = trekToestemmingIn(
      { ...dossier, toestemmingen: [...dossier.toestemmingen, eigen] },
      a.id,
      '',
      CAST.ouder.actor,
      aContext(LATER),
    ).dossier;
    expect(leest(na)).toBe(false);
    const elders = {
      ...na,
      toestemmingen: na.toestemmingen.map((one) => (one.id === a.id ? { ...one, schoolId: asSchoolId() } : one)),
    };
    expect(leest(elders)).toBe(true);
  });

  it('does not count any more when that ouder has no gezag any more', () => {
    const { dossier, a } = tweeToestemmingen();
    const ingetrokken = trekToestemmingIn(dossier, a.id, '', CAST.ouder.actor, aContext(LATER)).dossier;
    const zonder = bewerkOuder(ingetrokken, a.ouderId, { naam: 'x', relatie: 'OUDER', gezag: false }).dossier;
    expect(leest(zonder)).toBe(true);
  });

  it('lets nobody ask that school again', () => {
    const { dossier, a } = tweeToestemmingen();
    const na = trekToestemmingIn(dossier, a.id, '', CAST.ouder.actor, aContext(LATER)).dossier;
    const vrij = { ...na, scholen: na.scholen.map(({ gevraagdOp: _, ...one }) => one) };
    expect(() => vraagSchool(vrij, a.schoolId, aContext(LATER))).toThrow('geldt geen toestemming');
  });

  it('ends what the account of disclosures tells, until that ouder agrees again', () => {
    const { dossier, a } = tweeToestemmingen();
    const na = trekToestemmingIn(dossier, a.id, '', CAST.ouder.actor, aContext(LATER)).dossier;
    const tijden = (van: typeof na) =>
      verstrekkingen(van, NOG_LATER).flatMap((one) => (one.soort === 'SCHOOL' ? [[one.vanaf, one.tot]] : []));
    expect(tijden(dossier)).toEqual([[NU, undefined]]);
    expect(tijden(na)).toEqual([[NU, LATER]]);
    const opdracht = { schoolId: a.schoolId, documenten: a.documenten };
    const weer = geefToestemming(na, opdracht, CAST.ouder.actor, aContext(NOG_LATER)).dossier;
    expect(tijden(weer)).toEqual([
      [NU, LATER],
      [NOG_LATER, undefined],
    ]);
  });

  it('is told to the other ouder where their toestemming stands', () => {
    const { dossier, a, b } = tweeToestemmingen();
    const na = trekToestemmingIn(dossier, a.id, '', CAST.ouder.actor, aContext(LATER)).dossier;
    const { actor } = CAST.ouder2;
    const gezien = viewDossier(na, actor, decideToegang(actor, na, LATER), LATER).toestemmingen ?? [];
    expect(gezien.find((one) => one.id === b.id)).toMatchObject({
      geldig: false,
      stilgelegd: { door: 'INTREKKING', ouderId: a.ouderId, op: LATER },
    });
    expect(gezien.find((one) => one.id === a.id)).not.toHaveProperty('stilgelegd');
  });
});
