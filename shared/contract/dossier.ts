import * as z from 'zod/mini';
import { lazy, lazyStrictObject } from '#shared/kernel/lazy.ts';
import { DatumSchema, freeText, IdSchema, requiredText } from '#shared/kernel/text.ts';
import { ZichtbaarVoorSchema } from '#shared/model/bijlage.ts';
import { OuderIdSchema } from '#shared/model/ids.ts';
import { DossierView, KindView, ObservatieView, OuderView } from './dossier-views.ts';
import { GemaaktView } from './gemaakt.ts';
import { KindBody, OuderBody } from './kind-bodies.ts';
import { DossierlogregelView } from './logregel.ts';
import { paged } from './pages.ts';
import { routesOf } from './route.ts';

const zaak = '/v1/hulpvragen/{hulpvraagId}' as const;
const route = routesOf({ area: 'dossier' });
const change = routesOf({ area: 'dossier', response: GemaaktView });

export const leesDossier = route(`GET ${zaak}/dossier`, {
  operationId: 'leesDossier',
  recht: 'STATUS_LEZEN',
  summary: 'Het dossier, met alleen de delen die voor u openstaan',
  response: DossierView,
});

export const bewerkKind = change(`PUT ${zaak}/kind`, {
  operationId: 'bewerkKind',
  recht: 'KIND_BEWERKEN',
  summary: 'Wijzig de gegevens van het kind',
  huidig: KindView,
  body: KindBody,
  ifMatch: true,
});

export const voegOuderToe = change(`POST ${zaak}/ouders`, {
  operationId: 'voegOuderToe',
  recht: 'KIND_BEWERKEN',
  summary: 'Voeg een ouder toe aan het kind',
  body: OuderBody,
});

export const bewerkOuder = change(`PUT ${zaak}/ouders/{ouderId}`, {
  operationId: 'bewerkOuder',
  recht: 'KIND_BEWERKEN',
  summary: 'Wijzig de gegevens of het gezag van een ouder',
  huidig: lazy(() => z.omit(OuderView, { heeftAccount: true })),
  body: OuderBody,
  ifMatch: true,
});

export const verwijderOuder = route(`DELETE ${zaak}/ouders/{ouderId}`, {
  operationId: 'verwijderOuder',
  recht: 'KIND_BEWERKEN',
  summary: 'Verwijder een ouder die nog niets deed in dit dossier',
});

export const nodigOuderUit = change(`POST ${zaak}/ouders/{ouderId}/accountuitnodigingen`, {
  operationId: 'nodigOuderUit',
  limiet: { soort: 'UITNODIGEN', per: 'hulpvraagId' },
  recht: 'BETROKKENEN_BEWERKEN',
  summary: 'Geef een ouder met gezag een account; het account zelf opent nog niets',
});

export const ontkoppelOuder = route(`DELETE ${zaak}/ouders/{ouderId}/account`, {
  operationId: 'ontkoppelOuder',
  recht: 'BETROKKENEN_BEWERKEN',
  summary:
    'Ontkoppel het account van een ouder: dat account kan meteen nergens meer bij, en het adres wordt verwijderd',
});

const ObservatieBody = lazyStrictObject(() => ({
  datum: DatumSchema,
  tekst: requiredText(10_000),
  zichtbaarVoor: z._default(ZichtbaarVoorSchema, ['VOORSCHOOL', 'OUDERS']),
}));

export const schrijfObservatie = change(`POST ${zaak}/observaties`, {
  operationId: 'schrijfObservatie',
  recht: 'OBSERVATIE_BEWERKEN',
  summary: 'Leg een observatie vast',
  body: ObservatieBody,
});

export const bewerkObservatie = change(`PUT ${zaak}/observaties/{observatieId}`, {
  operationId: 'bewerkObservatie',
  recht: 'OBSERVATIE_BEWERKEN',
  summary: 'Wijzig een observatie: een nieuwe versie; wie de oude mocht lezen, leest die tot de nieuwe is gekozen',
  huidig: ObservatieView,
  body: ObservatieBody,
  ifMatch: true,
});

export const schrijfAdvies = change(`POST ${zaak}/onderwijsadviezen`, {
  operationId: 'schrijfAdvies',
  recht: 'ADVIES_BEWERKEN',
  summary: 'Voeg een versie van het onderwijsadvies toe; `gezien` is de versie waar u van uitging (0: er was er geen)',
  body: lazyStrictObject(() => ({
    advies: requiredText(20_000),
    afspraken: z._default(freeText(10_000), ''),
    gezien: z.int().check(z.minimum(0), z.maximum(1000)),
  })),
});

export const geefZienswijze = change(`POST ${zaak}/zienswijzen`, {
  operationId: 'geefZienswijze',
  recht: 'ZIENSWIJZE_GEVEN',
  summary: 'Voeg als ouder uw zienswijze toe',
  body: lazyStrictObject(() => ({ tekst: requiredText(10_000) })),
});

export const legZienswijzeVast = change(`POST ${zaak}/vastgelegde-zienswijzen`, {
  operationId: 'legZienswijzeVast',
  recht: 'NAMENS_OUDER_VASTLEGGEN',
  summary: 'Leg de zienswijze vast van een ouder die belt of schrijft',
  body: lazyStrictObject(() => ({
    ouderId: OuderIdSchema,
    tekst: requiredText(10_000),
    bijlageId: z.optional(IdSchema),
  })),
});

export const leesInzageregels = route(`GET ${zaak}/inzageregels`, {
  operationId: 'leesInzageregels',
  recht: 'INZAGE_BEKIJKEN',
  summary: 'Wie heeft dit dossier bekeken of gewijzigd, nieuwste eerst',
  ...paged(DossierlogregelView),
});

export const dossierRoutes = [
  leesDossier,
  bewerkKind,
  voegOuderToe,
  bewerkOuder,
  verwijderOuder,
  nodigOuderUit,
  ontkoppelOuder,
  schrijfObservatie,
  bewerkObservatie,
  schrijfAdvies,
  geefZienswijze,
  legZienswijzeVast,
  leesInzageregels,
] as const;
