import { later } from '#shared/kernel/dates.ts';
import { type Problem, requireNothing } from '#shared/kernel/errors.ts';
import type { Moment } from '#shared/kernel/text.ts';
import { BIJLAGE_GRENZEN, type Inzender, isOnderweg } from '#shared/model/bijlage.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor, Dader } from '#shared/model/gebruiker.ts';
import { daderVan } from '#shared/model/uitkomst.ts';
import type { Toegang } from '#shared/toegang/toegang.ts';
import { GRENZEN_TEKST } from './grenzen.ts';

/** Who sends a file, in the role in which the dossier is open for them. */
export function daderIn({ relaties }: Toegang, actor: Actor): Dader {
  return relaties.includes('SWV')
    ? daderVan(actor, 'JK_SPECIALIST', 'CONTACTPERSOON_JK')
    : daderVan(actor, 'CONTACTPERSOON_VOORSCHOOL');
}

/** The same with the lidmaatschap: whose right is asked again when the file arrives. */
export function inzenderVan(toegang: Toegang, actor: Actor): Inzender {
  const { lidmaatschapId, platformIds } = actor;
  return { ...daderIn(toegang, actor), lidmaatschapId, platformIds: [...platformIds] };
}

/** @throws DomainError STAND_VAN_ZAKEN when no file can be added (yet). */
export function requirePlaats(dossier: Dossier, nu: Moment): void {
  requireNothing(plaatsOntbreekt(dossier, nu));
}

/** Why no bijlage can be added now; empty when one can. */
export function plaatsOntbreekt(dossier: Dossier, nu: Moment): readonly Problem[] {
  const bezet = dossier.bijlagen.filter((one) => one.stand === 'BESCHIKBAAR' || isOnderweg(one, nu));
  if (bezet.length < BIJLAGE_GRENZEN.maxPerHulpvraag) return [];
  const tekst = `Er zijn al ${BIJLAGE_GRENZEN.maxPerHulpvraag} bijlagen. Verwijder er eerst een. ${GRENZEN_TEKST}`;
  return [{ code: 'TE_VEEL_BIJLAGEN', tekst, plek: '/bijlagen' }];
}

/** Until when an upload that starts now may arrive. */
export function uploadVerlooptOp(nu: Moment): Moment {
  return later(nu, BIJLAGE_GRENZEN.uploadSeconden * 1000);
}
