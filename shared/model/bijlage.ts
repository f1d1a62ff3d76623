import * as z from 'zod/mini';
import { lazy, lazyObject } from '#shared/kernel/lazy.ts';
import { IdSchema, type Moment, MomentSchema } from '#shared/kernel/text.ts';
import { LidmaatschapIdSchema, PlatformIdSchema } from '#shared/model/ids.ts';
import { DaderSchema } from './gebruiker.ts';

export const DOCUMENTSOORTEN = [
  'AANVRAAG_ONDERWIJSADVIES_JK',
  'TOESTEMMING_SCHOOL',
  'OBSERVATIE',
  'VERSLAG',
  'ONDERWIJSADVIES',
  'OVERIG',
] as const;
export const DocumentsoortSchema = z.enum(DOCUMENTSOORTEN);
export type Documentsoort = z.infer<typeof DocumentsoortSchema>;

/** The kinds of file we take, by media type (domain.md, "Bijlagen"). */
export const MEDIATYPES = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/heic',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.oasis.opendocument.text',
] as const;
export const MediatypeSchema = z.enum(MEDIATYPES);
export type Mediatype = z.infer<typeof MediatypeSchema>;

/** Limits, shown before a file is chosen and told in every refusal. Sizes in bytes, times in seconds. */
export const BIJLAGE_GRENZEN = {
  minBytes: 1,
  maxBytes: 25 * 1024 * 1024,
  maxPerHulpvraag: 50,
  /** How long a row waits for its upload: the request, and the slowest connection that can bring 25 MB. */
  uploadSeconden: 15 * 60,
  /**
   * Within which an upload must begin. It cannot be called back, so it is as short as a client that sends at once
   * needs.
   */
  verzoekSeconden: 2 * 60,
} as const;

/** Who, besides the SWV, may read a stuk once the status opens the dossier for them. */
export const ZichtbaarVoorSchema = z.array(z.enum(['VOORSCHOOL', 'OUDERS'])).check(z.maxLength(2));

export const BijlageStandSchema = z.enum(['WACHT_OP_UPLOAD', 'WORDT_GECONTROLEERD', 'BESCHIKBAAR', 'GEWEIGERD']);

export const WeigerredenSchema = z.enum([
  'NIET_ONTVANGEN',
  'ANDER_BESTANDSTYPE',
  'BESCHADIGD',
  'WACHTWOORD',
  'ACTIEVE_ONDERDELEN',
  'INGESLOTEN_BESTAND',
  'EXTERNE_ONDERDELEN',
  'TE_OMVANGRIJK',
  'ANDERE_INHOUD',
  'ANDERE_GROOTTE',
  'SCHADELIJK',
  'NIET_TE_CONTROLEREN',
  'RECHT_VERVALLEN',
]);
export type Weigerreden = z.infer<typeof WeigerredenSchema>;

/**
 * Somebody who was given a request to upload: with which lidmaatschap, in which role and (SWV staff) for which
 * platforms at that moment.
 */
export const InzenderSchema = lazy(() =>
  z.extend(DaderSchema, { lidmaatschapId: LidmaatschapIdSchema, platformIds: z.array(PlatformIdSchema) }),
);
export type Inzender = z.infer<typeof InzenderSchema>;

/**
 * What an image told besides its picture, which was taken out where others read it; NIET_GELUKT: too damaged to find
 * that.
 */
export const GeschoondSchema = z.enum(['PLAATS', 'GEGEVENS', 'NIETS', 'NIET_GELUKT']);

/** An attached document. Its bytes are readable only when BESCHIKBAAR, and only through toegang. */
export const BijlageSchema = lazyObject(() => ({
  id: IdSchema,
  documentsoort: DocumentsoortSchema,
  bestandsnaam: z.string(),
  /** The name under which it was sent, when that was of another kind than the content. */
  gekozenNaam: z.optional(z.string()),
  mediatype: MediatypeSchema,
  /** In bytes, as announced and enforced by the presigned request. */
  grootte: z.number(),
  /** Base64 SHA-256 of the content, as announced and enforced. */
  sha256: z.string(),
  stand: BijlageStandSchema,
  weigerreden: z.optional(WeigerredenSchema),
  uploadVerlooptOp: MomentSchema,
  /** The exact version in the incoming bucket that was checked. */
  incomingVersie: z.optional(z.string()),
  toegevoegdDoor: DaderSchema,
  /**
   * Everybody who can make the upload. Each of them must still be allowed to when it arrives and when it becomes
   * readable.
   */
  inzenders: z.optional(z.array(InzenderSchema)),
  toegevoegdOp: MomentSchema,
  zichtbaarVoor: ZichtbaarVoorSchema,
  /** The bytes that are read, where they are others than those that were announced: an image without what it told. */
  opgeslagen: z.optional(z.object({ grootte: z.number(), sha256: z.string() })),
  geschoond: z.optional(GeschoondSchema),
  /** Of a kind that browsers cannot show: whether there is a picture to look at beside it. Absent while it is made. */
  voorbeeld: z.optional(z.enum(['GEMAAKT', 'KAN_NIET'])),
}));
export type Bijlage = z.infer<typeof BijlageSchema>;

/** True while an upload may still arrive or be checked; such a bijlage holds up "JK bijlagen toegevoegd". */
export function isOnderweg(bijlage: Bijlage, nu: Moment): boolean {
  if (bijlage.stand === 'WORDT_GECONTROLEERD') return true;
  return bijlage.stand === 'WACHT_OP_UPLOAD' && bijlage.uploadVerlooptOp > nu;
}
