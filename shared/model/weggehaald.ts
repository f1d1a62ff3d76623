import * as z from 'zod/mini';
import { addDays } from '#shared/kernel/dates.ts';
import { lazy } from '#shared/kernel/lazy.ts';
import { type Moment, MomentSchema } from '#shared/kernel/text.ts';
import { BijlageSchema } from './bijlage.ts';
import { DaderSchema } from './gebruiker.ts';

/**
 * For how many days after its removal the SWV can bring a bijlage back; after that its bytes are removed. [decided]
 */
export const WEGGEHAALD_DAGEN = 7;

/**
 * The most removed bijlagen of one hulpvraag that are kept: every request loads them. Beyond it the oldest goes early.
 * [decided]
 */
export const MAX_WEGGEHAALD = 100;

/**
 * A bijlage that was removed. It is none of the bijlagen of its dossier, so no rule about those can meet it by
 * accident; its bytes stay where they are until the days are over.
 */
export const WeggehaaldeBijlageSchema = lazy(() =>
  z.extend(BijlageSchema, {
    weggehaald: z.object({
      op: MomentSchema,
      door: z.extend(DaderSchema, { naam: z.string(), organisatieNaam: z.string() }),
    }),
  }),
);
export type WeggehaaldeBijlage = z.infer<typeof WeggehaaldeBijlageSchema>;

/** The first moment at which it cannot be brought back any more. */
export function terugTot({ weggehaald }: Pick<WeggehaaldeBijlage, 'weggehaald'>): Moment {
  return addDays(weggehaald.op, WEGGEHAALD_DAGEN);
}

/** True while the SWV can still bring it back. */
export function isTerugTeHalen(bijlage: Pick<WeggehaaldeBijlage, 'weggehaald'>, nu: Moment): boolean {
  return nu < terugTot(bijlage);
}
