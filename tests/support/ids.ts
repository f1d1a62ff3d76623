import { v7 as uuidv7 } from 'uuid';
import type { HulpvraagId, LidmaatschapId, OrganisatieId, SamenwerkingsverbandId } from '#shared/model/ids.ts';

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
