/** What the SWV records for an ouder who has no account, or who rings or writes instead. */

import { invalid, refuse } from '#shared/kernel/errors.ts';
import type { Bijlage, Documentsoort } from '#shared/model/bijlage.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { OuderId } from '#shared/model/ids.ts';
import type { Ouder } from '#shared/model/kind.ts';

/**
 * The ouder met gezag in whose name something is recorded.
 * @throws DomainError ONGELDIGE_INVOER for anybody else.
 */
export function requireOuderMetGezag(dossier: Dossier, ouderId: OuderId, tekst: string): Ouder {
  const ouder = dossier.ouders.find((one) => one.id === ouderId && one.gezag);
  if (!ouder) throw invalid('/ouderId', 'OUDER_ZONDER_GEZAG', tekst);
  return ouder;
}

/** @throws DomainError ONGELDIGE_INVOER in a dossier in which nobody has gezag. */
export function requireEenOuderMetGezag({ ouders }: Dossier, tekst: string): void {
  if (!ouders.some((one) => one.gezag)) throw invalid('/ouderId', 'OUDER_ZONDER_GEZAG', tekst);
}

/** The paper that was signed, attached and checked. @throws DomainError STAND_VAN_ZAKEN */
export function requirePapier({ bijlagen }: Dossier, bijlageId: string, soort?: Documentsoort): void {
  const papier = bijlagen.find((one) => one.id === bijlageId);
  if (!papier || !isPapier(papier, soort)) throw papierOntbreekt(soort);
}

/** @throws DomainError STAND_VAN_ZAKEN where no such paper was attached and checked: nothing can be recorded by it. */
export function requireEenPapier({ bijlagen }: Dossier, soort: Documentsoort): void {
  if (!bijlagen.some((one) => isPapier(one, soort))) throw papierOntbreekt(soort);
}

function isPapier({ stand, documentsoort }: Bijlage, soort: Documentsoort | undefined): boolean {
  return stand === 'BESCHIKBAAR' && (soort === undefined || documentsoort === soort);
}

function papierOntbreekt(soort: Documentsoort | undefined) {
  if (soort === 'TOESTEMMING_SCHOOL') {
    const tekst =
      'Voeg eerst het ondertekende toestemmingsformulier toe als bijlage en wacht tot het is gecontroleerd.';
    return refuse([{ code: 'TOESTEMMINGSFORMULIER_ONTBREEKT', tekst, plek: '/bijlageId' }]);
  }
  const tekst = 'Voeg de brief eerst toe als bijlage en wacht tot die is gecontroleerd.';
  return refuse([{ code: 'PAPIER_ONTBREEKT', tekst, plek: '/bijlageId' }]);
}
