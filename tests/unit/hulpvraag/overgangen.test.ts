/** Every pair of statuses for every role, as the domain rules have it, and what every step leaves. */
import { describe, expect, test } from 'vitest';
import { wijzigStatus } from '#shared/hulpvraag/wijzig-status.ts';
import { ROLLEN } from '#shared/model/gebruiker.ts';
import { aContext, anActor, CAST, NU } from '#tests/support/builders.ts';
import { oordeelOver } from '#tests/support/oracle/oracle.ts';

import { als, codes, klaar, mogelijk, opdracht, PAREN, STAPPEN, weigering } from '#tests/support/stappen.ts';

const context = aContext();
const { contactpersoonJk } = CAST;

describe.each(PAREN)('from $van to $naar', ({ van, naar, door }) => {
  const dossier = mogelijk(van, naar);

  test.each(ROLLEN)(`by %s is ${door.length > 0 ? `only for ${door.join(', ')}` : 'impossible'}`, (rol) => {
    const stap = () => wijzigStatus(dossier, opdracht(van, naar), als(rol), context);
    if (door.includes(rol)) expect(stap().dossier.hulpvraag.status).toBe(naar);
    else if (door.length > 0) expect(weigering(stap).code).toBe('GEEN_TOEGANG');
    else expect(codes(stap)).toEqual(['OVERGANG_BESTAAT_NIET']);
  });

  test('the second statement of the rules says the same', () => {
    const mag = ROLLEN.filter((rol) => oordeelOver(als(rol), dossier, NU).mag('zetStatus', naar));
    expect(mag).toEqual(door);
  });
});

describe.each(STAPPEN)('the step from $van to $naar', ({ van, naar, door }) => {
  const dossier = mogelijk(van, naar);
  const na = wijzigStatus(dossier, opdracht(van, naar), als(door), context).dossier;

  test('adds one line to history, with who did it, and changes nothing of what was there', () => {
    expect(na.statuswijzigingen.slice(0, -1)).toEqual(dossier.statuswijzigingen);
    expect(na.statuswijzigingen.at(-1)).toMatchObject({ soort: 'OVERGANG', van, naar, op: NU, door: { rol: door } });
  });

  test('makes a new version, in this status since now', () => {
    expect(na.hulpvraag).toMatchObject({ status: naar, statusSinds: NU, versie: dossier.hulpvraag.versie + 1 });
  });

  test('leaves the dossier that it was given as it was', () => {
    const kopie = structuredClone(dossier);
    wijzigStatus(dossier, opdracht(van, naar), als(door), context);
    expect(dossier).toEqual(kopie);
  });
});

test('somebody with both JK roles can take the steps of both', () => {
  const actor = { ...contactpersoonJk.actor, rollen: ['CONTACTPERSOON_JK', 'JK_SPECIALIST'] as const };
  const stappen = STAPPEN.filter(({ door }) => door !== 'CONTACTPERSOON_VOORSCHOOL');
  for (const { van, naar } of stappen) {
    expect(wijzigStatus(mogelijk(van, naar), opdracht(van, naar), actor, context).dossier.hulpvraag.status).toBe(naar);
  }
  expect(
    weigering(() =>
      wijzigStatus(klaar('CONCEPT'), opdracht('CONCEPT', 'JK_ONDERWIJSADVIES_AANVRAAG'), anActor(), context),
    ).code,
  ).toBe('GEEN_TOEGANG');
});
