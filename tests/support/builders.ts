/**
 * Builders of domain values for tests: `aDossier({ … })` is valid as it is, and each test changes only what it is
 * about. All people, schools and places are made up. People come from a cast, so that a dossier and the actors who act
 * in it agree; `aCast()` gives new people, for tests that share a table.
 */

import { v7 as uuidv7 } from 'uuid';
import type { Context } from '#shared/kernel/context.ts';
import { addDays } from '#shared/kernel/dates.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Observatie, Onderwijsadvies, Zienswijze } from '#shared/model/advies.ts';
import type { Bijlage } from '#shared/model/bijlage.ts';
import type { Documentkeuze } from '#shared/model/documentkeuze.ts';
import type { Dossier, DossierKop } from '#shared/model/dossier.ts';
import type { Dader } from '#shared/model/gebruiker.ts';
import type { Formulier, Hulpvraag, Statuswijziging } from '#shared/model/hulpvraag.ts';
import { hulpvraagIdIn, splitHulpvraagId } from '#shared/model/ids.ts';
import type { Inzageregel } from '#shared/model/inzageregel.ts';
import type { Kind, Ouder } from '#shared/model/kind.ts';
import type { Overlegronde, Uitnodiging } from '#shared/model/overlegronde.ts';
import { type Aanmelding, type SchoolVanVoorkeur, termijnVanaf } from '#shared/model/school.ts';
import type { Status } from '#shared/model/status.ts';
import type { Toestemming } from '#shared/model/toestemming.ts';
import { CAST, type Cast, type Castlid, daderOf, NU } from './cast.ts';
import { asHulpvraagId, asOuderId, asSchoolId } from './ids.ts';

export type { Cast, Castlid } from './cast.ts';
export { aCast, aGebruiker, aLidmaatschap, anActor, anOrganisatie, aPlatform, CAST, daderOf, NU } from './cast.ts';

/** The context of a rule: a fixed moment, fresh ids. */
export function aContext(nu: Moment = NU): Context {
  return { nu, nieuwId: uuidv7 };
}

export function aKop(overrides: Partial<DossierKop> = {}, cast: Cast = CAST): DossierKop {
  return {
    id: uuidv7(),
    samenwerkingsverbandId: cast.samenwerkingsverbandId,
    platformId: cast.platformId,
    versie: 1,
    aangemaaktOp: NU,
    ...overrides,
  };
}

export function aKind(overrides: Partial<Kind> = {}): Kind {
  return { voornaam: 'Fenna', achternaam: 'Verzonnen', geboortedatum: '2023-03-14', versie: 1, ...overrides };
}

/** An ouder met gezag with an account; `anOuder({}, cast.ouder2)` for the other one. */
export function anOuder(overrides: Partial<Ouder> = {}, lid: Castlid = CAST.ouder): Ouder {
  const { gebruikerId, lidmaatschapId, naam } = lid.persoon;
  return { id: asOuderId(), naam, relatie: 'OUDER', gezag: true, gebruikerId, lidmaatschapId, versie: 1, ...overrides };
}

/** An ouder who is known by name only. */
export function anOuderWithoutAccount(overrides: Partial<Ouder> = {}): Ouder {
  return { id: asOuderId(), naam: 'Siem Bedacht', relatie: 'OUDER', gezag: true, versie: 1, ...overrides };
}

export function aFormulier(overrides: Partial<Formulier> = {}): Formulier {
  return {
    vraag: 'Welke school past bij dit kind?',
    sterkeKanten: 'Puzzelt graag.',
    zorgen: 'Praat nog weinig.',
    ingezetteHulp: 'Logopedie sinds de zomer.',
    wensOuders: 'Een kleine groep.',
    ...overrides,
  };
}

export function aHulpvraag(overrides: Partial<Hulpvraag> = {}, cast: Cast = CAST): Hulpvraag {
  return {
    id: asHulpvraagId(),
    zaaknummer: 'JK-2026-000123',
    status: 'JK_ONDERWIJSADVIES_AANVRAAG',
    statusSinds: NU,
    versie: 1,
    formulier: aFormulier(),
    voorschoolContact: cast.voorschool.persoon,
    contactpersoonJk: cast.contactpersoonJk.persoon,
    jkSpecialist: cast.specialist.persoon,
    aangemaaktOp: NU,
    gewijzigdOp: NU,
    ...overrides,
  };
}

export function aStatuswijziging(overrides: Partial<Statuswijziging> = {}): Statuswijziging {
  return {
    id: uuidv7(),
    soort: 'OVERGANG',
    van: 'CONCEPT',
    naar: 'JK_ONDERWIJSADVIES_AANVRAAG',
    omschrijving: '',
    op: NU,
    door: daderOf(CAST.contactpersoonJk),
    gevraagdeScholen: [],
    ...overrides,
  };
}

/** A checked and readable bijlage of the preschool. */
export function aBijlage(overrides: Partial<Bijlage> = {}): Bijlage {
  return {
    id: uuidv7(),
    documentsoort: 'VERSLAG',
    bestandsnaam: 'verslag.pdf',
    mediatype: 'application/pdf',
    grootte: 1234,
    sha256: '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
    stand: 'BESCHIKBAAR',
    uploadVerlooptOp: addDays(NU, 1),
    toegevoegdDoor: daderOf(CAST.voorschool),
    toegevoegdOp: NU,
    zichtbaarVoor: ['VOORSCHOOL', 'OUDERS'],
    ...overrides,
  };
}

/** The signed form, checked and readable: what "JK bijlagen toegevoegd" asks for. */
export function aGetekendFormulier(overrides: Partial<Bijlage> = {}): Bijlage {
  return aBijlage({ documentsoort: 'AANVRAAG_ONDERWIJSADVIES_JK', bestandsnaam: 'aanvraag.pdf', ...overrides });
}

export function anObservatie(overrides: Partial<Observatie> = {}): Observatie {
  return {
    id: uuidv7(),
    datum: '2026-10-01',
    tekst: 'Speelt rustig naast andere kinderen.',
    zichtbaarVoor: [],
    op: NU,
    door: daderOf(CAST.specialist),
    versie: 1,
    ...overrides,
  };
}

/** An onderwijsadvies with the afspraken of the meeting. */
export function anOnderwijsadvies(overrides: Partial<Onderwijsadvies> = {}): Onderwijsadvies {
  return {
    id: uuidv7(),
    versie: 1,
    advies: 'Een basisschool met extra taalondersteuning.',
    afspraken: 'Ouders bezoeken twee scholen.',
    op: NU,
    door: daderOf(CAST.specialist),
    ...overrides,
  };
}

export function aZienswijze(overrides: Partial<Zienswijze> = {}): Zienswijze {
  return { id: uuidv7(), ouderId: asOuderId(), tekst: 'Wij zien dat thuis anders.', op: NU, ...overrides };
}

export function aDocumentkeuze(overrides: Partial<Documentkeuze> = {}): Documentkeuze {
  return { bijlageIds: [], observatieIds: [], adviesIds: [], ...overrides };
}

/** A round a week from now. */
export function anOverlegronde(overrides: Partial<Overlegronde> = {}): Overlegronde {
  return {
    id: uuidv7(),
    moment: addDays(NU, 7),
    duurMinuten: 60,
    plaats: 'Kantoor van het samenwerkingsverband',
    documenten: aDocumentkeuze(),
    aangemaaktOp: NU,
    door: daderOf(CAST.specialist),
    versie: 1,
    ...overrides,
  };
}

/** An invitation that is open from now until two weeks from now. */
export function anUitnodiging(overrides: Partial<Uitnodiging> = {}, lid: Castlid = CAST.genodigde): Uitnodiging {
  return {
    id: uuidv7(),
    rondeId: uuidv7(),
    soort: 'EXTERN',
    naam: lid.persoon.naam,
    functie: 'jeugdarts',
    persoon: lid.persoon,
    openingswijze: 'NU',
    opentOp: NU,
    sluitOp: addDays(NU, 14),
    uitgenodigdOp: NU,
    versie: 1,
    ...overrides,
  };
}

/** A school van voorkeur that has not been asked yet. */
export function aSchool(overrides: Partial<SchoolVanVoorkeur> = {}, lid: Castlid = CAST.school): SchoolVanVoorkeur {
  return {
    id: asSchoolId(),
    organisatieId: lid.persoon.organisatieId,
    naam: lid.persoon.organisatieNaam,
    volgorde: 1,
    contact: lid.persoon,
    versie: 1,
    ...overrides,
  };
}

export function anAanmelding(overrides: Partial<Aanmelding> = {}): Aanmelding {
  return { ontvangenOp: '2026-10-05', termijnTot: termijnVanaf('2026-10-05'), vastgelegdOp: NU, ...overrides };
}

/** A consent that counts, for nothing in particular: name the school, the ouder and the documents. */
export function aToestemming(overrides: Partial<Toestemming> = {}): Toestemming {
  return {
    id: uuidv7(),
    schoolId: asSchoolId(),
    ouderId: asOuderId(),
    documenten: aDocumentkeuze(),
    gegevenOp: NU,
    vastgelegdDoor: daderOf(CAST.ouder),
    versie: 1,
    ...overrides,
  };
}

export function anInzageregel(overrides: Partial<Inzageregel> = {}): Inzageregel {
  const { persoon, actor } = CAST.specialist;
  return {
    id: uuidv7(),
    op: NU,
    actie: 'leesHulpvraag',
    soort: 'BEKEKEN',
    object: { soort: 'hulpvraag', id: 'x' },
    resultaat: 'TOEGESTAAN',
    regel: 'SWV@JK_ONDERWIJSADVIES',
    gebruikerId: persoon.gebruikerId,
    naam: persoon.naam,
    organisatieId: persoon.organisatieId,
    organisatieNaam: persoon.organisatieNaam,
    rollen: [...actor.rollen],
    herkomst: '192.0.2.1',
    ...overrides,
  };
}

/** What a test may say about a dossier; `status` and `hulpvraag` change its hulpvraag. */
export type DossierOverrides = Partial<Omit<Dossier, 'kop' | 'hulpvraag' | 'kind'>> & {
  readonly kop?: Partial<DossierKop>;
  readonly kind?: Partial<Kind>;
  readonly hulpvraag?: Partial<Hulpvraag>;
  readonly status?: Status;
};

/** A dossier with one ouder met gezag, and nothing in it yet. */
export function aDossier(overrides: DossierOverrides = {}, cast: Cast = CAST): Dossier {
  const { kop, kind, hulpvraag, status, ...lists } = overrides;
  const dossierId = kop?.id ?? (hulpvraag?.id ? splitHulpvraagId(hulpvraag.id).dossierId : uuidv7());
  return {
    kop: aKop({ ...kop, id: dossierId }, cast),
    kind: aKind(kind),
    ouders: [anOuder({}, cast.ouder)],
    hulpvraag: aHulpvraag({ id: hulpvraagIdIn(dossierId, 1), ...(status ? { status } : {}), ...hulpvraag }, cast),
    andereHulpvragen: [],
    statuswijzigingen: [],
    bijlagen: [],
    weggehaald: [],
    observaties: [],
    adviezen: [],
    zienswijzen: [],
    overlegrondes: [],
    uitnodigingen: [],
    scholen: [],
    toestemmingen: [],
    voorstellen: [],
    ...lists,
  };
}

/**
 * A dossier in a status, with what usually precedes it: signed form, advice, a school that was asked with toestemming.
 */
export function aDossierIn(status: Status, overrides: DossierOverrides = {}, cast: Cast = CAST): Dossier {
  const ouder = anOuder({}, cast.ouder);
  const bijlage = aGetekendFormulier({ toegevoegdDoor: daderOf(cast.voorschool) });
  const advies = anOnderwijsadvies({ door: daderOf(cast.specialist) });
  const school = aSchool(
    { gevraagdOp: NU, ...(hasAnswer(status) ? { reactie: reactieIn(status, daderOf(cast.school)) } : {}) },
    cast.school,
  );
  const documenten = aDocumentkeuze({ bijlageIds: [bijlage.id], adviesIds: [advies.id] });
  const toestemming = aToestemming({ schoolId: school.id, ouderId: ouder.id, documenten });
  const asked = PAST_ASKING.includes(status);
  const { id: schoolId, organisatieId, naam: schoolNaam } = school;
  const inschrijving = { schoolId, organisatieId, schoolNaam, startdatum: '2027-03-01', vastgelegdOp: NU } as const;
  return aDossier(
    {
      status,
      ouders: [ouder],
      bijlagen: PAST_BIJLAGEN.includes(status) ? [bijlage] : [],
      adviezen: PAST_ADVIES.includes(status) ? [advies] : [],
      scholen: asked ? [school] : [],
      toestemmingen: asked ? [toestemming] : [],
      ...overrides,
      ...(status === 'ADVIES_AFGEROND' ? { hulpvraag: { inschrijving, ...overrides.hulpvraag } } : {}),
    },
    cast,
  );
}

const PAST_ASKING: readonly Status[] = ['JK_AANMELDEN_SCHOOL', 'JK_ADVIES_AFGEROND', 'ADVIES_AFGEROND', 'JK_AFGEWEZEN'];
const PAST_ADVIES: readonly Status[] = ['JK_ONDERWIJSADVIES', ...PAST_ASKING];
const PAST_BIJLAGEN: readonly Status[] = ['JK_BIJLAGEN_TOEGEVOEGD', ...PAST_ADVIES];

function hasAnswer(status: Status): boolean {
  return status === 'JK_ADVIES_AFGEROND' || status === 'ADVIES_AFGEROND' || status === 'JK_AFGEWEZEN';
}

function reactieIn(status: Status, door: Dader): NonNullable<SchoolVanVoorkeur['reactie']> {
  if (status === 'JK_AFGEWEZEN') {
    return { antwoord: 'AFGEWEZEN', redencode: 'GEEN_PLAATS', toelichting: 'De groep is vol.', op: NU, door };
  }
  return { antwoord: 'AKKOORD', toelichting: '', op: NU, door };
}
