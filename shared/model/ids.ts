/**
 * Identifiers by what they identify: one that is of something else does not compile. They are plain text with a name
 * that only the compiler knows, given by the schemas with which rows and requests are read; a new one comes from the
 * context.
 */
import type * as z from 'zod/mini';
import { IdSchema } from '#shared/kernel/text.ts';

export const LidmaatschapIdSchema = IdSchema.brand<'LidmaatschapId'>();
export type LidmaatschapId = z.infer<typeof LidmaatschapIdSchema>;
