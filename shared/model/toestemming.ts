import * as z from 'zod/mini';
import { dateInNetherlands } from '#shared/kernel/dates.ts';
import { lazyObject } from '#shared/kernel/lazy.ts';
import { DatumSchema, IdSchema, type Moment, MomentSchema } from '#shared/kernel/text.ts';
import { type OuderId, OuderIdSchema, SchoolIdSchema } from '#shared/model/ids.ts';
import { DocumentkeuzeSchema } from './documentkeuze.ts';
import { DaderSchema } from './gebruiker.ts';

/** Objection by another ouder with gezag: freezes the sharing until it is taken back. */
const BezwaarSchema = lazyObject(() => ({
  ouderId: OuderIdSchema,
  op: MomentSchema,
  reden: z.string(),
  /** When the SWV recorded it for the ouder: who did, and the letter if there is one. */
  vastgelegdDoor: z.optional(DaderSchema),
  bijlageId: z.optional(IdSchema),
  ingetrokkenOp: z.optional(MomentSchema),
  intrekkingVastgelegdDoor: z.optional(DaderSchema),
  intrekkingBijlageId: z.optional(IdSchema),
}));
export type Bezwaar = z.infer<typeof BezwaarSchema>;

/**
 * Consent of one ouder with gezag, for one school and one set of stukken. It is withdrawn, and never comes to cover
 * more; a stuk that is removed from the dossier falls out of it.
 */
export const ToestemmingSchema = lazyObject(() => ({
  id: IdSchema,
  schoolId: SchoolIdSchema,
  ouderId: OuderIdSchema,
  documenten: DocumentkeuzeSchema,
  /** What it covered before a stuk of it was removed, until when. */
  eerdereDocumenten: z.optional(z.array(z.object({ documenten: DocumentkeuzeSchema, tot: MomentSchema }))),
  gegevenOp: MomentSchema,
  /** Last day on which it counts, if the ouder chose one. */
  totEnMet: z.optional(DatumSchema),
  vastgelegdDoor: DaderSchema,
  /** The signed paper, when the SWV recorded the consent for the ouder. */
  bijlageId: z.optional(IdSchema),
  intrekking: z.optional(z.object({ ouderId: OuderIdSchema, op: MomentSchema, reden: z.string(), door: DaderSchema })),
  /** The last one, taken back or not. */
  bezwaar: z.optional(BezwaarSchema),
  /** Those before it, oldest first; all were taken back. */
  eerdereBezwaren: z.optional(z.array(BezwaarSchema)),
  versie: z.number(),
}));
export type Toestemming = z.infer<typeof ToestemmingSchema>;

/** Every bezwaar there ever was, oldest first. */
export function bezwarenVan({ eerdereBezwaren = [], bezwaar }: Toestemming): readonly Bezwaar[] {
  return bezwaar ? [...eerdereBezwaren, bezwaar] : eerdereBezwaren;
}

/** The bezwaar that freezes the sharing now, if there is one. */
export function openBezwaar({ bezwaar }: Toestemming): Bezwaar | undefined {
  return bezwaar && !bezwaar.ingetrokkenOp ? bezwaar : undefined;
}

/**
 * What an ouder took back of what they allowed one school, as long as they have not agreed again since. It stops the
 * sharing whatever else stands: that of the other ouder, who cannot go round it, and what the same ouder allowed apart.
 * "The school cannot read any more" is then always true. [decided]
 * @param voorSchool every toestemming there ever was for that school
 */
export function openIntrekking(
  ouderId: OuderId,
  voorSchool: readonly Toestemming[],
): NonNullable<Toestemming['intrekking']> | undefined {
  const eigen = voorSchool.filter((one) => one.ouderId === ouderId);
  const laatste = eigen.flatMap(({ intrekking }) => intrekking ?? []).sort((a, b) => b.op.localeCompare(a.op))[0];
  if (!laatste || eigen.some((one) => !one.intrekking && one.gegevenOp >= laatste.op)) return undefined;
  return laatste;
}

/** True while the consent counts: not withdrawn, not frozen by an objection, not past its last day. */
export function isGeldig(toestemming: Toestemming, nu: Moment): boolean {
  if (toestemming.intrekking || openBezwaar(toestemming)) return false;
  return toestemming.totEnMet === undefined || dateInNetherlands(nu) <= toestemming.totEnMet;
}
