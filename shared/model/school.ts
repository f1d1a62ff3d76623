import * as z from 'zod/mini';
import { addDaysToDate } from '#shared/kernel/dates.ts';
import { lazyObject } from '#shared/kernel/lazy.ts';
import { type Datum, DatumSchema, IdSchema, MomentSchema } from '#shared/kernel/text.ts';
import { OrganisatieIdSchema, SchoolIdSchema } from '#shared/model/ids.ts';
import { DaderSchema, PersoonverwijzingSchema } from './gebruiker.ts';

/** Why a school cannot give the help that is needed. */
export const AfwijsredenSchema = z.enum([
  'GEEN_PLAATS',
  'ONDERSTEUNING_NIET_HAALBAAR',
  'ANDERE_SCHOOL_PAST_BETER',
  'ANDERS',
]);

export const AntwoordSchema = z.enum(['AKKOORD', 'AFGEWEZEN']);

/** Why an ask counts no more. */
export const VraagEindeSchema = z.enum(['STAP_TERUG', 'OPNIEUW_GEVRAAGD', 'INGETROKKEN']);

/** The answer of a school that was asked. */
export const SchoolreactieSchema = lazyObject(() => ({
  antwoord: AntwoordSchema,
  redencode: z.optional(AfwijsredenSchema),
  toelichting: z.string(),
  op: MomentSchema,
  door: DaderSchema,
}));

/**
 * An ask that counts no more, with the answer that the school gave to it. Nothing a school was asked or said is ever
 * lost: what counts now stands on the school itself, what counted before stands here.
 */
export const EerdereVraagSchema = lazyObject(() => ({
  gevraagdOp: MomentSchema,
  gevraagdBij: z.optional(IdSchema),
  reactie: z.optional(SchoolreactieSchema),
  tot: MomentSchema,
  einde: VraagEindeSchema,
  /** Why the ask was taken back, and by whom; for INGETROKKEN. */
  reden: z.optional(z.string()),
  door: z.optional(DaderSchema),
}));
export type EerdereVraag = z.infer<typeof EerdereVraagSchema>;

/** The parents' written application, which starts the zorgplicht clock. Not a status. */
export const AanmeldingSchema = lazyObject(() => ({
  ontvangenOp: DatumSchema,
  termijnTot: DatumSchema,
  verlenging: z.optional(z.object({ tot: DatumSchema, reden: z.string(), op: MomentSchema })),
  gewaarschuwdOp: z.optional(MomentSchema),
  vastgelegdOp: MomentSchema,
}));
export type Aanmelding = z.infer<typeof AanmeldingSchema>;

/** An aanmelding that was recorded wrongly, and what was wrong with it. */
export const EerdereAanmeldingSchema = lazyObject(() => ({
  ...AanmeldingSchema.shape,
  vervallenOp: MomentSchema,
  reden: z.string(),
  door: DaderSchema,
}));

/** A school that the parents want, in their order. It may read only once asked, and only with toestemming. */
export const SchoolVanVoorkeurSchema = lazyObject(() => ({
  id: SchoolIdSchema,
  organisatieId: OrganisatieIdSchema,
  naam: z.string(),
  volgorde: z.number(),
  /** The person at the school who gets the mails. */
  contact: PersoonverwijzingSchema,
  /** Who were the contactpersoon before, until when, and who changed it. */
  eerdereContacten: z.optional(
    z.array(z.object({ persoon: PersoonverwijzingSchema, tot: MomentSchema, door: DaderSchema })),
  ),
  /** Since when the ask that counts now stands; absent: the school is not asked (any more). See vraag.ts. */
  gevraagdOp: z.optional(MomentSchema),
  /**
   * The statuswijziging to "JK aanmelden school" under which it was asked: taking that step back takes the ask back.
   */
  gevraagdBij: z.optional(IdSchema),
  /** The answer to the ask that counts now. */
  reactie: z.optional(SchoolreactieSchema),
  eerdereVragen: z.optional(z.array(EerdereVraagSchema)),
  aanmelding: z.optional(AanmeldingSchema),
  eerdereAanmeldingen: z.optional(z.array(EerdereAanmeldingSchema)),
  versie: z.number(),
}));
export type SchoolVanVoorkeur = z.infer<typeof SchoolVanVoorkeurSchema>;

/**
 * The zorgplicht clock (domain.md): 6 weeks from the written aanmelding, once extendable by at most 4; warn a week
 * before.
 */
export const ZORGPLICHT = { termijnDagen: 42, verlengingDagen: 28, waarschuwDagen: 7 } as const;

/**
 * An aanmelding is not recorded when it is older than this, in days: a term would be long over, so it is a mistyped
 * year. [decided]
 */
export const AANMELDING_HOOGSTENS_DAGEN = 366;

/** The last day of the zorgplicht term that holds now: the extended one if there is one. */
export function termijn(aanmelding: Aanmelding): Datum {
  return aanmelding.verlenging?.tot ?? aanmelding.termijnTot;
}

/** The last day of the term of an aanmelding received on a date. */
export function termijnVanaf(ontvangenOp: Datum): Datum {
  return addDaysToDate(ontvangenOp, ZORGPLICHT.termijnDagen);
}
