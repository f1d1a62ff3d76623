/** A Concept by mistake, the wrong child: stopped without telling anybody, seen by nobody, and gone after 30 days. */

import { describe, expect, test } from 'vitest';
import { makeVervolgHulpvraag } from '#shared/hulpvraag/maak-hulpvraag.ts';
import { wijzigStatus } from '#shared/hulpvraag/wijzig-status.ts';
import { zetStapTerug } from '#shared/hulpvraag/zet-stap-terug.ts';
import { addDays } from '#shared/kernel/dates.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { decideToegang } from '#shared/toegang/toegang.ts';
import { CONCEPT_DAGEN, dueFrom, isDue } from '#shared/vernietiging/bewaartermijn.ts';
import { voordrachtOntbreekt } from '#shared/vernietiging/voordracht.ts';
import { lijstregels } from '#shared/views/lijstregels.ts';
import { doeVoorstel } from '#shared/voorstel/doe-voorstel.ts';
import { keurVoorstelGoed } from '#shared/voorstel/keur-voorstel-goed.ts';
import {
  aContext,
  aDossier,
  anOuder,
  anOverlegronde,
  anUitnodiging,
  aStatuswijziging,
  CAST,
  NU,
} from '#tests/support/builders.ts';
import { idOf } from '#tests/support/ids.ts';
import { spelers } from '#tests/support/oracle/spelers.ts';
import { codes, weigering } from '#tests/support/stappen.ts';

const { contactpersoonJk, specialist } = CAST;
const STOP = { naar: 'JK_INGETROKKEN', omschrijving: 'Verkeerd kind (verzonnen).' } as const;

/** A Concept for a child whose two ouders have an account. */
function concept(overrides: Partial<Dossier> = {}): Dossier {
  const dossier = aDossier({
    status: 'CONCEPT',
    statuswijzigingen: [aStatuswijziging({ van: null, naar: 'CONCEPT' })],
  });
  return { ...dossier, ouders: [...dossier.ouders, anOuder({}, CAST.ouder2)], ...overrides };
}
const stop = (dossier: Dossier, { actor } = contactpersoonJk) => wijzigStatus(dossier, STOP, actor, aContext());
const na = (dagen: number) => addDays(NU, dagen);

describe('a Concept that is stopped', () => {
  test.each([contactpersoonJk, specialist])('by the $persoon.naam, with a reason, tells nobody', (lid) => {
    const { dossier, meldingen } = stop(concept(), lid);
    expect(dossier.hulpvraag.status).toBe('JK_INGETROKKEN');
    expect(dossier.statuswijzigingen.at(-1)).toMatchObject({ van: 'CONCEPT', omschrijving: STOP.omschrijving });
    expect(meldingen).toEqual([]);
    const zonder = () => wijzigStatus(concept(), { ...STOP, omschrijving: ' ' }, lid.actor, aContext());
    expect(weigering(zonder).problems.map(({ code }) => code)).toEqual(['OMSCHRIJVING_ONTBREEKT']);
  });

  test('is seen by the SWV of the platform and by nobody else, who does not learn that it was there', () => {
    const { dossier } = stop(concept());
    const zien = spelers().filter(({ actor }) => {
      const { kent, rechten } = decideToegang(actor, dossier, NU);
      return kent || rechten.size > 0;
    });
    expect(zien.map(({ naam }) => naam)).toEqual(['contactpersoon JK', 'JKspecialist', 'colleague with both JK roles']);
    const lijsten = lijstregels(dossier, NU).map(({ eigenaar }) => eigenaar.id);
    const vanSwv = [contactpersoonJk, specialist].map(({ persoon }) => persoon.lidmaatschapId);
    expect(lijsten.toSorted()).toEqual([...vanSwv, CAST.platformId].toSorted());
  });

  test('gives an ouder nothing back who had seen it before a step back to Concept', () => {
    const ronde = anOverlegronde();
    const uitnodiging = { ...anUitnodiging({ rondeId: ronde.id, opentOp: na(-1) }, CAST.ouder) };
    const basis = concept();
    const uitnodigingen = [{ ...uitnodiging, ouderId: idOf(basis.ouders[0]) }];
    const { dossier } = stop({ ...basis, overlegrondes: [ronde], uitnodigingen });
    const { kent, rechten } = decideToegang(CAST.ouder.actor, dossier, NU);
    expect([kent, [...rechten.keys()]]).toEqual([false, []]);
  });

  test(`goes by itself after ${CONCEPT_DAGEN} days, without a proposal, and not earlier`, () => {
    const { hulpvraag } = stop(concept()).dossier;
    expect(dueFrom(hulpvraag)).toBe('2026-11-04');
    expect(isDue(hulpvraag, na(CONCEPT_DAGEN - 1))).toBe(false);
    expect(isDue(hulpvraag, na(CONCEPT_DAGEN))).toBe(true);
    const [problem] = voordrachtOntbreekt({ hulpvraag }, NU);
    expect(problem?.tekst).toContain('4 november 2026');
  });

  test('is kept for a year, and destroyed by two people, when it had been shared before', () => {
    const gedeeld = concept();
    const heenEnWeer = [
      ...gedeeld.statuswijzigingen,
      aStatuswijziging(),
      aStatuswijziging({ soort: 'TERUGSTAP', van: 'JK_ONDERWIJSADVIES_AANVRAAG', naar: 'CONCEPT' }),
    ];
    const { hulpvraag } = stop({ ...gedeeld, statuswijzigingen: heenEnWeer }).dossier;
    expect(dueFrom(hulpvraag)).toBe('2027-10-05');
    expect(isDue(hulpvraag, na(4 * 366))).toBe(false);
  });

  test('can be taken back: by the JKspecialist for a week, then by two, and not when its time is over', () => {
    const { dossier } = stop(concept());
    const terug = (nu: Moment) => zetStapTerug(dossier, 'Toch goed.', specialist.actor, aContext(nu)).dossier;
    expect(terug(na(7)).hulpvraag).toMatchObject({ status: 'CONCEPT' });
    expect(terug(na(7)).hulpvraag).not.toHaveProperty('nooitGedeeld');
    expect(codes(() => terug(na(8)))).toEqual(['TWEEDE_PERSOON_NODIG']);
    const stelVoor = (nu: Moment) =>
      doeVoorstel(
        dossier,
        { soort: 'TERUGSTAP', reden: 'Toch goed.' },
        specialist.actor,
        [contactpersoonJk.persoon],
        aContext(nu),
      ).dossier;
    const keurGoed = (voorgesteld: Dossier, nu: Moment) =>
      keurVoorstelGoed(
        voorgesteld,
        idOf(voorgesteld.voorstellen[0]),
        contactpersoonJk.actor,
        specialist.lidmaatschap,
        aContext(nu),
      ).dossier;
    expect(keurGoed(stelVoor(na(29)), na(29)).hulpvraag.status).toBe('CONCEPT');
    expect(codes(() => keurGoed(stelVoor(na(29)), na(CONCEPT_DAGEN)))).toEqual(['VERNIETIGING_GOEDGEKEURD']);
    expect(codes(() => stelVoor(na(CONCEPT_DAGEN)))).toEqual(['VERNIETIGING_GOEDGEKEURD']);
  });

  test('makes no place for a further hulpvraag in a dossier that goes in the coming night', () => {
    const { dossier } = stop(concept());
    const gegevens = {
      zaaknummer: 'JK-2026-000124',
      platformId: CAST.platformId,
      voorschoolContact: CAST.voorschool.lidmaatschap,
      contactpersoonJk: contactpersoonJk.lidmaatschap,
      kind: dossier.kind,
      ouders: [],
    };
    const vervolg = (nu: Moment) => () => makeVervolgHulpvraag(dossier, gegevens, contactpersoonJk.actor, aContext(nu));
    expect(vervolg(na(CONCEPT_DAGEN - 1))).not.toThrow();
    expect(codes(vervolg(na(CONCEPT_DAGEN)))).toEqual(['VERNIETIGING_GOEDGEKEURD']);
  });
});
