import * as z from 'zod/mini';
import {
  ADVIESACTIES,
  BIJLAGEACTIES,
  DOSSIERACTIES,
  OBSERVATIEACTIES,
  OUDERACTIES,
  RONDEACTIES,
  SCHOOLACTIES,
  TOESTEMMINGACTIES,
  UITNODIGINGACTIES,
  VOORSTELACTIES,
} from '#shared/views/acties-per-ding.ts';

/**
 * What this actor may do with one thing now, by operationId. `reden` holds the words of the refusal. An act that is not named is not this
 * actor's in any status.
 */
function kanVan<const A extends readonly string[]>(acties: A) {
  return z.array(
    z.object({
      actie: z.enum(acties),
      kan: z.boolean(),
      reden: z.optional(z.object({ code: z.string(), tekst: z.string() })),
    }),
  );
}

export const DossierKan = kanVan(DOSSIERACTIES);
export const SchoolKan = kanVan(SCHOOLACTIES);
export const ToestemmingKan = kanVan(TOESTEMMINGACTIES);
export const BijlageKan = kanVan(BIJLAGEACTIES);
export const RondeKan = kanVan(RONDEACTIES);
export const UitnodigingKan = kanVan(UITNODIGINGACTIES);
export const ObservatieKan = kanVan(OBSERVATIEACTIES);
export const AdviesKan = kanVan(ADVIESACTIES);
export const OuderKan = kanVan(OUDERACTIES);
export const VoorstelKan = kanVan(VOORSTELACTIES);
