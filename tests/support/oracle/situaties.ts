/**
 * The situations that the access rules speak of, as dossiers: every status, with every way in which invitations, gezag,
 * toestemming, answers of schools and placement can stand at one moment.
 */

import { addDays, dayOf, momentAt } from '#shared/kernel/dates.ts';
import type { Datum, Moment } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Uitnodiging } from '#shared/model/overlegronde.ts';
import type { SchoolVanVoorkeur } from '#shared/model/school.ts';
import { STATUSSEN, type Status } from '#shared/model/status.ts';
import type { Toestemming } from '#shared/model/toestemming.ts';
import { asLidmaatschapId } from '#tests/support/ids.ts';
import {
  aBijlage,
  aContext,
  aDossier,
  anObservatie,
  anOnderwijsadvies,
  anOuder,
  anOverlegronde,
  anUitnodiging,
  aSchool,
  aStatuswijziging,
  aToestemming,
  CAST,
  daderOf,
  NU,
} from '../builders.ts';

/** A dossier with the words for what is special about it. */
export interface Situatie {
  readonly naam: string;
  readonly dossier: Dossier;
}

const { ouder, ouder2, school, school2 } = CAST;
const nieuwId = aContext().nieuwId;

/** Stukken of every sender, stand and visibility. */
const BIJLAGEN = [
  aBijlage({ toegevoegdDoor: daderOf(CAST.voorschool), zichtbaarVoor: ['VOORSCHOOL', 'OUDERS'] }),
  aBijlage({ toegevoegdDoor: daderOf(CAST.voorschool), zichtbaarVoor: [] }),
  aBijlage({ toegevoegdDoor: daderOf(CAST.voorschool), stand: 'WACHT_OP_UPLOAD' }),
  aBijlage({ toegevoegdDoor: daderOf(CAST.specialist), zichtbaarVoor: ['VOORSCHOOL'] }),
  aBijlage({ toegevoegdDoor: daderOf(CAST.specialist), zichtbaarVoor: ['OUDERS'] }),
  aBijlage({ toegevoegdDoor: daderOf(CAST.specialist), zichtbaarVoor: [] }),
  aBijlage({ toegevoegdDoor: daderOf(CAST.specialist), stand: 'GEWEIGERD' }),
  aBijlage({ toegevoegdDoor: daderOf(CAST.specialist), stand: 'WORDT_GECONTROLEERD' }),
];
const EERSTE_VERSIES = [
  anObservatie({ zichtbaarVoor: [] }),
  anObservatie({ zichtbaarVoor: ['VOORSCHOOL'] }),
  anObservatie({ zichtbaarVoor: ['OUDERS'] }),
];
/** Versions: of the first a later one for everybody, of the third a later one that takes it away from the ouders. */
const OBSERVATIES = [
  ...EERSTE_VERSIES,
  anObservatie({ vervangt: EERSTE_VERSIES[0]?.id, zichtbaarVoor: ['VOORSCHOOL', 'OUDERS'], versie: 2 }),
  anObservatie({ vervangt: EERSTE_VERSIES[2]?.id, zichtbaarVoor: ['VOORSCHOOL'], versie: 2 }),
];
const ADVIEZEN = [anOnderwijsadvies({ afspraken: '' }), anOnderwijsadvies({ versie: 2 })];
/** Half of the stukken: what is chosen for a round, or covered by a toestemming. */
const KEUZE = {
  bijlageIds: BIJLAGEN.filter((_, index) => index % 2 === 1).map((one) => one.id),
  observatieIds: OBSERVATIES.slice(0, 1).map((one) => one.id),
  adviesIds: ADVIEZEN.slice(1).map((one) => one.id),
};
const REST = { bijlageIds: BIJLAGEN.slice(0, 1).map((one) => one.id), observatieIds: [], adviesIds: [] };

const A = anOuder({}, ouder);
const B = anOuder({}, ouder2);
const DE_SCHOOL = aSchool({ gevraagdOp: NU }, school);
const ANDERE_SCHOOL = aSchool({ gevraagdOp: NU, volgorde: 2 }, school2);

function aCase(status: Status, overrides: Partial<Dossier> = {}, hulpvraag: Partial<Dossier['hulpvraag']> = {}) {
  const dossier = aDossier({ status, hulpvraag });
  return {
    ...dossier,
    ouders: [A, B],
    bijlagen: BIJLAGEN,
    observaties: OBSERVATIES,
    adviezen: ADVIEZEN,
    scholen: [DE_SCHOOL, ANDERE_SCHOOL],
    ...overrides,
  };
}

/** How an invitation can stand at the moment NU. */
const VENSTERS: Readonly<Record<string, Partial<Uitnodiging>>> = {
  'opens in a millisecond': { opentOp: after(1) },
  'opens now': { opentOp: NU },
  'is open': { opentOp: addDays(NU, -1) },
  'closes in a millisecond': { opentOp: addDays(NU, -1), sluitOp: after(1) },
  'closes now': { opentOp: addDays(NU, -1), sluitOp: NU },
  'has closed': { opentOp: addDays(NU, -2), sluitOp: addDays(NU, -1) },
  'was taken back while open': { opentOp: addDays(NU, -2), ingetrokkenOp: addDays(NU, -1) },
  'was taken back before it opened': { opentOp: addDays(NU, -1), ingetrokkenOp: addDays(NU, -2) },
  'was closed before it opened': { opentOp: addDays(NU, -1), sluitOp: addDays(NU, -2) },
};

/** As it is after the SWV untied the account. */
function zonderAccount({ gebruikerId: _, lidmaatschapId: __, ...rest }: typeof A): typeof A {
  return rest;
}

/** The second ouder zonder gezag, who is known at their work too. */
function werkVanOuder({ gebruikerId }: { readonly gebruikerId: string }): readonly (readonly [string, typeof A])[] {
  const zonder = zonderAccount({ ...B, gezag: false });
  return [
    ['the account', { ...zonder, gebruikerId, lidmaatschapId: asLidmaatschapId(nieuwId()) }],
    ['an account that was recognised', { ...zonder, herkendeAccounts: [gebruikerId] }],
  ];
}

function metBesluit<T extends { readonly uitnodigingen: readonly Uitnodiging[] }>(deel: T): T {
  const door = daderOf(CAST.specialist);
  const besluit = { reden: 'x', voorgesteldDoor: door, goedgekeurdDoor: daderOf(CAST.contactpersoonJk), op: NU };
  return { ...deel, uitnodigingen: deel.uitnodigingen.map(({ ouderId: _, ...one }) => ({ ...one, besluit })) };
}

function after(milliseconds: number): Moment {
  return momentAt(Date.parse(NU) + milliseconds);
}

function windowCases(status: Status): readonly Situatie[] {
  const byHand = anUitnodiging();
  const { opentOp: _, ...nietGeopend } = byHand;
  const genodigden = [CAST.genodigde, ouder, ouder2, CAST.voorschool, CAST.andereVoorschool, school, CAST.fg];
  return genodigden.flatMap((lid) => {
    const invited = (one: Partial<Uitnodiging>, ouders = [A, B]) => {
      const ronde = anOverlegronde({ documenten: KEUZE });
      const wie = ouders.find((ouder) => ouder.lidmaatschapId === lid.persoon.lidmaatschapId);
      const opentOp =
        'opentOp' in one ? one : { ...one, ...(one.openingswijze === 'HANDMATIG' ? {} : { opentOp: NU }) };
      const base = one.openingswijze === 'HANDMATIG' ? nietGeopend : byHand;
      const ouderId = wie ? { ouderId: wie.id } : {};
      const uitnodiging = { ...base, ...opentOp, ...ouderId, rondeId: ronde.id, persoon: lid.persoon };
      return { overlegrondes: [ronde], uitnodigingen: [uitnodiging], ouders };
    };
    const zonderGezag = [A, { ...B, gezag: false }];
    const ronde = invited({});
    const afgelast = (op: Moment) => ({
      ...ronde,
      overlegrondes: ronde.overlegrondes.map((one) => ({ ...one, afgelastOp: op })),
    });
    const alsExtern = invited({}, zonderGezag);
    const naam = lid.persoon.naam;
    return [
      ...Object.entries(VENSTERS).map(([hoe, one]) => ({
        naam: `invitation of ${naam} ${hoe}`,
        dossier: aCase(status, invited(one)),
      })),
      {
        naam: `invitation of ${naam} is not opened yet`,
        dossier: aCase(status, invited({ openingswijze: 'HANDMATIG' })),
      },
      {
        naam: `invitation of ${naam} as an ouder whose account was untied`,
        dossier: aCase(status, { ...invited({}), ouders: [zonderAccount(A), zonderAccount(B)] }),
      },
      { naam: `round of ${naam} was cancelled`, dossier: aCase(status, afgelast(NU)) },
      { naam: `invitation of ${naam}, second ouder zonder gezag`, dossier: aCase(status, alsExtern) },
      ...werkVanOuder(lid.persoon).map(([hoe, ouder]) => ({
        naam: `invitation of ${naam}, who is an ouder zonder gezag by ${hoe}`,
        dossier: aCase(status, { ...invited({}), ouders: [A, ouder] }),
      })),
      ...werkVanOuder(lid.persoon).map(([hoe, ouder]) => ({
        naam: `invitation of ${naam}, who is an ouder zonder gezag by ${hoe}, decided by two people`,
        dossier: aCase(status, metBesluit({ ...invited({}), ouders: [A, ouder] })),
      })),
      {
        naam: `invitation of ${naam} as an outsider, second ouder zonder gezag`,
        dossier: aCase(status, {
          ...alsExtern,
          uitnodigingen: alsExtern.uitnodigingen.map(({ ouderId: _, ...rest }: Partial<Uitnodiging>) => ({
            ...byHand,
            ...rest,
            soort: 'EXTERN',
          })),
        }),
      },
    ];
  });
}

const VANDAAG = dayOf(NU);

/** How the toestemmingen for the school can stand; `van` gives one by the first ouder. */
function consents(): Readonly<Record<string, readonly Toestemming[]>> {
  const van = (one: Partial<Toestemming> = {}, wie = A) =>
    aToestemming({ id: nieuwId(), schoolId: DE_SCHOOL.id, ouderId: wie.id, documenten: KEUZE, ...one });
  const bezwaar = { ouderId: B.id, op: NU, reden: '' };
  const intrekking = { ouderId: A.id, op: NU, reden: '', door: daderOf(ouder) };
  return {
    none: [],
    valid: [van()],
    'for nothing': [van({ documenten: { bijlageIds: [], observatieIds: [], adviesIds: [] } })],
    'two, for different stukken': [van(), van({ documenten: REST }, B)],
    withdrawn: [van({ intrekking })],
    'withdrawn, and given again': [van({ intrekking }), van({ documenten: REST })],
    'of both, one withdrawn': [van({ intrekking }), van({ documenten: REST }, B)],
    'of both, one withdrawn by the second ouder': [
      van(),
      van({ gegevenOp: addDays(NU, -2), documenten: REST, intrekking: { ...intrekking, ouderId: B.id } }, B),
    ],
    'of both, one withdrawn and given again': [
      van({ gegevenOp: addDays(NU, -2), intrekking: { ...intrekking, op: addDays(NU, -1) } }),
      van({ gegevenOp: addDays(NU, -1) }),
      van({ documenten: REST }, B),
    ],
    'withdrawn one of the own two': [van({ intrekking }), van({ gegevenOp: addDays(NU, -1), documenten: REST })],
    'objected to': [van({ bezwaar })],
    'objected to, and given again': [van({ bezwaar }), van()],
    'objection taken back': [van({ bezwaar: { ...bezwaar, ingetrokkenOp: NU } })],
    'last day': [van({ totEnMet: VANDAAG })],
    'past its last day': [van({ totEnMet: '2026-10-04' })],
    'for another school': [van({ schoolId: ANDERE_SCHOOL.id })],
    'by the second ouder': [van({}, B)],
  };
}

const REACTIES: Readonly<Record<string, Partial<SchoolVanVoorkeur>>> = {
  'was asked': {},
  'said akkoord': { reactie: { antwoord: 'AKKOORD', toelichting: '', op: NU, door: daderOf(school) } },
  refused: {
    reactie: { antwoord: 'AFGEWEZEN', redencode: 'GEEN_PLAATS', toelichting: 'vol', op: NU, door: daderOf(school) },
  },
};

/** The toestemmingen for which it matters whether the second ouder has gezag. */
const TWEEDE_OUDER: readonly string[] = [
  'by the second ouder',
  'two, for different stukken',
  'objected to, and given again',
  'of both, one withdrawn by the second ouder',
];

function schoolCases(status: Status): readonly Situatie[] {
  const { gevraagdOp: _, ...nietGevraagd } = DE_SCHOOL;
  const standen = [
    ['was not asked', nietGevraagd] as const,
    ...Object.entries(REACTIES).map(([hoe, one]) => [hoe, { ...DE_SCHOOL, ...one }] as const),
  ];
  return standen.flatMap(([hoe, stand]) =>
    Object.entries(consents()).flatMap(([wat, toestemmingen]) =>
      (TWEEDE_OUDER.includes(wat) ? [true, false] : [true]).flatMap((gezag) =>
        placements(status).map(([waar, hulpvraag]) => ({
          naam: `school ${hoe}, toestemming ${wat}, second ouder ${gezag ? 'met' : 'zonder'} gezag, ${waar}`,
          dossier: aCase(
            status,
            { scholen: [stand, ANDERE_SCHOOL], toestemmingen, ouders: [A, { ...B, gezag }] },
            hulpvraag,
          ),
        })),
      ),
    ),
  );
}

function placements(status: Status): readonly (readonly [string, Partial<Dossier['hulpvraag']>])[] {
  const bij = (
    { id: schoolId, organisatieId, naam: schoolNaam }: SchoolVanVoorkeur,
    startdatum: Datum = '2027-03-01',
  ) => ({
    inschrijving: { schoolId, organisatieId, schoolNaam, startdatum, vastgelegdOp: NU },
  });
  const dagenGeleden = (dagen: number) => ({ statusSinds: addDays(NU, -dagen) });
  const schooldag = (dagen: number) => dayOf(addDays(NU, -dagen));
  if (status !== 'ADVIES_AFGEROND' && status !== 'JK_ADVIES_AFGEROND') return [['not placed', {}]];
  return [
    ['placed today', bij(DE_SCHOOL)],
    ['placed long ago, before the first school day', { ...bij(DE_SCHOOL), ...dagenGeleden(200) }],
    ['on the 90th day after the first school day', { ...bij(DE_SCHOOL, schooldag(90)), ...dagenGeleden(200) }],
    ['on the 91st day after the first school day', { ...bij(DE_SCHOOL, schooldag(91)), ...dagenGeleden(200) }],
    ['on the 90th day after a closing that came later', { ...bij(DE_SCHOOL, schooldag(120)), ...dagenGeleden(90) }],
    ['on the 91st day after a closing that came later', { ...bij(DE_SCHOOL, schooldag(120)), ...dagenGeleden(91) }],
    ['placed at the other school', bij(ANDERE_SCHOOL)],
  ];
}

/** Status 8 as it can be reached, because what an ouder keeps depends on how far the hulpvraag had come. */
function stopCases(): readonly Situatie[] {
  const ronde = anOverlegronde({ documenten: KEUZE });
  // Opened for an ouder and for somebody from outside before it was stopped.
  const geopend = {
    overlegrondes: [ronde],
    uitnodigingen: [
      { ...anUitnodiging({ rondeId: ronde.id, opentOp: addDays(NU, -1) }, ouder), ouderId: A.id },
      anUitnodiging({ rondeId: ronde.id, opentOp: addDays(NU, -1) }),
    ],
  };
  return STATUSSEN.filter((van) => van !== 'JK_INGETROKKEN').flatMap((van) => {
    const gestopt = { statuswijzigingen: [aStatuswijziging({ van, naar: 'JK_INGETROKKEN' })] };
    return [
      { naam: `stopped from ${van}`, dossier: aCase('JK_INGETROKKEN', gestopt) },
      { naam: `stopped from ${van} after an overleg`, dossier: aCase('JK_INGETROKKEN', { ...gestopt, ...geopend }) },
    ];
  });
}

/** Everything above in one status. */
export function situaties(status: Status): readonly Situatie[] {
  const stops = status === 'JK_INGETROKKEN' ? stopCases() : [];
  return [...windowCases(status), ...schoolCases(status), ...stops];
}
