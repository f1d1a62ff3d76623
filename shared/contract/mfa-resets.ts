import * as z from 'zod/mini';
import { IdSchema, MomentSchema, requiredText } from '#shared/kernel/text.ts';
import { defineRoute } from './route.ts';

const MfaResetView = z.object({
  id: IdSchema,
  gebruikerId: IdSchema,
  naam: z.string(),
  reden: z.string(),
  gevraagdDoor: IdSchema,
  gevraagdOp: MomentSchema,
  geldigTot: MomentSchema,
  uitgevoerdOp: z.optional(MomentSchema),
});

const mfa = { area: 'beheer', recht: 'MFA_RESET_BEVESTIGEN' } as const;

export const vraagMfaReset = defineRoute({
  ...mfa,
  method: 'POST',
  path: '/v1/mfa-resets',
  operationId: 'vraagMfaReset',
  summary: 'Vraag het herstel van een kwijtgeraakte telefoon aan; een andere beheerder moet het bevestigen',
  body: z.strictObject({ gebruikerId: IdSchema, reden: requiredText(500) }),
  response: MfaResetView,
  status: 201,
});

export const lijstMfaResets = defineRoute({
  ...mfa,
  method: 'GET',
  path: '/v1/mfa-resets',
  operationId: 'lijstMfaResets',
  summary: 'Aanvragen die nog bevestigd kunnen worden',
  response: z.object({ items: z.array(MfaResetView) }),
  status: 200,
});

export const bevestigMfaReset = defineRoute({
  ...mfa,
  method: 'POST',
  path: '/v1/mfa-resets/{resetId}/bevestigingen',
  operationId: 'bevestigMfaReset',
  summary: 'Bevestig als tweede beheerder; de eigenaar krijgt een mail en koppelt bij het inloggen een nieuwe app',
  response: MfaResetView,
  status: 201,
});

export const wijsMfaResetAf = defineRoute({
  ...mfa,
  method: 'DELETE',
  path: '/v1/mfa-resets/{resetId}',
  operationId: 'wijsMfaResetAf',
  summary: 'Wijs een aanvraag af die nog niet is bevestigd',
  status: 204,
});

export const mfaResetRoutes = [vraagMfaReset, lijstMfaResets, bevestigMfaReset, wijsMfaResetAf] as const;
