import { v7 as uuidv7 } from 'uuid';
import type { HulpvraagId, LidmaatschapId } from '#shared/model/ids.ts';

/** An id as that of a lidmaatschap: where a test makes one, or has it from an answer of the API. */
export function asLidmaatschapId(id: string = uuidv7()): LidmaatschapId {
  return id as LidmaatschapId;
}

/** An id as that of a hulpvraag: where a test makes one, or has it from an answer of the API. */
export function asHulpvraagId(id = `${uuidv7()}.1`): HulpvraagId {
  return id as HulpvraagId;
}
