import * as z from 'zod/mini';
import { ACCOUNTACTIES, LIDACTIES, ORGANISATIEACTIES } from '#shared/beheer/actienamen.ts';
import { lazy } from '#shared/kernel/lazy.ts';
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
  WEGGEHAALDACTIES,
} from '#shared/views/acties-per-ding.ts';

/**
 * What this actor may do with one thing now, by operationId. `reden` holds the words of the refusal. An act that is not
 * named is not this actor's in any status.
 */
function actsOf<const A extends readonly string[]>(acties: A) {
  return lazy(() =>
    z.array(
      z.object({
        actie: z.enum(acties),
        kan: z.boolean(),
        reden: z.optional(z.object({ code: z.string(), tekst: z.string() })),
      }),
    ),
  );
}

export const LidKan = actsOf(LIDACTIES);
export const AccountKan = actsOf(ACCOUNTACTIES);
export const OrganisatieKan = actsOf(ORGANISATIEACTIES);
export const DossierKan = actsOf(DOSSIERACTIES);
export const SchoolKan = actsOf(SCHOOLACTIES);
export const ToestemmingKan = actsOf(TOESTEMMINGACTIES);
export const BijlageKan = actsOf(BIJLAGEACTIES);
export const WeggehaaldKan = actsOf(WEGGEHAALDACTIES);
export const RondeKan = actsOf(RONDEACTIES);
export const UitnodigingKan = actsOf(UITNODIGINGACTIES);
export const ObservatieKan = actsOf(OBSERVATIEACTIES);
export const AdviesKan = actsOf(ADVIESACTIES);
export const OuderKan = actsOf(OUDERACTIES);
export const VoorstelKan = actsOf(VOORSTELACTIES);
