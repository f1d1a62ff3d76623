import * as z from 'zod/mini';
import type { Context } from '#shared/kernel/context.ts';
import { notFound } from '#shared/kernel/errors.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { HulpvraagIdSchema } from '#shared/model/ids.ts';
import { type Uitkomst, withNextVersie } from '#shared/model/uitkomst.ts';
import { decideToegang, requireRecht } from '#shared/toegang/toegang.ts';
import type { Gewijzigd } from './change-dossier.ts';
import { findEarlier } from './find-earlier.ts';
import { inzageregelOver } from './inzageregel.ts';
import type { DossierDeps } from './open-dossier.ts';
import { retryOnConflict } from './retry-on-conflict.ts';
import type { Verzoek } from './verzoek.ts';

/** A request for a new hulpvraag: in a new dossier, or in the dossier named. */
export interface NieuwVerzoek extends Omit<Verzoek, 'hulpvraagId'> {
  readonly dossierId?: string | undefined;
}

/**
 * Makes a new hulpvraag. The rule at the door (who may make one) has been checked; an existing dossier must be one that
 * the actor may read. The same request twice, by Idempotency-Key, makes one hulpvraag, also when both come at the same
 * moment.
 * @throws DomainError of the rule; NIET_GEVONDEN or GEEN_TOEGANG; TE_DRUK when others keep writing.
 */
export async function createDossier(deps: DossierDeps, verzoek: NieuwVerzoek, rule: NieuweRegel): Promise<Gewijzigd> {
  return retryOnConflict(() => tryCreate(deps, verzoek, rule));
}

type NieuweRegel = (bestaand: Dossier | undefined, zaaknummer: string, context: Context) => Uitkomst;

async function tryCreate(deps: DossierDeps, verzoek: NieuwVerzoek, rule: NieuweRegel): Promise<Gewijzigd> {
  const context = deps.newContext();
  const eerder = await findEarlier(deps, verzoek);
  if (eerder) return existing(deps, verzoek, eerder.id, context);
  const bestaand =
    verzoek.dossierId === undefined ? undefined : await latest(deps, verzoek, verzoek.dossierId, context);
  const zaaknummer = await deps.dossiers.nextZaaknummer(Number(context.nu.slice(0, 4)));
  const uitkomst = rule(bestaand, zaaknummer, context);
  const regel = inzageregelOver(uitkomst.object, verzoek, context, { regel: 'CONTACTPERSOON_JK', soort: 'GEWIJZIGD' });
  const na = bestaand ? { ...uitkomst, dossier: withNextVersie(uitkomst.dossier, bestaand) } : uitkomst;
  await deps.dossiers.create({
    voor: bestaand,
    uitkomst: na,
    inzageregel: regel,
    nu: context.nu,
    nieuwId: context.nieuwId,
    idempotentie: verzoek.idempotentie,
  });
  const toegang = decideToegang(verzoek.actor, na.dossier, context.nu);
  return { dossier: na.dossier, toegang, object: uitkomst.object, herhaling: false };
}

async function existing(deps: DossierDeps, verzoek: NieuwVerzoek, id: string, context: Context): Promise<Gewijzigd> {
  const dossier = await deps.dossiers.load(z.parse(HulpvraagIdSchema, id));
  if (!dossier) throw notFound();
  const toegang = decideToegang(verzoek.actor, dossier, context.nu);
  return { dossier, toegang, object: { soort: 'hulpvraag', id }, herhaling: true };
}

async function latest(deps: DossierDeps, verzoek: NieuwVerzoek, dossierId: string, context: Context): Promise<Dossier> {
  const bestaand = await hoofddossier(deps, dossierId);
  if (!bestaand) throw notFound();
  requireRecht(decideToegang(verzoek.actor, bestaand, context.nu), 'KIND_BEWERKEN');
  return bestaand;
}

/** Of a dossier that was joined to another one, that other one: a child's next hulpvraag is made there. */
async function hoofddossier({ dossiers }: DossierDeps, dossierId: string): Promise<Dossier | undefined> {
  const gevraagd = await dossiers.loadLaatste(dossierId);
  const { samengevoegdMet } = gevraagd?.kop ?? {};
  return (samengevoegdMet && (await dossiers.loadLaatste(samengevoegdMet.dossierId))) ?? gevraagd;
}
