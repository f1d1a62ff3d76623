import { refuse } from '#shared/kernel/errors.ts';
import { type Dossier, replaceById } from '#shared/model/dossier.ts';
import type { OuderId } from '#shared/model/ids.ts';
import type { Ouder } from '#shared/model/kind.ts';
import { silent, type Uitkomst } from '#shared/model/uitkomst.ts';
import { type OuderGegevens, requireOuder, withHerkende } from './ouder-gegevens.ts';

/**
 * Changes an ouder. Taking gezag away ends their access and every toestemming they gave, from this change on.
 * @param herkend as for {@link voegOuderToe}; not given: as before
 */
export function bewerkOuder(
  dossier: Dossier,
  ouderId: OuderId,
  gegevens: OuderGegevens,
  herkend?: readonly string[],
): Uitkomst {
  const ouder = requireOuder(dossier, ouderId);
  if (ouder.gebruikerId && gegevens.email !== ouder.email) {
    const tekst =
      'Deze ouder heeft al een account met dit e-mailadres. Vraag de beheerder om het adres van het account te wijzigen.';
    throw refuse([{ code: 'ADRES_HOORT_BIJ_ACCOUNT', tekst, plek: '/email' }]);
  }
  const { id, gebruikerId, lidmaatschapId } = ouder;
  const account = gebruikerId && lidmaatschapId ? { gebruikerId, lidmaatschapId } : {};
  const herkende = withHerkende(herkend ?? ouder.herkendeAccounts ?? []);
  const changed: Ouder = { ...gegevens, id, ...account, ...herkende, versie: ouder.versie + 1 };
  return silent({ ...dossier, ouders: replaceById(dossier.ouders, changed) }, 'ouder', ouderId);
}
