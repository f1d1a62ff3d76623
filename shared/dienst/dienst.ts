/**
 * Goes through the cases of whoever goes out of service, or comes back: one transaction for each case, in any order,
 * again after a crash. The task is written with the change of the lidmaatschap, so what a request has no time for, or
 * breaks off, is finished by the job.
 */

import { changeAsSystem } from '#shared/dossier/change-as-system.ts';
import type { DossierDeps } from '#shared/dossier/open-dossier.ts';
import type { Context } from '#shared/kernel/context.ts';
import { addDaysToDate, dateInNetherlands } from '#shared/kernel/dates.ts';
import type { Report } from '#shared/kernel/report.ts';
import type { Moment } from '#shared/kernel/text.ts';
import { actorOf, groepVan, isAanvaard, isGegevenOp, type Lidmaatschap } from '#shared/model/gebruiker.ts';
import type { SamenwerkingsverbandId } from '#shared/model/ids.ts';
import type { Melding } from '#shared/model/melding.ts';
import type { DienstStore, Diensttaak, ZaakVan } from '#shared/ports/dienst-store.ts';
import type { GebruikerStore } from '#shared/ports/gebruiker-store.ts';
import { listBeoordelaars } from '#shared/voorstel/beoordelaars.ts';
import { processDienstwissel, type Waarnemer } from './buiten-dienst.ts';
import { dienstbericht } from './dienstbericht.ts';

export interface DienstDeps extends DossierDeps {
  readonly gebruikers: Pick<GebruikerStore, 'load' | 'listMembers'>;
  readonly diensten: DienstStore;
  readonly report: Report;
}

export interface Dienstverslag {
  readonly zaken: number;
  /** The hulpvragen that could not be done; why is in the log. */
  readonly mislukt: readonly string[];
  /** False when time was up: the job goes on with it. */
  readonly klaar: boolean;
}

/** @param tot no case is begun after this moment */
export async function processDienst(deps: DienstDeps, taak: Diensttaak, tot: Moment): Promise<Dienstverslag> {
  const account = await deps.gebruikers.load(taak.gebruikerId);
  const lid = account?.lidmaatschappen.find((one) => one.id === taak.lidmaatschapId);
  const mislukt: string[] = [];
  let zaken = 0;
  if (lid) {
    const waarnemers = waarnemersVan(deps, lid);
    for (const zaak of await deps.diensten.listZaken(lid)) {
      if (deps.newContext().nu >= tot) return { zaken, mislukt, klaar: false };
      zaken++;
      const isGelukt = await processZaak(deps, taak, lid, zaak, await waarnemers(zaak));
      if (!isGelukt) mislukt.push(zaak.hulpvraagId);
    }
  }
  if (mislukt.length === 0) await finishDienst(deps, taak, lid);
  return { zaken, mislukt, klaar: mislukt.length === 0 };
}

/** Everything that is due at one SWV, what waits longest first. */
export async function processDiensten(
  deps: DienstDeps,
  samenwerkingsverbandId: SamenwerkingsverbandId,
  tot: Moment,
): Promise<Dienstverslag> {
  const today = dateInNetherlands(deps.newContext().nu);
  const verslagen: Dienstverslag[] = [];
  for (const taak of await deps.diensten.listDue(samenwerkingsverbandId, today)) {
    if (deps.newContext().nu >= tot) break;
    verslagen.push(await processDienst(deps, taak, tot));
  }
  return {
    zaken: verslagen.reduce((sum, one) => sum + one.zaken, 0),
    mislukt: verslagen.flatMap((one) => one.mislukt),
    klaar: verslagen.every((one) => one.klaar),
  };
}

/** One case that fails does not stop the others; the task stays, and all of them are looked at again. */
async function processZaak(
  deps: DienstDeps,
  { houden }: Diensttaak,
  lid: Lidmaatschap,
  { hulpvraagId }: ZaakVan,
  waarnemers: readonly Waarnemer[],
): Promise<boolean> {
  try {
    await changeAsSystem(deps, { hulpvraagId, actie: 'verwerkDienstwissel' }, (dossier, context) =>
      processDienstwissel(dossier, { lid, houden, waarnemers }, context),
    );
    return true;
  } catch (error) {
    deps.report('dienst failed', error, { hulpvraagId });
    return false;
  }
}

/**
 * A last day that is over is told here, once: nobody made a request then. What somebody decided was told when they did.
 */
async function finishDienst(deps: DienstDeps, taak: Diensttaak, lid: Lidmaatschap | undefined): Promise<void> {
  const context = deps.newContext();
  const today = dateInNetherlands(context.nu);
  const isVoorbij = lid?.totEnMet !== undefined && lid.totEnMet < today;
  const volgende = lid?.totEnMet !== undefined && isGegevenOp(lid, today) ? addDaysToDate(lid.totEnMet, 1) : undefined;
  const meldingen = taak.vanaf !== undefined && lid?.stand === 'ACTIEF' && isVoorbij ? eindeVan(lid, context) : [];
  await deps.diensten.settle(taak, volgende, meldingen);
}

function eindeVan(lid: Lidmaatschap, context: Context): readonly Melding[] {
  return isAanvaard(lid) && !lid.accountGeblokkeerd ? [dienstbericht('LIDMAATSCHAP_GEEINDIGD', lid, context)] : [];
}

/**
 * Colleagues of somebody of the SWV, who are mailed when nobody who is named on a case is left; each platform is looked
 * up once.
 */
function waarnemersVan(deps: DienstDeps, lid: Lidmaatschap) {
  const bekend = new Map<string, Promise<readonly Waarnemer[]>>();
  const isStaf = lid.organisatieSoort === 'SAMENWERKINGSVERBAND' && groepVan(lid) === 'MEDEWERKERS';
  return async ({ platformId }: ZaakVan): Promise<readonly Waarnemer[]> => {
    if (!isStaf || platformId === undefined) return [];
    const { nu } = deps.newContext();
    const eerder = bekend.get(platformId) ?? listBeoordelaars(deps.gebruikers, actorOf(lid), platformId, nu);
    bekend.set(platformId, eerder);
    return (await eerder).slice(0, MAX_WAARNEMERS);
  };
}

/** Whoever else works for the platform sees it there. [decided] */
const MAX_WAARNEMERS = 5;
