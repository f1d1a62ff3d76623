import { DomainError, notFound, refuse } from '#shared/kernel/errors.ts';
import type { Bijlage } from '#shared/model/bijlage.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import { isEigenBijlage, type Toegang } from '#shared/toegang/toegang.ts';
import { weigertekst } from './grenzen.ts';

/**
 * The bijlagen of which this actor may know: what is readable, but a file that is not there (yet, or any more) only
 * for those who added it and for those who look after all bijlagen.
 */
export function zichtbareBijlagen(dossier: Dossier, toegang: Toegang, actor: Actor): readonly Bijlage[] {
  return dossier.bijlagen.filter(
    (one) => toegang.leesbaar.bijlageIds.has(one.id) && (one.stand === 'BESCHIKBAAR' || isVan(one, toegang, actor)),
  );
}

function isVan(bijlage: Bijlage, toegang: Toegang, actor: Actor): boolean {
  return toegang.rechten.has('BIJLAGE_BEHEREN') || isEigenBijlage(actor, bijlage);
}

/** @throws DomainError NIET_GEVONDEN for a bijlage of another dossier, and for one that the actor may not know of. */
export function requireZichtbaar(dossier: Dossier, toegang: Toegang, bijlageId: string, actor: Actor): Bijlage {
  const bijlage = zichtbareBijlagen(dossier, toegang, actor).find((one) => one.id === bijlageId);
  if (!bijlage) throw notFound();
  return bijlage;
}

/** The bijlage, when it is of the actor's own organisation or the actor looks after all of them. @throws DomainError */
export function requireEigenOfBeheer(dossier: Dossier, toegang: Toegang, bijlageId: string, actor: Actor): Bijlage {
  const bijlage = requireZichtbaar(dossier, toegang, bijlageId, actor);
  if (isVan(bijlage, toegang, actor)) return bijlage;
  throw new DomainError('GEEN_TOEGANG', 'Deze bijlage is van een andere organisatie. Die kunt u alleen lezen.');
}

/**
 * A bijlage that can be read now. @throws DomainError STAND_VAN_ZAKEN, with the reason, when its bytes are not there.
 */
export function requireLeesbaar(dossier: Dossier, toegang: Toegang, bijlageId: string, actor: Actor): Bijlage {
  const bijlage = requireZichtbaar(dossier, toegang, bijlageId, actor);
  if (bijlage.stand === 'BESCHIKBAAR') return requireGeschoond(bijlage, toegang, actor);
  const tekst =
    bijlage.stand === 'GEWEIGERD'
      ? weigertekst(bijlage.weigerreden ?? 'NIET_TE_CONTROLEREN')
      : 'Dit bestand wordt nog ontvangen of gecontroleerd. Probeer het over een paar minuten opnieuw.';
  throw refuse([{ code: `BIJLAGE_${bijlage.stand}`, tekst, plek: '/bijlagen' }]);
}

/** What nobody could clean may tell where it was made: it is for whoever added it, and the SWV. */
export function maySeeOngeschoond(bijlage: Bijlage, toegang: Toegang, actor: Actor): boolean {
  return bijlage.geschoond !== 'NIET_GELUKT' || isVan(bijlage, toegang, actor);
}

function requireGeschoond(bijlage: Bijlage, toegang: Toegang, actor: Actor): Bijlage {
  if (maySeeOngeschoond(bijlage, toegang, actor)) return bijlage;
  const tekst =
    'Deze afbeelding is beschadigd en kan niet veilig worden getoond. Vraag wie haar toevoegde om een JPEG of PDF.';
  throw refuse([{ code: 'BIJLAGE_NIET_GESCHOOND', tekst, plek: '/bijlagen' }]);
}
