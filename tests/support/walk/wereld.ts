/** The world of a walk: a few cases that could be mixed up, and the people of two SWVs. */

import type { Dossier } from '#shared/model/dossier.ts';
import { hulpvraagIdIn } from '#shared/model/ids.ts';
import type { Status } from '#shared/model/status.ts';
import { idOf } from '#tests/support/ids.ts';
import { aBijlage, aCast, aDossierIn, aGebruiker, anOuder, aStatuswijziging, CAST, daderOf } from '../builders.ts';
import { type Cast, type CastName, castlid } from '../cast.ts';
import { type Speler, spelers } from '../oracle/spelers.ts';

/** Who is a member of both SWVs, with one account: an ouder, and somebody who is invited here and there. */
const IN_BEIDE = ['ouder', 'genodigde'] as const;

/** The people of the other SWV. */
export const ANDERE_CAST: Cast = (() => {
  const cast = aCast();
  const zelfde = IN_BEIDE.map((als) => {
    const { gebruikerId } = CAST[als].persoon;
    return [als, castlid({ ...cast[als].lidmaatschap, gebruikerId })];
  });
  return { ...cast, ...Object.fromEntries(zelfde) };
})();

/** The people of the SWV of this case. */
export function castVan({ kop }: Pick<Dossier, 'kop'>): Cast {
  return kop.samenwerkingsverbandId === ANDERE_CAST.samenwerkingsverbandId ? ANDERE_CAST : CAST;
}

const BUREN = ['ouder', 'genodigde', 'specialist', 'contactpersoonJk', 'voorschool', 'school'] as const;
const vanBuiten = (cast: Cast): readonly Speler[] =>
  BUREN.map((als) => ({ naam: `${als} of the other SWV`, actor: cast[als].actor }));

const HIER = [...spelers(), ...vanBuiten(ANDERE_CAST)];
const DAAR = [...spelers(ANDERE_CAST), ...vanBuiten(CAST)];

/** Everybody who might ask in this case: the people of its SWV, those who resemble them, and some of the other SWV. */
export function spelersBij(dossier: Pick<Dossier, 'kop'>): readonly Speler[] {
  return castVan(dossier) === CAST ? HIER : DAAR;
}

/** The names of those who might ask, the same in every case. */
export const SPELERNAMEN = HIER.map(({ naam }) => naam);

const LEDEN = [CAST, ANDERE_CAST].flatMap((cast) =>
  Object.values(cast).flatMap((one) => (typeof one === 'object' ? [one.lidmaatschap] : [])),
);

/** The accounts. Who sent a file still is what they were; whether the case still lets them is up to the case. */
export const GEBRUIKERS = {
  load: async (gebruikerId: string) => ({
    gebruiker: aGebruiker({ id: gebruikerId }),
    lidmaatschappen: LEDEN.filter((one) => one.gebruikerId === gebruikerId),
  }),
};

/**
 * The cases: the one that a walk is mostly about; another hulpvraag of the same child; another child who shares an
 * ouder, the preschool and the school; a case of the other SWV in which the ouder is known, too; and a second dossier
 * of the first child, which two people can join to the first.
 */
export function zakenVanaf(begin: Status): readonly Dossier[] {
  const eerste = aDossierAlong(begin);
  return [eerste, tweedeHulpvraag(eerste), anderKind(), andereSwv(), tweedeDossier(eerste)];
}

/** The ids of what a hulpvraag holds itself; people are shared. */
export function deelIds(dossier: Dossier): readonly string[] {
  const { bijlagen, observaties, adviezen, zienswijzen, overlegrondes, uitnodigingen } = dossier;
  const { scholen, toestemmingen, voorstellen, statuswijzigingen } = dossier;
  return [
    ...[bijlagen, observaties, adviezen, zienswijzen, overlegrondes, uitnodigingen],
    ...[scholen, toestemmingen, voorstellen, statuswijzigingen],
  ].flatMap((list) => list.map(({ id }) => id));
}

/** The way by which a case usually comes to each status. */
const WEG: Readonly<Record<Status, readonly Status[]>> = {
  CONCEPT: [],
  JK_ONDERWIJSADVIES_AANVRAAG: ['CONCEPT'],
  JK_BIJLAGEN_TOEGEVOEGD: ['CONCEPT', 'JK_ONDERWIJSADVIES_AANVRAAG'],
  JK_ONDERWIJSADVIES: ['CONCEPT', 'JK_ONDERWIJSADVIES_AANVRAAG', 'JK_BIJLAGEN_TOEGEVOEGD'],
  JK_AANMELDEN_SCHOOL: ['CONCEPT', 'JK_ONDERWIJSADVIES_AANVRAAG', 'JK_BIJLAGEN_TOEGEVOEGD', 'JK_ONDERWIJSADVIES'],
  JK_ADVIES_AFGEROND: ['JK_ONDERWIJSADVIES', 'JK_AANMELDEN_SCHOOL'],
  ADVIES_AFGEROND: ['JK_ONDERWIJSADVIES', 'JK_AANMELDEN_SCHOOL', 'JK_ADVIES_AFGEROND'],
  JK_AFGEWEZEN: ['JK_ONDERWIJSADVIES', 'JK_AANMELDEN_SCHOOL'],
  JK_INGETROKKEN: ['CONCEPT', 'JK_ONDERWIJSADVIES_AANVRAAG', 'JK_BIJLAGEN_TOEGEVOEGD'],
};

/** A case with two ouders met gezag, in a status, with the history that led there. */
function aDossierAlong(begin: Status): Dossier {
  const dossier = aDossierIn(begin);
  const statussen = [...WEG[begin], begin];
  const gevraagd = dossier.scholen.map((one) => one.id);
  const statuswijzigingen = statussen.map((naar, index) =>
    aStatuswijziging({
      van: statussen[index - 1] ?? null,
      naar,
      gevraagdeScholen: naar === 'JK_AANMELDEN_SCHOOL' ? gevraagd : [],
    }),
  );
  // A signed paper is there from the beginning, so that what is recorded on paper can be.
  const papier = aBijlage({
    documentsoort: 'TOESTEMMING_SCHOOL',
    toegevoegdDoor: daderOf(CAST.specialist),
    zichtbaarVoor: [],
  });
  const ouders = [...dossier.ouders, anOuder({}, CAST.ouder2)];
  return { ...dossier, bijlagen: [...dossier.bijlagen, papier], ouders, statuswijzigingen };
}

/** An earlier hulpvraag of the same child, which is closed and was with the same preschool. */
function tweedeHulpvraag(eerste: Dossier): Dossier {
  const dossier = aDossierIn('ADVIES_AFGEROND', {
    kop: eerste.kop,
    hulpvraag: { id: hulpvraagIdIn(eerste.kop.id, 2) },
  });
  const stap = aStatuswijziging({ van: 'JK_ADVIES_AFGEROND', naar: 'ADVIES_AFGEROND' });
  // The ouders are those of the child, so the toestemming is by one of them.
  const toestemmingen = dossier.toestemmingen.map((one) => ({ ...one, ouderId: idOf(eerste.ouders[0]) }));
  return { ...dossier, kind: eerste.kind, ouders: eerste.ouders, toestemmingen, statuswijzigingen: [stap] };
}

/** Another child of one of the ouders, at the same preschool and asked of the same school. */
function anderKind(): Dossier {
  const dossier = aDossierIn('JK_AANMELDEN_SCHOOL', { kind: { voornaam: 'Broertje', achternaam: 'Bedacht' } });
  const gevraagdeScholen = dossier.scholen.map(({ id }) => id);
  const stap = aStatuswijziging({ van: 'JK_ONDERWIJSADVIES', naar: 'JK_AANMELDEN_SCHOOL', gevraagdeScholen });
  return { ...dossier, statuswijzigingen: [stap] };
}

/** The same child was given two dossiers: this one is closed, and knows one of the ouders. */
function tweedeDossier({ kind }: Dossier): Dossier {
  const hulpvraag = { zaaknummer: 'JK-2026-000888' };
  const dossier = aDossierIn('ADVIES_AFGEROND', { kind, hulpvraag });
  const stap = aStatuswijziging({ van: 'JK_ADVIES_AFGEROND', naar: 'ADVIES_AFGEROND' });
  return { ...dossier, kind, statuswijzigingen: [stap] };
}

function andereSwv(): Dossier {
  const dossier = aDossierIn(
    'JK_ONDERWIJSADVIES',
    { kind: { voornaam: 'Elders', achternaam: 'Verderop' }, hulpvraag: { zaaknummer: 'JK-2026-000999' } },
    ANDERE_CAST,
  );
  const stap = aStatuswijziging({ van: 'JK_BIJLAGEN_TOEGEVOEGD', naar: 'JK_ONDERWIJSADVIES' });
  return { ...dossier, statuswijzigingen: [stap] };
}

/** By whom something is done in this case, who would do it in an ordinary case. */
export function actorVan(dossier: Dossier, als: CastName) {
  return castVan(dossier)[als].actor;
}
