import * as z from 'zod/mini';
import { lazyObject } from '#shared/kernel/lazy.ts';
import { DatumSchema, IdSchema } from '#shared/kernel/text.ts';
import { type LidmaatschapId, LidmaatschapIdSchema, OuderIdSchema } from '#shared/model/ids.ts';

/** The child: only what is needed to know which child it is. Never a BSN or onderwijsnummer. */
export const KindSchema = lazyObject(() => ({
  voornaam: z.string(),
  /** What stands before the main part of the last name: `van den`. */
  tussenvoegsel: z.optional(z.string()),
  achternaam: z.string(),
  geboortedatum: DatumSchema,
  versie: z.number(),
}));
export type Kind = z.infer<typeof KindSchema>;

/** What an ouder is to the child. */
export const OuderrelatieSchema = z.enum(['OUDER', 'VOOGD', 'VERZORGER']);

/** Parent, carer or guardian. Only an ouder with `gezag` who has an account ever gets access. */
export const OuderSchema = lazyObject(() => ({
  id: OuderIdSchema,
  /** The whole name, as people say it. */
  naam: z.string(),
  /** What the name is made of, where that is known: a name may have been written as a whole. */
  voornaam: z.optional(z.string()),
  tussenvoegsel: z.optional(z.string()),
  achternaam: z.optional(z.string()),
  relatie: OuderrelatieSchema,
  gezag: z.boolean(),
  email: z.optional(z.string()),
  telefoon: z.optional(z.string()),
  /** The account of this ouder, from the moment of the invitation. */
  gebruikerId: z.optional(IdSchema),
  lidmaatschapId: z.optional(LidmaatschapIdSchema),
  /** Other accounts that are recognised as this person's by their address: of their work, or as an invitee. */
  herkendeAccounts: z.optional(z.array(IdSchema)),
  versie: z.number(),
}));
export type Ouder = z.infer<typeof OuderSchema>;

/** The account and lidmaatschap of an ouder; while there is none yet, the ouder stands for it. */
export function accountVan({ id, gebruikerId, lidmaatschapId }: Ouder) {
  return { gebruikerId: gebruikerId ?? id, lidmaatschapId: lidmaatschapId ?? (id as string as LidmaatschapId) };
}
