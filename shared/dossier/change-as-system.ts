/** Changes that no person asks for: events and jobs. The sibling of changeDossier, without rights and with the same transaction. */
import type { SignedInActor } from '#shared/gebruiker/gebruiker.ts';
import type { Context } from '#shared/kernel/context.ts';
import { type DossierDeps, inzageregel } from './carry-out.ts';
import type { Dossier } from './dossier.ts';
import { retryOnConflict } from './retry-on-conflict.ts';
import type { Uitkomst } from './uitkomst.ts';

/** How the log names what the product does by itself. Has no role, so no table of access ever allows it anything. */
export const SYSTEEM: SignedInActor = {
  gebruikerId: 'SYSTEEM',
  lidmaatschapId: 'SYSTEEM',
  organisatieId: 'SYSTEEM',
  samenwerkingsverbandId: 'SYSTEEM',
  rollen: [],
  platformIds: [],
  naam: 'Kindbrug (automatisch)',
  organisatieNaam: 'Kindbrug',
};

/** What a job or event does, and where. */
export interface Taak {
  readonly hulpvraagId: string;
  /** The name of the job or event, for the log. */
  readonly actie: string;
}

// Nobody waits for a job, and fifty files of one case are checked at the same time.
const MAX_TRIES = 25;

/**
 * Changes a dossier by a pure rule, as the system. A rule that answers undefined has nothing to do (any more), and
 * nothing is written: so the same event twice changes once.
 * @returns the dossier as it is now; undefined when it no longer exists.
 */
export async function changeAsSystem(
  deps: DossierDeps,
  taak: Taak,
  rule: (dossier: Dossier, context: Context) => Uitkomst | undefined,
): Promise<Dossier | undefined> {
  return retryOnConflict(() => tryChange(deps, taak, rule), MAX_TRIES);
}

async function tryChange(
  deps: DossierDeps,
  taak: Taak,
  rule: (dossier: Dossier, context: Context) => Uitkomst | undefined,
): Promise<Dossier | undefined> {
  const context = deps.newContext();
  const dossier = await deps.dossiers.load(taak.hulpvraagId);
  if (!dossier) return undefined;
  const uitkomst = rule(dossier, context);
  if (!uitkomst) return dossier;
  const na = { ...uitkomst.dossier, kop: { ...dossier.kop, versie: dossier.kop.versie + 1 } };
  const verzoek = { ...taak, actor: SYSTEEM, herkomst: 'systeem' };
  await deps.dossiers.save({
    voor: dossier,
    uitkomst: { ...uitkomst, dossier: na },
    inzageregel: inzageregel(verzoek, context, { regel: 'SYSTEEM', soort: 'GEWIJZIGD', object: uitkomst.object }),
    nu: context.nu,
    nieuwId: context.nieuwId,
  });
  return na;
}
