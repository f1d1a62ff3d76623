/** What the owner of an account decides about the SWVs that it belongs to. Each can be repeated. */
import { answerOffer, type EigenVerzoek, type OwnerDeps } from './eigen-account.ts';

/**
 * Lets a lidmaatschap count. Other ones that wait at the same SWV are offers of their own. @throws DomainError
 * NIET_GEVONDEN
 */
export async function aanvaardLidmaatschap(deps: OwnerDeps, verzoek: EigenVerzoek, id: string): Promise<void> {
  await answerOffer(deps, verzoek, id, 'AANVAARD');
}
