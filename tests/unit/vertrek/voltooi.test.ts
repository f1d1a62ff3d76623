/** Whoever leaves a case loses everything in it in the same act; nobody's access ends or opens in silence. */

import { describe, expect, test } from 'vitest';
import { bewerkBetrokkenen } from '#shared/hulpvraag/bewerk-betrokkenen.ts';
import { wijzigStatus } from '#shared/hulpvraag/wijzig-status.ts';
import { addDays } from '#shared/kernel/dates.ts';
import { bewerkOuder } from '#shared/kind/bewerk-ouder.ts';
import { linkAccount } from '#shared/kind/link-account.ts';
import { ontkoppelOuder } from '#shared/kind/ontkoppel-ouder.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Uitkomst } from '#shared/model/uitkomst.ts';
import { sluitNu } from '#shared/overlegronde/sluit-nu.ts';
import { trekUitnodigingIn } from '#shared/overlegronde/trek-uitnodiging-in.ts';
import { wijzigVenster } from '#shared/overlegronde/wijzig-venster.ts';
import { wijzigSchoolcontact } from '#shared/school/wijzig-schoolcontact.ts';
import { decideToegang } from '#shared/toegang/toegang.ts';
import { geefToestemming } from '#shared/toestemming/geef-toestemming.ts';
import { maakBezwaar } from '#shared/toestemming/maak-bezwaar.ts';
import { trekBezwaarIn } from '#shared/toestemming/trek-bezwaar-in.ts';
import { trekToestemmingIn } from '#shared/toestemming/trek-toestemming-in.ts';
import { complete } from '#shared/vertrek/complete.ts';
import { viewHulpvraag } from '#shared/views/hulpvraag-view.ts';
import { lijstregels } from '#shared/views/lijstregels.ts';
import {
  aContext,
  aDossierIn,
  anAanmelding,
  anActor,
  anOuder,
  anOuderWithoutAccount,
  anOverlegronde,
  anUitnodiging,
  CAST,
  type Castlid,
  NU,
} from '#tests/support/builders.ts';
import { asLidmaatschapId, idOf } from '#tests/support/ids.ts';

const { specialist, voorschool, andereVoorschool, ouder, ouder2, school, genodigde } = CAST;
const context = aContext();
const door = specialist.actor;
const [ELDERS] = [anActor({})];

function doe(voor: Dossier, rule: (dossier: Dossier) => Uitkomst, openHouden?: readonly string[]) {
  return complete(voor, { ...rule(voor), openHouden }, ELDERS?.gebruikerId, NU);
}
const post = ({ meldingen }: Uitkomst, lid: Castlid) =>
  meldingen.filter(({ aan }) => aan === lid.persoon.gebruikerId).map(({ soort }) => soort);
const leest = (lid: Castlid, dossier: Dossier) => decideToegang(lid.actor, dossier, NU).rechten.size > 0;

/** A round that is open for somebody, whose meeting is still to come. */
function metRonde(dossier: Dossier, lid: Castlid, wat: Parameters<typeof anUitnodiging>[0] = {}): Dossier {
  const ronde = anOverlegronde({});
  const uitnodiging = anUitnodiging({ rondeId: ronde.id, ...wat }, lid);
  return {
    ...dossier,
    overlegrondes: [...dossier.overlegrondes, ronde],
    uitnodigingen: [...dossier.uitnodigingen, uitnodiging],
  };
}

const gegevens = { naam: 'Ouder', relatie: 'OUDER' as const };
const zonderGezag = (dossier: Dossier) => bewerkOuder(dossier, idOf(dossier.ouders[0]), { ...gegevens, gezag: false });
const vervang = (dossier: Dossier) =>
  bewerkBetrokkenen(dossier, { voorschoolContact: andereVoorschool.lidmaatschap }, door, context);

describe('a preschool contact who is replaced while a round is open for her', () => {
  const voor = metRonde(aDossierIn('JK_ONDERWIJSADVIES'), voorschool, { soort: 'VOORSCHOOL' });
  const id = idOf(voor.uitnodigingen[0]);

  test('reads nothing any more, in no way, and her invitation is taken back', () => {
    const na = doe(voor, vervang);
    expect(leest(voorschool, voor)).toBe(true);
    expect(leest(voorschool, na.dossier)).toBe(false);
    expect(na.dossier.uitnodigingen[0]).toMatchObject({ ingetrokkenOp: NU, versie: 2 });
  });

  test('is told that her access has ended, and that the meeting is off for her', () => {
    const na = doe(voor, vervang);
    expect(post(na, voorschool)).toEqual(['UITNODIGING_VERVALLEN', 'TOEGANG_GEEINDIGD']);
    expect(post(na, andereVoorschool)).toEqual(['TOEGANG_VOORSCHOOL']);
  });

  test('keeps the round when the specialist chooses so, and is told that she is replaced', () => {
    const na = doe(voor, vervang, [id]);
    expect(leest(voorschool, na.dossier)).toBe(true);
    expect(decideToegang(voorschool.actor, na.dossier, NU).relaties).toEqual(['GENODIGDE']);
    expect(post(na, voorschool)).toEqual(['VERVANGEN']);
  });

  test('loses a round that opens later and one to which another lidmaatschap of hers was invited, not one that is over', () => {
    const anders = {
      ...voorschool,
      persoon: { ...voorschool.persoon, lidmaatschapId: genodigde.persoon.lidmaatschapId },
    };
    const met = metRonde(metRonde(metRonde(voor, anders), voorschool, { opentOp: addDays(NU, 3) }), voorschool, {
      opentOp: addDays(NU, -3),
      sluitOp: addDays(NU, -1),
    });
    const na = doe(met, vervang);
    expect(na.dossier.uitnodigingen.map((one) => one.ingetrokkenOp)).toEqual([NU, NU, NU, undefined]);
    expect(na.openstaand.map(({ sluit }) => sluit)).toEqual([true, true, true]);
  });
});

test.each([
  ['an ouder whose gezag ends', ouder, 'JK_ONDERWIJSADVIES', zonderGezag],
  [
    'an ouder whose account is untied',
    ouder,
    'JK_ONDERWIJSADVIES',
    (dossier: Dossier) => ontkoppelOuder(dossier, idOf(dossier.ouders[0]), context),
  ],
  ['a replaced preschool contact', voorschool, 'JK_ONDERWIJSADVIES_AANVRAAG', vervang],
] as const)('%s loses all access and is told so, without the status', (_, lid, status, rule) => {
  const voor = metRonde(aDossierIn(status), lid);
  const na = doe(voor, rule);
  expect(leest(lid, na.dossier)).toBe(false);
  expect(post(na, lid)).toContain('TOEGANG_GEEINDIGD');
  expect(na.meldingen.find(({ soort }) => soort === 'TOEGANG_GEEINDIGD')).not.toHaveProperty('status');
});

test('an ouder without gezag keeps nothing open, also not by choice', () => {
  const voor = metRonde(aDossierIn('JK_ONDERWIJSADVIES'), ouder);
  expect(() => doe(voor, zonderGezag, [idOf(voor.uitnodigingen[0])])).toThrow(
    expect.objectContaining({ code: 'STAND_VAN_ZAKEN' }),
  );
});

test('a replaced JKspecialist and a replaced contact of a school are told, and lose their own invitations', () => {
  const { lidmaatschap } = specialist;
  const ander = { ...lidmaatschap, id: asLidmaatschapId(context.nieuwId()), gebruikerId: context.nieuwId() };
  const nieuw = doe(metRonde(aDossierIn('JK_ONDERWIJSADVIES'), specialist), (dossier) =>
    bewerkBetrokkenen(dossier, { jkSpecialist: ander }, CAST.contactpersoonJk.actor, context),
  );
  expect(post(nieuw, specialist)).toEqual(['UITNODIGING_VERVALLEN', 'VERVANGEN']);

  const collega = { ...school.lidmaatschap, id: asLidmaatschapId(context.nieuwId()), gebruikerId: context.nieuwId() };
  const voor = metRonde(aDossierIn('JK_AANMELDEN_SCHOOL'), school);
  const na = doe(voor, (dossier) => wijzigSchoolcontact(dossier, idOf(dossier.scholen[0]), collega, door, context));
  expect(post(na, school)).toEqual(['UITNODIGING_VERVALLEN', 'VERVANGEN']);
});

test('who stays in another place keeps what is open for them', () => {
  const basis = aDossierIn('JK_ONDERWIJSADVIES', { hulpvraag: { contactpersoonJk: specialist.persoon } });
  const ander = { ...specialist.lidmaatschap, id: asLidmaatschapId(context.nieuwId()), gebruikerId: context.nieuwId() };
  const na = doe(metRonde(basis, specialist), (dossier) =>
    bewerkBetrokkenen(dossier, { jkSpecialist: ander }, door, context),
  );
  expect(na.openstaand).toEqual([]);
});

describe('a school whose access an act of somebody else ends or opens', () => {
  const tweede = anOuder({}, ouder2);
  const bij = aDossierIn('JK_AANMELDEN_SCHOOL');
  const voor: Dossier = {
    ...bij,
    ouders: [...bij.ouders, tweede],
    scholen: bij.scholen.map((one) => ({ ...one, aanmelding: anAanmelding() })),
  };
  const id = idOf(voor.toestemmingen[0]);
  const intrekken = (dossier: Dossier) => trekToestemmingIn(dossier, id, '', ouder.actor, context);
  const bezwaar = (dossier: Dossier) => maakBezwaar(dossier, id, '', ouder2.actor, context);

  test.each([
    ['a withdrawal', intrekken],
    ['an objection', bezwaar],
    ['gezag that ends', zonderGezag],
  ] as const)('by %s is told so, and that its term runs on', (_, rule) => {
    const na = doe(voor, rule);
    expect(post(na, school)).toEqual(['TOEGANG_GEEINDIGD']);
    expect(na.meldingen.find(({ aan }) => aan === school.persoon.gebruikerId)?.feiten).toEqual({
      termijn: '2026-11-16',
    });
  });

  test('is told when it may read again', () => {
    const gestopt = doe(voor, intrekken).dossier;
    const opdracht = {
      schoolId: idOf(voor.scholen[0]),
      documenten: voor.toestemmingen[0]?.documenten ?? { bijlageIds: [], observatieIds: [], adviesIds: [] },
    };
    expect(
      post(
        doe(gestopt, (one) => geefToestemming(one, opdracht, ouder.actor, context)),
        school,
      ),
    ).toEqual(['TOEGANG_GEOPEND']);
    const stil = doe(voor, bezwaar).dossier;
    expect(
      post(
        doe(stil, (one) => trekBezwaarIn(one, id, ouder2.actor, context)),
        school,
      ),
    ).toEqual(['TOEGANG_GEOPEND']);
  });

  test.each([
    ['a withdrawal', intrekken],
    ['an objection', bezwaar],
    ['gezag that ends', zonderGezag],
  ] as const)('by %s is not waited for any more: the JKspecialist acts, in every view and list', (_, rule) => {
    const { dossier } = doe(voor, rule);
    const ziet = (lid: Castlid) => viewHulpvraag(dossier, lid.actor, decideToegang(lid.actor, dossier, NU), NU);
    expect(ziet(specialist)).toMatchObject({ aanZet: ['JK_SPECIALIST'], wachtOpMij: true });
    expect(viewHulpvraag(voor, specialist.actor, decideToegang(specialist.actor, voor, NU), NU).aanZet).toEqual([
      'SCHOOL',
    ]);
    const rij = lijstregels(dossier, NU).find((one) => one.eigenaar.id === specialist.persoon.lidmaatschapId);
    expect(rij).toMatchObject({ aanZet: ['JK_SPECIALIST'], weergave: 'WACHT_OP_MIJ' });
  });
});

test('ouders are not waited for when none has gezag', () => {
  const { dossier } = doe(aDossierIn('JK_ADVIES_AFGEROND'), zonderGezag);
  const { aanZet } = viewHulpvraag(dossier, specialist.actor, decideToegang(specialist.actor, dossier, NU), NU);
  expect(aanZet).toEqual(['JK_SPECIALIST']);
});

test('an ouder who gets an account in a case that ouders may read, or gezag again, is told that it is open', () => {
  const voor = aDossierIn('JK_ONDERWIJSADVIES', { ouders: [anOuderWithoutAccount({})] });
  const na = doe(voor, (dossier) => linkAccount(dossier, idOf(dossier.ouders[0]), ouder.lidmaatschap));
  expect(post(na, ouder)).toEqual(['TOEGANG_GEOPEND']);
  const terug = doe(doe(aDossierIn('JK_ONDERWIJSADVIES'), zonderGezag).dossier, (dossier) =>
    bewerkOuder(dossier, idOf(dossier.ouders[0]), { ...gegevens, gezag: true }),
  );
  expect(post(terug, ouder)).toEqual(['TOEGANG_GEOPEND']);
});

describe('an invitee', () => {
  const voor = metRonde(aDossierIn('JK_ONDERWIJSADVIES'), genodigde);
  const id = idOf(voor.uitnodigingen[0]);

  test('whose window is closed or opened at once is told', () => {
    const dicht = doe(voor, (dossier) => sluitNu(dossier, id, context));
    expect(post(dicht, genodigde)).toEqual(['TOEGANG_GEEINDIGD']);
    const open = doe(dicht.dossier, (dossier) =>
      wijzigVenster(dossier, id, { openingswijze: 'NU', sluitOp: addDays(NU, 3) }, context),
    );
    expect(post(open, genodigde)).toEqual(['TOEGANG_GEOPEND']);
  });

  test('whose invitation is taken back has one mail', () => {
    expect(
      post(
        doe(voor, (dossier) => trekUitnodigingIn(dossier, id, context)),
        genodigde,
      ),
    ).toEqual(['UITNODIGING_VERVALLEN']);
  });

  test('for whom a round is still open after the meeting is told when the case stops', () => {
    const gehad = { ...voor, overlegrondes: voor.overlegrondes.map((one) => ({ ...one, moment: addDays(NU, -2) })) };
    const na = doe(gehad, (dossier) =>
      wijzigStatus(dossier, { naar: 'JK_INGETROKKEN', omschrijving: 'Ouders stoppen.' }, door, context),
    );
    expect(post(na, genodigde)).toHaveLength(1);
  });
});

test('nobody is mailed about a Concept', () => {
  const na = doe(aDossierIn('CONCEPT'), vervang);
  expect(na.meldingen).toEqual([]);
});

test('who does it is not mailed about it', () => {
  const voor = metRonde(aDossierIn('JK_ONDERWIJSADVIES'), voorschool);
  const na = complete(voor, vervang(voor), voorschool.persoon.gebruikerId, NU);
  expect(na.meldingen.filter(({ soort }) => soort === 'TOEGANG_GEEINDIGD')).toEqual([]);
});
