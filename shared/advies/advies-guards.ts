import { notFound, refuse } from '#shared/kernel/errors.ts';
import { laatsteAdvies, laatsteVersieVan, type Observatie } from '#shared/model/advies.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { OuderId } from '#shared/model/ids.ts';
import { requireOuderMetGezag } from '#shared/toestemming/papier.ts';

/** @throws DomainError unless this is the version that counts; 0 while there is none. */
export function requireLaatsteAdvies({ adviezen }: Dossier, gezien: number): void {
  if (gezien === (laatsteAdvies(adviezen)?.versie ?? 0)) return;
  const tekst =
    'Er is intussen een nieuwere versie van het advies. Uw tekst is niet opgeslagen: bekijk de nieuwe versie en vul die aan.';
  throw refuse([{ code: 'NIEUWERE_VERSIE', tekst, plek: '/gezien' }]);
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

/** @throws DomainError ONGELDIGE_INVOER for anybody but an ouder met gezag. */
export function requireZienswijzeVan(dossier: Dossier, ouderId: OuderId): void {
  requireOuderMetGezag(dossier, ouderId, 'Alleen een ouder met gezag kan een zienswijze geven.');
}
