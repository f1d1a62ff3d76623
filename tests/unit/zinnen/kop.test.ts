/**
 * The top of a case: what it says to each reader in each status and condition, that what it asks is offered by the API
 * at that moment, and that it asks one thing.
 */
import { describe, expect, test } from 'vitest';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import { LezerSchema } from '#shared/model/lezer.ts';
import { STATUSSEN } from '#shared/model/status.ts';
import { WegSchema } from '#shared/model/weg.ts';
import { decideToegang } from '#shared/toegang/toegang.ts';
import { viewDossier } from '#shared/views/dossier-view.ts';
import { viewHulpvraag } from '#shared/views/hulpvraag-view.ts';
import type { Hoofddaad } from '#shared/zinnen/hoofddaden.ts';
import { ZINNEN } from '#shared/zinnen/zinnen.ts';
import { NU } from '#tests/support/builders.ts';
import { actorVan, BEIDE, KOPGEVALLEN, kopgeval, LEZERS, type Lezernaam } from '#tests/support/koppen.ts';

function look(dossier: Dossier, actor: Actor) {
  const toegang = decideToegang(actor, dossier, NU);
  return {
    heeftToegang: toegang.rechten.has('STATUS_LEZEN'),
    hulpvraag: viewHulpvraag(dossier, actor, toegang, NU),
    dossier: viewDossier(dossier, actor, toegang, NU),
  };
}
type Gezien = ReturnType<typeof look>;

const stap = ({ hulpvraag }: Gezien, naar: string) =>
  hulpvraag.acties.some((one) => one.actie === 'STATUS_WIJZIGEN' && one.naar === naar && one.mogelijk);
const mag = ({ hulpvraag }: Gezien, actie: string) =>
  hulpvraag.acties.some((one) => one.actie === actie && one.mogelijk);
const opDossier = ({ dossier }: Gezien, actie: string) => dossier.acties.some((one) => one.actie === actie && one.kan);
const opSchool = ({ dossier, hulpvraag }: Gezien, actie: string) =>
  dossier.scholen
    ?.find(({ id }) => id === hulpvraag.kop.daad?.schoolId)
    ?.acties.some((one) => one.actie === actie && one.kan) ?? false;
const leest = ({ dossier }: Gezien) =>
  dossier.adviezen.length + dossier.bijlagen.length + dossier.observaties.length > 0;

/**
 * What each act takes, as the answers of the API offer it elsewhere: said a second time, and not with its own table.
 */
const GEBODEN: Readonly<Record<Hoofddaad, (gezien: Gezien) => boolean>> = {
  HULPVRAAG_STARTEN: (one) => stap(one, 'JK_ONDERWIJSADVIES_AANVRAAG'),
  SPECIALIST_KIEZEN: (one) => opDossier(one, 'bewerkBetrokkenen'),
  CONTACTPERSOON_KIEZEN: (one) => opDossier(one, 'bewerkBetrokkenen'),
  AANVRAAG_INVULLEN: (one) => mag(one, 'FORMULIER_BEWERKEN') && mag(one, 'BIJLAGE_TOEVOEGEN'),
  AANVRAAG_INSTUREN: (one) => stap(one, 'JK_BIJLAGEN_TOEGEVOEGD'),
  ADVIES_SCHRIJVEN: (one) => mag(one, 'ADVIES_BEWERKEN'),
  OVERLEG_PLANNEN: (one) => mag(one, 'OVERLEG_BEHEREN') && opDossier(one, 'maakRonde'),
  AFSPRAKEN_INVULLEN: (one) => mag(one, 'ADVIES_BEWERKEN') && one.dossier.adviezen.length > 0,
  ADVIES_DELEN: (one) => stap(one, 'JK_ONDERWIJSADVIES'),
  ADVIES_LEZEN: (one) => one.dossier.adviezen.length > 0,
  DOCUMENTEN_LEZEN: leest,
  SCHOOL_TOEVOEGEN: (one) => opDossier(one, 'voegSchoolToe'),
  SCHOOL_VRAGEN: (one) => stap(one, 'JK_AANMELDEN_SCHOOL'),
  KEUZE_MAKEN: (one) => opSchool(one, 'geefToestemming'),
  ANTWOORD_GEVEN: (one) => opSchool(one, 'geefSchoolreactie'),
  ANTWOORD_VASTLEGGEN: (one) => opSchool(one, 'legSchoolreactieVast'),
  JA_DOORGEVEN: (one) => stap(one, 'JK_ADVIES_AFGEROND'),
  NEE_DOORGEVEN: (one) => stap(one, 'JK_AFGEWEZEN'),
  INSCHRIJVING_VASTLEGGEN: (one) => opSchool(one, 'legInschrijvingVast'),
  HULPVRAAG_AFRONDEN: (one) => stap(one, 'ADVIES_AFGEROND'),
  PAKKET_DOWNLOADEN: (one) => one.hulpvraag.scopes.includes('OVERDRACHT_LEZEN'),
  ONTVANGST_BEVESTIGEN: (one) => mag(one, 'OVERDRACHT_OVERNEMEN'),
};

const ALLEN = [...LEZERS.map((naam) => [naam, actorVan(naam)] as const), ['both roles', BEIDE] as const];

/** Sentences that ask something of the reader: none without a button, unless what they ask is done elsewhere. */
const VRAAGT = /^(Kijk|Kies|Voeg|Stuur|Bekijk|Deel|Vul|Plan|Vraag|Kan dit|Download|Lees) /;

/** Everybody who may look at a case, with what they see. */
const GEZIEN = KOPGEVALLEN.flatMap(({ naam, status, dossier }) =>
  ALLEN.flatMap(([wie, actor]) => {
    const gezien = look(dossier, actor);
    const { zin, uitleg = '' } = gezien.hulpvraag.kop;
    return gezien.heeftToegang ? [{ naam: `${naam}, ${wie}`, status, dossier, gezien, tekst: `${zin} ${uitleg}` }] : [];
  }),
);

test.each(STATUSSEN)('in %s what the top asks is offered, and everybody who looks is told something', (status) => {
  const hier = GEZIEN.filter((one) => one.status === status);
  const fout = hier.flatMap(({ naam, gezien, tekst }) => {
    const { zin, daad, daarna } = gezien.hulpvraag.kop;
    const zegt = (wat: string, isFout: boolean) => (isFout ? [`${naam}: ${wat}: ${tekst}`] : []);
    const isStap = daad !== undefined && /_(DELEN|DOORGEVEN|INSTUREN|STARTEN|AFRONDEN)$|^SCHOOL_VRAGEN/.test(daad.daad);
    return [
      ...zegt('is no sentence', !/^[A-Z].*[.?]$/.test(zin) || /undefined|null|\s{2}|^\s|\.\./.test(tekst.trim())),
      ...zegt(`asks ${daad?.daad}, which is not offered`, daad !== undefined && !GEBODEN[daad.daad](gezien)),
      ...zegt(`asks ${daarna?.daad} later, which is not offered`, !!daarna && !GEBODEN[daarna.daad](gezien)),
      ...zegt('asks without a button', VRAAGT.test(zin) && !daad && !/^Zoek/.test(zin)),
      ...zegt('says there is nothing to do, and asks', tekst.includes('U hoeft nu niets te doen.') && !!daad),
      ...zegt('is a step without its status, or no step with one', isStap !== (daad?.naar !== undefined)),
    ];
  });
  expect(hier.length).toBeGreaterThan(50);
  expect(fout.slice(0, 20)).toEqual([]);
});

test('every reader has a sentence on every way to a status', () => {
  const leeg = WegSchema.options.flatMap((weg) =>
    LezerSchema.options.filter((lezer) => {
      const { kop } = ZINNEN[weg][lezer];
      return typeof kop !== 'function' && kop.zin.trim() === '';
    }),
  );
  expect(leeg).toEqual([]);
});

test('every act is asked of somebody', () => {
  const gevraagd = new Set(
    GEZIEN.flatMap(({ gezien: { hulpvraag } }) => [hulpvraag.kop.daad?.daad, hulpvraag.kop.daarna?.daad]),
  );
  expect(Object.keys(GEBODEN).filter((daad) => !gevraagd.has(daad as Hoofddaad))).toEqual([]);
});

test('a day is named only where a term, a meeting or a first day of school stands behind it', () => {
  const fout = GEZIEN.filter(({ tekst, dossier: { hulpvraag, overlegrondes, scholen } }) => {
    const isBegrond = hulpvraag.inschrijving || overlegrondes.length > 0 || scholen.some((one) => one.aanmelding);
    return /\b20\d\d\b/.test(tekst) && !isBegrond;
  });
  expect(fout.map(({ naam, tekst }) => `${naam}: ${tekst}`)).toEqual([]);
});

type Regel = readonly [Parameters<typeof kopgeval>, Lezernaam, string, Hoofddaad | undefined];
const S = 'Basisschool De Regenboogdraak';
const S2 = 'Basisschool De Wolkenfabriek';

const TABEL: readonly Regel[] = [
  [['CONCEPT', 'nothing yet'], 'contactpersoonJk', 'Kijk de gegevens na en start de hulpvraag.', 'HULPVRAAG_STARTEN'],
  [
    ['CONCEPT', 'nothing yet'],
    'specialist',
    'Nog niet gedeeld. Alleen het samenwerkingsverband ziet deze hulpvraag.',
    undefined,
  ],
  [
    ['JK_ONDERWIJSADVIES_AANVRAAG', 'nothing yet'],
    'voorschool',
    'Voeg het ondertekende formulier toe en stuur de aanvraag in.',
    'AANVRAAG_INVULLEN',
  ],
  [['JK_ONDERWIJSADVIES_AANVRAAG', 'the form'], 'voorschool', 'Stuur de aanvraag in.', 'AANVRAAG_INSTUREN'],
  [
    ['JK_ONDERWIJSADVIES_AANVRAAG', 'the form', '', 'JK_BIJLAGEN_TOEGEVOEGD'],
    'voorschool',
    'Bij deze hulpvraag ontbreekt nog iets.',
    'AANVRAAG_INVULLEN',
  ],
  [
    ['JK_ONDERWIJSADVIES_AANVRAAG', 'nothing yet'],
    'specialist',
    'We wachten sinds vandaag op Peuterspeelzaal De Proefballon.',
    undefined,
  ],
  [
    ['JK_ONDERWIJSADVIES_AANVRAAG', 'nothing yet', 'five days'],
    'specialist',
    'We wachten al 5 dagen op Peuterspeelzaal De Proefballon.',
    undefined,
  ],
  [
    ['JK_ONDERWIJSADVIES_AANVRAAG', 'nothing yet', 'the preschool contact left'],
    'specialist',
    'Kies een andere contactpersoon van de voorschoolse voorziening.',
    'CONTACTPERSOON_KIEZEN',
  ],
  [
    ['JK_ONDERWIJSADVIES_AANVRAAG', 'nothing yet', 'no JKspecialist'],
    'contactpersoonJk',
    'Kies een JKspecialist.',
    'SPECIALIST_KIEZEN',
  ],
  [['JK_ONDERWIJSADVIES_AANVRAAG', 'invited'], 'genodigde', 'Lees de documenten van het overleg.', 'DOCUMENTEN_LEZEN'],
  [['JK_ONDERWIJSADVIES_AANVRAAG', 'invited'], 'ouder', 'Lees de documenten van het overleg.', 'DOCUMENTEN_LEZEN'],
  [['JK_BIJLAGEN_TOEGEVOEGD', 'the form'], 'voorschool', 'We hebben uw documenten ontvangen.', undefined],
  [
    ['JK_BIJLAGEN_TOEGEVOEGD', 'the form'],
    'specialist',
    'Bekijk de documenten en maak het advies.',
    'ADVIES_SCHRIJVEN',
  ],
  [
    ['JK_BIJLAGEN_TOEGEVOEGD', 'an advice without afspraken'],
    'specialist',
    'Plan het overleg over het advies.',
    'OVERLEG_PLANNEN',
  ],
  [
    ['JK_BIJLAGEN_TOEGEVOEGD', 'an advice and a meeting that was called off'],
    'specialist',
    'Plan het overleg over het advies.',
    'OVERLEG_PLANNEN',
  ],
  [
    ['JK_BIJLAGEN_TOEGEVOEGD', 'an advice and a meeting to come'],
    'specialist',
    'Het overleg is op 8 oktober 2026.',
    'AFSPRAKEN_INVULLEN',
  ],
  [
    ['JK_BIJLAGEN_TOEGEVOEGD', 'an advice and a meeting that was'],
    'specialist',
    'Vul de afspraken van het overleg in.',
    'AFSPRAKEN_INVULLEN',
  ],
  [['JK_BIJLAGEN_TOEGEVOEGD', 'no school'], 'specialist', 'Deel het advies.', 'ADVIES_DELEN'],
  [
    ['JK_BIJLAGEN_TOEGEVOEGD', 'the form', 'no JKspecialist'],
    'contactpersoonJk',
    'Kies een JKspecialist.',
    'SPECIALIST_KIEZEN',
  ],
  [['JK_BIJLAGEN_TOEGEVOEGD', 'the form'], 'contactpersoonJk', 'De documenten zijn binnen.', undefined],
  [['JK_ONDERWIJSADVIES', 'no school'], 'voorschool', 'Het advies is klaar. U kunt het lezen.', 'ADVIES_LEZEN'],
  [['JK_ONDERWIJSADVIES', 'no school'], 'specialist', 'Kies met de ouders een school.', 'SCHOOL_TOEVOEGEN'],
  [
    ['JK_ONDERWIJSADVIES', 'a school without toestemming'],
    'specialist',
    'We wachten op de toestemming van de ouders.',
    undefined,
  ],
  [['JK_ONDERWIJSADVIES', 'a school with toestemming'], 'specialist', 'Vraag de school van voorkeur.', 'SCHOOL_VRAGEN'],
  [
    ['JK_ONDERWIJSADVIES', 'a school with toestemming'],
    'contactpersoonJk',
    'Het advies is klaar en besproken.',
    undefined,
  ],
  [['JK_ONDERWIJSADVIES', 'no school'], 'ouder', 'Lees het advies.', 'ADVIES_LEZEN'],
  [
    ['JK_ONDERWIJSADVIES', 'a school without toestemming'],
    'ouder',
    'Lees het advies. Kies daarna of een school documenten uit het dossier mag lezen.',
    'KEUZE_MAKEN',
  ],
  [['JK_ONDERWIJSADVIES', 'a school with toestemming'], 'ouder', `U heeft toestemming gegeven voor ${S}.`, undefined],
  [
    ['JK_ONDERWIJSADVIES', 'a school with toestemming'],
    'ouder2',
    `De andere ouder heeft toestemming gegeven voor ${S}.`,
    undefined,
  ],
  [['JK_ONDERWIJSADVIES', 'an objection'], 'ouder2', `Voor ${S} geldt nu geen toestemming.`, undefined],
  [
    ['JK_AANMELDEN_SCHOOL', 'a school that was asked'],
    'voorschool',
    `${S} bekijkt of dit kind daar terechtkan.`,
    undefined,
  ],
  [
    ['JK_AANMELDEN_SCHOOL', 'a school that was asked'],
    'specialist',
    `We wachten op het antwoord van ${S}.`,
    'ANTWOORD_VASTLEGGEN',
  ],
  [['JK_AANMELDEN_SCHOOL', 'an objection'], 'specialist', `Voor ${S} geldt nu geen toestemming.`, undefined],
  [['JK_AANMELDEN_SCHOOL', 'a yes, and one that looks'], 'specialist', `${S} heeft ja gezegd.`, 'JA_DOORGEVEN'],
  [['JK_AANMELDEN_SCHOOL', 'a no, and nothing else'], 'specialist', `${S} heeft nee gezegd.`, 'NEE_DOORGEVEN'],
  [
    ['JK_AANMELDEN_SCHOOL', 'a no, and one that looks'],
    'specialist',
    `We wachten op het antwoord van ${S2}.`,
    'ANTWOORD_VASTLEGGEN',
  ],
  [['JK_AANMELDEN_SCHOOL', 'a yes'], 'contactpersoonJk', `${S} heeft ja gezegd.`, undefined],
  [['JK_AANMELDEN_SCHOOL', 'a school that was asked'], 'ouder', `We hebben ${S} om een antwoord gevraagd.`, undefined],
  [
    ['JK_AANMELDEN_SCHOOL', 'two schools that were asked', '', 'JK_ADVIES_AFGEROND'],
    'ouder',
    'De plek op school gaat niet door.',
    undefined,
  ],
  [
    ['JK_AANMELDEN_SCHOOL', 'a school that was asked'],
    'school',
    'Kan dit kind bij u op school terecht?',
    'ANTWOORD_GEVEN',
  ],
  [
    ['JK_AANMELDEN_SCHOOL', 'a no, and one that looks', '', 'JK_AFGEWEZEN'],
    'school',
    'Er is een andere school gevraagd.',
    undefined,
  ],
  [['JK_AANMELDEN_SCHOOL', 'a yes'], 'school', 'U heeft ja gezegd.', undefined],
  [['JK_AFGEWEZEN', 'a no, and nothing else'], 'voorschool', 'We zoeken een andere school.', undefined],
  [
    ['JK_AFGEWEZEN', 'a no, and nothing else'],
    'specialist',
    'Zoek met de ouders een andere school.',
    'SCHOOL_TOEVOEGEN',
  ],
  [
    ['JK_AFGEWEZEN', 'a no, and another without toestemming'],
    'specialist',
    'Zoek met de ouders een andere school.',
    undefined,
  ],
  [
    ['JK_AFGEWEZEN', 'a no, and another with toestemming'],
    'specialist',
    'Zoek met de ouders een andere school.',
    'SCHOOL_VRAGEN',
  ],
  [['JK_AFGEWEZEN', 'a no, and nothing else'], 'ouder', `${S} heeft nee gezegd.`, undefined],
  [['JK_AFGEWEZEN', 'a no, and another without toestemming'], 'ouder', `${S} heeft nee gezegd.`, 'KEUZE_MAKEN'],
  [['JK_AFGEWEZEN', 'a no, and nothing else'], 'school', 'We zoeken een andere school.', undefined],
  [['JK_ADVIES_AFGEROND', 'a yes'], 'voorschool', 'Een school heeft ja gezegd.', undefined],
  [
    ['JK_ADVIES_AFGEROND', 'a yes'],
    'specialist',
    'We wachten op de inschrijving door de ouders.',
    'INSCHRIJVING_VASTLEGGEN',
  ],
  [['JK_ADVIES_AFGEROND', 'a yes', 'enrolled'], 'specialist', 'De inschrijving is vastgelegd.', 'HULPVRAAG_AFRONDEN'],
  [['JK_ADVIES_AFGEROND', 'a yes'], 'ouder', `${S} heeft ja gezegd. Wilt u uw kind hier inschrijven?`, undefined],
  [['JK_ADVIES_AFGEROND', 'a no and a yes'], 'school', 'Een andere school heeft ja gezegd.', undefined],
  [['JK_ADVIES_AFGEROND', 'a yes'], 'school', 'Uw school heeft ja gezegd.', undefined],
  [
    ['ADVIES_AFGEROND', 'a yes', 'enrolled'],
    'specialist',
    `Deze hulpvraag is klaar. Het kind gaat vanaf 1 maart 2027 naar ${S}.`,
    undefined,
  ],
  [['ADVIES_AFGEROND', 'a yes', 'enrolled'], 'ouder', `Uw kind gaat vanaf 1 maart 2027 naar ${S}.`, undefined],
  [
    ['ADVIES_AFGEROND', 'a yes', 'enrolled'],
    'school',
    'Download het overdrachtspakket en bevestig dat u het heeft.',
    'PAKKET_DOWNLOADEN',
  ],
  [['ADVIES_AFGEROND', 'a yes', 'taken over'], 'school', 'U heeft het overdrachtspakket.', undefined],
  [['JK_INGETROKKEN', 'no school'], 'specialist', 'Deze hulpvraag is gestopt.', undefined],
  [['JK_INGETROKKEN', 'no school'], 'ouder', 'Deze hulpvraag is gestopt.', undefined],
];

describe('each reader is told, and asked', () => {
  test.each(TABEL)('in %j the %s reads: "%s"', (geval, wie, zin, daad) => {
    const { kop } = look(kopgeval(...geval).dossier, actorVan(wie)).hulpvraag;
    expect([kop.zin, kop.daad?.daad]).toEqual([zin, daad]);
  });
});
