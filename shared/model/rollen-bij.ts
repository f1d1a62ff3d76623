import type { Rol } from './gebruiker.ts';
import type { OrganisatieSoort } from './organisatie.ts';

/**
 * Which roles people can have at which kind of organisation: what is offered, and what is refused. Ouders come in by a
 * dossier only. domain.md, "Roles".
 */
export const ROLLEN_BIJ = {
  SAMENWERKINGSVERBAND: ['CONTACTPERSOON_JK', 'JK_SPECIALIST', 'BEHEERDER', 'FG'],
  VOORSCHOOL: ['CONTACTPERSOON_VOORSCHOOL'],
  SCHOOL: ['CONTACTPERSOON_SCHOOL'],
  EXTERN: ['GENODIGDE'],
} as const satisfies Readonly<Record<OrganisatieSoort, readonly Rol[]>>;

/** True when this role fits this kind of organisation. */
export function isRolBij(rol: Rol, soort: OrganisatieSoort): boolean {
  const rollen: readonly Rol[] = ROLLEN_BIJ[soort];
  return rollen.includes(rol);
}
