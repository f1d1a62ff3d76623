import * as z from 'zod/mini';
import { lazyObject } from '#shared/kernel/lazy.ts';
import { DatumSchema, IdSchema, MomentSchema } from '#shared/kernel/text.ts';
import { type Actor, RolSchema } from '#shared/model/gebruiker.ts';
import { HulpvraagIdSchema, LidmaatschapIdSchema, PlatformIdSchema } from '#shared/model/ids.ts';
import { AanZetSchema, StatusSchema } from '#shared/model/status.ts';

/** A list belongs to a lidmaatschap, to a school (all its contactpersonen) or to a platform (all its SWV staff). */
export const LijstEigenaarSchema = lazyObject(() => ({
  soort: z.enum(['LIDMAATSCHAP', 'ORGANISATIE', 'PLATFORM']),
  id: IdSchema,
}));

export type LijstEigenaar = z.infer<typeof LijstEigenaarSchema>;

/** The three views of a list: what waits for me, what runs, what is done. */
export const WEERGAVEN = ['WACHT_OP_MIJ', 'LOPEND', 'AFGEROND'] as const;

export const WeergaveSchema = z.enum(WEERGAVEN);

export type Weergave = z.infer<typeof WeergaveSchema>;

export const LijstregelSchema = lazyObject(() => ({
  eigenaar: LijstEigenaarSchema,
  hulpvraagId: HulpvraagIdSchema,
  platformId: PlatformIdSchema,
  zaaknummer: z.string(),
  kindNaam: z.string(),
  /** The main part of the last name, with which `kindNaam` ends, or the only name: lists by name are in its order. */
  kindAchternaam: z.string(),
  /** Who asked, in the lists of the SWV: by it a case is found that has no name yet. */
  voorschool: z.optional(z.string()),
  /** Only in the lists of the SWV, which are sorted and filtered by these: how old the child is, whose case it is. */
  voorschoolId: z.optional(IdSchema),
  geboortedatum: z.optional(DatumSchema),
  specialist: z.optional(z.object({ lidmaatschapId: LidmaatschapIdSchema, naam: z.string() })),
  status: StatusSchema,
  statusSinds: MomentSchema,
  aanZet: z.array(AanZetSchema),
  weergave: WeergaveSchema,
  termijn: z.optional(DatumSchema),
  /** As what the owner has the row; a platform has its rows in no role. */
  rol: z.optional(RolSchema),
  /** Accounts of ouders zonder gezag, who work for the school or the platform whose list this is. */
  nietVoor: z.optional(z.array(IdSchema)),
  vensters: z.array(z.object({ vanaf: z.optional(MomentSchema), tot: z.optional(MomentSchema) })),
}));

export type Lijstregel = z.infer<typeof LijstregelSchema>;

/** Whose list is read, and what of it. */
export interface Lijstlezer extends LijstEigenaar {
  /** The list that is read after it, as if it were one. */
  readonly ook?: LijstEigenaar;
  /** What the reader is today; rows that were made for what they were are hidden. */
  readonly als?: Pick<Actor, 'gebruikerId' | 'rollen' | 'platformIds'>;
}
