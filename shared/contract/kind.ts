import * as z from 'zod/mini';
import { DateSchema, EmailSchema, freeText, IdSchema } from '#shared/kernel/text.ts';
import { HulpvraagIdSchema } from '#shared/model/hulpvraag.ts';
import { OuderrelatieSchema } from '#shared/model/kind.ts';
import { defineRoute } from './route.ts';

/** A name has one part or more: who has one name has it in either field, and the other one is empty. */
export const KindBody = z
  .strictObject({
    voornaam: freeText(100),
    tussenvoegsel: z.optional(freeText(30)),
    achternaam: freeText(100),
    geboortedatum: DateSchema,
  })
  .check(
    z.refine(({ voornaam, achternaam }) => voornaam !== '' || achternaam !== '', {
      path: ['achternaam'],
      error: 'Vul de naam van het kind in. Heeft het kind maar één naam? Zet die dan bij Achternaam.',
    }),
  );

/** The name in parts, as the child's, or as a whole in `naam`. */
export const OuderBody = z
  .strictObject({
    naam: z.optional(freeText(150)),
    voornaam: z.optional(freeText(100)),
    tussenvoegsel: z.optional(freeText(30)),
    achternaam: z.optional(freeText(100)),
    relatie: OuderrelatieSchema,
    gezag: z.boolean(),
    email: z.optional(EmailSchema),
    telefoon: z.optional(freeText(30)),
  })
  .check(
    z.refine(({ naam, voornaam, achternaam }) => Boolean(naam || voornaam || achternaam), {
      path: ['achternaam'],
      error: 'Vul de naam van de ouder in. Heeft de ouder maar één naam? Zet die dan bij Achternaam.',
    }),
  );

/** A dossier that is likely of the child that is asked about; its number only for staff of its platform. */
export const ZelfdeKindView = z.object({
  platformId: IdSchema,
  /** Whom to call about it. */
  contactpersoon: z.string(),
  hulpvraagId: z.optional(HulpvraagIdSchema),
  zaaknummer: z.optional(z.string()),
});

export const vergelijkKind = defineRoute({
  area: 'hulpvragen',
  method: 'POST',
  path: '/v1/kindvergelijkingen',
  operationId: 'vergelijkKind',
  recht: 'HULPVRAAG_AANMAKEN',
  summary: 'Heeft dit kind al een dossier bij het samenwerkingsverband? Er verandert niets.',
  body: z.strictObject({ kind: KindBody }),
  response: z.object({ items: z.array(ZelfdeKindView) }),
  status: 200,
});

export const vergelijkZaak = defineRoute({
  area: 'hulpvragen',
  method: 'POST',
  path: '/v1/hulpvragen/{hulpvraagId}/kindvergelijkingen',
  operationId: 'vergelijkZaak',
  recht: 'KIND_BEWERKEN',
  summary:
    'Heeft het kind van deze hulpvraag nog een dossier? Met de gegevens die er staan, of die u wilt opslaan. Er verandert niets.',
  body: z.strictObject({ kind: z.optional(KindBody) }),
  response: z.object({ items: z.array(ZelfdeKindView) }),
  status: 200,
});
