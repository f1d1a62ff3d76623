/**
 * How every request on a dossier runs: load (one Query), decide access from the state at this moment, apply a pure
 * rule, save (one transaction). Written once, so that no endpoint can forget a step.
 */

import type { Context } from '#shared/kernel/context.ts';
import { type Uitkomst, withNextVersie } from '#shared/model/uitkomst.ts';
import { requireOmvang } from '#shared/overlegronde/omvang.ts';
import type { Recht } from '#shared/toegang/rechten.ts';
import { decideToegang, requireRecht } from '#shared/toegang/toegang.ts';
import { complete } from '#shared/vertrek/complete.ts';
import { findEarlier } from './find-earlier.ts';
import { requireEigenWijziging } from './follow-hoofddossier.ts';
import { inzageregel } from './inzageregel.ts';
import { type DossierDeps, type Geopend, logRefusal, open } from './open-dossier.ts';
import { retryOnConflict } from './retry-on-conflict.ts';
import { withVervallenUploads } from './vervallen-uploads.ts';
import type { Verzoek } from './verzoek.ts';

/** What a change leaves: the dossier as it is now, what the actor may do in it now, and what was made. */
export interface Gewijzigd extends Geopend {
  readonly object: Uitkomst['object'];
  /** True when an earlier request with the same Idempotency-Key had done it already. */
  readonly herhaling: boolean;
}

/** A rule computes. One that is about two dossiers first reads the other one, anew with each try. */
export type Rule = (geopend: Geopend, context: Context) => Uitkomst | Promise<Uitkomst>;

/**
 * Changes a dossier by a pure rule. The rule may run more than once: it must not do anything but compute (or read).
 * @throws DomainError of the rule; NIET_GEVONDEN or GEEN_TOEGANG; TE_DRUK when others keep writing.
 */
export async function changeDossier(deps: DossierDeps, verzoek: Verzoek, recht: Recht, rule: Rule): Promise<Gewijzigd> {
  return retryOnConflict(() => tryChange(deps, verzoek, recht, rule));
}

async function tryChange(deps: DossierDeps, verzoek: Verzoek, recht: Recht, rule: Rule): Promise<Gewijzigd> {
  const context = deps.newContext();
  const [gelezen, eerder] = await Promise.all([open(deps, verzoek, context), findEarlier(deps, verzoek)]);
  // Both are read at once: the key may be newer than the dossier, which would then lack what that request made.
  const geopend = eerder ? await open(deps, verzoek, context) : gelezen;
  const { dossier } = geopend;
  try {
    // An earlier, equal request is answered from the present state: what the actor lost since then stays lost.
    if (eerder) {
      requireRecht(geopend.toegang, 'STATUS_LEZEN');
      return { ...geopend, object: eerder, herhaling: true };
    }
    const regel = requireRecht(geopend.toegang, recht);
    const gevolg = complete(dossier, await rule(geopend, context), verzoek.actor.gebruikerId, context.nu);
    const uitkomst = withVervallenUploads(gevolg, context.nu);
    requireEigenWijziging(dossier, uitkomst.dossier);
    requireOmvang(dossier, uitkomst.dossier, context.nu);
    const na = { ...uitkomst, dossier: withNextVersie(uitkomst.dossier, dossier) };
    await deps.dossiers.save({
      voor: dossier,
      uitkomst: na,
      inzageregel: inzageregel(verzoek, context, { regel, soort: 'GEWIJZIGD', object: uitkomst.object }),
      nu: context.nu,
      nieuwId: context.nieuwId,
      idempotentie: verzoek.idempotentie,
    });
    const toegang = decideToegang(verzoek.actor, na.dossier, context.nu);
    return { dossier: na.dossier, toegang, object: uitkomst.object, herhaling: false };
  } catch (error) {
    await logRefusal(deps, verzoek, dossier, context, error);
    throw error;
  }
}
