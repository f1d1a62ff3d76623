import { v7 as uuidv7 } from 'uuid';
import type {
  HulpvraagId,
  LidmaatschapId,
  OrganisatieId,
  OuderId,
  PlatformId,
  SamenwerkingsverbandId,
  SchoolId,
} from '#shared/model/ids.ts';

/** An id as that of a lidmaatschap: where a test makes one, or has it from an answer of the API. */
export function asLidmaatschapId(id: string = uuidv7()): LidmaatschapId {
  return id as LidmaatschapId;
}

/** An id as that of a hulpvraag: where a test makes one, or has it from an answer of the API. */
export function asHulpvraagId(id = `${uuidv7()}.1`): HulpvraagId {
  return id as HulpvraagId;
}

/** An id as that of an organisation: where a test makes one, or has it from an answer of the API. */
export function asOrganisatieId(id: string = uuidv7()): OrganisatieId {
  return id as OrganisatieId;
}

/** An id as that of an SWV: where a test makes one, or has it from an answer of the API. */
export function asSwvId(id: string = uuidv7()): SamenwerkingsverbandId {
  return id as SamenwerkingsverbandId;
}

/** An id as that of a platform: where a test makes one, or has it from an answer of the API. */
export function asPlatformId(id: string = uuidv7()): PlatformId {
  return id as PlatformId;
}

/** An id as that of a school van voorkeur: where a test makes one, or has it from an answer of the API. */
export function asSchoolId(id: string = uuidv7()): SchoolId {
  return id as SchoolId;
}

/** An id as that of an ouder: where a test makes one, or has it from an answer of the API. */
export function asOuderId(id: string = uuidv7()): OuderId {
  return id as OuderId;
}

/** The id of one; where there is none, what no row bears. */
export function idOf<Id extends string>(one: { readonly id: Id } | undefined): Id {
  return one?.id ?? ('' as Id);
}
