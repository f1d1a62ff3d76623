import type { Context } from '#shared/kernel/context.ts';
import { DomainError, notFound } from '#shared/kernel/errors.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { DossierStore } from '#shared/ports/dossier-store.ts';
import type { Recht } from '#shared/toegang/rechten.ts';
import { decideToegang, requireRecht, type Toegang } from '#shared/toegang/toegang.ts';
import { inzageregel } from './inzageregel.ts';
import type { Verzoek } from './verzoek.ts';

/** The dossier with what this actor may do in it. */
export interface Geopend {
  readonly dossier: Dossier;
  readonly toegang: Toegang;
}

/** What is needed to run a request. */
export interface DossierDeps {
  readonly dossiers: DossierStore;
  readonly newContext: () => Context;
}

export async function open(deps: DossierDeps, verzoek: Verzoek, context: Context): Promise<Geopend> {
  const dossier = await deps.dossiers.load(verzoek.hulpvraagId);
  if (!dossier) throw notFound();
  return { dossier, toegang: decideToegang(verzoek.actor, dossier, context.nu) };
}

export async function logRefusal(
  deps: DossierDeps,
  verzoek: Verzoek,
  dossier: Dossier,
  context: Context,
  error: unknown,
): Promise<void> {
  if (!(error instanceof DomainError)) return;
  if (error.code !== 'GEEN_TOEGANG' && error.code !== 'NIET_GEVONDEN') return;
  await deps.dossiers.log(dossier.kop.id, inzageregel(verzoek, context, { regel: error.code, soort: 'GEWEIGERD' }));
}

/**
 * Opens a dossier for a right without changing anything yet: for endpoints that must look something up or invite
 * somebody first. The change itself decides again.
 */
export async function checkDossier(deps: DossierDeps, verzoek: Verzoek, recht: Recht): Promise<Geopend> {
  const context = deps.newContext();
  const geopend = await open(deps, verzoek, context);
  try {
    requireRecht(geopend.toegang, recht);
    return geopend;
  } catch (error) {
    await logRefusal(deps, verzoek, geopend.dossier, context, error);
    throw error;
  }
}
