import * as z from 'zod/mini';
import { DateSchema, IdSchema } from '#shared/kernel/text.ts';
import { RolSchema } from '#shared/model/gebruiker.ts';
import { OrganisatieSoortSchema } from '#shared/model/organisatie.ts';
import { defineRoute } from './route.ts';

const SwvView = z.object({ samenwerkingsverbandId: IdSchema, naam: z.string() });

export const leesMijnAccount = defineRoute({
  area: 'account',
  method: 'GET',
  path: '/v1/mijn-account',
  operationId: 'leesMijnAccount',
  refuses: [404],
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
        /** With which samenwerkingsverband it is; a parent belongs to nothing else. */
        samenwerkingsverbandNaam: z.optional(z.string()),
        /** Only to tell apart two that have the same name otherwise. */
        plaats: z.optional(z.string()),
      }),
    ),
    /** What another SWV asked, and this person has not answered. */
    aanbiedingen: z.array(
      z.object({
        id: IdSchema,
        organisatieNaam: z.string(),
        samenwerkingsverbandNaam: z.string(),
        rollen: z.array(RolSchema),
      }),
    ),
    /** Which SWV manages the account, and who else may; absent for somebody who works for one only. */
    beheer: z.optional(z.object({ samenwerkingsverbandId: IdSchema, keuze: z.array(SwvView) })),
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

const lid = '/v1/mijn-account/lidmaatschappen/{lidmaatschapId}' as const;

export const aanvaardLidmaatschap = defineRoute({
  ...eigenAccount,
  method: 'POST',
  path: `${lid}/aanvaardingen`,
  operationId: 'aanvaardLidmaatschap',
  summary: 'Zeg ja tegen wat een ander samenwerkingsverband vraagt; pas daarna telt het',
  status: 204,
});

export const wijsLidmaatschapAf = defineRoute({
  ...eigenAccount,
  method: 'POST',
  path: `${lid}/afwijzingen`,
  operationId: 'wijsLidmaatschapAf',
  summary: 'Zeg nee tegen wat een ander samenwerkingsverband vraagt; het hoort dat niet',
  status: 204,
});

export const draagBeheerOver = defineRoute({
  ...eigenAccount,
  method: 'PUT',
  path: '/v1/mijn-account/beheer',
  operationId: 'draagBeheerOver',
  refuses: [404],
  summary: 'Kies welk samenwerkingsverband het account beheert: een nieuwe telefoon, een ander e-mailadres',
  body: z.strictObject({ samenwerkingsverbandId: IdSchema }),
  status: 204,
});

export const leesContact = defineRoute({
  area: 'account',
  method: 'GET',
  path: '/v1/contact',
  operationId: 'leesContact',
  refuses: [404],
  recht: 'CONTACT_LEZEN',
  summary: 'Waar het samenwerkingsverband van de gekozen organisatie te bereiken is',
  response: z.object({ naam: z.string(), telefoon: z.optional(z.string()), email: z.optional(z.string()) }),
  status: 200,
});

export const accountRoutes = [
  leesMijnAccount,
  logOveralUit,
  aanvaardLidmaatschap,
  wijsLidmaatschapAf,
  draagBeheerOver,
  leesContact,
] as const;
