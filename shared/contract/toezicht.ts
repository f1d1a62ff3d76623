import * as z from 'zod/mini';
import { AvgBesluitSchema, AvgSoortSchema } from '#shared/avg/avg-verzoek.ts';
import { lazyObject, lazyStrictObject } from '#shared/kernel/lazy.ts';
import { DatumSchema, freeText, IdSchema, MomentSchema, requiredText } from '#shared/kernel/text.ts';
import { HulpvraagIdSchema, OuderIdSchema } from '#shared/model/ids.ts';
import { GemaaktView } from './gemaakt.ts';
import { LogregelView } from './logregel.ts';
import { paged } from './pages.ts';
import { routesOf } from './route.ts';

const zaak = '/v1/hulpvragen/{hulpvraagId}' as const;
const route = routesOf({ area: 'toezicht' });

export const leesLogboek = route('GET /v1/logboek', {
  operationId: 'leesLogboek',
  recht: 'LOGBOEK_LEZEN',
  summary: 'Het logboek van het samenwerkingsverband in een maand: bekeken lijsten en wijzigingen van accounts',
  ...paged(LogregelView, () => ({ maand: z.string().check(z.regex(/^20\d\d-(0[1-9]|1[0-2])$/)) })),
});

export const leesLogboekVanDossier = route('GET /v1/logboek/hulpvragen/{hulpvraagId}', {
  operationId: 'leesLogboekVanDossier',
  recht: 'LOGBOEK_LEZEN',
  summary: 'Het logboek van één dossier, zonder inhoud',
  ...paged(LogregelView),
});

const AvgVerzoekView = lazyObject(() => ({
  id: IdSchema,
  hulpvraagId: HulpvraagIdSchema,
  zaaknummer: z.string(),
  soort: AvgSoortSchema,
  /** Not for the FG, who sees no content. */
  toelichting: z.optional(z.string()),
  op: MomentSchema,
  termijn: DatumSchema,
  /** The ouder has no account: the answer must be told otherwise. */
  perPost: z.optional(z.boolean()),
  afhandeling: z.optional(z.object({ besluit: AvgBesluitSchema, reden: z.string(), op: MomentSchema })),
}));

export const doeAvgVerzoek = route(`POST ${zaak}/avg-verzoeken`, {
  operationId: 'doeAvgVerzoek',
  recht: 'AVG_VERZOEK_DOEN',
  summary: 'Vraag als ouder om inzage, correctie of vernietiging, of maak bezwaar; u krijgt binnen een maand antwoord',
  body: lazyStrictObject(() => ({ soort: AvgSoortSchema, toelichting: z._default(freeText(4000), '') })),
  response: AvgVerzoekView,
});

export const legAvgVerzoekVast = route(`POST ${zaak}/vastgelegde-avg-verzoeken`, {
  operationId: 'legAvgVerzoekVast',
  recht: 'NAMENS_OUDER_VASTLEGGEN',
  summary: 'Leg het verzoek vast van een ouder die belt of schrijft; de termijn van een maand loopt',
  body: lazyStrictObject(() => ({
    ouderId: OuderIdSchema,
    soort: AvgSoortSchema,
    toelichting: z._default(freeText(4000), ''),
    bijlageId: z.optional(IdSchema),
  })),
  response: AvgVerzoekView,
});

export const lijstEigenAvgVerzoeken = route(`GET ${zaak}/avg-verzoeken`, {
  operationId: 'lijstEigenAvgVerzoeken',
  recht: 'AVG_VERZOEK_DOEN',
  summary: 'Mijn verzoeken over dit dossier, en wat erop is besloten',
  ...paged(AvgVerzoekView),
});

export const lijstAvgVerzoeken = route('GET /v1/avg-verzoeken', {
  operationId: 'lijstAvgVerzoeken',
  recht: 'AVG_VERZOEKEN_LEZEN',
  summary: 'Verzoeken die op antwoord wachten, eerste termijn eerst',
  ...paged(AvgVerzoekView),
});

export const handelAvgVerzoekAf = route('POST /v1/avg-verzoeken/{verzoekId}/afhandelingen', {
  operationId: 'handelAvgVerzoekAf',
  recht: 'AVG_VERZOEKEN_BEHANDELEN',
  summary: 'Leg vast wat op een verzoek is besloten, met de reden',
  body: lazyStrictObject(() => ({ besluit: AvgBesluitSchema, reden: requiredText(4000) })),
  response: AvgVerzoekView,
});

const TeVernietigenView = lazyObject(() => ({
  hulpvraagId: HulpvraagIdSchema,
  zaaknummer: z.string(),
  vanaf: DatumSchema,
  stand: z.enum(['TE_BEOORDELEN', 'VOORGEDRAGEN', 'GOEDGEKEURD']),
  /** Whoever proposed it may not approve it. */
  doorMijVoorgedragen: z.boolean(),
}));

export const leesVernietigingslijst = route('GET /v1/vernietigingslijst', {
  operationId: 'leesVernietigingslijst',
  recht: 'VERNIETIGING_BEHANDELEN',
  summary: 'Hulpvragen die vernietigd kunnen worden: na de bewaartermijn, of op verzoek voorgedragen',
  ...paged(TeVernietigenView),
});

export const draagVernietigingVoor = route(`POST ${zaak}/vernietigingsvoordrachten`, {
  operationId: 'draagVernietigingVoor',
  recht: 'VERNIETIGING_VOORDRAGEN',
  summary: 'Draag voor vernietiging voor: na de bewaartermijn, of als een verzoek van een ouder daarom is toegewezen',
  response: GemaaktView,
});

export const keurVernietigingGoed = route(`POST ${zaak}/vernietigingsgoedkeuringen`, {
  operationId: 'keurVernietigingGoed',
  recht: 'VERNIETIGING_VOORDRAGEN',
  summary: 'Keur de vernietiging goed, als tweede persoon; dezelfde nacht wordt alles vernietigd',
  response: GemaaktView,
});

export const toezichtRoutes = [
  leesLogboek,
  leesLogboekVanDossier,
  doeAvgVerzoek,
  legAvgVerzoekVast,
  lijstEigenAvgVerzoeken,
  lijstAvgVerzoeken,
  handelAvgVerzoekAf,
  leesVernietigingslijst,
  draagVernietigingVoor,
  keurVernietigingGoed,
] as const;
