import * as z from 'zod/mini';
import { lazy, lazyObject } from '#shared/kernel/lazy.ts';
import { DatumSchema, EmailSchema, freeText } from '#shared/kernel/text.ts';
import { HulpvraagIdSchema, PlatformIdSchema } from '#shared/model/ids.ts';
import { OuderrelatieSchema } from '#shared/model/kind.ts';

/** A name has one part or more: who has one name has it in either field, and the other one is empty. */
export const KindBody = lazy(() =>
  z
    .strictObject({
      voornaam: freeText(100),
      tussenvoegsel: z.optional(freeText(30)),
      achternaam: freeText(100),
      geboortedatum: DatumSchema,
    })
    .check(
      z.refine(({ voornaam, achternaam }) => voornaam !== '' || achternaam !== '', {
        path: ['achternaam'],
        error: 'Vul de naam van het kind in. Heeft het kind maar één naam? Zet die dan bij Achternaam.',
      }),
    ),
);

/** The name in parts, as the child's, or as a whole in `naam`. */
export const OuderBody = lazy(() =>
  z
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
    ),
);

/** A dossier that is likely of the child that is asked about; its number only for staff of its platform. */
export const ZelfdeKindView = lazyObject(() => ({
  platformId: PlatformIdSchema,
  /** Whom to call about it. */
  contactpersoon: z.string(),
  hulpvraagId: z.optional(HulpvraagIdSchema),
  zaaknummer: z.optional(z.string()),
}));
