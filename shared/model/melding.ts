import * as z from 'zod/mini';
import { lazyObject } from '#shared/kernel/lazy.ts';
import { DatumSchema, IdSchema, type Moment, MomentSchema } from '#shared/kernel/text.ts';
import {
  HulpvraagIdSchema,
  type LidmaatschapId,
  LidmaatschapIdSchema,
  PlatformIdSchema,
  SamenwerkingsverbandIdSchema,
} from '#shared/model/ids.ts';
import { LezerSchema } from './lezer.ts';
import { StatusSchema } from './status.ts';
import { WegSchema } from './weg.ts';

/** What a mail is about. Each soort has its own text per doelgroep (render-melding.ts). */
export const MeldingSoortSchema = z.enum([
  'STATUS',
  'TERUGSTAP',
  'SCHOOL_GEVRAAGD',
  'VRAAG_INGETROKKEN',
  'SCHOOLREACTIE',
  'TOEGANG_VOORSCHOOL',
  'TOEGANG_JK_SPECIALIST',
  'TOEGANG_CONTACTPERSOON_JK',
  'TOEGANG_SCHOOL',
  'TOEGANG_GEOPEND',
  'TOEGANG_GEEINDIGD',
  'VERVANGEN',
  'BETROKKENE_WEG',
  'BETROKKENE_TERUG',
  'UITNODIGING',
  'UITNODIGING_GEWIJZIGD',
  'UITNODIGING_VERVALLEN',
  'OVERLEG_GAAT_NIET_DOOR',
  'OVERLEG_GAAT_DOOR',
  'TOESTEMMING_GEVEN',
  'TOESTEMMING_INGETROKKEN',
  'BEZWAAR',
  'ZORGPLICHT_TERMIJN',
  'BIJLAGE_GEWEIGERD',
  'UPLOAD_VERVALLEN',
  'AVG_VERZOEK',
  'VOORSTEL_GEDAAN',
  'VOORSTEL_GOEDGEKEURD',
  'VOORSTEL_AFGEKEURD',
  'MFA_RESET_AANGEVRAAGD',
  'MFA_RESET_UITGEVOERD',
  'EMAIL_WIJZIGING_AANGEVRAAGD',
  'EMAIL_GEWIJZIGD',
  'EMAIL_VERVALLEN',
  'ROL_GEVRAAGD',
  'ROL_GEGEVEN',
  'LIDMAATSCHAP_AANGEBODEN',
  'LIDMAATSCHAP_GEEINDIGD',
  'LIDMAATSCHAP_HERSTELD',
  'LIDMAATSCHAP_GEWIJZIGD',
]);
export type MeldingSoort = z.infer<typeof MeldingSoortSchema>;

/**
 * A mail about an account that the user pool sent (an invitation, a code): we know no more of it than what became of
 * it.
 */
export const ACCOUNTMAIL = 'ACCOUNTMAIL';

/** What a row of the outbox is about. */
export const MeldingrijSoortSchema = z.enum([...MeldingSoortSchema.options, ACCOUNTMAIL]);

/** For whom the text is written. */
export const DoelgroepSchema = z.enum(['VOORSCHOOL', 'JK', 'OUDER', 'SCHOOL', 'GENODIGDE', 'BEHEERDER', 'ACCOUNT']);
export type Doelgroep = z.infer<typeof DoelgroepSchema>;

/**
 * The few facts that a mail may hold besides case number and status. Never a name of a child or parent; a school
 * and a start date only in the mail of "advies afgerond" (domain.md, "E-mail").
 */
export const MeldingFeitenSchema = lazyObject(() => ({
  startdatum: z.optional(DatumSchema),
  schoolNaam: z.optional(z.string()),
  moment: z.optional(MomentSchema),
  duurMinuten: z.optional(z.number()),
  uitnodigingId: z.optional(IdSchema),
  /** Version of the invitation: the SEQUENCE of its .ics. */
  volgnummer: z.optional(z.number()),
  termijn: z.optional(DatumSchema),
  /**
   * Of a mail about a status: the way to it, and as what the reader stands on the case. Absent in mails from before.
   */
  weg: z.optional(WegSchema),
  lezer: z.optional(LezerSchema),
  /** Of a mail that tells of a meeting as well: that it is off, or on again. */
  overleg: z.optional(z.enum(['GAAT_NIET_DOOR', 'GAAT_DOOR'])),
  /** Of a mail that tells of a paper as well: what this reader sent was not added. */
  bestand: z.optional(z.literal('VERVALLEN')),
}));
export type MeldingFeiten = z.infer<typeof MeldingFeitenSchema>;

/** A mail to one person, as a rule decides it; it becomes a Melding in the same transaction as the change. */
export interface NieuweMelding {
  readonly soort: MeldingSoort;
  readonly doelgroep: Doelgroep;
  readonly aan: string;
  /** As what they get it; found on the dossier when it is not given. For who is not named there (any more). */
  readonly lidmaatschapId?: LidmaatschapId;
  readonly status?: z.infer<typeof StatusSchema>;
  readonly feiten?: MeldingFeiten;
}

/** How far sending has come. */
export const MeldingStandSchema = z.enum(['WACHT', 'BEZIG', 'VERZONDEN', 'MISLUKT']);

/** What the mail service told afterwards. */
export const BezorgingSchema = z.enum(['BEZORGD', 'TERUGGEKOMEN', 'KLACHT', 'GEWEIGERD']);
export type Bezorging = z.infer<typeof BezorgingSchema>;

/** What every mail begins with that is still to be sent. */
export function newVerzending(id: string, nu: Moment) {
  return { id, feiten: {}, stand: 'WACHT', pogingen: 0, aangemaaktOp: nu } as const;
}

/** An outbox item: one mail to one person, and how far it has come. Holds no address: that is read when sending. */
export const MeldingSchema = lazyObject(() => ({
  id: IdSchema,
  soort: MeldingrijSoortSchema,
  doelgroep: DoelgroepSchema,
  /** The person who gets it (gebruikerId). */
  aan: IdSchema,
  /**
   * As what they get it: who no longer has this lidmaatschap when it is sent, is not mailed about the case any more.
   */
  lidmaatschapId: z.optional(LidmaatschapIdSchema),
  samenwerkingsverbandId: SamenwerkingsverbandIdSchema,
  /** The platform of the case: SWV staff who no longer work for it are not mailed about it any more. */
  platformId: z.optional(PlatformIdSchema),
  hulpvraagId: z.optional(HulpvraagIdSchema),
  zaaknummer: z.optional(z.string()),
  status: z.optional(StatusSchema),
  feiten: MeldingFeitenSchema,
  stand: MeldingStandSchema,
  pogingen: z.number(),
  leaseTot: z.optional(MomentSchema),
  verzondenOp: z.optional(MomentSchema),
  bezorging: z.optional(BezorgingSchema),
  fout: z.optional(z.string()),
  /**
   * A mark of the address that it went to (adres-merk.ts): it says whether an address is the same, and not which it is.
   */
  adresMerk: z.optional(z.string()),
  /** The mark of the address that it came back from: it never goes there again. */
  nietNaar: z.optional(z.string()),
  /**
   * When a person offered it again after it came back; what the mail service tells of a sending before counts no more.
   */
  opnieuwOp: z.optional(MomentSchema),
  aangemaaktOp: MomentSchema,
}));
export type Melding = z.infer<typeof MeldingSchema>;
