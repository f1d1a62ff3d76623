import * as z from 'zod/mini';
import { lazyObject } from '#shared/kernel/lazy.ts';
import { DatumSchema, IdSchema, MomentSchema } from '#shared/kernel/text.ts';
import { OuderIdSchema } from '#shared/model/ids.ts';
import { ZichtbaarVoorSchema } from './bijlage.ts';
import { DaderSchema } from './gebruiker.ts';

/** One version of the onderwijsadvies. After the meeting a version with the afspraken is added. */
export const OnderwijsadviesSchema = lazyObject(() => ({
  id: IdSchema,
  versie: z.number(),
  advies: z.string(),
  afspraken: z.string(),
  op: MomentSchema,
  door: DaderSchema,
}));
export type Onderwijsadvies = z.infer<typeof OnderwijsadviesSchema>;

/**
 * One version of an observation by the JKspecialist. A change is a new version with an id of its own: who was allowed
 * to read a text was allowed to read that text, and no other (docs/adr/0013).
 */
export const ObservatieSchema = lazyObject(() => ({
  id: IdSchema,
  /** The version before this one. */
  vervangt: z.optional(IdSchema),
  datum: DatumSchema,
  tekst: z.string(),
  zichtbaarVoor: ZichtbaarVoorSchema,
  op: MomentSchema,
  door: DaderSchema,
  versie: z.number(),
}));
export type Observatie = z.infer<typeof ObservatieSchema>;

/** The latest version of the observation that this is a version of. */
export function laatsteVersieVan(observatie: Observatie, alle: readonly Observatie[]): Observatie {
  const opvolger = alle.find((one) => one.vervangt === observatie.id);
  return opvolger ? laatsteVersieVan(opvolger, alle) : observatie;
}

/** What an ouder thinks of the matter, in their own words. Cannot be changed by anybody else. */
export const ZienswijzeSchema = lazyObject(() => ({
  id: IdSchema,
  ouderId: OuderIdSchema,
  tekst: z.string(),
  op: MomentSchema,
  /** When the SWV recorded it for the ouder: who did, and the letter if there is one. */
  vastgelegdDoor: z.optional(DaderSchema),
  bijlageId: z.optional(IdSchema),
}));
export type Zienswijze = z.infer<typeof ZienswijzeSchema>;

/** The version that counts: the latest, or none. */
export function laatsteAdvies(versies: readonly Onderwijsadvies[]): Onderwijsadvies | undefined {
  return versies.reduce<Onderwijsadvies | undefined>(
    (latest, one) => (latest && latest.versie > one.versie ? latest : one),
    undefined,
  );
}
