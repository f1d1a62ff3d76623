/** What the views tell an actor about their own turn and their own toestemmingen, so that a client needs no rules. */
import { describe, expect, test } from 'vitest';
import type { Dossier } from '#shared/model/dossier.ts';
import { decideToegang } from '#shared/toegang/toegang.ts';
import { maakBezwaar } from '#shared/toestemming/maak-bezwaar.ts';
import { trekToestemmingIn } from '#shared/toestemming/trek-toestemming-in.ts';
import { viewDossier } from '#shared/views/dossier-view.ts';
import { viewHulpvraag } from '#shared/views/hulpvraag-view.ts';
import { lijstregels } from '#shared/views/lijstregels.ts';
import { aContext, anOuder, CAST, type Castlid, NU } from '#tests/support/builders.ts';
import { AFGEWEZEN, consent, EERSTE, klaar, TWEEDE } from '#tests/support/stappen.ts';

const waits = (lid: Castlid, dossier: Dossier) =>
  viewHulpvraag(dossier, lid.actor, decideToegang(lid.actor, dossier, NU), NU).wachtOpMij;
const sees = (lid: Castlid, dossier: Dossier) =>
  viewDossier(dossier, lid.actor, decideToegang(lid.actor, dossier, NU), NU);

describe('who acts now', () => {
  test('is the preschool when documents are asked, and then not the specialist', () => {
    const dossier = klaar('JK_ONDERWIJSADVIES_AANVRAAG');
    expect([waits(CAST.voorschool, dossier), waits(CAST.specialist, dossier)]).toEqual([true, false]);
  });

  test('is a school that was asked, until it has answered', () => {
    const asked = klaar('JK_AANMELDEN_SCHOOL', { scholen: [{ ...EERSTE, gevraagdOp: NU }] });
    const answered = klaar('JK_AANMELDEN_SCHOOL', {
      scholen: [
        { ...EERSTE, gevraagdOp: NU, reactie: { ...AFGEWEZEN, antwoord: 'AKKOORD' } },
        { ...TWEEDE, gevraagdOp: NU },
      ],
    });
    expect([waits(CAST.school, asked), waits(CAST.school, answered)]).toEqual([true, false]);
  });
});

describe('whoever is out of service', () => {
  const buiten = (dossier: Dossier, lid: Castlid): Dossier => ({
    ...dossier,
    hulpvraag: {
      ...dossier.hulpvraag,
      buitenDienst: [{ lidmaatschapId: lid.persoon.lidmaatschapId, sinds: NU }],
    },
  });

  test('does not act: of a preschool contact it is the specialist who must see to it', () => {
    const dossier = buiten(klaar('JK_ONDERWIJSADVIES_AANVRAAG'), CAST.voorschool);
    expect(
      viewHulpvraag(dossier, CAST.specialist.actor, decideToegang(CAST.specialist.actor, dossier, NU), NU).aanZet,
    ).toEqual(['JK_SPECIALIST']);
    expect(waits(CAST.specialist, dossier)).toBe(true);
  });

  test('does not act: of a specialist it is the contactpersoon JK', () => {
    expect(waits(CAST.contactpersoonJk, buiten(klaar('JK_ONDERWIJSADVIES'), CAST.specialist))).toBe(true);
    expect(waits(CAST.contactpersoonJk, klaar('JK_ONDERWIJSADVIES'))).toBe(false);
  });
});

describe('who of the SWV acts now', () => {
  const both = (dossier: Dossier) => [waits(CAST.contactpersoonJk, dossier), waits(CAST.specialist, dossier)];
  const rows = (dossier: Dossier) =>
    [CAST.contactpersoonJk, CAST.specialist].map(
      ({ persoon }) =>
        lijstregels(dossier, NU).find(({ eigenaar }) => eigenaar.id === persoon.lidmaatschapId)?.weergave,
    );

  test('is the contactpersoon JK for a Concept, and the JKspecialist for the steps that only they may do', () => {
    expect(both(klaar('CONCEPT'))).toEqual([true, false]);
    expect(rows(klaar('CONCEPT'))).toEqual(['WACHT_OP_MIJ', 'LOPEND']);
    for (const status of ['JK_BIJLAGEN_TOEGEVOEGD', 'JK_ONDERWIJSADVIES', 'JK_AFGEWEZEN'] as const) {
      expect(both(klaar(status))).toEqual([false, true]);
      expect(rows(klaar(status))).toEqual(['LOPEND', 'WACHT_OP_MIJ']);
    }
  });

  test('is the contactpersoon JK as long as nobody was named who may do the next step', () => {
    const dossier = klaar('JK_BIJLAGEN_TOEGEVOEGD');
    const { jkSpecialist: _, ...hulpvraag } = dossier.hulpvraag;
    expect(waits(CAST.contactpersoonJk, { ...dossier, hulpvraag })).toBe(true);
    expect(rows({ ...dossier, hulpvraag })[0]).toBe('WACHT_OP_MIJ');
  });

  test('does not matter to the list of the platform, whose staff stand in for each other', () => {
    const ofPlatform = (dossier: Dossier) =>
      lijstregels(dossier, NU).find(({ eigenaar }) => eigenaar.soort === 'PLATFORM')?.weergave;
    expect(ofPlatform(klaar('CONCEPT'))).toBe('WACHT_OP_MIJ');
    expect(ofPlatform(klaar('JK_BIJLAGEN_TOEGEVOEGD'))).toBe('WACHT_OP_MIJ');
    expect(ofPlatform(klaar('JK_ONDERWIJSADVIES_AANVRAAG'))).toBe('LOPEND');
  });
});

describe('what an ouder may do about a toestemming', () => {
  const andere = anOuder({}, CAST.ouder2);
  const basis = klaar('JK_AANMELDEN_SCHOOL', { scholen: [{ ...EERSTE, gevraagdOp: NU }] });
  const gegeven: Dossier = {
    ...basis,
    ouders: [...basis.ouders.slice(0, 1), andere],
    toestemmingen: [consent(EERSTE.id)],
  };
  const may = (lid: Castlid, dossier: Dossier) => {
    const [one] = sees(lid, dossier).toestemmingen ?? [];
    return [one?.magIntrekken, one?.magBezwaarMaken, one?.magBezwaarIntrekken];
  };
  const id = gegeven.toestemmingen[0]?.id ?? '';

  test('withdraw an own one, object to that of the other', () => {
    expect(may(CAST.ouder, gegeven)).toEqual([true, false, false]);
    expect(may(CAST.ouder2, gegeven)).toEqual([false, true, false]);
  });

  test('take back an own objection, and not object twice', () => {
    const { dossier } = maakBezwaar(gegeven, id, '', CAST.ouder2.actor, aContext());
    expect(may(CAST.ouder2, dossier)).toEqual([false, false, true]);
    expect(may(CAST.ouder, dossier)).toEqual([true, false, false]);
  });

  test('nothing any more once it was withdrawn; others never', () => {
    const { dossier } = trekToestemmingIn(gegeven, id, '', CAST.ouder.actor, aContext());
    expect(may(CAST.ouder, dossier)).toEqual([false, false, false]);
    expect(may(CAST.ouder2, dossier)).toEqual([false, false, false]);
    expect(may(CAST.specialist, gegeven)).toEqual([false, false, false]);
  });

  test('a school can be asked as long as its toestemming counts and it has not answered', () => {
    const may = (dossier: Dossier) => sees(CAST.specialist, dossier).scholen?.map((one) => one.magGevraagd);
    expect(may(gegeven)).toEqual([true]);
    expect(may({ ...gegeven, toestemmingen: [] })).toEqual([false]);
  });
});
