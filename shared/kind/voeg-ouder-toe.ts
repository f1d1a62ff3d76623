import type { Context } from '#shared/kernel/context.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { newId } from '#shared/model/ids.ts';
import type { Ouder } from '#shared/model/kind.ts';
import { silent, type Uitkomst } from '#shared/model/uitkomst.ts';
import { type OuderGegevens, withHerkende } from './ouder-gegevens.ts';

/**
 * Adds an ouder to the child. Access follows only from gezag and an account.
 * @param herkend accounts of people of the case that are recognised as this ouder's (recognize-betrokkenen.ts)
 */
export function voegOuderToe(
  dossier: Dossier,
  gegevens: OuderGegevens,
  context: Context,
  herkend: readonly string[] = [],
): Uitkomst {
  const ouder: Ouder = { ...gegevens, ...withHerkende(herkend), id: newId(context), versie: 1 };
  return silent({ ...dossier, ouders: [...dossier.ouders, ouder] }, 'ouder', ouder.id);
}
