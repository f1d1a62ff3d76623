/** What an act and its preview both take. */

import * as z from 'zod/mini';
import { lazyStrictObject } from '#shared/kernel/lazy.ts';
import { DatumSchema, freeText, IdSchema, MomentSchema } from '#shared/kernel/text.ts';
import { ZichtbaarVoorSchema } from '#shared/model/bijlage.ts';
import { LidmaatschapIdSchema, OuderIdSchema, PlatformIdSchema, SchoolIdSchema } from '#shared/model/ids.ts';
import { DuurMinutenSchema, OpeningswijzeSchema } from '#shared/model/overlegronde.ts';
import { StatusSchema } from '#shared/model/status.ts';

export const StatuswijzigingBody = lazyStrictObject(() => ({
  naar: StatusSchema,
  omschrijving: z._default(freeText(2000), ''),
  schoolIds: z.optional(z.array(SchoolIdSchema).check(z.maxLength(10))),
  inschrijving: z.optional(z.strictObject({ schoolId: SchoolIdSchema, startdatum: DatumSchema })),
}));

/**
 * Invitations of whoever leaves that stay open by choice; everything else that is open for them closes in the same act.
 */
export const OpenHoudenBody = z.optional(z.array(IdSchema).check(z.maxLength(60)));

const ChosenIds = z.array(IdSchema).check(z.maxLength(50));

export const KeuzeBody = lazyStrictObject(() => ({
  bijlageIds: ChosenIds,
  observatieIds: ChosenIds,
  adviesIds: ChosenIds,
}));

/** Somebody who is chosen: the person, and for which organisation. */
export const MensBody = lazyStrictObject(() => ({ gebruikerId: IdSchema, lidmaatschapId: LidmaatschapIdSchema }));

/** A round as somebody considers it; where it is opens nothing. */
export const RondeVoornemenBody = lazyStrictObject(() => ({
  moment: MomentSchema,
  duurMinuten: DuurMinutenSchema,
  documenten: KeuzeBody,
}));

/** The people of a hulpvraag: whoever is not named stays. */
export const BetrokkenenBody = {
  voorschoolContact: z.optional(MensBody),
  jkSpecialist: z.optional(MensBody),
  contactpersoonJk: z.optional(MensBody),
  openHouden: OpenHoudenBody,
};

/** To which platform a dossier moves, and to whom there. */
export const VerplaatsingBody = {
  platformId: PlatformIdSchema,
  contactpersoonJk: MensBody,
  jkSpecialist: z.optional(MensBody),
};

/** Another contactpersoon at the same school. */
export const SchoolcontactBody = { contact: MensBody, openHouden: OpenHoudenBody };

/** From when until when the stukken are open for somebody; what is not named stays. */
export const VensterBody = {
  openingswijze: z.optional(OpeningswijzeSchema),
  opentOp: z.optional(MomentSchema),
  sluitOp: z.optional(MomentSchema),
};

/** Who comes, who goes, and from when until when (hulpvraag/try-mensen.ts). */
export const MENSEN_VOORNEMENS = [
  z.strictObject({ soort: z.literal('BETROKKENEN_WIJZIGEN'), ...BetrokkenenBody }),
  z.strictObject({ soort: z.literal('SCHOOLCONTACT_WIJZIGEN'), schoolId: SchoolIdSchema, ...SchoolcontactBody }),
  z.strictObject({ soort: z.literal('OUDER_WIJZIGEN'), ouderId: OuderIdSchema, gezag: z.boolean() }),
  z.strictObject({ soort: z.literal('OUDER_ONTKOPPELEN'), ouderId: OuderIdSchema }),
  z.strictObject({ soort: z.literal('OUDER_VERWIJDEREN'), ouderId: OuderIdSchema }),
  z.strictObject({ soort: z.literal('OUDER_ACCOUNT'), ouderId: OuderIdSchema }),
  z.strictObject({ soort: z.literal('DOSSIER_VERPLAATSEN'), ...VerplaatsingBody }),
  z.strictObject({
    soort: z.literal('OBSERVATIE_WIJZIGEN'),
    observatieId: IdSchema,
    zichtbaarVoor: ZichtbaarVoorSchema,
  }),
  z.strictObject({ soort: z.literal('OBSERVATIE_SCHRIJVEN'), zichtbaarVoor: ZichtbaarVoorSchema }),
  z.strictObject({ soort: z.literal('BEZWAAR'), toestemmingId: IdSchema, ouderId: z.optional(OuderIdSchema) }),
  z.strictObject({ soort: z.literal('BEZWAAR_INTREKKEN'), toestemmingId: IdSchema, bijlageId: z.optional(IdSchema) }),
  z.strictObject({ soort: z.literal('VENSTER_WIJZIGEN'), uitnodigingId: IdSchema, ...VensterBody }),
  z.strictObject({ soort: z.literal('UITNODIGING_SLUITEN'), uitnodigingId: IdSchema }),
  z.strictObject({ soort: z.literal('UITNODIGING_INTREKKEN'), uitnodigingId: IdSchema }),
  z.strictObject({ soort: z.literal('RONDE_AFGELASTEN'), rondeId: IdSchema }),
  z.strictObject({
    soort: z.literal('RONDE_WIJZIGEN'),
    rondeId: IdSchema,
    /** Another place is mailed. */
    ronde: z.extend(RondeVoornemenBody, { plaats: z.optional(freeText(200)) }),
  }),
] as const;

export const GenodigdeBody = {
  persoon: MensBody,
  opentOp: MomentSchema,
  sluitOp: MomentSchema,
};

export const DocumentkeuzeBody = lazyStrictObject(() => ({
  bijlageIds: z._default(ChosenIds, []),
  observatieIds: z._default(ChosenIds, []),
  adviesIds: z._default(ChosenIds, []),
}));
