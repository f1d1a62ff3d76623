import type { Context } from '#shared/kernel/context.ts';
import { notFound } from '#shared/kernel/errors.ts';
import type { Zienswijze } from '#shared/model/advies.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import { silent, type Uitkomst } from '#shared/model/uitkomst.ts';
import { ouderVan } from '#shared/toegang/relaties.ts';

/** Adds what an ouder thinks of the matter. Nobody else can change or remove it. */
export function geefZienswijze(dossier: Dossier, tekst: string, actor: Actor, context: Context): Uitkomst {
  const ouder = ouderVan(actor, dossier);
  if (!ouder) throw notFound();
  const zienswijze: Zienswijze = { id: context.nieuwId(), ouderId: ouder.id, tekst, op: context.nu };
  return silent({ ...dossier, zienswijzen: [...dossier.zienswijzen, zienswijze] }, 'zienswijze', zienswijze.id);
}
