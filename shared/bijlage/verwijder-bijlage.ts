import type { Geopend } from '#shared/dossier/carry-out.ts';
import { refuse } from '#shared/kernel/errors.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import { silent, type Uitkomst } from '#shared/model/uitkomst.ts';
import { requireEigenOfBeheer } from './eigen-bijlage.ts';

/**
 * Removes the row of a bijlage; its bytes follow. The paper on which a toestemming rests stays: it is the proof that sharing
 * was allowed. [decided]
 * @throws DomainError
 */
export function verwijderBijlage({ dossier, toegang }: Geopend, bijlageId: string, actor: Actor): Uitkomst {
  const bijlage = requireEigenOfBeheer(dossier, toegang, bijlageId, actor);
  if (dossier.toestemmingen.some((one) => one.bijlageId === bijlage.id)) {
    const tekst = 'Dit is het ondertekende formulier bij een toestemming. Dat blijft bewaard en kan niet weg.';
    throw refuse([{ code: 'BEWIJS_VAN_TOESTEMMING', tekst, plek: '/toestemmingen' }]);
  }
  const bijlagen = dossier.bijlagen.filter((one) => one.id !== bijlageId);
  return silent({ ...dossier, bijlagen }, 'bijlage', bijlageId);
}
