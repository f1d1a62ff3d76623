import * as z from 'zod/mini';
import { lazy, lazyObject } from '#shared/kernel/lazy.ts';
import { IdSchema, MomentSchema } from '#shared/kernel/text.ts';
import { ZichtbaarVoorSchema } from '#shared/model/bijlage.ts';
import { HulpvraagIdSchema, OuderIdSchema, SchoolIdSchema } from '#shared/model/ids.ts';
import { DoelgroepSchema } from '#shared/model/melding.ts';
import { RECHTEN } from '#shared/toegang/rechten.ts';
import { defineRoute } from './route.ts';
import { GenodigdeBody, KeuzeBody, MENSEN_VOORNEMENS, RondeVoornemenBody, StatuswijzigingBody } from './voornemens.ts';

const StukkenView = lazyObject(() => ({
  bijlageIds: z.array(IdSchema),
  observatieIds: z.array(IdSchema),
  adviesIds: z.array(IdSchema),
}));

export const toonGevolgen = defineRoute('POST /v1/hulpvragen/{hulpvraagId}/voorbeelden', {
  operationId: 'toonGevolgen',
  area: 'hulpvragen',
  recht: 'STATUS_LEZEN',
  summary: 'Wie krijgt mail en wie ziet straks wat, als u dit doet? Er verandert niets.',
  body: lazy(() =>
    z.discriminatedUnion('soort', [
      z.strictObject({ soort: z.literal('STATUSWIJZIGING'), statuswijziging: StatuswijzigingBody }),
      z.strictObject({ soort: z.literal('TERUGSTAP') }),
      z.strictObject({ soort: z.literal('VOORSTEL'), voorstelId: IdSchema }),
      z.strictObject({ soort: z.literal('SAMENVOEGEN'), hulpvraagId: HulpvraagIdSchema }),
      z.strictObject({ soort: z.literal('TOESTEMMING'), schoolId: SchoolIdSchema, documenten: KeuzeBody }),
      z.strictObject({
        soort: z.literal('TOESTEMMING_VASTLEGGEN'),
        schoolId: SchoolIdSchema,
        documenten: KeuzeBody,
        ouderId: OuderIdSchema,
        bijlageId: IdSchema,
      }),
      z.strictObject({ soort: z.literal('INTREKKING'), toestemmingId: IdSchema }),
      z.strictObject({ soort: z.literal('BIJLAGE_WIJZIGEN'), bijlageId: IdSchema, zichtbaarVoor: ZichtbaarVoorSchema }),
      z.strictObject({ soort: z.literal('BIJLAGE_VERWIJDEREN'), bijlageId: IdSchema }),
      z.strictObject({ soort: z.literal('BIJLAGE_TERUGHALEN'), bijlageId: IdSchema }),
      z.strictObject({ soort: z.literal('SCHOOL_VRAGEN'), schoolId: SchoolIdSchema }),
      z.strictObject({ soort: z.literal('VRAAG_INTREKKEN'), schoolId: SchoolIdSchema }),
      z.strictObject({ soort: z.literal('UITNODIGING'), rondeId: IdSchema, ...GenodigdeBody }),
      ...MENSEN_VOORNEMENS,
      z.strictObject({ soort: z.literal('OVERLEG_PLANNEN'), ronde: RondeVoornemenBody, ...GenodigdeBody }),
    ]),
  ),
  response: lazyObject(() => ({
    meldingen: z.array(z.object({ doelgroep: DoelgroepSchema, naam: z.string(), organisatieNaam: z.string() })),
    /** Of two dossiers that are joined: the ouders who stand in one of them, and in both afterwards. */
    oudersInEen: z.optional(z.array(z.object({ naam: z.string(), gezag: z.boolean() }))),
    /** What is open, or will be, for whoever leaves by this, and whether it closes. */
    openstaand: z.array(
      z.object({
        uitnodigingId: IdSchema,
        naam: z.string(),
        moment: MomentSchema,
        sluitOp: MomentSchema,
        sluit: z.boolean(),
      }),
    ),
    verschillen: z.array(
      z.object({
        naam: z.string(),
        organisatieNaam: z.string(),
        doelgroep: DoelgroepSchema,
        /** From when, if that is later than now. */
        vanaf: z.optional(MomentSchema),
        /** Until when, of an invitation. */
        tot: z.optional(MomentSchema),
        /** Not now, but from the moment that this school is asked. */
        zodraGevraagd: z.optional(z.boolean()),
        /** Of another hulpvraag, in a dossier that is joined to this one. */
        zaaknummer: z.optional(z.string()),
        /** What the stukken of that other hulpvraag are called. */
        stuknamen: z.optional(z.object({ erbij: z.array(z.string()), eraf: z.array(z.string()) })),
        krijgt: z.array(z.object({ recht: z.enum(RECHTEN), tekst: z.string() })),
        verliest: z.array(z.object({ recht: z.enum(RECHTEN), tekst: z.string() })),
        stukkenErbij: StukkenView,
        stukkenEraf: StukkenView,
      }),
    ),
  })),
  status: 200,
});
