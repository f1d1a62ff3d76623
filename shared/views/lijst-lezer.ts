import type { Moment } from '#shared/kernel/text.ts';
import type { Actor, Rol } from '#shared/model/gebruiker.ts';
import type { LijstEigenaar, Lijstlezer, Lijstregel } from './lijstregel.ts';

/** True while the row may be shown to this reader of the list. */
export function isZichtbaar(regel: Lijstregel, lezer: Lijstlezer, nu: Moment): boolean {
  return (
    isVoor(regel, lezer) &&
    regel.vensters.some(({ vanaf, tot }) => (vanaf === undefined || vanaf <= nu) && (tot === undefined || nu < tot))
  );
}

/**
 * A row is made for somebody in a role; that they still have it, and still work for the platform, shows only when they
 * ask.
 */
function isVoor({ rol, platformId, nietVoor }: Lijstregel, { als }: Lijstlezer): boolean {
  if (als && nietVoor?.includes(als.gebruikerId)) return false;
  if (!als || rol === undefined || rol === 'GENODIGDE') return true;
  if (!isJk([rol])) return als.rollen.includes(rol);
  return isJk(als.rollen) && als.platformIds.includes(platformId);
}

function isJk(rollen: readonly Rol[]): boolean {
  return rollen.some((rol) => rol === 'CONTACTPERSOON_JK' || rol === 'JK_SPECIALIST');
}

/**
 * What an actor reads: the list of the lidmaatschap. Contactpersonen of a school read that of their school, and then
 * what they were invited to in person.
 */
export function eigenLijst(actor: Actor): Lijstlezer {
  const eigen = { soort: 'LIDMAATSCHAP', id: actor.lidmaatschapId } as const;
  if (!actor.rollen.includes('CONTACTPERSOON_SCHOOL')) return { ...eigen, als: actor };
  return { soort: 'ORGANISATIE', id: actor.organisatieId, ook: eigen, als: actor };
}

/** The lists of a reader, in the order in which they are read. */
export function lijstenVan({ soort, id, ook }: Lijstlezer): readonly LijstEigenaar[] {
  return ook ? [{ soort, id }, ook] : [{ soort, id }];
}
