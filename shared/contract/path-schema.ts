import type * as z from 'zod/mini';
import { HulpvraagIdSchema } from '#shared/hulpvraag/hulpvraag.ts';
import { IdSchema } from '#shared/kernel/text.ts';

/** What a parameter in a path must be; anything else is not found. Everything that we make has a UUID, but a hulpvraag. */
export function pathSchema(name: string): z.ZodMiniType<string, string> {
  return name === 'hulpvraagId' ? HulpvraagIdSchema : IdSchema;
}
