import type { Moment } from '#shared/kernel/text.ts';
import type { Recht } from '#shared/toegang/rechten.ts';
import { requireRecht } from '#shared/toegang/toegang.ts';
import { inzageregel } from './inzageregel.ts';
import { type DossierDeps, type Geopend, logRefusal, open } from './open-dossier.ts';
import type { Verzoek } from './verzoek.ts';

/** What an inzageregel says was seen. */
export interface Gezien {
  readonly soort?: 'BEKEKEN' | 'GEDOWNLOAD' | 'GEWIJZIGD';
  readonly object?: { readonly soort: string; readonly id: string };
  /** The legal basis of a disclosure; computed from what was opened. */
  readonly grondslag?: (geopend: Geopend, nu: Moment) => string | undefined;
}

/**
 * Reads from a dossier, and logs it.
 * @throws DomainError NIET_GEVONDEN or GEEN_TOEGANG; a refusal on an existing dossier is logged too.
 */
export async function readDossier<T>(
  deps: DossierDeps,
  verzoek: Verzoek,
  recht: Recht,
  view: (geopend: Geopend, nu: Moment) => T | Promise<T>,
  gezien: Gezien = {},
): Promise<T> {
  const context = deps.newContext();
  const geopend = await open(deps, verzoek, context);
  try {
    const regel = requireRecht(geopend.toegang, recht);
    const answer = await view(geopend, context.nu);
    const grondslag = gezien.grondslag?.(geopend, context.nu);
    await deps.dossiers.log(geopend.dossier.kop.id, inzageregel(verzoek, context, { ...gezien, regel, grondslag }));
    return answer;
  } catch (error) {
    await logRefusal(deps, verzoek, geopend.dossier, context, error);
    throw error;
  }
}
