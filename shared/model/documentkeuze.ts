import * as z from 'zod/mini';
import { lazyObject } from '#shared/kernel/lazy.ts';
import { IdSchema } from '#shared/kernel/text.ts';

/** A chosen set of stukken: by id, so what is added later is never shared by accident. */
export const DocumentkeuzeSchema = lazyObject(() => ({
  bijlageIds: z.array(IdSchema),
  observatieIds: z.array(IdSchema),
  adviesIds: z.array(IdSchema),
}));
export type Documentkeuze = z.infer<typeof DocumentkeuzeSchema>;
