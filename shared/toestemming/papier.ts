/** What the SWV records for an ouder who has no account, or who rings or writes instead. */

import { invalid, refuse } from '#shared/kernel/errors.ts';
import type { Documentsoort } from '#shared/model/bijlage.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Ouder } from '#shared/model/kind.ts';

/**
 * The ouder met gezag in whose name something is recorded.
 * @throws DomainError ONGELDIGE_INVOER for anybody else.
 */
export function requireOuderMetGezag(dossier: Dossier, ouderId: string, tekst: string): Ouder {
  const ouder = dossier.ouders.find((one) => one.id === ouderId && one.gezag);
  if (!ouder) throw invalid('/ouderId', 'OUDER_ZONDER_GEZAG', tekst);
  return ouder;
}

/** The paper that was signed, attached and checked. @throws DomainError STAND_VAN_ZAKEN */
export function requirePapier(dossier: Dossier, bijlageId: string, soort?: Documentsoort): void {
  const papier = dossier.bijlagen.find((one) => one.id === bijlageId);
  if (papier?.stand === 'BESCHIKBAAR' && (soort === undefined || papier.documentsoort === soort)) return;
  if (soort === 'TOESTEMMING_SCHOOL') {
    const tekst =
      'Voeg eerst het ondertekende toestemmingsformulier toe als bijlage en wacht tot het is gecontroleerd.';
    throw refuse([{ code: 'TOESTEMMINGSFORMULIER_ONTBREEKT', tekst, plek: '/bijlageId' }]);
  }
  const tekst = 'Voeg de brief eerst toe als bijlage en wacht tot die is gecontroleerd.';
  throw refuse([{ code: 'PAPIER_ONTBREEKT', tekst, plek: '/bijlageId' }]);
}
