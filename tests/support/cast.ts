/** The made-up people and organisations of tests. */

import { v7 as uuidv7 } from 'uuid';
import type { Moment } from '#shared/kernel/text.ts';
import type { Dader, Gebruiker, Lidmaatschap, Persoonverwijzing, Rol, SignedInActor } from '#shared/model/gebruiker.ts';
import { actorOf, personOf } from '#shared/model/gebruiker.ts';
import type { PlatformId, SamenwerkingsverbandId } from '#shared/model/ids.ts';
import type { Organisatie, OrganisatieSoort, Platform } from '#shared/model/organisatie.ts';

import { asLidmaatschapId, asOrganisatieId, asPlatformId, asSwvId } from './ids.ts';

/** The moment at which tests take place, unless they say otherwise. */
export const NU: Moment = '2026-10-05T09:00:00.000Z';

/** One person of the cast: how dossiers name them, and as who they act. */
export interface Castlid {
  readonly lidmaatschap: Lidmaatschap;
  readonly persoon: Persoonverwijzing;
  readonly actor: SignedInActor;
}

const PEOPLE = {
  contactpersoonJk: ['Noor Gefingeerd', 'SWV Voorbeeldland', 'SAMENWERKINGSVERBAND', 'CONTACTPERSOON_JK'],
  specialist: ['Jip Denkbeeldig', 'SWV Voorbeeldland', 'SAMENWERKINGSVERBAND', 'JK_SPECIALIST'],
  beheerder: ['Bo Bedachtzaam', 'SWV Voorbeeldland', 'SAMENWERKINGSVERBAND', 'BEHEERDER'],
  fg: ['Fre Fantasie', 'SWV Voorbeeldland', 'SAMENWERKINGSVERBAND', 'FG'],
  voorschool: ['Mila Nepnaam', 'Peuterspeelzaal De Proefballon', 'VOORSCHOOL', 'CONTACTPERSOON_VOORSCHOOL'],
  andereVoorschool: ['Tom Testman', 'Kinderopvang Het Luchtkasteel', 'VOORSCHOOL', 'CONTACTPERSOON_VOORSCHOOL'],
  ouder: ['Roos Verzonnen', 'SWV Voorbeeldland', 'SAMENWERKINGSVERBAND', 'OUDER'],
  ouder2: ['Wim Verzonnen', 'SWV Voorbeeldland', 'SAMENWERKINGSVERBAND', 'OUDER'],
  school: ['Els Onbestaand', 'Basisschool De Regenboogdraak', 'SCHOOL', 'CONTACTPERSOON_SCHOOL'],
  school2: ['Ko Kunstmatig', 'Basisschool De Wolkenfabriek', 'SCHOOL', 'CONTACTPERSOON_SCHOOL'],
  genodigde: ['Ada Schijnbaar', 'Jeugdarts Voorbeeldland', 'EXTERN', 'GENODIGDE'],
} as const satisfies Record<string, readonly [string, string, OrganisatieSoort, Rol]>;

export type CastName = keyof typeof PEOPLE;

/** Everybody who takes part in one SWV with one platform. */
export type Cast = Readonly<Record<CastName, Castlid>> & {
  readonly samenwerkingsverbandId: SamenwerkingsverbandId;
  readonly platformId: PlatformId;
};

/** New people with new ids, at a new SWV. */
export function aCast(samenwerkingsverbandId = asSwvId()): Cast {
  const platformId = asPlatformId();
  const entries = Object.entries(PEOPLE).map(([name, [naam, organisatieNaam, organisatieSoort, rol]]) => {
    const isSwv = organisatieSoort === 'SAMENWERKINGSVERBAND';
    const isStaff = rol === 'CONTACTPERSOON_JK' || rol === 'JK_SPECIALIST';
    const lidmaatschap = aLidmaatschap({
      naam,
      organisatieNaam,
      organisatieSoort,
      samenwerkingsverbandId,
      organisatieId: isSwv ? samenwerkingsverbandId : asOrganisatieId(),
      rollen: [rol],
      platformIds: isStaff ? [platformId] : [],
    });
    return [name, castlid(lidmaatschap)] as const;
  });
  const people = Object.fromEntries(entries) as Record<CastName, Castlid>;
  return { ...people, samenwerkingsverbandId, platformId };
}

/** A person of the cast made from a lidmaatschap. */
export function castlid(lidmaatschap: Lidmaatschap): Castlid {
  return { lidmaatschap, persoon: personOf(lidmaatschap), actor: actorOf(lidmaatschap) };
}

export function aLidmaatschap(overrides: Partial<Lidmaatschap> = {}): Lidmaatschap {
  return {
    id: asLidmaatschapId(),
    gebruikerId: uuidv7(),
    naam: 'Sam Voorbeeld',
    organisatieId: asOrganisatieId(),
    organisatieNaam: 'Peuterspeelzaal De Proefballon',
    organisatieSoort: 'VOORSCHOOL',
    samenwerkingsverbandId: asSwvId(),
    rollen: ['CONTACTPERSOON_VOORSCHOOL'],
    platformIds: [],
    stand: 'ACTIEF',
    aangemaaktOp: NU,
    versie: 1,
    ...overrides,
  };
}

export function aGebruiker(overrides: Partial<Gebruiker> = {}): Gebruiker {
  const id = overrides.id ?? uuidv7();
  const email = `sam.${id.slice(-6)}@voorbeeld.example`;
  return { id, naam: 'Sam Voorbeeld', email, stand: 'ACTIEF', aangemaaktOp: NU, versie: 1, ...overrides };
}

export function anOrganisatie(overrides: Partial<Organisatie> = {}): Organisatie {
  return {
    id: asOrganisatieId(),
    samenwerkingsverbandId: CAST.samenwerkingsverbandId,
    soort: 'SCHOOL',
    naam: 'Basisschool De Regenboogdraak',
    plaats: 'Nergenshuizen',
    actief: true,
    aangemaaktOp: NU,
    versie: 1,
    ...overrides,
  };
}

export function aPlatform(overrides: Partial<Platform> = {}): Platform {
  const samenwerkingsverbandId = CAST.samenwerkingsverbandId;
  return {
    id: asPlatformId(),
    samenwerkingsverbandId,
    naam: 'Platform Noord',
    aangemaaktOp: NU,
    versie: 1,
    ...overrides,
  };
}

/** Somebody with no tie to any dossier, unless the overrides give one. */
export function anActor(overrides: Partial<SignedInActor> = {}): SignedInActor {
  return { ...actorOf(aLidmaatschap()), ...overrides };
}

/** This person as the one who did something. */
export function daderOf(lid: Castlid): Dader {
  const { gebruikerId, organisatieId, rollen } = lid.lidmaatschap;
  return { gebruikerId, organisatieId, rol: rollen[0] ?? 'GENODIGDE' };
}

/** The cast that builders use when a test names none. */
export const CAST: Cast = aCast();
