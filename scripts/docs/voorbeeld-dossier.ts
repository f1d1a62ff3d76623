/**
 * A made-up dossier in which every part is there, for docs/access.md: each free text in it holds the name of its own
 * field, so that whoever reads it can be found by running the real views (vrije-teksten.ts).
 */

import { addDays } from '#shared/kernel/dates.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Persoonverwijzing } from '#shared/model/gebruiker.ts';
import type { Inschrijving } from '#shared/model/hulpvraag.ts';
import {
  hulpvraagIdIn,
  type OrganisatieId,
  type OuderId,
  type PlatformId,
  type SamenwerkingsverbandId,
  type SchoolId,
} from '#shared/model/ids.ts';
import type { Aanmelding } from '#shared/model/school.ts';

export const NU: Moment = '2026-10-05T09:00:00.000Z';
export const SWV = id<SamenwerkingsverbandId>(1);
export const PLATFORM = id<PlatformId>(2);

function id<Id extends string = string>(nummer: number): Id {
  return `00000000-0000-7000-8000-${String(nummer).padStart(12, '0')}` as Id;
}

function persoon(nummer: number, veld: string, organisatieId = id<OrganisatieId>(nummer + 2)): Persoonverwijzing {
  return {
    gebruikerId: id(nummer),
    lidmaatschapId: id(nummer + 1),
    organisatieId,
    naam: `${veld}.naam`,
    organisatieNaam: `${veld}.organisatieNaam`,
  };
}

/** The people, by what they are to this dossier. */
export const MENSEN = {
  swv: persoon(10, 'hulpvraag.contactpersoonJk', SWV),
  specialist: persoon(15, 'hulpvraag.jkSpecialist', SWV),
  voorschool: persoon(20, 'hulpvraag.voorschoolContact'),
  ouder: persoon(30, 'ouders.ouder', SWV),
  andereOuder: persoon(35, 'ouders.ouder', SWV),
  school: persoon(40, 'scholen.contact'),
  genodigde: persoon(50, 'uitnodigingen.persoon'),
  eerder: persoon(60, 'hulpvraag.eerdereBetrokkenen.persoon'),
  eerderBijSchool: persoon(65, 'scholen.eerdereContacten.persoon'),
} as const;

const DOOR = { gebruikerId: id(15), organisatieId: SWV, rol: 'JK_SPECIALIST' as const };
const DOSSIER = id(3);
const HULPVRAAG = hulpvraagIdIn(DOSSIER, 1);
const STUKKEN = { bijlageIds: [id(70)], observatieIds: [id(71)], adviesIds: [id(72)] };
const RONDE = id(73);
const SCHOOL = id<SchoolId>(74);
const OUDER = id<OuderId>(75);
const TOESTEMMING = id(77);

/** The dossier as a whole; which status it is in is up to whoever looks. */
export function voorbeeldDossier(): Dossier {
  return {
    kop: kop(),
    kind: kind(),
    ouders: [ouder(OUDER, MENSEN.ouder), ouder(id(76), MENSEN.andereOuder)],
    hulpvraag: hulpvraag(),
    andereHulpvragen: [],
    statuswijzigingen: statuswijzigingen(),
    bijlagen: bijlagen(),
    weggehaald: bijlagen().map(asWeggehaald),
    observaties: observaties(),
    adviezen: [
      { id: id(72), versie: 1, advies: 'adviezen.advies', afspraken: 'adviezen.afspraken', op: NU, door: DOOR },
    ],
    zienswijzen: [{ id: id(81), ouderId: id(76), tekst: 'zienswijzen.tekst', op: NU }],
    overlegrondes: overlegrondes(),
    uitnodigingen: uitnodigingen(),
    scholen: scholen(),
    toestemmingen: toestemmingen(),
    voorstellen: voorstellen(),
  };
}

function kop(): Dossier['kop'] {
  return {
    id: DOSSIER,
    samenwerkingsverbandId: SWV,
    platformId: PLATFORM,
    versie: 1,
    aangemaaktOp: NU,
    tochAangemaakt: { reden: 'kop.tochAangemaakt.reden', door: DOOR },
    samengevoegd: [
      {
        dossierId: id(90),
        hulpvragen: [],
        ouders: [],
        leestMeer: [],
        op: NU,
        reden: 'kop.samengevoegd.reden',
        door: DOOR,
        goedgekeurdDoor: DOOR,
      },
    ],
  };
}

function kind(): Dossier['kind'] {
  return {
    voornaam: 'kind.voornaam',
    tussenvoegsel: 'kind.tussenvoegsel',
    achternaam: 'kind.achternaam',
    geboortedatum: '2023-03-14',
    versie: 1,
  };
}

function hulpvraag(): Dossier['hulpvraag'] {
  return {
    id: HULPVRAAG,
    zaaknummer: 'hulpvraag.zaaknummer',
    status: 'JK_ONDERWIJSADVIES',
    statusSinds: NU,
    versie: 1,
    formulier: {
      vraag: 'hulpvraag.formulier.vraag',
      sterkeKanten: 'hulpvraag.formulier.sterkeKanten',
      zorgen: 'hulpvraag.formulier.zorgen',
      ingezetteHulp: 'hulpvraag.formulier.ingezetteHulp',
      wensOuders: 'hulpvraag.formulier.wensOuders',
    },
    voorschoolContact: MENSEN.voorschool,
    contactpersoonJk: MENSEN.swv,
    jkSpecialist: MENSEN.specialist,
    eerdereBetrokkenen: [{ als: 'VOORSCHOOL', persoon: MENSEN.eerder, tot: NU, door: DOOR }],
    inschrijving: inschrijving('hulpvraag.inschrijving.schoolNaam'),
    aangemaaktOp: NU,
    gewijzigdOp: NU,
  };
}

function statuswijzigingen(): Dossier['statuswijzigingen'] {
  return [
    {
      id: id(80),
      soort: 'OVERGANG',
      van: 'JK_BIJLAGEN_TOEGEVOEGD',
      naar: 'JK_ONDERWIJSADVIES',
      omschrijving: 'statuswijzigingen.omschrijving',
      op: NU,
      door: DOOR,
      gevraagdeScholen: [],
      vervallenInschrijving: inschrijving('statuswijzigingen.vervallenInschrijving.schoolNaam'),
    },
  ];
}

function bijlagen(): Dossier['bijlagen'] {
  return [
    {
      id: id(70),
      documentsoort: 'VERSLAG',
      bestandsnaam: 'bijlagen.bestandsnaam',
      gekozenNaam: 'bijlagen.gekozenNaam',
      mediatype: 'application/pdf',
      grootte: 1,
      sha256: 'bijlagen.sha256',
      stand: 'BESCHIKBAAR',
      uploadVerlooptOp: NU,
      incomingVersie: 'bijlagen.incomingVersie',
      toegevoegdDoor: DOOR,
      toegevoegdOp: NU,
      zichtbaarVoor: ['VOORSCHOOL', 'OUDERS'],
    },
  ];
}

/** The same under names of its own: what was removed is read in the list of it alone. */
function asWeggehaald(bijlage: Dossier['bijlagen'][number]): Dossier['weggehaald'][number] {
  const door = {
    ...DOOR,
    naam: 'weggehaald.weggehaald.door.naam',
    organisatieNaam: 'weggehaald.weggehaald.door.organisatieNaam',
  };
  const namen = Object.entries(bijlage).map(([key, value]) => [
    key,
    typeof value === 'string' ? value.replace(/^bijlagen\./, 'weggehaald.') : value,
  ]);
  return { ...bijlage, ...Object.fromEntries(namen), id: id(92), weggehaald: { op: NU, door } };
}

function observaties(): Dossier['observaties'] {
  return [
    {
      id: id(71),
      datum: '2026-10-01',
      tekst: 'observaties.tekst',
      zichtbaarVoor: ['VOORSCHOOL', 'OUDERS'],
      op: NU,
      door: DOOR,
      versie: 1,
    },
  ];
}

function overlegrondes(): Dossier['overlegrondes'] {
  return [
    {
      id: RONDE,
      moment: addDays(NU, 1),
      duurMinuten: 60,
      plaats: 'overlegrondes.plaats',
      documenten: STUKKEN,
      aangemaaktOp: NU,
      door: DOOR,
      versie: 1,
    },
  ];
}

function uitnodigingen(): Dossier['uitnodigingen'] {
  return [
    {
      id: id(82),
      rondeId: RONDE,
      soort: 'EXTERN',
      naam: 'uitnodigingen.naam',
      functie: 'uitnodigingen.functie',
      persoon: MENSEN.genodigde,
      openingswijze: 'NU',
      opentOp: NU,
      sluitOp: addDays(NU, 9),
      besluit: { reden: 'uitnodigingen.besluit.reden', voorgesteldDoor: DOOR, goedgekeurdDoor: DOOR, op: NU },
      uitgenodigdOp: NU,
      versie: 1,
    },
  ];
}

function scholen(): Dossier['scholen'] {
  return [
    {
      id: SCHOOL,
      organisatieId: MENSEN.school.organisatieId,
      naam: 'scholen.naam',
      volgorde: 1,
      contact: MENSEN.school,
      eerdereContacten: [{ persoon: MENSEN.eerderBijSchool, tot: NU, door: DOOR }],
      gevraagdOp: NU,
      reactie: reactie('scholen.reactie.toelichting'),
      eerdereVragen: [
        {
          gevraagdOp: NU,
          reactie: reactie('scholen.eerdereVragen.reactie.toelichting'),
          tot: NU,
          einde: 'INGETROKKEN',
          reden: 'scholen.eerdereVragen.reden',
        },
      ],
      aanmelding: aanmelding('scholen.aanmelding.verlenging.reden'),
      eerdereAanmeldingen: [
        {
          ...aanmelding('scholen.eerdereAanmeldingen.verlenging.reden'),
          vervallenOp: NU,
          reden: 'scholen.eerdereAanmeldingen.reden',
          door: DOOR,
        },
      ],
      versie: 1,
    },
  ];
}

function toestemmingen(): Dossier['toestemmingen'] {
  return [
    {
      id: TOESTEMMING,
      schoolId: SCHOOL,
      ouderId: OUDER,
      documenten: STUKKEN,
      gegevenOp: NU,
      vastgelegdDoor: DOOR,
      eerdereBezwaren: [{ ouderId: OUDER, op: NU, reden: 'toestemmingen.eerdereBezwaren.reden', ingetrokkenOp: NU }],
      bezwaar: { ouderId: OUDER, op: NU, reden: 'toestemmingen.bezwaar.reden', ingetrokkenOp: NU },
      versie: 1,
    },
    {
      id: id(78),
      schoolId: SCHOOL,
      ouderId: OUDER,
      documenten: STUKKEN,
      gegevenOp: addDays(NU, -9),
      vastgelegdDoor: DOOR,
      intrekking: { ouderId: OUDER, op: addDays(NU, -8), reden: 'toestemmingen.intrekking.reden', door: DOOR },
      versie: 1,
    },
  ];
}

function voorstellen(): Dossier['voorstellen'] {
  return [
    {
      id: id(83),
      wat: { soort: 'TERUGSTAP', statuswijzigingId: id(80) },
      reden: 'voorstellen.reden',
      door: DOOR,
      naam: 'voorstellen.naam',
      lidmaatschapId: MENSEN.specialist.lidmaatschapId,
      op: NU,
      geldigTot: addDays(NU, 14),
      besluit: {
        uitkomst: 'AFGEKEURD',
        door: DOOR,
        naam: 'voorstellen.besluit.naam',
        op: NU,
        reden: 'voorstellen.besluit.reden',
      },
      versie: 1,
    },
  ];
}

function ouder(ouderId: OuderId, { gebruikerId, lidmaatschapId }: Persoonverwijzing): Dossier['ouders'][number] {
  return {
    id: ouderId,
    naam: 'ouders.naam',
    voornaam: 'ouders.voornaam',
    tussenvoegsel: 'ouders.tussenvoegsel',
    achternaam: 'ouders.achternaam',
    relatie: 'OUDER',
    gezag: true,
    email: 'ouders.email',
    telefoon: 'ouders.telefoon',
    gebruikerId,
    lidmaatschapId,
    versie: 1,
  };
}

function inschrijving(schoolNaam: string): Inschrijving {
  return {
    schoolId: SCHOOL,
    organisatieId: MENSEN.school.organisatieId,
    schoolNaam,
    startdatum: '2027-03-01',
    vastgelegdOp: NU,
  };
}

function reactie(toelichting: string) {
  return { antwoord: 'AFGEWEZEN' as const, redencode: 'ANDERS' as const, toelichting, op: NU, door: DOOR };
}

function aanmelding(reden: string): Aanmelding {
  return {
    ontvangenOp: '2026-10-05',
    termijnTot: '2026-11-16',
    verlenging: { tot: '2026-12-01', reden, op: NU },
    vastgelegdOp: NU,
  };
}
