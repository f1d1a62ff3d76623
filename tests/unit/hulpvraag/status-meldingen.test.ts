/** Who is mailed about each step, and with what. */
import { describe, expect, test } from 'vitest';
import { wijzigStatus } from '#shared/hulpvraag/wijzig-status.ts';
import { aContext, anOverlegronde, anUitnodiging, CAST } from '#tests/support/builders.ts';

import { als, EERSTE, klaar, mogelijk, opdracht, STAPPEN } from '#tests/support/stappen.ts';

const context = aContext();
const { specialist, contactpersoonJk, voorschool } = CAST;

describe('who is mailed', () => {
  const namen = new Map(
    Object.values(CAST).flatMap((one) =>
      typeof one === 'object' ? [[one.persoon.gebruikerId, one.persoon.naam]] : [],
    ),
  );
  const naamVan = (lid: { readonly persoon: { readonly naam: string } }) => lid.persoon.naam;
  const V = naamVan(voorschool);
  const S = naamVan(specialist);
  const C = naamVan(contactpersoonJk);
  const O = naamVan(CAST.ouder);
  const S1 = naamVan(CAST.school);
  const S2 = naamVan(CAST.school2);
  const VERWACHT: Readonly<Record<string, readonly string[]>> = {
    'CONCEPT>JK_ONDERWIJSADVIES_AANVRAAG': [V],
    'JK_ONDERWIJSADVIES_AANVRAAG>JK_BIJLAGEN_TOEGEVOEGD': [S],
    'JK_BIJLAGEN_TOEGEVOEGD>JK_ONDERWIJSADVIES_AANVRAAG': [V],
    'JK_BIJLAGEN_TOEGEVOEGD>JK_ONDERWIJSADVIES': [V, O],
    'JK_ONDERWIJSADVIES>JK_AANMELDEN_SCHOOL': [V, O, S1],
    'JK_AANMELDEN_SCHOOL>JK_ADVIES_AFGEROND': [V, O, S1],
    'JK_AANMELDEN_SCHOOL>JK_AFGEWEZEN': [V, O, S1],
    'JK_AFGEWEZEN>JK_AANMELDEN_SCHOOL': [V, O, S1, S2],
    'JK_ADVIES_AFGEROND>JK_AANMELDEN_SCHOOL': [V, O, S1, S2],
    'JK_ADVIES_AFGEROND>ADVIES_AFGEROND': [V, O, S1],
    'CONCEPT>JK_INGETROKKEN': [],
    'JK_ONDERWIJSADVIES_AANVRAAG>JK_INGETROKKEN': [V, S, C],
    'JK_BIJLAGEN_TOEGEVOEGD>JK_INGETROKKEN': [V, S, C],
    'JK_ONDERWIJSADVIES>JK_INGETROKKEN': [V, S, C, O],
    'JK_AANMELDEN_SCHOOL>JK_INGETROKKEN': [V, S, C, O],
    'JK_ADVIES_AFGEROND>JK_INGETROKKEN': [V, S, C, O],
    'JK_AFGEWEZEN>JK_INGETROKKEN': [V, S, C, O],
  };

  test.each(STAPPEN)('about $van to $naar', ({ van, naar, door }) => {
    const { meldingen } = wijzigStatus(mogelijk(van, naar), opdracht(van, naar), als(door), context);
    const wie = meldingen.map((one) => namen.get(one.aan));
    expect(wie.toSorted()).toEqual([...(VERWACHT[`${van}>${naar}`] ?? ['somebody']).toSorted()]);
    expect(meldingen.every((one) => one.soort === 'STATUS' && one.status === naar)).toBe(true);
  });

  test('an invitee whose round is open hears that the hulpvraag stops; an ouder who never had access does not', () => {
    const ronde = anOverlegronde();
    const dossier = klaar('JK_BIJLAGEN_TOEGEVOEGD', {
      overlegrondes: [ronde],
      uitnodigingen: [anUitnodiging({ rondeId: ronde.id })],
    });
    const stap = opdracht('JK_BIJLAGEN_TOEGEVOEGD', 'JK_INGETROKKEN');
    const { meldingen } = wijzigStatus(dossier, stap, specialist.actor, context);
    const wie = meldingen
      .filter((one) => one.soort === 'STATUS')
      .map((one) => namen.get(one.aan))
      .toSorted();
    expect(wie).toEqual([V, S, C, naamVan(CAST.genodigde)].toSorted());
  });

  test('only the mails of "advies afgerond" hold facts: the start date and the school', () => {
    const metFeiten = STAPPEN.filter(({ van, naar, door }) => {
      const { meldingen } = wijzigStatus(mogelijk(van, naar), opdracht(van, naar), als(door), context);
      return meldingen.some((one) => one.feiten?.startdatum !== undefined || one.feiten?.schoolNaam !== undefined);
    });
    expect(metFeiten.map((one) => one.naar)).toEqual(['ADVIES_AFGEROND']);
    const { meldingen } = wijzigStatus(
      mogelijk('JK_ADVIES_AFGEROND', 'ADVIES_AFGEROND'),
      opdracht('JK_ADVIES_AFGEROND', 'ADVIES_AFGEROND'),
      specialist.actor,
      context,
    );
    expect(meldingen[0]?.feiten).toMatchObject({ startdatum: '2027-03-01', schoolNaam: EERSTE.naam });
  });
});
