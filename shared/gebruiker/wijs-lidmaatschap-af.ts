import { answerOffer, type EigenVerzoek, type OwnerDeps } from './eigen-account.ts';

/**
 * Ends it for good, without a word to whoever asked. @throws DomainError NIET_GEVONDEN, also for one that was accepted.
 */
export async function wijsLidmaatschapAf(deps: OwnerDeps, verzoek: EigenVerzoek, id: string): Promise<void> {
  await answerOffer(deps, verzoek, id, 'AFGEWEZEN');
}
