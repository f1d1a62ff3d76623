import * as z from 'zod/mini';
import { lazyObject } from '#shared/kernel/lazy.ts';
import { DatumSchema, IdSchema, MomentSchema } from '#shared/kernel/text.ts';
import {
  HulpvraagIdSchema,
  type LidmaatschapId,
  LidmaatschapIdSchema,
  OrganisatieIdSchema,
  SchoolIdSchema,
} from '#shared/model/ids.ts';
import { DaderSchema, PersoonverwijzingSchema } from './gebruiker.ts';
import { StatusSchema } from './status.ts';

/** A case number that people may say and mail: JK-2026-000123. */
export const ZaaknummerSchema = z.string().check(z.regex(/^JK-\d{4}-\d{6,}$/));

/** The form that the preschool contact fills in. Free texts; empty until filled. */
export const FormulierSchema = lazyObject(() => ({
  vraag: z.string(),
  sterkeKanten: z.string(),
  zorgen: z.string(),
  ingezetteHulp: z.string(),
  wensOuders: z.string(),
}));
export type Formulier = z.infer<typeof FormulierSchema>;

/** The parents' recorded enrolment, and the take-over of the hand-over package by that school. */
export const InschrijvingSchema = lazyObject(() => ({
  schoolId: SchoolIdSchema,
  organisatieId: OrganisatieIdSchema,
  schoolNaam: z.string(),
  startdatum: DatumSchema,
  vastgelegdOp: MomentSchema,
  overgenomen: z.optional(z.object({ op: MomentSchema, door: DaderSchema })),
}));
export type Inschrijving = z.infer<typeof InschrijvingSchema>;

/** Who proposed the destruction, and who approved it: two people, because it cannot be undone. */
export const VernietigingSchema = lazyObject(() => ({
  voorgedragenDoor: DaderSchema,
  voorgedragenOp: MomentSchema,
  /** The request of an ouder that was granted: destroyed without waiting for the term. */
  opVerzoek: z.optional(IdSchema),
  goedgekeurdDoor: z.optional(DaderSchema),
  goedgekeurdOp: z.optional(MomentSchema),
}));

/** Somebody who stood on the hulpvraag before, until when, and who changed it. */
export const EerdereBetrokkeneSchema = lazyObject(() => ({
  als: z.enum(['VOORSCHOOL', 'JK_SPECIALIST', 'CONTACTPERSOON_JK']),
  persoon: PersoonverwijzingSchema,
  tot: MomentSchema,
  door: DaderSchema,
}));
export type EerdereBetrokkene = z.infer<typeof EerdereBetrokkeneSchema>;

/**
 * Somebody who stands on the hulpvraag and does not work here (any more): blocked, past the last day, in another role.
 */
export const BuitenDienstSchema = lazyObject(() => ({ lidmaatschapId: LidmaatschapIdSchema, sinds: MomentSchema }));

/** One request inside a dossier; has the status. */
export const HulpvraagSchema = lazyObject(() => ({
  id: HulpvraagIdSchema,
  /** Case number that people may say and mail, e.g. JK-2026-000123. */
  zaaknummer: z.string(),
  status: StatusSchema,
  statusSinds: MomentSchema,
  /** Goes up with every change of the hulpvraag itself (form, status, people); the ETag. */
  versie: z.number(),
  formulier: FormulierSchema,
  voorschoolContact: PersoonverwijzingSchema,
  contactpersoonJk: PersoonverwijzingSchema,
  jkSpecialist: z.optional(PersoonverwijzingSchema),
  eerdereBetrokkenen: z.optional(z.array(EerdereBetrokkeneSchema)),
  /**
   * Access asks the lidmaatschap itself at every request; this is for what is said of people who are not there:
   * previews, mails, who acts.
   */
  buitenDienst: z.optional(z.array(BuitenDienstSchema)),
  inschrijving: z.optional(InschrijvingSchema),
  vernietiging: z.optional(VernietigingSchema),
  /** Stopped as a Concept, which nobody outside the SWV ever saw: kept for a short time only. */
  nooitGedeeld: z.optional(z.boolean()),
  aangemaaktOp: MomentSchema,
  gewijzigdOp: MomentSchema,
}));
export type Hulpvraag = z.infer<typeof HulpvraagSchema>;

/** True for a lidmaatschap on the hulpvraag that does not count for it (any more). */
export function isBuitenDienst(
  { buitenDienst = [] }: Pick<Hulpvraag, 'buitenDienst'>,
  lidmaatschapId: LidmaatschapId,
): boolean {
  return buitenDienst.some((one) => one.lidmaatschapId === lidmaatschapId);
}

/** One change of status: append-only history. */
export const StatuswijzigingSchema = lazyObject(() => ({
  id: IdSchema,
  soort: z.enum(['OVERGANG', 'TERUGSTAP']),
  van: z.nullable(StatusSchema),
  naar: StatusSchema,
  omschrijving: z.string(),
  op: MomentSchema,
  door: DaderSchema,
  /** The second person, where a step took two. */
  goedgekeurdDoor: z.optional(DaderSchema),
  /** The schools that this step asked, so that a step back can take exactly that away again. */
  gevraagdeScholen: z.array(IdSchema),
  /** The enrolment that fell through with this step; a step back brings it back. */
  vervallenInschrijving: z.optional(InschrijvingSchema),
}));
export type Statuswijziging = z.infer<typeof StatuswijzigingSchema>;
