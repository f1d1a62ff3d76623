/**
 * Changes that no request asks for at this moment: events and jobs. Either nobody asked for them, or somebody did,
 * earlier: then the table of access is asked again, for that somebody, as they are now.
 */

import type { Context } from '#shared/kernel/context.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { SignedInActor } from '#shared/model/gebruiker.ts';
import { type HulpvraagId, noId } from '#shared/model/ids.ts';
import { type Uitkomst, withNextVersie } from '#shared/model/uitkomst.ts';
import type { GebruikerStore } from '#shared/ports/gebruiker-store.ts';
import type { Recht } from '#shared/toegang/rechten.ts';
import { decideToegang } from '#shared/toegang/toegang.ts';
import { complete } from '#shared/vertrek/complete.ts';
import { inzageregel } from './inzageregel.ts';
import type { DossierDeps } from './open-dossier.ts';
import { retryOnConflict } from './retry-on-conflict.ts';
import { actorsOf, type Opdrachtgever } from './still-counts.ts';
import { RECHT_VAN_INZENDER, withVervallenUploads } from './vervallen-uploads.ts';

/** How the log names what the product does by itself. Has no role, so no table of access ever allows it anything. */
export const SYSTEEM: SignedInActor = {
  gebruikerId: 'SYSTEEM',
  lidmaatschapId: noId('SYSTEEM'),
  organisatieId: noId('SYSTEEM'),
  samenwerkingsverbandId: noId('SYSTEEM'),
  rollen: [],
  platformIds: [],
  naam: 'Kindbrug (automatisch)',
  organisatieNaam: 'Kindbrug',
};

/**
 * Everything that the product does to a dossier by itself, and the recht that must hold at that moment for whoever it
 * is done for. NIEMAND: nobody asked for it, or it only takes away. A task for somebody cannot be run as if it were for
 * nobody: it does not compile.
 */
export const SYSTEEMTAKEN = {
  'upload-received': RECHT_VAN_INZENDER,
  'scan-result': RECHT_VAN_INZENDER,
  'maak-voorbeeld': 'NIEMAND',
  'reconcile-bijlagen': 'NIEMAND',
  'erase-weggehaalde': 'NIEMAND',
  waarschuwZorgplicht: 'NIEMAND',
  verwerkDienstwissel: 'NIEMAND',
} as const satisfies Record<string, Recht | 'NIEMAND'>;

/** A task that leaves a line in the log without a request. */
export type Systeemtaak = keyof typeof SYSTEEMTAKEN;
type VoorNiemand = { [K in Systeemtaak]: (typeof SYSTEEMTAKEN)[K] extends 'NIEMAND' ? K : never }[Systeemtaak];

/** What a job or event does, and where. */
export interface Taak<Actie extends Systeemtaak = Systeemtaak> {
  readonly hulpvraagId: HulpvraagId;
  /** The name of the job or event, for the log. */
  readonly actie: Actie;
}

/** What is done for somebody: by `rule` while all of them may, by `zonderRecht` when one of them may not any more. */
export interface Namens {
  readonly wie: (dossier: Dossier) => readonly Opdrachtgever[];
  readonly rule: Rule;
  readonly zonderRecht: Rule;
}

/** What changes; undefined when there is nothing to do (any more). */
type Rule = (dossier: Dossier, context: Context) => Uitkomst | undefined;

/** What is needed to work for somebody who is not there. */
export interface NamensDeps extends DossierDeps {
  readonly gebruikers: Pick<GebruikerStore, 'load'>;
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
  taak: Taak<VoorNiemand>,
  rule: Rule,
): Promise<Dossier | undefined> {
  return retryOnConflict(() => tryChange(deps, taak, async () => rule), MAX_TRIES);
}

/**
 * The same for somebody who asked for it earlier. Person and lidmaatschap are read again with every try: blocked,
 * ended, in another role or for other platforms counts at once, as it does for a request.
 */
export async function changeOnBehalf(
  deps: NamensDeps,
  taak: Taak<Exclude<Systeemtaak, VoorNiemand>>,
  namens: Namens,
): Promise<Dossier | undefined> {
  const recht = SYSTEEMTAKEN[taak.actie];
  const choose = async (dossier: Dossier, { nu }: Context) => {
    const may = await Promise.all(namens.wie(dossier).map((wie) => hasRecht(deps, wie, recht, dossier, nu)));
    return may.every(Boolean) ? namens.rule : namens.zonderRecht;
  };
  return retryOnConflict(() => tryChange(deps, taak, choose), MAX_TRIES);
}

async function hasRecht(
  { gebruikers }: NamensDeps,
  wie: Opdrachtgever,
  recht: Recht,
  dossier: Dossier,
  nu: Moment,
): Promise<boolean> {
  const actors = await actorsOf(gebruikers, wie, nu);
  return actors.some((actor) => decideToegang(actor, dossier, nu).rechten.has(recht));
}

async function tryChange(
  deps: DossierDeps,
  taak: Taak,
  choose: (dossier: Dossier, context: Context) => Promise<Rule>,
): Promise<Dossier | undefined> {
  const context = deps.newContext();
  const dossier = await deps.dossiers.load(taak.hulpvraagId);
  if (!dossier) return undefined;
  const rule = await choose(dossier, context);
  const decided = rule(dossier, context);
  if (!decided) return dossier;
  const uitkomst = withVervallenUploads(complete(dossier, decided, undefined, context.nu), context.nu);
  const na = withNextVersie(uitkomst.dossier, dossier);
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
