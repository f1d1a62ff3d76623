import { type Lidmaatschap, session } from './session.ts';

type Rol = Lidmaatschap['rollen'][number];

/** Whether the person works now with one of these roles. Only for what is offered: the API decides what may be done. */
export function hasRol(...rollen: readonly Rol[]): boolean {
  return rollen.some((rol) => session.value?.lidmaatschap?.rollen.includes(rol));
}

/** Whether this person works on cases; a BEHEERDER or FG does not. */
export function hasZaken(): boolean {
  return session.value?.lidmaatschap?.rollen.some((rol) => rol !== 'BEHEERDER' && rol !== 'FG') ?? false;
}

/** SWV staff, who have the tabs and the work lists. */
export function isJk(): boolean {
  return hasRol('CONTACTPERSOON_JK', 'JK_SPECIALIST');
}
