import type { Context } from '#shared/kernel/context.ts';
import type { Zienswijze } from '#shared/model/advies.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import type { OuderId } from '#shared/model/ids.ts';
import { daderVan, silent, type Uitkomst } from '#shared/model/uitkomst.ts';
import { requirePapier } from '#shared/toestemming/papier.ts';
import { requireZienswijzeVan } from './advies-guards.ts';

/** What the SWV records of a zienswijze that came by telephone or letter. */
export interface ZienswijzeOpdracht {
  readonly ouderId: OuderId;
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
