import * as z from 'zod/mini';
import { lazyObject } from '#shared/kernel/lazy.ts';
import { type Datum, DatumSchema, IdSchema, MomentSchema } from '#shared/kernel/text.ts';
import {
  type LidmaatschapId,
  LidmaatschapIdSchema,
  noId,
  type OrganisatieId,
  OrganisatieIdSchema,
  type PlatformId,
  PlatformIdSchema,
  type SamenwerkingsverbandId,
  SamenwerkingsverbandIdSchema,
} from '#shared/model/ids.ts';
import { OrganisatieSoortSchema } from './organisatie.ts';

/** The roles of domain.md, "Roles". A role belongs to a lidmaatschap, never to a person as such. */
export const ROLLEN = [
  'CONTACTPERSOON_VOORSCHOOL',
  'CONTACTPERSOON_JK',
  'JK_SPECIALIST',
  'CONTACTPERSOON_SCHOOL',
  'OUDER',
  'GENODIGDE',
  'BEHEERDER',
  'FG',
] as const;
export const RolSchema = z.enum(ROLLEN);
export type Rol = z.infer<typeof RolSchema>;

/** VERWIJDERD is for good: no personal data are left, only ids. */
export const ToegangsstandSchema = z.enum(['ACTIEF', 'GEBLOKKEERD', 'VERWIJDERD']);

/** As a Toegangsstand; and a lidmaatschap that a second beheerder has not confirmed, which opens nothing. */
export const LidstandSchema = z.enum([...ToegangsstandSchema.options, 'WACHT_OP_BEVESTIGING']);

/** One person, one account. The id is the `sub` of the account in the user pool. */
export const GebruikerSchema = lazyObject(() => ({
  id: IdSchema,
  naam: z.string(),
  email: z.string(),
  /** The address before the last change of it, to tell whoever reads it that it is not theirs any more. */
  vorigEmail: z.optional(z.string()),
  /** Who signed in before this moment must do so again: an access token lives on after the pool ended its session. */
  sessiesVanaf: z.optional(MomentSchema),
  stand: ToegangsstandSchema,
  /** The SWV that manages the account: resets its second factor, corrects its address (beheer-van.ts). */
  beherendSwv: z.optional(SamenwerkingsverbandIdSchema),
  aangemaaktOp: MomentSchema,
  versie: z.number(),
}));
export type Gebruiker = z.infer<typeof GebruikerSchema>;

/** Membership: for which organisation a person works, in which roles and (SWV staff) for which platforms. */
export const LidmaatschapSchema = lazyObject(() => ({
  id: LidmaatschapIdSchema,
  gebruikerId: IdSchema,
  /** Name and function as colleagues know them, copied here so that lists of members are one Query. */
  naam: z.string(),
  organisatieId: OrganisatieIdSchema,
  organisatieNaam: z.string(),
  organisatieSoort: OrganisatieSoortSchema,
  samenwerkingsverbandId: SamenwerkingsverbandIdSchema,
  rollen: z.array(RolSchema),
  platformIds: z.array(PlatformIdSchema),
  /** What the SWV decided. Whether it counts depends on the owner too, by the next field. */
  stand: LidstandSchema,
  /**
   * Of somebody who works for another SWV already: what the owner said. Absent: accepted, or the first SWV of this
   * account. The SWV is not told, or an address could be tried to find out whose it is.
   */
  aanvaarding: z.optional(z.enum(['WACHT', 'AFGEWEZEN'])),
  /**
   * Whether somebody who was invited has been here: NOG_NIET until the first time that they choose for whom they work.
   * As this SWV may know it: of somebody of another SWV, not before they accepted. Absent in older rows: unknown.
   */
  inlog: z.optional(z.enum(['NOG_NIET', 'GEWEEST'])),
  /** This SWV blocked the account, as far as it reaches: that of somebody who works for another SWV too. */
  accountGeblokkeerd: z.optional(z.literal(true)),
  /** The address as this SWV typed it. */
  email: z.optional(z.string()),
  /** Last day on which the membership counts, if it ends. */
  totEnMet: z.optional(DatumSchema),
  aangemaaktOp: MomentSchema,
  versie: z.number(),
}));
export type Lidmaatschap = z.infer<typeof LidmaatschapSchema>;

/** True when the owner need not accept a lidmaatschap, or has. */
export function isAanvaard({ aanvaarding }: Lidmaatschap): boolean {
  return aanvaarding === undefined;
}

/**
 * True while the SWV lets somebody work on a calendar day: not blocked, and not past the last day. Enough to be named
 * on a case.
 */
export function isGegevenOp(lidmaatschap: Lidmaatschap, today: Datum): boolean {
  if (lidmaatschap.stand !== 'ACTIEF' || lidmaatschap.accountGeblokkeerd) return false;
  return lidmaatschap.totEnMet === undefined || today <= lidmaatschap.totEnMet;
}

/**
 * True while a lidmaatschap counts on a calendar day: given by the SWV and accepted by its owner. What opens anything
 * asks this.
 */
export function countsOn(lidmaatschap: Lidmaatschap, today: Datum): boolean {
  return isAanvaard(lidmaatschap) && isGegevenOp(lidmaatschap, today);
}

/**
 * The people who work for an organisation, or those who are members of an SWV only because a dossier brought them in.
 */
export const LEDENGROEPEN = ['MEDEWERKERS', 'BIJ_DOSSIER'] as const;
export type Ledengroep = (typeof LEDENGROEPEN)[number];

/** Apart, so that the list of the staff of an SWV does not grow with its dossiers. */
export function groepVan(lidmaatschap: Pick<Lidmaatschap, 'organisatieSoort' | 'rollen'>): Ledengroep {
  const bijSwv = lidmaatschap.organisatieSoort === 'SAMENWERKINGSVERBAND';
  return bijSwv && lidmaatschap.rollen.every((rol) => rol === 'OUDER' || rol === 'GENODIGDE')
    ? 'BIJ_DOSSIER'
    : 'MEDEWERKERS';
}

/** The person who makes a request, judged for exactly one lidmaatschap. */
export interface Actor {
  readonly gebruikerId: string;
  readonly lidmaatschapId: LidmaatschapId;
  readonly organisatieId: OrganisatieId;
  readonly samenwerkingsverbandId: SamenwerkingsverbandId;
  readonly rollen: readonly Rol[];
  readonly platformIds: readonly PlatformId[];
  /** The form of the address with which this person signed in (adresvorm.ts); unknown of people who are only named. */
  readonly adres?: string | undefined;
}

/** The actor of a real request: also known by name, for the inzageregel. */
export interface SignedInActor extends Actor {
  readonly naam: string;
  readonly organisatieNaam: string;
}

/** The actor of a lidmaatschap. The caller has checked that it is ACTIEF and belongs to the signed-in person. */
export function actorOf(lidmaatschap: Lidmaatschap): SignedInActor {
  return {
    gebruikerId: lidmaatschap.gebruikerId,
    lidmaatschapId: lidmaatschap.id,
    organisatieId: lidmaatschap.organisatieId,
    samenwerkingsverbandId: lidmaatschap.samenwerkingsverbandId,
    rollen: lidmaatschap.rollen,
    platformIds: lidmaatschap.platformIds,
    naam: lidmaatschap.naam,
    organisatieNaam: lidmaatschap.organisatieNaam,
  };
}

/** A person as named on a dossier: who, for which organisation, and how others know them. */
export const PersoonverwijzingSchema = lazyObject(() => ({
  gebruikerId: IdSchema,
  lidmaatschapId: LidmaatschapIdSchema,
  organisatieId: OrganisatieIdSchema,
  naam: z.string(),
  organisatieNaam: z.string(),
}));
export type Persoonverwijzing = z.infer<typeof PersoonverwijzingSchema>;

/** Who did something, for history and logs: person, organisation and the role in which it was done. */
export const DaderSchema = lazyObject(() => ({
  gebruikerId: IdSchema,
  organisatieId: OrganisatieIdSchema,
  rol: RolSchema,
}));
export type Dader = z.infer<typeof DaderSchema>;

/** How a person is named on a dossier, from their lidmaatschap. */
export function personOf(lidmaatschap: Lidmaatschap): Persoonverwijzing {
  return {
    gebruikerId: lidmaatschap.gebruikerId,
    lidmaatschapId: lidmaatschap.id,
    organisatieId: lidmaatschap.organisatieId,
    naam: lidmaatschap.naam,
    organisatieNaam: lidmaatschap.organisatieNaam,
  };
}

/** A reader that is no person, as the whole of a school: no account and no lidmaatschap has these ids. */
export const NIEMAND = { gebruikerId: 'NIEMAND', lidmaatschapId: noId<LidmaatschapId>('NIEMAND') } as const;
