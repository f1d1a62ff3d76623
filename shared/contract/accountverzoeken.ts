import * as z from 'zod/mini';
import { lazy, lazyObject, lazyStrictObject } from '#shared/kernel/lazy.ts';
import { EmailSchema, IdSchema, requiredText } from '#shared/kernel/text.ts';
import { AccountverzoekSchema } from '#shared/model/accountverzoek.ts';
import { defineRoute } from './route.ts';

const AccountverzoekView = lazy(() =>
  z.pick(AccountverzoekSchema, {
    id: true,
    gebruikerId: true,
    naam: true,
    wat: true,
    reden: true,
    gevraagdDoor: true,
    gevraagdOp: true,
    geldigTot: true,
    uitgevoerdOp: true,
  }),
);

const verzoeken = { area: 'beheer', recht: 'ACCOUNTVERZOEK_BEVESTIGEN' } as const;

export const doeAccountverzoek = defineRoute({
  ...verzoeken,
  method: 'POST',
  path: '/v1/accountverzoeken',
  operationId: 'doeAccountverzoek',
  refuses: [404],
  summary: 'Vraag een nieuwe telefoon of een ander e-mailadres aan voor een account; een andere beheerder bevestigt',
  body: lazyStrictObject(() => ({
    gebruikerId: IdSchema,
    wat: z.discriminatedUnion('soort', [
      z.strictObject({ soort: z.literal('MFA_RESET') }),
      z.strictObject({ soort: z.literal('EMAIL'), email: EmailSchema.check(z.toLowerCase()) }),
    ]),
    reden: requiredText(500),
  })),
  response: AccountverzoekView,
  status: 201,
});

export const lijstAccountverzoeken = defineRoute({
  ...verzoeken,
  method: 'GET',
  path: '/v1/accountverzoeken',
  operationId: 'lijstAccountverzoeken',
  summary: 'Aanvragen die nog bevestigd kunnen worden',
  response: lazyObject(() => ({ items: z.array(AccountverzoekView) })),
  status: 200,
});

export const bevestigAccountverzoek = defineRoute({
  ...verzoeken,
  method: 'POST',
  path: '/v1/accountverzoeken/{verzoekId}/bevestigingen',
  operationId: 'bevestigAccountverzoek',
  summary: 'Bevestig als tweede beheerder; het gebeurt meteen en de eigenaar krijgt een mail',
  response: AccountverzoekView,
  status: 201,
});

export const wijsAccountverzoekAf = defineRoute({
  ...verzoeken,
  method: 'DELETE',
  path: '/v1/accountverzoeken/{verzoekId}',
  operationId: 'wijsAccountverzoekAf',
  summary: 'Wijs een aanvraag af die nog niet is bevestigd',
  status: 204,
});

export const accountverzoekRoutes = [
  doeAccountverzoek,
  lijstAccountverzoeken,
  bevestigAccountverzoek,
  wijsAccountverzoekAf,
] as const;
