/** Cases in which there is one of everything in every state that an act can ask about, in every status. */

import { addDays, dateInNetherlands } from '#shared/kernel/dates.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { hulpvraagIdIn, type OuderId } from '#shared/model/ids.ts';
import { MAX_GENODIGDEN } from '#shared/model/overlegronde.ts';
import type { SchoolVanVoorkeur } from '#shared/model/school.ts';
import type { Status } from '#shared/model/status.ts';
import type { Voorstel } from '#shared/model/voorstel.ts';
import { aWeggehaalde } from '../a-weggehaalde.ts';
import {
  aBijlage,
  aContext,
  aDossierIn,
  aGetekendFormulier,
  aKind,
  aLidmaatschap,
  anAanmelding,
  anObservatie,
  anOnderwijsadvies,
  anOuder,
  anOuderWithoutAccount,
  anOverlegronde,
  anUitnodiging,
  aSchool,
  aStatuswijziging,
  aToestemming,
  CAST,
  daderOf,
  NU,
} from '../builders.ts';
import { AFGEWEZEN, AKKOORD } from '../stappen.ts';

/** A case, and when it is looked at. */
export interface Zaak {
  readonly naam: string;
  readonly dossier: Dossier;
  readonly nu: Moment;
}

const { nieuwId } = aContext();
const A = anOuder({ email: 'een@voorbeeld.example' });
const B = anOuder({ email: 'twee@voorbeeld.example' }, CAST.ouder2);
const ZONDER_ADRES = anOuderWithoutAccount();
const ZONDER_ACCOUNT = anOuderWithoutAccount({ email: 'vier@voorbeeld.example' });
const ZONDER_GEZAG = anOuderWithoutAccount({ email: 'vijf@voorbeeld.example', gezag: false });

const PAPIER = aBijlage({ documentsoort: 'TOESTEMMING_SCHOOL', toegevoegdDoor: daderOf(CAST.specialist) });
const BEWIJS = aBijlage({ documentsoort: 'TOESTEMMING_SCHOOL', toegevoegdDoor: daderOf(CAST.specialist) });
const BIJLAGEN = [
  PAPIER,
  BEWIJS,
  aGetekendFormulier(),
  aBijlage({ stand: 'WACHT_OP_UPLOAD' }),
  aBijlage({ stand: 'WACHT_OP_UPLOAD', uploadVerlooptOp: addDays(NU, -1) }),
  aBijlage({ stand: 'WORDT_GECONTROLEERD' }),
  aBijlage({ stand: 'GEWEIGERD', weigerreden: 'SCHADELIJK', toegevoegdDoor: daderOf(CAST.specialist) }),
  aBijlage({ geschoond: 'NIET_GELUKT', toegevoegdDoor: daderOf(CAST.specialist) }),
];

const WEGGEHAALD = [NU, addDays(NU, -6), addDays(NU, -7), addDays(NU, -8)].map((op) => aWeggehaalde({}, op));

const elders = (overrides: Partial<SchoolVanVoorkeur>, volgorde: number): SchoolVanVoorkeur => {
  const lid = aLidmaatschap({ organisatieNaam: `Basisschool Nergens ${volgorde}` });
  return aSchool({ organisatieId: lid.organisatieId, naam: lid.organisatieNaam, volgorde, ...overrides });
};
const vraag = { gevraagdOp: NU, tot: NU, einde: 'INGETROKKEN' as const };
const VERLENGD = anAanmelding({ verlenging: { tot: '2026-11-20', reden: 'Meer tijd.', op: NU } });
const GEVRAAGD = aSchool({ gevraagdOp: NU });
const JA = aSchool({ gevraagdOp: NU, reactie: AKKOORD, volgorde: 2 }, CAST.school2);
const NEE = elders({ gevraagdOp: NU, reactie: AFGEWEZEN, aanmelding: anAanmelding() }, 3);
const NIEUW = elders({}, 4);
const MET_TOESTEMMING = elders({ aanmelding: VERLENGD }, 5);
const EERDER = elders({ eerdereVragen: [vraag] }, 6);
const SCHOLEN = [GEVRAAGD, JA, NEE, NIEUW, MET_TOESTEMMING, EERDER];

const bezwaar = { ouderId: B.id, op: NU, reden: 'Liever niet.' };
const TOESTEMMINGEN = [
  aToestemming({ schoolId: GEVRAAGD.id, ouderId: A.id, bijlageId: BEWIJS.id }),
  aToestemming({ schoolId: GEVRAAGD.id, ouderId: B.id }),
  aToestemming({ schoolId: JA.id, ouderId: A.id }),
  aToestemming({ schoolId: NEE.id, ouderId: A.id, bezwaar }),
  aToestemming({ schoolId: MET_TOESTEMMING.id, ouderId: A.id }),
  aToestemming({ schoolId: EERDER.id, ouderId: A.id, totEnMet: dateInNetherlands(addDays(NU, -1)) }),
  aToestemming({
    schoolId: EERDER.id,
    ouderId: B.id,
    intrekking: { ouderId: B.id, op: NU, reden: 'Toch niet.', door: daderOf(CAST.ouder2) },
  }),
];

const KOMEND = anOverlegronde();
const AFGELAST = anOverlegronde({ afgelastOp: NU });
const GEWEEST = anOverlegronde({ moment: addDays(NU, -30) });
const VOL = anOverlegronde({ moment: addDays(NU, -20) });
const { opentOp: _, ...NOG_DICHT } = anUitnodiging({ rondeId: KOMEND.id, openingswijze: 'HANDMATIG' }, CAST.ouder);
const BESLUIT = {
  reden: 'Moet erbij.',
  voorgesteldDoor: daderOf(CAST.specialist),
  goedgekeurdDoor: daderOf(CAST.contactpersoonJk),
  op: NU,
};
const UITNODIGINGEN = [
  anUitnodiging({ rondeId: KOMEND.id }),
  { ...NOG_DICHT, ouderId: A.id },
  anUitnodiging({ rondeId: KOMEND.id, ingetrokkenOp: NU }, CAST.andereVoorschool),
  anUitnodiging({ rondeId: AFGELAST.id }),
  anUitnodiging({ rondeId: KOMEND.id, opentOp: addDays(NU, 1), besluit: BESLUIT, ouderId: ZONDER_GEZAG.id }),
  anUitnodiging({ rondeId: GEWEEST.id, opentOp: addDays(NU, -30), sluitOp: addDays(NU, -20) }),
];
const VOLLE_RONDE = Array.from({ length: MAX_GENODIGDEN }, () =>
  anUitnodiging({ rondeId: VOL.id, opentOp: addDays(NU, -30), sluitOp: addDays(NU, -15) }),
);

const EERSTE_VERSIE = anObservatie({ zichtbaarVoor: ['OUDERS', 'VOORSCHOOL'] });
const OBSERVATIES = [
  EERSTE_VERSIE,
  anObservatie({ vervangt: EERSTE_VERSIE.id, versie: 2, zichtbaarVoor: ['OUDERS', 'VOORSCHOOL'] }),
];
const ADVIEZEN = [anOnderwijsadvies({ afspraken: '' }), anOnderwijsadvies({ versie: 2 })];

/** From where a case comes to each status. */
const VAN: Readonly<Record<Status, Status | null>> = {
  CONCEPT: null,
  JK_ONDERWIJSADVIES_AANVRAAG: 'CONCEPT',
  JK_BIJLAGEN_TOEGEVOEGD: 'JK_ONDERWIJSADVIES_AANVRAAG',
  JK_ONDERWIJSADVIES: 'JK_BIJLAGEN_TOEGEVOEGD',
  JK_AANMELDEN_SCHOOL: 'JK_ONDERWIJSADVIES',
  JK_ADVIES_AFGEROND: 'JK_AANMELDEN_SCHOOL',
  ADVIES_AFGEROND: 'JK_ADVIES_AFGEROND',
  JK_AFGEWEZEN: 'JK_AANMELDEN_SCHOOL',
  JK_INGETROKKEN: 'JK_ONDERWIJSADVIES',
};

function voorstel(
  wat: Voorstel['wat'],
  door: 'specialist' | 'contactpersoonJk',
  rest: Partial<Voorstel> = {},
): Voorstel {
  const { lidmaatschap, persoon } = CAST[door];
  return {
    id: nieuwId(),
    wat,
    reden: 'Per ongeluk.',
    door: daderOf(CAST[door]),
    naam: persoon.naam,
    lidmaatschapId: lidmaatschap.id,
    op: NU,
    geldigTot: addDays(NU, 14),
    versie: 1,
    ...rest,
  };
}

function voorstellen(stapId: string): readonly Voorstel[] {
  const terug = { soort: 'TERUGSTAP' as const, statuswijzigingId: stapId };
  const uitnodigen = (rondeId: string, ouderId: OuderId) =>
    ({ soort: 'OUDER_UITNODIGEN', rondeId, ouderId, openingswijze: 'NU', sluitOp: addDays(NU, 14) }) as const;
  const besluit = { door: daderOf(CAST.contactpersoonJk), naam: 'x', op: NU, reden: 'Nee.' };
  return [
    voorstel(terug, 'specialist'),
    voorstel({ ...terug, statuswijzigingId: nieuwId() }, 'specialist'),
    voorstel(terug, 'specialist', { geldigTot: NU }),
    voorstel(terug, 'specialist', { besluit: { ...besluit, uitkomst: 'AFGEKEURD' } }),
    voorstel(uitnodigen(KOMEND.id, ZONDER_GEZAG.id), 'contactpersoonJk'),
    voorstel(uitnodigen(VOL.id, ZONDER_GEZAG.id), 'contactpersoonJk'),
    voorstel(uitnodigen(KOMEND.id, A.id), 'contactpersoonJk'),
  ];
}

/** Everything that there can be, in a status. */
export function volleZaak(status: Status): Dossier {
  const stap = aStatuswijziging({ van: VAN[status], naar: status });
  return {
    ...aDossierIn(status),
    kind: aKind(),
    ouders: [A, B, ZONDER_ADRES, ZONDER_ACCOUNT, ZONDER_GEZAG],
    bijlagen: BIJLAGEN,
    weggehaald: WEGGEHAALD,
    observaties: OBSERVATIES,
    adviezen: ADVIEZEN,
    overlegrondes: [KOMEND, AFGELAST, GEWEEST, VOL],
    uitnodigingen: UITNODIGINGEN,
    scholen: SCHOLEN,
    toestemmingen: TOESTEMMINGEN,
    statuswijzigingen: [stap],
    voorstellen: VAN[status] === null ? [] : voorstellen(stap.id),
  };
}

function metInschrijving(dossier: Dossier): Dossier {
  const { id: schoolId, organisatieId, naam: schoolNaam } = JA;
  const inschrijving = { schoolId, organisatieId, schoolNaam, startdatum: '2027-03-01', vastgelegdOp: NU } as const;
  return { ...dossier, hulpvraag: { ...dossier.hulpvraag, inschrijving } };
}

function voorgedragen(dossier: Dossier): Dossier {
  const vernietiging = { voorgedragenDoor: daderOf(CAST.contactpersoonJk), voorgedragenOp: NU };
  return { ...dossier, hulpvraag: { ...dossier.hulpvraag, vernietiging }, overlegrondes: [], uitnodigingen: [] };
}

function samengevoegd(dossier: Dossier): Dossier {
  const met = { dossierId: nieuwId(), hulpvraagId: hulpvraagIdIn(nieuwId(), 1), zaaknummer: 'JK-2026-000777', op: NU };
  return { ...dossier, kop: { ...dossier.kop, samengevoegdMet: met } };
}

export const ALLES = 'with everything';

/** The case with everything, and what else can make a difference to what may be done. */
export function zakenIn(status: Status): readonly Zaak[] {
  const vol = volleZaak(status);
  const zonderPapier = BIJLAGEN.filter((one) => one !== PAPIER && one !== BEWIJS);
  return [
    { naam: ALLES, dossier: vol, nu: NU },
    { naam: 'enrolled, eight days later', dossier: metInschrijving(vol), nu: addDays(NU, 8) },
    {
      naam: 'with one ouder, without a signed paper, with one school that said yes',
      dossier: { ...vol, ouders: [A], bijlagen: zonderPapier, scholen: [JA, NIEUW] },
      nu: NU,
    },
    { naam: 'years later, proposed for destruction', dossier: voorgedragen(vol), nu: addDays(NU, 4 * 366) },
    { naam: 'without ouders met gezag', dossier: { ...vol, ouders: [ZONDER_GEZAG] }, nu: NU },
    { naam: 'joined to another dossier', dossier: samengevoegd(vol), nu: NU },
    {
      naam: 'with all bijlagen and invitees that there can be, where nothing was ever asked',
      dossier: {
        ...vol,
        bijlagen: [...BIJLAGEN, ...Array.from({ length: 46 }, () => aBijlage())],
        scholen: [NIEUW, EERDER],
        uitnodigingen: [...UITNODIGINGEN, ...VOLLE_RONDE],
      },
      nu: NU,
    },
  ];
}
