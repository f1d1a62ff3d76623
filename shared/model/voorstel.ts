/**
 * A proposal: what one person of the SWV may not do alone in a dossier. One proposes with a reason, another one
 * approves or refuses, and only by the approval it is done. What each soort does is in uitvoerders.ts; why two people:
 * docs/adr/0015.
 */

import * as z from 'zod/mini';
import { addDays } from '#shared/kernel/dates.ts';
import { lazy, lazyObject } from '#shared/kernel/lazy.ts';
import { IdSchema, type Moment, MomentSchema } from '#shared/kernel/text.ts';
import { HulpvraagIdSchema, LidmaatschapIdSchema, OuderIdSchema } from '#shared/model/ids.ts';
import { DaderSchema } from './gebruiker.ts';
import { ZaaknummerSchema } from './hulpvraag.ts';

/** How long a proposal waits for a second person, in days. [decided] */
export const VOORSTEL_DAGEN = 14;

/** Two people decide about a known time: not about "when somebody opens it". */
export const BekendeOpeningSchema = z.enum(['NU', 'OP_TIJDSTIP', 'BIJ_AANVANG', 'NA_AFLOOP']);

/** An ouder zonder gezag, for one round: from when until when the stukken of that round are open. */
export const OuderInRondeShape = {
  rondeId: IdSchema,
  ouderId: OuderIdSchema,
  openingswijze: BekendeOpeningSchema,
  opentOp: z.optional(MomentSchema),
  sluitOp: MomentSchema,
};

/** What is proposed, pinned to what the proposer saw. A soort that is added asks for an executor and for words. */
export const VoorstelWatSchema = lazy(() =>
  z.discriminatedUnion('soort', [
    /** The last step, which was taken too long ago for one person to take it back. */
    z.object({ soort: z.literal('TERUGSTAP'), statuswijzigingId: IdSchema }),
    /** To join the dossier of another hulpvraag to this one: two dossiers of one child. */
    z.object({ soort: z.literal('SAMENVOEGEN'), hulpvraagId: HulpvraagIdSchema, zaaknummer: ZaaknummerSchema }),
    z.object({ soort: z.literal('OUDER_UITNODIGEN'), ...OuderInRondeShape }),
  ]),
);
export type VoorstelWat = z.infer<typeof VoorstelWatSchema>;
export type VoorstelSoort = VoorstelWat['soort'];

/** The proposal in a few words, as cards and refusals name it. */
export const VOORSTEL_TEKST: Readonly<Record<VoorstelSoort, string>> = {
  TERUGSTAP: 'de laatste stap terugdraaien',
  SAMENVOEGEN: 'dit dossier samenvoegen met een ander dossier van dit kind',
  OUDER_UITNODIGEN: 'een ouder zonder gezag uitnodigen voor een overleg',
};

export const VoorstelSoortSchema = z.enum(Object.keys(VOORSTEL_TEKST) as readonly VoorstelSoort[]);

const BesluitSchema = lazyObject(() => ({
  uitkomst: z.enum(['GOEDGEKEURD', 'AFGEKEURD', 'INGETROKKEN']),
  door: DaderSchema,
  naam: z.string(),
  op: MomentSchema,
  /** Why it was refused; empty where nobody is asked for a reason. */
  reden: z.string(),
}));

export const VoorstelSchema = lazyObject(() => ({
  id: IdSchema,
  wat: VoorstelWatSchema,
  reden: z.string(),
  door: DaderSchema,
  /** The proposer as others know them, and as what they work here: asked again when it is approved. */
  naam: z.string(),
  lidmaatschapId: LidmaatschapIdSchema,
  op: MomentSchema,
  geldigTot: MomentSchema,
  besluit: z.optional(BesluitSchema),
  versie: z.number(),
}));
export type Voorstel = z.infer<typeof VoorstelSchema>;

/** Where a proposal stands. Nothing is written when its time is over: that follows from the moment. */
export const VoorstelStandSchema = z.enum(['OPEN', 'VERLOPEN', ...BesluitSchema.shape.uitkomst.options]);
export type VoorstelStand = z.infer<typeof VoorstelStandSchema>;

export function standVan({ besluit, geldigTot }: Voorstel, nu: Moment): VoorstelStand {
  if (besluit) return besluit.uitkomst;
  return nu < geldigTot ? 'OPEN' : 'VERLOPEN';
}

/** True for whoever may approve or refuse it: another person than the proposer. */
export function isTweedePersoon({ door }: Voorstel, { gebruikerId }: { readonly gebruikerId: string }): boolean {
  return door.gebruikerId !== gebruikerId;
}

/** The end of a proposal that is made now. */
export function geldigTotVanaf(nu: Moment): Moment {
  return addDays(nu, VOORSTEL_DAGEN);
}

/** Where it stands, in words for a page that is printed. */
export const VOORSTEL_STAND_TEKST: Readonly<Record<VoorstelStand, string>> = {
  OPEN: 'wacht op een besluit',
  GOEDGEKEURD: 'goedgekeurd',
  AFGEKEURD: 'afgekeurd',
  INGETROKKEN: 'ingetrokken',
  VERLOPEN: 'verlopen',
};
