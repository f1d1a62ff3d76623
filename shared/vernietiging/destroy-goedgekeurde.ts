import { SYSTEEM } from '#shared/dossier/change-as-system.ts';
import type { Context } from '#shared/kernel/context.ts';
import { dateInNetherlands } from '#shared/kernel/dates.ts';
import type { Report } from '#shared/kernel/report.ts';
import type { Datum, Moment } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { HulpvraagId, LidmaatschapId, SamenwerkingsverbandId } from '#shared/model/ids.ts';
import { sleutelVan } from '#shared/model/sleutel.ts';
import type { Bestandsopslag } from '#shared/ports/bestandsopslag.ts';
import type { DossierStore } from '#shared/ports/dossier-store.ts';
import type { TermijnStore } from '#shared/ports/termijn-store.ts';
import { isDue } from './bewaartermijn.ts';
import { clearAccounts, type OpruimDeps } from './clear-accounts.ts';

/** What stays of a destroyed hulpvraag: that it was there, and who decided. No content, no names. */
export interface Vernietigd {
  readonly hulpvraagId: HulpvraagId;
  readonly zaaknummer: string;
  readonly samenwerkingsverbandId: SamenwerkingsverbandId;
  readonly eindstatus: string;
  readonly voorgedragenDoor: string;
  readonly goedgekeurdDoor: string;
  /** True when an ouder asked for it. */
  readonly opVerzoek: boolean;
  readonly vernietigdOp: Moment;
  readonly aantalBijlagen: number;
}

/** Port that removes rows, and tells what is left. Each call can be repeated; what is gone already is fine. */
export interface VernietigStore {
  /** Writes the record that stays. */
  record(vernietigd: Vernietigd): Promise<void>;
  /** Removes mails, lists and AVG requests of the hulpvraag. */
  removeAround(dossier: Dossier, nu: Moment): Promise<void>;
  /** True while a list of this lidmaatschap names another hulpvraag than this one. */
  heeftAndereHulpvraag(lidmaatschapId: LidmaatschapId, hulpvraagId: HulpvraagId, nu: Moment): Promise<boolean>;
  /**
   * Removes everything in the hulpvraag but the hulpvraag itself; with the log when it was the last one of the child.
   */
  removeParts(dossier: Dossier): Promise<void>;
  /**
   * Frees the dossiers that were joined to this one, when it goes with its last hulpvraag: what is about the child is
   * changed in each of them again.
   */
  freeFollowers(dossier: Dossier): Promise<void>;
  /**
   * Removes the hulpvraag, and child, parents and dossier with it when it was the last one.
   * @throws ConcurrentChange when somebody changed that dossier since it was read.
   */
  removeRoot(dossier: Dossier): Promise<void>;
}

export interface VernietigDeps extends Pick<OpruimDeps, 'gebruikers' | 'accounts'> {
  readonly dossiers: DossierStore;
  readonly termijnen: TermijnStore;
  readonly vernietiging: VernietigStore;
  readonly opslag: Pick<Bestandsopslag, 'deleteIncoming' | 'deleteClean'>;
  readonly listSamenwerkingsverbanden: () => Promise<readonly SamenwerkingsverbandId[]>;
  readonly newContext: () => Context;
  readonly report: Report;
}

/** What a run did: ids of hulpvragen, and how many lidmaatschappen of parents and invitees went with them. */
export interface Vernietigverslag {
  readonly vernietigd: string[];
  readonly mislukt: string[];
  lidmaatschappen: number;
}

/**
 * Destroys every hulpvraag that was approved, and every Concept by mistake whose time is over. The row by which it is
 * found goes last, so a run that dies half-way is finished by the next one; bytes go before the rows that name them, so
 * none are left behind.
 * @returns the ids that were destroyed and those that failed; one that fails never stops the others.
 */
export async function destroyGoedgekeurde(deps: VernietigDeps): Promise<Vernietigverslag> {
  const context = deps.newContext();
  const done: Vernietigverslag = { vernietigd: [], mislukt: [], lidmaatschappen: 0 };
  for (const swv of await deps.listSamenwerkingsverbanden()) {
    for (const hulpvraagId of await allDue(deps, swv, dateInNetherlands(context.nu))) {
      try {
        const lidmaatschappen = await destroy(deps, hulpvraagId, context);
        if (lidmaatschappen === undefined) continue;
        done.vernietigd.push(hulpvraagId);
        done.lidmaatschappen += lidmaatschappen;
      } catch (error) {
        deps.report('hulpvraag not destroyed', error, { hulpvraagId });
        done.mislukt.push(hulpvraagId);
      }
    }
  }
  return done;
}

async function allDue(deps: VernietigDeps, swv: SamenwerkingsverbandId, op: Datum): Promise<readonly HulpvraagId[]> {
  const ids: HulpvraagId[] = [];
  let cursor: string | undefined;
  do {
    const page = await deps.termijnen.listTeVernietigen(swv, op, { aantal: 100, cursor });
    ids.push(...page.items.map((one) => one.hulpvraagId));
    cursor = page.volgende;
  } while (cursor);
  return ids;
}

/** How many lidmaatschappen went with it; undefined when it may not be destroyed, or is gone. */
async function destroy(deps: VernietigDeps, hulpvraagId: HulpvraagId, context: Context): Promise<number | undefined> {
  const dossier = await deps.dossiers.load(hulpvraagId);
  if (!dossier || !isDue(dossier.hulpvraag, context.nu)) return undefined;
  await deps.vernietiging.record(recordOf(dossier, context.nu));
  for (const bijlage of [...dossier.bijlagen, ...dossier.weggehaald]) {
    const sleutel = sleutelVan(dossier.kop.id, bijlage.id);
    await deps.opslag.deleteIncoming(sleutel);
    await deps.opslag.deleteClean(sleutel);
  }
  await deps.vernietiging.removeAround(dossier, context.nu);
  const { heeftAndereHulpvraag } = deps.vernietiging;
  const lidmaatschappen = await clearAccounts({ ...deps, heeftAndereHulpvraag }, dossier, context.nu);
  await deps.vernietiging.removeParts(dossier);
  await deps.vernietiging.freeFollowers(dossier);
  await deps.vernietiging.removeRoot(dossier);
  return lidmaatschappen;
}

function recordOf({ hulpvraag, kop, bijlagen, weggehaald, statuswijzigingen }: Dossier, nu: Moment): Vernietigd {
  const { vernietiging } = hulpvraag;
  return {
    hulpvraagId: hulpvraag.id,
    zaaknummer: hulpvraag.zaaknummer,
    samenwerkingsverbandId: kop.samenwerkingsverbandId,
    eindstatus: hulpvraag.status,
    // A Concept by mistake goes by itself: whoever stopped it decided.
    voorgedragenDoor: (vernietiging?.voorgedragenDoor ?? statuswijzigingen.at(-1)?.door)?.gebruikerId ?? '',
    goedgekeurdDoor: vernietiging?.goedgekeurdDoor?.gebruikerId ?? SYSTEEM.gebruikerId,
    opVerzoek: vernietiging?.opVerzoek !== undefined,
    vernietigdOp: nu,
    aantalBijlagen: bijlagen.length + weggehaald.length,
  };
}
