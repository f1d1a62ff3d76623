import type { Context } from '#shared/kernel/context.ts';
import type { Onderwijsadvies } from '#shared/model/advies.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import { daderVan, silent, type Uitkomst } from '#shared/model/uitkomst.ts';
import { requireLaatsteAdvies } from './advies-guards.ts';

/**
 * Adds a version of the onderwijsadvies. Earlier versions stay as they are. `gezien` is the version it was made from.
 */
export function schrijfAdvies(
  dossier: Dossier,
  tekst: { readonly advies: string; readonly afspraken: string; readonly gezien: number },
  actor: Actor,
  context: Context,
): Uitkomst {
  requireLaatsteAdvies(dossier, tekst.gezien);
  const advies: Onderwijsadvies = {
    id: context.nieuwId(),
    versie: tekst.gezien + 1,
    advies: tekst.advies,
    afspraken: tekst.afspraken,
    op: context.nu,
    door: daderVan(actor, 'JK_SPECIALIST', 'CONTACTPERSOON_JK'),
  };
  return silent({ ...dossier, adviezen: [...dossier.adviezen, advies] }, 'onderwijsadvies', advies.id);
}
