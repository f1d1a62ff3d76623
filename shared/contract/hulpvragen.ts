import * as z from 'zod/mini';
import { lazy, lazyObject, lazyStrictObject } from '#shared/kernel/lazy.ts';
import { freeText, IdSchema, requiredText } from '#shared/kernel/text.ts';
import { PlatformIdSchema } from '#shared/model/ids.ts';
import { toonGevolgen } from './gevolgen.ts';
import { HulpvraagView, StatuswijzigingView } from './hulpvraag-views.ts';
import { lijstHulpvragen, lijstWerkvoorraad, telHulpvragen, zoekHulpvragen } from './hulpvraaglijsten.ts';
import { vergelijkKind, vergelijkZaak } from './kind.ts';
import { KindBody, OuderBody, ZelfdeKindView } from './kind-bodies.ts';
import { listOf } from './pages.ts';
import { routesOf } from './route.ts';
import { BetrokkenenBody, MensBody, StatuswijzigingBody, VerplaatsingBody } from './voornemens.ts';

export const FormulierBody = lazyStrictObject(() => ({
  vraag: freeText(4000),
  sterkeKanten: freeText(4000),
  zorgen: freeText(4000),
  ingezetteHulp: freeText(4000),
  wensOuders: freeText(4000),
}));

const zaak = '/v1/hulpvragen/{hulpvraagId}' as const;
const route = routesOf({ area: 'hulpvragen' });
const wijziging = routesOf({ area: 'hulpvragen', response: HulpvraagView, ifMatch: true });

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

export const leesHulpvraag = route(`GET ${zaak}`, {
  operationId: 'leesHulpvraag',
  recht: 'STATUS_LEZEN',
  summary: 'Eén hulpvraag: waar die staat, wie er aan de beurt is en wat u nu kunt doen',
  response: HulpvraagView,
});

export const bewerkFormulier = wijziging(`PUT ${zaak}/formulier`, {
  operationId: 'bewerkFormulier',
  recht: 'FORMULIER_BEWERKEN',
  summary: 'Vul de aanvraag in',
  body: FormulierBody,
});

export const wijzigStatus = wijziging(`POST ${zaak}/statuswijzigingen`, {
  operationId: 'wijzigStatus',
  limiet: { soort: 'MAILEN', per: 'hulpvraagId' },
  recht: 'STATUS_WIJZIGEN',
  summary: 'Wijzig de status',
  body: StatuswijzigingBody,
});

export const zetStapTerug = wijziging(`POST ${zaak}/terugstappen`, {
  operationId: 'zetStapTerug',
  limiet: { soort: 'MAILEN', per: 'hulpvraagId' },
  recht: 'TERUGSTAP_ZETTEN',
  summary: 'Draai de laatste stap terug, met een reden',
  body: lazyStrictObject(() => ({ reden: requiredText(2000) })),
});

export const leesVerloop = route(`GET ${zaak}/statuswijzigingen`, {
  operationId: 'leesVerloop',
  recht: 'HULPVRAAG_LEZEN',
  summary: 'Het verloop: alle statuswijzigingen, oudste eerst',
  response: listOf(StatuswijzigingView),
});

export const bewerkBetrokkenen = wijziging(`PUT ${zaak}/betrokkenen`, {
  operationId: 'bewerkBetrokkenen',
  recht: 'BETROKKENEN_BEWERKEN',
  summary: 'Wijzig de contactpersoon van de voorschoolse voorziening, de JKspecialist of de contactpersoon JK',
  body: lazyStrictObject(() => BetrokkenenBody),
});

export const verplaatsDossier = route(`PUT ${zaak}/platform`, {
  operationId: 'verplaatsDossier',
  recht: 'BETROKKENEN_BEWERKEN',
  summary:
    'Verplaats het dossier van een kind dat verhuist naar een ander platform; uw platform leest daarna niet meer mee',
  body: lazyStrictObject(() => VerplaatsingBody),
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
