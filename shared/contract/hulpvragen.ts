import * as z from 'zod/mini';
import { lazy, lazyObject, lazyStrictObject } from '#shared/kernel/lazy.ts';
import { freeText, IdSchema, requiredText } from '#shared/kernel/text.ts';
import { PlatformIdSchema } from '#shared/model/ids.ts';
import { toonGevolgen } from './gevolgen.ts';
import { HulpvraagView, StatuswijzigingView } from './hulpvraag-views.ts';
import { lijstHulpvragen, lijstWerkvoorraad, telHulpvragen, zoekHulpvragen } from './hulpvraaglijsten.ts';
import { vergelijkKind, vergelijkZaak } from './kind.ts';
import { KindBody, OuderBody, ZelfdeKindView } from './kind-bodies.ts';
import { routesOf } from './route.ts';
import { MensBody, OpenHoudenBody, StatuswijzigingBody } from './voornemens.ts';

export const FormulierBody = lazyStrictObject(() => ({
  vraag: freeText(4000),
  sterkeKanten: freeText(4000),
  zorgen: freeText(4000),
  ingezetteHulp: freeText(4000),
  wensOuders: freeText(4000),
}));

const route = routesOf({ area: 'hulpvragen' });

export const maakHulpvraag = route('POST /v1/hulpvragen', {
  operationId: 'maakHulpvraag',
  refuses: [404],
  recht: 'HULPVRAAG_AANMAKEN',
  summary:
    'Maak een hulpvraag (concept) aan; met dossierId voor een kind dat al een dossier heeft, met tochAanmaken als het er alleen op lijkt',
  body: lazyStrictObject(() => ({
    platformId: PlatformIdSchema,
    voorschoolContact: MensBody,
    jkSpecialist: z.optional(MensBody),
    kind: z.optional(KindBody),
    ouders: z._default(z.array(OuderBody).check(z.maxLength(6)), []),
    dossierId: z.optional(IdSchema),
    /** Why a new dossier is made although there is one that is likely of this child. */
    tochAanmaken: z.optional(z.strictObject({ reden: requiredText(500) })),
  })),
  /** With the dossiers that are likely of this child too: who made it has to look at these. */
  response: lazy(() => z.extend(HulpvraagView, { zelfdeKind: z.array(ZelfdeKindView) })),
  /** Of a refusal for want of `tochAanmaken`: the same. */
  huidig: lazyObject(() => ({ zelfdeKind: z.array(ZelfdeKindView) })),
});

export const leesHulpvraag = route('GET /v1/hulpvragen/{hulpvraagId}', {
  operationId: 'leesHulpvraag',
  recht: 'STATUS_LEZEN',
  summary: 'Eén hulpvraag: waar die staat, wie er aan de beurt is en wat u nu kunt doen',
  response: HulpvraagView,
});

export const bewerkFormulier = route('PUT /v1/hulpvragen/{hulpvraagId}/formulier', {
  operationId: 'bewerkFormulier',
  recht: 'FORMULIER_BEWERKEN',
  summary: 'Vul de aanvraag in',
  body: FormulierBody,
  response: HulpvraagView,
  ifMatch: true,
});

export const wijzigStatus = route('POST /v1/hulpvragen/{hulpvraagId}/statuswijzigingen', {
  operationId: 'wijzigStatus',
  limiet: { soort: 'MAILEN', per: 'hulpvraagId' },
  recht: 'STATUS_WIJZIGEN',
  summary: 'Wijzig de status',
  body: StatuswijzigingBody,
  response: HulpvraagView,
  ifMatch: true,
});

export const zetStapTerug = route('POST /v1/hulpvragen/{hulpvraagId}/terugstappen', {
  operationId: 'zetStapTerug',
  limiet: { soort: 'MAILEN', per: 'hulpvraagId' },
  recht: 'TERUGSTAP_ZETTEN',
  summary: 'Draai de laatste stap terug, met een reden',
  body: lazyStrictObject(() => ({ reden: requiredText(2000) })),
  response: HulpvraagView,
  ifMatch: true,
});

export const leesVerloop = route('GET /v1/hulpvragen/{hulpvraagId}/statuswijzigingen', {
  operationId: 'leesVerloop',
  recht: 'HULPVRAAG_LEZEN',
  summary: 'Het verloop: alle statuswijzigingen, oudste eerst',
  response: lazyObject(() => ({ items: z.array(StatuswijzigingView) })),
});

export const bewerkBetrokkenen = route('PUT /v1/hulpvragen/{hulpvraagId}/betrokkenen', {
  operationId: 'bewerkBetrokkenen',
  recht: 'BETROKKENEN_BEWERKEN',
  summary: 'Wijzig de contactpersoon van de voorschoolse voorziening, de JKspecialist of de contactpersoon JK',
  body: lazyStrictObject(() => ({
    voorschoolContact: z.optional(MensBody),
    jkSpecialist: z.optional(MensBody),
    contactpersoonJk: z.optional(MensBody),
    openHouden: OpenHoudenBody,
  })),
  response: HulpvraagView,
  ifMatch: true,
});

export const verplaatsDossier = route('PUT /v1/hulpvragen/{hulpvraagId}/platform', {
  operationId: 'verplaatsDossier',
  recht: 'BETROKKENEN_BEWERKEN',
  summary:
    'Verplaats het dossier van een kind dat verhuist naar een ander platform; uw platform leest daarna niet meer mee',
  body: lazyStrictObject(() => ({
    platformId: PlatformIdSchema,
    contactpersoonJk: MensBody,
    jkSpecialist: z.optional(MensBody),
  })),
  ifMatch: true,
});

export const hulpvragenRoutes = [
  lijstHulpvragen,
  lijstWerkvoorraad,
  telHulpvragen,
  zoekHulpvragen,
  vergelijkKind,
  vergelijkZaak,
  maakHulpvraag,
  leesHulpvraag,
  bewerkFormulier,
  wijzigStatus,
  zetStapTerug,
  leesVerloop,
  bewerkBetrokkenen,
  verplaatsDossier,
  toonGevolgen,
] as const;
