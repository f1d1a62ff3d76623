import * as z from 'zod/mini';
import { lazyObject } from '#shared/kernel/lazy.ts';
import { MomentSchema } from '#shared/kernel/text.ts';
import { OrganisatieIdSchema, PlatformIdSchema, SamenwerkingsverbandIdSchema } from '#shared/model/ids.ts';

export const OrganisatieSoortSchema = z.enum(['SAMENWERKINGSVERBAND', 'VOORSCHOOL', 'SCHOOL', 'EXTERN']);
export type OrganisatieSoort = z.infer<typeof OrganisatieSoortSchema>;

/** An organisation that works with one SWV. The SWV itself is one too, and is the tenant. */
export const OrganisatieSchema = lazyObject(() => ({
  id: OrganisatieIdSchema,
  samenwerkingsverbandId: SamenwerkingsverbandIdSchema,
  soort: OrganisatieSoortSchema,
  naam: z.string(),
  plaats: z.optional(z.string()),
  /** Where people can ask their questions; of the SWV it is shown to everybody who works with it. */
  telefoon: z.optional(z.string()),
  /** When somebody answers that number, in words: "ma–do 9–16 uur". */
  bereikbaar: z.optional(z.string()),
  email: z.optional(z.string()),
  actief: z.boolean(),
  aangemaaktOp: MomentSchema,
  versie: z.number(),
}));
export type Organisatie = z.infer<typeof OrganisatieSchema>;

/** What a beheerder may leave out. */
export type OptioneleGegevens = {
  readonly [K in 'plaats' | 'telefoon' | 'bereikbaar' | 'email']?: Organisatie[K] | undefined;
};

/** Sub-region of an SWV, with its own contactpersonen JK and JKspecialisten. */
export const PlatformSchema = lazyObject(() => ({
  id: PlatformIdSchema,
  samenwerkingsverbandId: SamenwerkingsverbandIdSchema,
  naam: z.string(),
  /** Whom everybody who works with the SWV may call there, as its beheerder wrote it down; not read from accounts. */
  contactpersoon: z.optional(z.string()),
  telefoon: z.optional(z.string()),
  bereikbaar: z.optional(z.string()),
  aangemaaktOp: MomentSchema,
  versie: z.number(),
}));
/** What a beheerder says of a platform. */
export type PlatformGegevens = Pick<Platform, 'naam' | 'contactpersoon' | 'telefoon' | 'bereikbaar'>;
export type Platform = z.infer<typeof PlatformSchema>;
