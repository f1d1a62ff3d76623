import type { Problem } from '#shared/kernel/errors.ts';
import type { Dossier } from '#shared/model/dossier.ts';

/** Why the package cannot be taken over (any more); empty when it can. */
export function overnameOntbreekt({ hulpvraag }: Dossier): readonly Problem[] {
  if (hulpvraag.inschrijving && !hulpvraag.inschrijving.overgenomen) return [];
  const tekst = 'De ontvangst van het overdrachtspakket is al bevestigd.';
  return [{ code: 'AL_OVERGENOMEN', tekst, plek: '/inschrijving/overgenomen' }];
}
