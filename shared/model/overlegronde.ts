import * as z from 'zod/mini';
import { refuse } from '#shared/kernel/errors.ts';
import { lazyObject } from '#shared/kernel/lazy.ts';
import { IdSchema, type Moment, MomentSchema } from '#shared/kernel/text.ts';
import { OuderIdSchema } from '#shared/model/ids.ts';
import { DocumentkeuzeSchema } from './documentkeuze.ts';
import { DaderSchema, PersoonverwijzingSchema } from './gebruiker.ts';

/** How long a round may be planned for, in minutes. */
export const DuurMinutenSchema = z.int().check(z.minimum(5), z.maximum(480));

/** A consultation round: a moment, and the stukken that its invitees may read while it is open for them. */
export const OverlegrondeSchema = lazyObject(() => ({
  id: IdSchema,
  moment: MomentSchema,
  duurMinuten: z.number(),
  plaats: z.string(),
  documenten: DocumentkeuzeSchema,
  /** What was chosen before, until when. */
  eerdereDocumenten: z.optional(z.array(z.object({ documenten: DocumentkeuzeSchema, tot: MomentSchema }))),
  afgelastOp: z.optional(MomentSchema),
  aangemaaktOp: MomentSchema,
  door: DaderSchema,
  versie: z.number(),
}));
export type Overlegronde = z.infer<typeof OverlegrondeSchema>;

/** In which role an invitee sits at the table. */
export const GenodigdeSoortSchema = z.enum(['OUDER', 'VOORSCHOOL', 'SCHOOL', 'EXTERN', 'SWV']);

/** How the dossier opens for one invitee. Kept beside the moment that follows from it. */
export const OpeningswijzeSchema = z.enum(['NU', 'OP_TIJDSTIP', 'HANDMATIG', 'BIJ_AANVANG', 'NA_AFLOOP']);
export type Openingswijze = z.infer<typeof OpeningswijzeSchema>;

/**
 * One invitee of one round. The dossier is open for them from `opentOp` until `sluitOp`: nothing before, nothing after.
 */
export const UitnodigingSchema = lazyObject(() => ({
  id: IdSchema,
  rondeId: IdSchema,
  soort: GenodigdeSoortSchema,
  naam: z.string(),
  functie: z.string(),
  persoon: PersoonverwijzingSchema,
  ouderId: z.optional(OuderIdSchema),
  /** Why an ouder zonder gezag is invited all the same, and who decided it: two people. */
  besluit: z.optional(
    z.object({ reden: z.string(), voorgesteldDoor: DaderSchema, goedgekeurdDoor: DaderSchema, op: MomentSchema }),
  ),
  openingswijze: OpeningswijzeSchema,
  /** Absent while a round that opens by hand has not been opened. */
  opentOp: z.optional(MomentSchema),
  sluitOp: MomentSchema,
  aanwezig: z.optional(z.boolean()),
  ingetrokkenOp: z.optional(MomentSchema),
  uitgenodigdOp: MomentSchema,
  versie: z.number(),
}));
export type Uitnodiging = z.infer<typeof UitnodigingSchema>;

/**
 * How many people can be invited to one round at a time; a change of its moment writes and mails all of them at once.
 * [decided]
 */
export const MAX_GENODIGDEN = 15;

/** @throws DomainError STAND_VAN_ZAKEN for a round to which as many people are invited as can be. */
export function requirePlek(
  { uitnodigingen }: { readonly uitnodigingen: readonly Uitnodiging[] },
  rondeId: string,
): void {
  const bezet = uitnodigingen.filter((one) => one.rondeId === rondeId && one.ingetrokkenOp === undefined);
  if (bezet.length < MAX_GENODIGDEN) return;
  const tekst = `Voor deze overlegronde zijn al ${MAX_GENODIGDEN} mensen uitgenodigd. Meer kan niet. Trek eerst een uitnodiging in.`;
  throw refuse([{ code: 'RONDE_VOL', tekst }]);
}

/** True while the dossier is open for this invitee. The opening moment counts, the closing moment does not. */
export function isOpen(uitnodiging: Uitnodiging, ronde: Overlegronde, nu: Moment): boolean {
  if (ronde.afgelastOp || uitnodiging.ingetrokkenOp) return false;
  return uitnodiging.opentOp !== undefined && uitnodiging.opentOp <= nu && nu < uitnodiging.sluitOp;
}

/** True when the dossier was opened for this invitee at some time up to now, whether or not it still is. */
export function isOoitGeopend(uitnodiging: Uitnodiging, ronde: Overlegronde, nu: Moment): boolean {
  const { opentOp, sluitOp, ingetrokkenOp } = uitnodiging;
  if (opentOp === undefined || opentOp > nu) return false;
  const eindes = [sluitOp, ingetrokkenOp, ronde.afgelastOp].filter((einde) => einde !== undefined);
  return eindes.every((einde) => opentOp < einde);
}

/** True for an invitation that opens something, or still will. */
export function isOpenOfKomt(
  { rondeId, ingetrokkenOp, sluitOp }: Uitnodiging,
  { overlegrondes }: { readonly overlegrondes: readonly Overlegronde[] },
  nu: Moment,
): boolean {
  const ronde = overlegrondes.find((one) => one.id === rondeId);
  return ronde !== undefined && ronde.afgelastOp === undefined && ingetrokkenOp === undefined && sluitOp > nu;
}

/** The invitations, of which some are taken back. */
export function withIngetrokken(
  uitnodigingen: readonly Uitnodiging[],
  ids: ReadonlySet<string>,
  nu: Moment,
): readonly Uitnodiging[] {
  return uitnodigingen.map((one) => (ids.has(one.id) ? { ...one, ingetrokkenOp: nu, versie: one.versie + 1 } : one));
}
