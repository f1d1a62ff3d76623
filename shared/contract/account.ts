import * as z from 'zod/mini';
import { lazyObject } from '#shared/kernel/lazy.ts';
import { DatumSchema, IdSchema } from '#shared/kernel/text.ts';
import { RolSchema } from '#shared/model/gebruiker.ts';
import {
  LidmaatschapIdSchema,
  OrganisatieIdSchema,
  PlatformIdSchema,
  SamenwerkingsverbandIdSchema,
} from '#shared/model/ids.ts';
import { OrganisatieSoortSchema } from '#shared/model/organisatie.ts';
import { defineRoute } from './route.ts';

const SwvView = lazyObject(() => ({ samenwerkingsverbandId: SamenwerkingsverbandIdSchema, naam: z.string() }));

export const leesMijnAccount = defineRoute('GET /v1/mijn-account', {
  operationId: 'leesMijnAccount',
  area: 'account',
  refuses: [404],
  recht: 'EIGEN_ACCOUNT',
  summary: 'Wie ben ik, en voor welke organisaties kan ik werken',
  response: lazyObject(() => ({
    gebruikerId: IdSchema,
    naam: z.string(),
    email: z.string(),
    lidmaatschappen: z.array(
      z.object({
        id: LidmaatschapIdSchema,
        organisatieId: OrganisatieIdSchema,
        organisatieNaam: z.string(),
        organisatieSoort: OrganisatieSoortSchema,
        rollen: z.array(RolSchema),
        platformIds: z.array(PlatformIdSchema),
        totEnMet: z.optional(DatumSchema),
        /** With which samenwerkingsverband it is; a parent belongs to nothing else. */
        samenwerkingsverbandNaam: z.optional(z.string()),
        /** Only to tell apart two that have the same name otherwise. */
        plaats: z.optional(z.string()),
      }),
    ),
    /** What another SWV asked, and this person has not answered. */
    aanbiedingen: z.array(
      z.object({
        id: LidmaatschapIdSchema,
        organisatieNaam: z.string(),
        samenwerkingsverbandNaam: z.string(),
        rollen: z.array(RolSchema),
      }),
    ),
    /** Which SWV manages the account, and who else may; absent for somebody who works for one only. */
    beheer: z.optional(z.object({ samenwerkingsverbandId: SamenwerkingsverbandIdSchema, keuze: z.array(SwvView) })),
  })),
});

export const leesContact = defineRoute('GET /v1/contact', {
  operationId: 'leesContact',
  area: 'account',
  refuses: [404],
  recht: 'CONTACT_LEZEN',
  summary: 'Waar het samenwerkingsverband van de gekozen organisatie te bereiken is',
  response: lazyObject(() => ({
    naam: z.string(),
    telefoon: z.optional(z.string()),
    /** When somebody answers that number, in words. */
    bereikbaar: z.optional(z.string()),
    email: z.optional(z.string()),
    /** Each region, and whom to call there. */
    platforms: z.array(
      z.object({
        id: PlatformIdSchema,
        naam: z.string(),
        contactpersoon: z.optional(z.string()),
        telefoon: z.optional(z.string()),
        bereikbaar: z.optional(z.string()),
      }),
    ),
  })),
});

export const accountRoutes = [leesMijnAccount, leesContact] as const;
