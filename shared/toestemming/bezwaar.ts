/**
 * An objection by another ouder met gezag: it freezes the sharing from the same change on. The SWV records one that
 * came by telephone or letter at once, without a paper, because it only protects; taking it back lets the school read
 * again, so that takes the ouder's signature, as a toestemming does. [decided]
 */

import type { Context } from '#shared/kernel/context.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor, Dader } from '#shared/model/gebruiker.ts';
import { type Bezwaar, bezwarenVan, type Toestemming } from '#shared/model/toestemming.ts';
import { daderVan, type Uitkomst } from '#shared/model/uitkomst.ts';
import { changedToestemming } from './change-toestemming.ts';

export function recordBezwaar(
  dossier: Dossier,
  toestemming: Toestemming,
  bezwaar: Omit<Bezwaar, 'op'>,
  actor: Actor,
  context: Context,
): Uitkomst {
  const eerder = bezwarenVan(toestemming);
  const changed = {
    ...toestemming,
    ...(eerder.length > 0 ? { eerdereBezwaren: [...eerder] } : {}),
    bezwaar: { ...bezwaar, op: context.nu },
    versie: toestemming.versie + 1,
  };
  return changedToestemming(dossier, changed, 'BEZWAAR', actor, context);
}

export function takeBezwaarBack(
  dossier: Dossier,
  toestemming: Toestemming,
  hoe: Partial<Bezwaar>,
  actor: Actor,
  context: Context,
): Uitkomst {
  const { bezwaar, ...rest } = toestemming;
  if (!bezwaar) throw new Error('There is no bezwaar to take back');
  const changed = { ...rest, bezwaar: { ...bezwaar, ...hoe, ingetrokkenOp: context.nu }, versie: rest.versie + 1 };
  return changedToestemming(dossier, changed, 'TOESTEMMING_GEVEN', actor, context);
}

export function vastleggerVan(actor: Actor): Dader {
  return daderVan(actor, 'JK_SPECIALIST', 'CONTACTPERSOON_JK');
}
