import * as z from 'zod/mini';
import { lazy, lazyStrictObject } from '#shared/kernel/lazy.ts';
import { EmailSchema, IdSchema, requiredText } from '#shared/kernel/text.ts';
import { AccountverzoekSchema } from '#shared/model/accountverzoek.ts';
import { listOf } from './pages.ts';
import { routesOf } from './route.ts';

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

const route = routesOf({ area: 'beheer', recht: 'ACCOUNTVERZOEK_BEVESTIGEN' });

export const doeAccountverzoek = route('POST /v1/accountverzoeken', {
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
});

export const lijstAccountverzoeken = route('GET /v1/accountverzoeken', {
  operationId: 'lijstAccountverzoeken',
  summary: 'Aanvragen die nog bevestigd kunnen worden',
  response: listOf(AccountverzoekView),
});

export const bevestigAccountverzoek = route('POST /v1/accountverzoeken/{verzoekId}/bevestigingen', {
  operationId: 'bevestigAccountverzoek',
  summary: 'Bevestig als tweede beheerder; het gebeurt meteen en de eigenaar krijgt een mail',
  response: AccountverzoekView,
});

export const wijsAccountverzoekAf = route('DELETE /v1/accountverzoeken/{verzoekId}', {
  operationId: 'wijsAccountverzoekAf',
  summary: 'Wijs een aanvraag af die nog niet is bevestigd',
});

export const accountverzoekRoutes = [
  doeAccountverzoek,
  lijstAccountverzoeken,
  bevestigAccountverzoek,
  wijsAccountverzoekAf,
] as const;
