import * as z from 'zod/mini';
import { lazy, lazyObject } from '#shared/kernel/lazy.ts';
import { IdSchema } from '#shared/kernel/text.ts';
import { LidmaatschapIdSchema, OrganisatieIdSchema } from '#shared/model/ids.ts';
import { beheer } from './beheer-door.ts';
import { FunctieBody } from './leden.ts';

const WIE = { gebruikerId: IdSchema };

const LID = { ...WIE, lidmaatschapId: LidmaatschapIdSchema };

export const toonBeheergevolgen = beheer('POST /v1/beheervoorbeelden', {
  operationId: 'toonBeheergevolgen',
  refuses: [404],
  summary: 'Hoeveel hulpvragen raakt dit, wat sluit daarin en wie krijgt mail, als u dit doet? Er verandert niets.',
  body: lazy(() =>
    z.discriminatedUnion('soort', [
      z.strictObject({ soort: z.literal('LID_BLOKKEREN'), ...LID }),
      z.strictObject({ soort: z.literal('LID_DEBLOKKEREN'), ...LID }),
      z.strictObject({ soort: z.literal('LID_WIJZIGEN'), ...LID, ...FunctieBody }),
      z.strictObject({ soort: z.literal('ACCOUNT_BLOKKEREN'), ...WIE }),
      z.strictObject({ soort: z.literal('ACCOUNT_DEBLOKKEREN'), ...WIE }),
      z.strictObject({ soort: z.literal('ACCOUNT_VERWIJDEREN'), ...WIE }),
      z.strictObject({ soort: z.literal('ORGANISATIE_NIET_ACTIEF'), organisatieId: OrganisatieIdSchema }),
      z.strictObject({ soort: z.literal('ACCOUNTVERZOEK'), verzoekId: IdSchema }),
    ]),
  ),
  response: lazyObject(() => ({
    /** How many people are mailed that they may do less, or may work here again. */
    mensen: z.number(),
    /** Numbers only: a beheerder reads nothing of a case. */
    zaken: z.array(
      z.object({
        zaaknummer: z.string(),
        uitnodigingen: z.number(),
        bestanden: z.number(),
        mails: z.number(),
      }),
    ),
    /** False: there are more cases than are told here. */
    volledig: z.boolean(),
    /** Of a request to confirm: what opens for the person whom it is about, and what closes, in words. */
    krijgt: z.optional(z.array(z.string())),
    verliest: z.optional(z.array(z.string())),
  })),
  status: 200,
});
