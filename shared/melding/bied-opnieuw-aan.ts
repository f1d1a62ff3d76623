import type { Meldingreeks, MeldingStore } from './melding-store.ts';
import { alsOpnieuwAangeboden } from './verzendstand.ts';

/**
 * Offers a melding that went wrong once more, because a person asks for it. The retrying job sends it within minutes.
 * @returns false when there is no such melding, or it is not MISLUKT (any more).
 */
export async function biedOpnieuwAan(meldingen: MeldingStore, reeks: Meldingreeks, id: string): Promise<boolean> {
  const melding = (await meldingen.find(reeks, id))?.melding;
  if (melding?.stand !== 'MISLUKT') return false;
  return meldingen.replace(melding, alsOpnieuwAangeboden(melding));
}
