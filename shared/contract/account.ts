import * as z from 'zod/mini';
import { RolSchema } from '#shared/gebruiker/gebruiker.ts';
import { DateSchema, IdSchema } from '#shared/kernel/text.ts';
import { OrganisatieSoortSchema } from '#shared/organisatie/organisatie.ts';
import { defineRoute } from './route.ts';

export const leesMijnAccount = defineRoute({
  area: 'account',
  method: 'GET',
  path: '/v1/mijn-account',
  operationId: 'leesMijnAccount',
  recht: 'EIGEN_ACCOUNT',
  summary: 'Wie ben ik, en voor welke organisaties kan ik werken',
  response: z.object({
    gebruikerId: IdSchema,
    naam: z.string(),
    email: z.string(),
    lidmaatschappen: z.array(
      z.object({
        id: IdSchema,
        organisatieId: IdSchema,
        organisatieNaam: z.string(),
        organisatieSoort: OrganisatieSoortSchema,
        rollen: z.array(RolSchema),
        platformIds: z.array(IdSchema),
        totEnMet: z.optional(DateSchema),
      }),
    ),
  }),
  status: 200,
});

/** What changes something is in the area that may reach the user pool: the area of the own account only reads. */
const eigenAccount = { area: 'beheer', recht: 'EIGEN_ACCOUNT' } as const;

export const logOveralUit = defineRoute({
  ...eigenAccount,
  method: 'POST',
  path: '/v1/mijn-account/afmeldingen',
  operationId: 'logOveralUit',
  summary: 'Log overal uit: elke sessie van dit account eindigt meteen',
  status: 204,
});

export const leesContact = defineRoute({
  area: 'account',
  method: 'GET',
  path: '/v1/contact',
  operationId: 'leesContact',
  recht: 'CONTACT_LEZEN',
  summary: 'Waar het samenwerkingsverband van de gekozen organisatie te bereiken is',
  response: z.object({ naam: z.string(), telefoon: z.optional(z.string()), email: z.optional(z.string()) }),
  status: 200,
});

export const accountRoutes = [leesMijnAccount, logOveralUit, leesContact] as const;
