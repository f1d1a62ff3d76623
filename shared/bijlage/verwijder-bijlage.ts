import type { Geopend } from '#shared/dossier/open-dossier.ts';
import type { Context } from '#shared/kernel/context.ts';
import { refuse } from '#shared/kernel/errors.ts';
import type { Bijlage } from '#shared/model/bijlage.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { SignedInActor } from '#shared/model/gebruiker.ts';
import { silent, type Uitkomst } from '#shared/model/uitkomst.ts';
import { MAX_WEGGEHAALD } from '#shared/model/weggehaald.ts';
import { requireEigenOfBeheer } from './eigen-bijlage.ts';
import { daderIn } from './inzending.ts';
import { withoutStuk } from './without-stuk.ts';

/**
 * Takes a bijlage away from everybody at once. One that could be read is kept for the SWV to bring back; one that
 * never arrived or was refused has nothing to bring back. Whatever named it names it no more, so that bringing it back
 * opens it to nobody by an earlier choice. The paper on which a toestemming rests stays: it is the proof that sharing
 * was allowed. [decided]
 * @throws DomainError
 */
export function verwijderBijlage(
  { dossier, toegang }: Geopend,
  bijlageId: string,
  actor: SignedInActor,
  { nu }: Context,
): Uitkomst {
  const bijlage = requireEigenOfBeheer(dossier, toegang, bijlageId, actor);
  requireGeenBewijs(dossier, bijlage);
  const { naam, organisatieNaam } = actor;
  const door = { ...daderIn(toegang, actor), naam, organisatieNaam };
  const weg = bijlage.stand === 'BESCHIKBAAR' ? [{ ...bijlage, weggehaald: { op: nu, door } }] : [];
  const na: Dossier = {
    ...withoutStuk(dossier, bijlageId, nu),
    bijlagen: dossier.bijlagen.filter((one) => one.id !== bijlageId),
    weggehaald: [...dossier.weggehaald, ...weg].slice(-MAX_WEGGEHAALD),
  };
  return silent(na, 'bijlage', bijlageId);
}

/** @throws DomainError for the paper on which a toestemming rests. */
export function requireGeenBewijs({ toestemmingen }: Dossier, { id }: Bijlage): void {
  if (!toestemmingen.some((one) => one.bijlageId === id)) return;
  const tekst = 'Dit is het ondertekende formulier bij een toestemming. Dat blijft bewaard en kan niet weg.';
  throw refuse([{ code: 'BEWIJS_VAN_TOESTEMMING', tekst, plek: '/toestemmingen' }]);
}
