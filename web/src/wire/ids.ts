/** Identifiers by what they identify, as the contract names them: one that is of something else does not compile. */
import type { ParamOf } from '#shared/contract/path-schema.ts';

export type HulpvraagId = ParamOf<'hulpvraagId'>;
export type LidmaatschapId = ParamOf<'lidmaatschapId'>;
export type OrganisatieId = ParamOf<'organisatieId'>;
export type OuderId = ParamOf<'ouderId'>;
export type PlatformId = ParamOf<'platformId'>;
export type SchoolId = ParamOf<'schoolId'>;

/** Text from an address or a form, as the id of a hulpvraag. Whether there is one says the API, with a 404. */
export function asHulpvraagId(text: string): HulpvraagId {
  return text as HulpvraagId;
}

/** Text from a choice, as the id of an organisation. Whether there is one says the API, with a 404. */
export function asOrganisatieId(text: string): OrganisatieId {
  return text as OrganisatieId;
}

/** Text from a choice, as the id of an ouder. Whether there is one says the API, with a 404. */
export function asOuderId(text: string): OuderId {
  return text as OuderId;
}

/** Text from a choice, as the id of a platform. Whether there is one says the API, with a 404. */
export function asPlatformId(text: string): PlatformId {
  return text as PlatformId;
}

/** Text from a choice, as the id of a school van voorkeur. Whether there is one says the API, with a 404. */
export function asSchoolId(text: string): SchoolId {
  return text as SchoolId;
}
