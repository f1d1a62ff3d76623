import * as z from 'zod/mini';
import { lazyObject } from '#shared/kernel/lazy.ts';
import { IdSchema, MomentSchema } from '#shared/kernel/text.ts';
import { HulpvraagIdSchema } from '#shared/model/ids.ts';
import { VoorstelSoortSchema, VoorstelStandSchema } from '#shared/model/voorstel.ts';
import { VoorstelKan } from './acts.ts';

/** What one person of the SWV proposed and another one decides about. */
export const VoorstelView = lazyObject(() => ({
  id: IdSchema,
  soort: VoorstelSoortSchema,
  /** What is proposed, in words. */
  tekst: z.string(),
  /** The other hulpvraag that it is about. */
  over: z.optional(z.object({ hulpvraagId: HulpvraagIdSchema, zaaknummer: z.string() })),
  reden: z.string(),
  /** Who proposed it. */
  door: z.string(),
  op: MomentSchema,
  geldigTot: MomentSchema,
  stand: VoorstelStandSchema,
  besluit: z.optional(z.object({ door: z.string(), op: MomentSchema, reden: z.string() })),
  acties: VoorstelKan,
  /** As `acties` say it, in short. */
  magBeoordelen: z.boolean(),
  magIntrekken: z.boolean(),
}));
