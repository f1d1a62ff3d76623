import type * as z from 'zod/mini';
import { IdSchema } from '#shared/kernel/text.ts';
import { HulpvraagIdSchema } from '#shared/model/hulpvraag.ts';

/**
 * What a parameter in a path must be; anything else is not found. Everything that we make has a UUID, but a hulpvraag.
 */
export function pathSchema(name: string): z.ZodMiniType<string, string> {
  return name === 'hulpvraagId' ? HulpvraagIdSchema : IdSchema;
}
