import type { Context } from '#shared/kernel/context.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import type { OuderId } from '#shared/model/ids.ts';
import type { Uitkomst } from '#shared/model/uitkomst.ts';
import { recordBezwaar, vastleggerVan } from './bezwaar.ts';
import { requireToestemming } from './change-toestemming.ts';
import { requireOuderMetGezag, requirePapier } from './papier.ts';
import { BEZWAAR_VAN, refuseEigenToestemming, requireBezwaarVastTeLeggen } from './toestemming-guards.ts';

/** What the SWV records of an objection. */
export interface BezwaarOpdracht {
  readonly ouderId: OuderId;
  readonly reden: string;
  /** The letter, if there is one. */
  readonly bijlageId?: string | undefined;
}

/** Objection by telephone or letter, recorded by the SWV. */
export function legBezwaarVast(
  dossier: Dossier,
  toestemmingId: string,
  { ouderId, reden, bijlageId }: BezwaarOpdracht,
  actor: Actor,
  context: Context,
): Uitkomst {
  const toestemming = requireToestemming(dossier, toestemmingId);
  const ouder = requireOuderMetGezag(dossier, ouderId, BEZWAAR_VAN);
  if (toestemming.ouderId === ouder.id) throw refuseEigenToestemming();
  requireBezwaarVastTeLeggen(dossier, toestemming, context.nu);
  if (bijlageId) requirePapier(dossier, bijlageId);
  const vastgelegdDoor = vastleggerVan(actor);
  const bezwaar = { ouderId, reden, vastgelegdDoor, ...(bijlageId ? { bijlageId } : {}) };
  return recordBezwaar(dossier, toestemming, bezwaar, actor, context);
}
