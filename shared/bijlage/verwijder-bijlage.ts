import type { Geopend } from '#shared/dossier/open-dossier.ts';
import { refuse } from '#shared/kernel/errors.ts';
import type { Bijlage } from '#shared/model/bijlage.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import { silent, type Uitkomst } from '#shared/model/uitkomst.ts';
import { requireEigenOfBeheer } from './eigen-bijlage.ts';

/**
 * Removes the row of a bijlage; its bytes follow. The paper on which a toestemming rests stays: it is the proof that
 * sharing was allowed. [decided]
 * @throws DomainError
 */
export function verwijderBijlage({ dossier, toegang }: Geopend, bijlageId: string, actor: Actor): Uitkomst {
  const bijlage = requireEigenOfBeheer(dossier, toegang, bijlageId, actor);
  requireGeenBewijs(dossier, bijlage);
  const bijlagen = dossier.bijlagen.filter((one) => one.id !== bijlageId);
  return silent({ ...dossier, bijlagen }, 'bijlage', bijlageId);
}

/** @throws DomainError for the paper on which a toestemming rests. */
export function requireGeenBewijs({ toestemmingen }: Dossier, { id }: Bijlage): void {
  if (!toestemmingen.some((one) => one.bijlageId === id)) return;
  const tekst = 'Dit is het ondertekende formulier bij een toestemming. Dat blijft bewaard en kan niet weg.';
  throw refuse([{ code: 'BEWIJS_VAN_TOESTEMMING', tekst, plek: '/toestemmingen' }]);
}
