import * as z from 'zod/mini';
import { lazy, lazyStrictObject } from '#shared/kernel/lazy.ts';
import { EmailSchema, freeText, requiredText, TelefoonSchema } from '#shared/kernel/text.ts';
import { OrganisatieSchema, OrganisatieSoortSchema, PlatformSchema } from '#shared/model/organisatie.ts';
import { OrganisatieKan } from './acts.ts';
import { beheer } from './beheer-door.ts';
import { listOf, paged } from './pages.ts';
import { defineRoute } from './route.ts';

const OrganisatieView = lazy(() => z.omit(OrganisatieSchema, { samenwerkingsverbandId: true, aangemaaktOp: true }));

const PlatformView = lazy(() => z.omit(PlatformSchema, { samenwerkingsverbandId: true, aangemaaktOp: true }));

const OrganisatieBody = {
  naam: requiredText(150),
  plaats: z.optional(freeText(100)),
  telefoon: z.optional(TelefoonSchema),
  bereikbaar: z.optional(freeText(60)),
  email: z.optional(EmailSchema),
};

const PlatformBody = {
  naam: requiredText(150),
  contactpersoon: z.optional(freeText(100)),
  telefoon: z.optional(TelefoonSchema),
  bereikbaar: z.optional(freeText(60)),
};

export const maakOrganisatie = beheer('POST /v1/organisaties', {
  operationId: 'maakOrganisatie',
  summary: 'Voeg een organisatie toe waar het samenwerkingsverband mee werkt',
  body: lazyStrictObject(() => ({
    soort: z.enum(['VOORSCHOOL', 'SCHOOL', 'EXTERN']),
    ...OrganisatieBody,
  })),
  response: OrganisatieView,
});

export const lijstOrganisaties = defineRoute('GET /v1/organisaties', {
  operationId: 'lijstOrganisaties',
  area: 'beheer',
  recht: 'ADRESBOEK_LEZEN',
  summary: 'De organisaties van een soort, op naam',
  ...paged(
    lazy(() => z.extend(OrganisatieView, { acties: OrganisatieKan })),
    () => ({ soort: OrganisatieSoortSchema }),
  ),
});

export const bewerkOrganisatie = beheer('PUT /v1/organisaties/{organisatieId}', {
  operationId: 'bewerkOrganisatie',
  summary: 'Wijzig een organisatie; niet meer actief blokkeert al haar lidmaatschappen',
  body: lazyStrictObject(() => ({ ...OrganisatieBody, actief: z.boolean() })),
  response: OrganisatieView,
  ifMatch: true,
});

export const maakPlatform = beheer('POST /v1/platforms', {
  operationId: 'maakPlatform',
  summary: 'Voeg een platform toe',
  body: lazyStrictObject(() => PlatformBody),
  response: PlatformView,
});

export const lijstPlatforms = defineRoute('GET /v1/platforms', {
  operationId: 'lijstPlatforms',
  area: 'beheer',
  recht: 'ADRESBOEK_LEZEN',
  summary: 'De platforms van het samenwerkingsverband',
  response: listOf(PlatformView),
});

export const bewerkPlatform = beheer('PUT /v1/platforms/{platformId}', {
  operationId: 'bewerkPlatform',
  summary: 'Wijzig de naam van een platform, en wie er te bellen is',
  body: lazyStrictObject(() => PlatformBody),
  response: PlatformView,
  ifMatch: true,
});
