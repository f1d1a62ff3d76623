import * as z from 'zod/mini';
import { lazy, lazyObject } from '#shared/kernel/lazy.ts';
import { DatumSchema, IdSchema, MomentSchema } from '#shared/kernel/text.ts';
import { LidmaatschapIdSchema, PlatformIdSchema, SamenwerkingsverbandIdSchema } from '#shared/model/ids.ts';
import { RolSchema } from './gebruiker.ts';

/** What is asked for. */
export const WatSchema = lazy(() =>
  z.discriminatedUnion('soort', [
    /** A lost phone: the next sign-in enrols another one. */
    z.object({ soort: z.literal('MFA_RESET') }),
    /** Another mail address to sign in with and to be mailed at. */
    z.object({ soort: z.literal('EMAIL'), email: z.string() }),
    /** A JK or BEHEERDER role, or another platform, for a lidmaatschap as it was seen. */
    z.object({
      soort: z.literal('ROLLEN'),
      lidmaatschapId: LidmaatschapIdSchema,
      rollen: z.array(RolSchema),
      platformIds: z.array(PlatformIdSchema),
      totEnMet: z.optional(DatumSchema),
      gezien: z.number(),
    }),
  ]),
);
export type Wat = z.infer<typeof WatSchema>;

export const AccountverzoekSchema = lazyObject(() => ({
  id: IdSchema,
  samenwerkingsverbandId: SamenwerkingsverbandIdSchema,
  gebruikerId: IdSchema,
  naam: z.string(),
  wat: WatSchema,
  reden: z.string(),
  gevraagdDoor: IdSchema,
  gevraagdOp: MomentSchema,
  geldigTot: MomentSchema,
  bevestigdDoor: z.optional(IdSchema),
  bevestigdOp: z.optional(MomentSchema),
  uitgevoerdOp: z.optional(MomentSchema),
  afgewezenDoor: z.optional(IdSchema),
  afgewezenOp: z.optional(MomentSchema),
  versie: z.number(),
}));
export type Accountverzoek = z.infer<typeof AccountverzoekSchema>;
