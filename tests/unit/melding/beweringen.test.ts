/**
 * What a text claims is compared with the rules: for every step, every reader and every answer of schools, each
 * sentence that says what somebody may read or do, or that asks something, holds in the state that the step leaves.
 */

import { describe, expect, test } from 'vitest';
import type { StatusOpdracht } from '#shared/hulpvraag/overgangen.ts';
import { wijzigStatus } from '#shared/hulpvraag/wijzig-status.ts';
import { addDays, afterDutchDay, readableDate } from '#shared/kernel/dates.ts';
import type { Moment } from '#shared/kernel/text.ts';
import { onePerPersoon } from '#shared/melding/one-per-persoon.ts';
import { type Betrokkene, betrokkenen } from '#shared/melding/ontvangers.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { NieuweMelding } from '#shared/model/melding.ts';
import { laatsteLeesdag } from '#shared/toegang/plaatsing-termijn.ts';
import type { Recht } from '#shared/toegang/rechten.ts';
import { decideToegang } from '#shared/toegang/toegang.ts';
import { renderMelding } from '#shared/verzending/render-melding.ts';
import { acties } from '#shared/views/acties.ts';
import { asText, kopVan } from '#shared/views/kop.ts';
import { aMelding } from '#tests/support/a-melding.ts';
import { aContext, anAanmelding, anOverlegronde, anUitnodiging, CAST, NU } from '#tests/support/builders.ts';
import { AFGEWEZEN, AKKOORD, als, EERSTE, mogelijk, opdracht, STAPPEN, TWEEDE } from '#tests/support/stappen.ts';

/** The top of a page as text. */
const statusTekst = (...of: Parameters<typeof kopVan>) => asText(kopVan(...of));

const SETTINGS = { webOrigin: 'https://dossier.kindbrug.example', afzender: 'meldingen@kindbrug.example' };
const context = aContext();

/** What a state lets one person do, as the rules say it. */
interface Stand {
  readonly dossier: Dossier;
  readonly one: Betrokkene;
  readonly mag: (recht: Recht) => boolean;
  readonly kanDoen: (recht: Recht) => boolean;
}

function stand(dossier: Dossier, one: Betrokkene): Stand {
  const toegang = decideToegang(one.actor, dossier, NU);
  const doen = acties(dossier, one.actor, toegang, NU);
  return {
    dossier,
    one,
    mag: (recht) => toegang.rechten.has(recht),
    kanDoen: (recht) => doen.some((actie) => actie.actie === recht && actie.mogelijk),
  };
}

const heeftToegang = ({ mag }: Stand) => mag('STATUS_LEZEN');
const schoolVan = ({ dossier, one }: Stand) =>
  dossier.scholen.find(({ organisatieId }) => organisatieId === one.persoon.organisatieId);

/**
 * A sentence, or the start of one, and what must hold for whoever reads it. A row that no text meets any more fails
 * below.
 */
const BEWERINGEN: readonly (readonly [RegExp, string, (stand: Stand) => boolean])[] = [
  [/niet meer openen/, 'has no access', (one) => !heeftToegang(one)],
  [/blijven lezen/, 'has access', heeftToegang],
  [/openen tot die is afgesloten/, 'has access', heeftToegang],
  [/\/#\/hulpvragen\/[0-9a-f]/, 'has access', heeftToegang],
  [/\/#\/hulpvragen$/m, 'has no access', (one) => !heeftToegang(one)],
  [/U kunt het (dossier )?lezen|Lees het dossier/, 'reads the dossier', ({ mag }) => mag('DOSSIER_LEZEN')],
  [/kunt u documenten uit het dossier lezen|Lees de documenten/, 'reads stukken', ({ mag }) => mag('STUKKEN_LEZEN')],
  [/Kan dit kind bij u|laat weten of dit kind/, 'may answer', ({ kanDoen }) => kanDoen('SCHOOLREACTIE_GEVEN')],
  [/uw antwoord gevraagd/, 'may answer', ({ kanDoen }) => kanDoen('SCHOOLREACTIE_GEVEN')],
  [/niet (opnieuw|meer) te antwoorden/, 'is not asked', ({ kanDoen }) => !kanDoen('SCHOOLREACTIE_GEVEN')],
  [/blijft betrokken/, 'said no', (one) => schoolVan(one)?.reactie?.antwoord === 'AFGEWEZEN'],
  [
    /Voeg het|Voeg de documenten toe/,
    'fills in the form',
    ({ mag }) => mag('FORMULIER_BEWERKEN') && mag('BIJLAGE_TOEVOEGEN'),
  ],
  [/Ontbreekt er iets\? Stuur/, 'may send it back', ({ kanDoen }) => kanDoen('STATUS_WIJZIGEN')],
  [/welke documenten die school mag lezen|Kies daarna of een school/, 'decides', ({ mag }) => mag('TOESTEMMING_GEVEN')],
  [/bezwaar maken/, 'may object', ({ mag }) => mag('TOESTEMMING_GEVEN')],
  [/ontvangst|bevestig dat u het heeft/, 'may take over', ({ kanDoen }) => kanDoen('OVERDRACHT_OVERNEMEN')],
  [/Vraag de school van voorkeur\./, 'may ask a school', ({ kanDoen }) => kanDoen('STATUS_WIJZIGEN')],
  [/leest u (wat|waarom)/, 'may read why', ({ mag }) => mag('HULPVRAAG_LEZEN') || mag('DOSSIER_LEZEN')],
  [
    /nog niet aangemeld/,
    'no application is recorded',
    ({ dossier }) => dossier.scholen.every((one) => !one.aanmelding),
  ],
  [/[Vv]erwijder die dan/, 'has no access', (one) => !heeftToegang(one)],
];

const SCHOLEN = { gevraagdOp: NU, aanmelding: anAanmelding() };
/** The same steps with other answers: the second school was asked too, and said yes, no or nothing yet. */
const TWEEDE_SCHOOL = {
  'not asked': {},
  'asked too': { gevraagdOp: NU },
  'said no': { gevraagdOp: NU, reactie: AFGEWEZEN },
  'said yes': { gevraagdOp: NU, reactie: AKKOORD },
} as const;

function gevallen() {
  return STAPPEN.flatMap(({ van, naar, door }) =>
    Object.entries(TWEEDE_SCHOOL).flatMap(([naam, tweede]) => {
      const basis = mogelijk(van, naar);
      const [eerste = EERSTE] = basis.scholen;
      const dossier: Dossier = {
        ...basis,
        scholen: [eerste, { ...TWEEDE, ...tweede }],
        statuswijzigingen: [],
      };
      const stap = opdracht(van, naar);
      const uitkomst = probeer(dossier, stap, door);
      return uitkomst ? [{ naam: `${van} > ${naar}, second school ${naam}`, voor: dossier, ...uitkomst }] : [];
    }),
  );
}

/** A step that these answers do not allow is no case. */
function probeer(dossier: Dossier, stap: StatusOpdracht, door: Parameters<typeof als>[0]) {
  try {
    return wijzigStatus(dossier, stap, als(door), context);
  } catch {
    return undefined;
  }
}

const GEVALLEN = gevallen();

function mails(voor: Dossier, na: Dossier, meldingen: readonly NieuweMelding[]) {
  const mensen = betrokkenen(na);
  return meldingen.flatMap((nieuw) => {
    const one = mensen.find(
      ({ persoon, doelgroep }) => persoon.gebruikerId === nieuw.aan && doelgroep === nieuw.doelgroep,
    );
    return one ? [{ nieuw, one, stand: stand(na, one), voor }] : [];
  });
}

async function tekstVan({ soort, doelgroep, aan, status, feiten = {} }: NieuweMelding): Promise<string> {
  const mail = await renderMelding(
    aMelding({ soort, doelgroep, aan, ...(status ? { status } : {}), feiten }),
    SETTINGS,
  );
  return `${mail.onderwerp}\n${mail.text}`;
}

/** Sentences that are wrong for whoever reads them, as "text: should be". */
function onwaar(tekst: string, one: Stand): readonly string[] {
  return BEWERINGEN.filter(([zin, , klopt]) => zin.test(tekst) && !klopt(one)).map(([zin, wat]) => `${zin}: ${wat}`);
}

describe('a mail about a step says to each reader only what is so after it', () => {
  test.each(GEVALLEN)('when it is about $naam', async ({ voor, dossier, meldingen }) => {
    for (const { nieuw, stand: na } of mails(voor, dossier, meldingen)) {
      const tekst = await tekstVan(nieuw);
      expect([nieuw.feiten?.lezer, tekst, onwaar(tekst, na)]).toEqual([nieuw.feiten?.lezer, tekst, []]);
    }
  });
});

describe('the top of the page says to each reader only what is so', () => {
  test.each(GEVALLEN)('after $naam', ({ dossier }) => {
    for (const one of betrokkenen(dossier)) {
      const na = stand(dossier, one);
      if (!heeftToegang(na)) continue;
      const tekst = statusTekst(dossier, one.actor, decideToegang(one.actor, dossier, NU), NU);
      expect([one.doelgroep, tekst, onwaar(tekst, na)]).toEqual([one.doelgroep, tekst, []]);
      expect(tekst).not.toMatch(/undefined|null| {2}/);
    }
  });
});

test('every claim in the table is made by a text', async () => {
  const teksten = await Promise.all(
    GEVALLEN.flatMap(({ voor, dossier, meldingen }) => [
      ...mails(voor, dossier, meldingen).map(({ nieuw }) => tekstVan(nieuw)),
      ...betrokkenen(dossier).map((one) => statusTekst(dossier, one.actor, decideToegang(one.actor, dossier, NU), NU)),
    ]),
  );
  expect(BEWERINGEN.filter(([zin]) => !teksten.some((tekst) => zin.test(tekst))).map(([zin]) => String(zin))).toEqual(
    [],
  );
});

describe('a way to a status is told in its own words', () => {
  const eerste = (van: (typeof STAPPEN)[number]['van'], naar: (typeof STAPPEN)[number]['naar'], lezer: string) =>
    GEVALLEN.filter((one) => one.naam.startsWith(`${van} > ${naar},`))
      .flatMap(({ meldingen }) => meldingen)
      .find((one) => one.feiten?.lezer === lezer);

  test.each([
    ['JK_BIJLAGEN_TOEGEVOEGD', 'JK_ONDERWIJSADVIES_AANVRAAG', 'VOORSCHOOL', 'er ontbreekt nog iets'],
    ['CONCEPT', 'JK_ONDERWIJSADVIES_AANVRAAG', 'VOORSCHOOL', 'documenten gevraagd'],
    ['JK_ADVIES_AFGEROND', 'JK_AANMELDEN_SCHOOL', 'OUDER', 'de plek op school gaat niet door'],
    ['JK_AFGEWEZEN', 'JK_AANMELDEN_SCHOOL', 'SCHOOL_NEE', 'een andere school is gevraagd'],
    ['JK_AFGEWEZEN', 'JK_AANMELDEN_SCHOOL', 'SCHOOL', 'uw antwoord gevraagd'],
    ['JK_AANMELDEN_SCHOOL', 'JK_AFGEWEZEN', 'OUDER', 'we zoeken een andere school'],
    ['JK_AANMELDEN_SCHOOL', 'JK_ADVIES_AFGEROND', 'SCHOOL_NEE', 'een andere school heeft ja gezegd'],
    ['JK_ADVIES_AFGEROND', 'ADVIES_AFGEROND', 'SCHOOL_VAN_PLAATSING', 'download het overdrachtspakket'],
  ] as const)('%s > %s, to %s: "%s"', async (van, naar, lezer, onderwerp) => {
    const melding = eerste(van, naar, lezer);
    expect(melding && (await tekstVan(melding)).split('\n')[0]).toBe(`Hulpvraag JK-2026-000123: ${onderwerp}`);
  });

  test('nobody is told more of a school than that it said no', async () => {
    const teksten = await Promise.all(GEVALLEN.flatMap(({ meldingen }) => meldingen.map(tekstVan)));
    expect(teksten.filter((one) => one.includes('juiste hulp'))).toEqual([]);
  });
});

test('the school of placement is told the last day on which it reads', async () => {
  const gesloten = GEVALLEN.find((one) => one.naam.startsWith('JK_ADVIES_AFGEROND > ADVIES_AFGEROND'));
  const { inschrijving, statusSinds } = gesloten?.dossier.hulpvraag ?? {};
  if (!gesloten || !inschrijving || !statusSinds) throw new Error('There is no such case');
  const melding = gesloten.meldingen.find((one) => one.feiten?.lezer === 'SCHOOL_VAN_PLAATSING');
  const dag = laatsteLeesdag(inschrijving, statusSinds);
  const leest = (nu: Moment) => decideToegang(CAST.school.actor, gesloten.dossier, nu).rechten.has('OVERDRACHT_LEZEN');

  expect(melding && (await tekstVan(melding))).toContain(`Dat kan tot en met ${readableDate(dag)}.`);
  expect([leest(`${dag}T12:00:00.000Z`), leest(afterDutchDay(dag))]).toEqual([true, false]);
});

test('with an application in writing a parent does not read that the child is not applied for', () => {
  const dossier = { ...mogelijk('JK_AANMELDEN_SCHOOL', 'JK_INGETROKKEN'), scholen: [{ ...EERSTE, ...SCHOLEN }] };
  const toegang = decideToegang(CAST.ouder.actor, dossier, NU);
  expect(statusTekst(dossier, CAST.ouder.actor, toegang, NU)).not.toContain('nog niet aangemeld');
});

test('somebody whose meeting is called off by the end of a case gets one mail, with the appointment', async () => {
  const ronde = anOverlegronde({ moment: addDays(NU, 6) });
  const uitnodigingen = [anUitnodiging({ rondeId: ronde.id, soort: 'VOORSCHOOL' }, CAST.voorschool)];
  const dossier = { ...mogelijk('JK_ONDERWIJSADVIES', 'JK_INGETROKKEN'), overlegrondes: [ronde], uitnodigingen };
  const { meldingen } = wijzigStatus(
    dossier,
    opdracht('JK_ONDERWIJSADVIES', 'JK_INGETROKKEN'),
    CAST.specialist.actor,
    context,
  );

  const mine = onePerPersoon(meldingen).filter(({ aan }) => aan === CAST.voorschool.persoon.gebruikerId);

  expect(meldingen.filter(({ aan }) => aan === CAST.voorschool.persoon.gebruikerId)).toHaveLength(2);
  expect(mine).toHaveLength(1);
  const [enige] = mine;
  const tekst = enige && (await tekstVan(enige));
  expect(tekst).toContain('Deze hulpvraag is gestopt.\nHet overleg op ');
  expect(tekst).toContain(' gaat niet door.');
});
