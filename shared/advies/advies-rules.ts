import type { Context } from '#shared/kernel/context.ts';
import { notFound, refuse } from '#shared/kernel/errors.ts';
import {
  laatsteAdvies,
  laatsteVersieVan,
  type Observatie,
  type Onderwijsadvies,
  type Zienswijze,
} from '#shared/model/advies.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import { daderVan, silent, type Uitkomst } from '#shared/model/uitkomst.ts';
import { ouderVan } from '#shared/toegang/relaties.ts';
import { requireOuderMetGezag, requirePapier } from '#shared/toestemming/papier.ts';

/** Adds a version of the onderwijsadvies. Earlier versions stay as they are. `gezien` is the version it was made from. */
export function schrijfAdvies(
  dossier: Dossier,
  tekst: { readonly advies: string; readonly afspraken: string; readonly gezien: number },
  actor: Actor,
  context: Context,
): Uitkomst {
  requireLaatsteAdvies(dossier, tekst.gezien);
  const advies: Onderwijsadvies = {
    id: context.nieuwId(),
    versie: tekst.gezien + 1,
    advies: tekst.advies,
    afspraken: tekst.afspraken,
    op: context.nu,
    door: daderVan(actor, 'JK_SPECIALIST', 'CONTACTPERSOON_JK'),
  };
  return silent({ ...dossier, adviezen: [...dossier.adviezen, advies] }, 'onderwijsadvies', advies.id);
}

/** @throws DomainError unless this is the version that counts; 0 while there is none. */
export function requireLaatsteAdvies({ adviezen }: Dossier, gezien: number): void {
  if (gezien === (laatsteAdvies(adviezen)?.versie ?? 0)) return;
  const tekst =
    'Er is intussen een nieuwere versie van het advies. Uw tekst is niet opgeslagen: bekijk de nieuwe versie en vul die aan.';
  throw refuse([{ code: 'NIEUWERE_VERSIE', tekst, plek: '/gezien' }]);
}

/** What an observation says; who may read it once the dossier opens for them. */
export type ObservatieTekst = Pick<Observatie, 'datum' | 'tekst' | 'zichtbaarVoor'>;

/** Records an observation. */
export function schrijfObservatie(dossier: Dossier, tekst: ObservatieTekst, actor: Actor, context: Context): Uitkomst {
  const door = daderVan(actor, 'JK_SPECIALIST', 'CONTACTPERSOON_JK');
  const observatie: Observatie = { ...tekst, id: context.nieuwId(), op: context.nu, door, versie: 1 };
  return silent({ ...dossier, observaties: [...dossier.observaties, observatie] }, 'observatie', observatie.id);
}

/** The observation of an id. @throws DomainError NIET_GEVONDEN */
export function requireObservatie(dossier: Dossier, id: string): Observatie {
  const observatie = dossier.observaties.find((one) => one.id === id);
  if (!observatie) throw notFound();
  return observatie;
}

/** @throws DomainError for a version that was replaced. */
export function requireLaatsteVersie({ observaties }: Dossier, observatie: Observatie): void {
  if (laatsteVersieVan(observatie, observaties) === observatie) return;
  const tekst = 'Er is al een nieuwere versie van deze observatie. Wijzig die.';
  throw refuse([{ code: 'NIEUWERE_VERSIE', tekst, plek: '/observatieId' }]);
}

/**
 * Changes an observation: a new version. Whoever may read the earlier one by a toestemming or a consultation round goes on reading that one, and the
 * new one only when it is chosen anew. @throws DomainError STAND_VAN_ZAKEN for a version that was replaced.
 */
export function bewerkObservatie(
  dossier: Dossier,
  id: string,
  tekst: ObservatieTekst,
  actor: Actor,
  context: Context,
): Uitkomst {
  const observatie = requireObservatie(dossier, id);
  requireLaatsteVersie(dossier, observatie);
  const door = daderVan(actor, 'JK_SPECIALIST', 'CONTACTPERSOON_JK');
  const versie = observatie.versie + 1;
  const nieuw: Observatie = { ...tekst, id: context.nieuwId(), vervangt: id, op: context.nu, door, versie };
  return silent({ ...dossier, observaties: [...dossier.observaties, nieuw] }, 'observatie', nieuw.id);
}

/** Adds what an ouder thinks of the matter. Nobody else can change or remove it. */
export function geefZienswijze(dossier: Dossier, tekst: string, actor: Actor, context: Context): Uitkomst {
  const ouder = ouderVan(actor, dossier);
  if (!ouder) throw notFound();
  const zienswijze: Zienswijze = { id: context.nieuwId(), ouderId: ouder.id, tekst, op: context.nu };
  return silent({ ...dossier, zienswijzen: [...dossier.zienswijzen, zienswijze] }, 'zienswijze', zienswijze.id);
}

/** @throws DomainError ONGELDIGE_INVOER for anybody but an ouder met gezag. */
export function requireZienswijzeVan(dossier: Dossier, ouderId: string): void {
  requireOuderMetGezag(dossier, ouderId, 'Alleen een ouder met gezag kan een zienswijze geven.');
}

/** What the SWV records of a zienswijze that came by telephone or letter. */
export interface ZienswijzeOpdracht {
  readonly ouderId: string;
  readonly tekst: string;
  readonly bijlageId?: string | undefined;
}

/** Adds a zienswijze for an ouder who cannot or does not log in; that it was recorded by the SWV stays visible. */
export function legZienswijzeVast(
  dossier: Dossier,
  { ouderId, tekst, bijlageId }: ZienswijzeOpdracht,
  actor: Actor,
  context: Context,
): Uitkomst {
  requireZienswijzeVan(dossier, ouderId);
  if (bijlageId) requirePapier(dossier, bijlageId);
  const zienswijze: Zienswijze = {
    id: context.nieuwId(),
    ouderId,
    tekst,
    op: context.nu,
    vastgelegdDoor: daderVan(actor, 'JK_SPECIALIST', 'CONTACTPERSOON_JK'),
    ...(bijlageId ? { bijlageId } : {}),
  };
  return silent({ ...dossier, zienswijzen: [...dossier.zienswijzen, zienswijze] }, 'zienswijze', zienswijze.id);
}
