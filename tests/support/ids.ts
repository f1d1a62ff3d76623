import { v7 as uuidv7 } from 'uuid';
import type { LidmaatschapId } from '#shared/model/ids.ts';

/** An id as that of a lidmaatschap: where a test makes one, or has it from an answer of the API. */
export function asLidmaatschapId(id: string = uuidv7()): LidmaatschapId {
  return id as LidmaatschapId;
}
