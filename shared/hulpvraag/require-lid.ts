import { dateInNetherlands } from '#shared/kernel/dates.ts';
import { invalid } from '#shared/kernel/errors.ts';
import type { Moment } from '#shared/kernel/text.ts';
import { type Actor, isGegevenOp, type Lidmaatschap, type Rol } from '#shared/model/gebruiker.ts';
import type { PlatformId } from '#shared/model/ids.ts';

/** Who asks for somebody on a case, when, and where in the request that was. */
export interface Gevraagd {
  readonly actor: Actor;
  /** ISO 8601 in UTC. */
  readonly nu: Moment;
  /** JSON pointer. */
  readonly plek: string;
}

/** @throws DomainError ONGELDIGE_INVOER unless the lidmaatschap counts today, has the role and belongs to this SWV. */
export function requireLid(lid: Lidmaatschap | undefined, rol: Rol, { actor, nu, plek }: Gevraagd): Lidmaatschap {
  const hier = lid?.samenwerkingsverbandId === actor.samenwerkingsverbandId;
  if (lid && hier && lid.rollen.includes(rol) && isGegevenOp(lid, dateInNetherlands(nu))) return lid;
  throw invalid(
    plek,
    'PERSOON_ONBEKEND',
    'Deze persoon is niet gevonden, werkt hier niet meer of heeft niet de juiste rol. Kies iemand uit de lijst.',
  );
}

/**
 * Staff of the SWV who may be put on a case: only those who work for its platform, because nobody else could open it.
 * @throws DomainError ONGELDIGE_INVOER
 */
export function requireStaf(
  lid: Lidmaatschap | undefined,
  rol: 'CONTACTPERSOON_JK' | 'JK_SPECIALIST',
  platformId: PlatformId,
  gevraagd: Gevraagd,
): Lidmaatschap {
  const staf = requireLid(lid, rol, gevraagd);
  requireVanPlatform(staf, platformId, gevraagd.plek);
  return staf;
}

/** @throws DomainError ONGELDIGE_INVOER unless the lidmaatschap is for this platform. */
export function requireVanPlatform(lid: Lidmaatschap, platformId: PlatformId, plek: string): void {
  if (lid.platformIds.includes(platformId)) return;
  const tekst = 'Deze persoon werkt niet voor het platform van deze hulpvraag. Kies iemand van dat platform.';
  throw invalid(plek, 'ANDER_PLATFORM', tekst);
}
