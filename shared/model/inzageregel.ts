import * as z from 'zod/mini';
import { lazyObject } from '#shared/kernel/lazy.ts';
import { IdSchema, MomentSchema } from '#shared/kernel/text.ts';
import { RolSchema } from './gebruiker.ts';

export const InzagesoortSchema = z.enum(['BEKEKEN', 'GEDOWNLOAD', 'GEWIJZIGD', 'GEWEIGERD']);
export const InzageresultaatSchema = z.enum(['TOEGESTAAN', 'GEWEIGERD']);

/**
 * One line in the log of who saw or did what. Ids and codes only; names are looked up for those who may read the log.
 */
export const InzageregelSchema = lazyObject(() => ({
  id: IdSchema,
  op: MomentSchema,
  /** What was done: the operationId of the endpoint or the name of the job. */
  actie: z.string(),
  soort: InzagesoortSchema,
  object: z.object({ soort: z.string(), id: z.string() }),
  resultaat: InzageresultaatSchema,
  /** The rule of the access table that allowed it, or the code of the refusal. */
  regel: z.string(),
  /** Legal basis for the disclosure. */
  grondslag: z.optional(z.string()),
  gebruikerId: z.string(),
  naam: z.string(),
  organisatieId: z.string(),
  organisatieNaam: z.string(),
  rollen: z.array(RolSchema),
  /** Where the request came from, as the API saw it. */
  herkomst: z.string(),
  /**
   * Refusals of one person for one reason on one day are one line: how many, until when, and of what. `op` is the
   * first.
   */
  aantal: z.optional(z.number()),
  laatsteOp: z.optional(MomentSchema),
  acties: z.optional(z.array(z.string())),
}));
export type Inzageregel = z.infer<typeof InzageregelSchema>;
