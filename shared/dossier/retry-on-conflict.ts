import { DomainError } from '#shared/kernel/errors.ts';
import { ConcurrentChange } from '#shared/ports/dossier-store.ts';

/** How often a change by a person is decided anew when others write at the same time. */
const MAX_TRIES = 8;

/**
 * Tries again when somebody else wrote in between. Each try is a fresh load and a fresh decision.
 * @throws DomainError TE_DRUK when others keep writing.
 */
export async function retryOnConflict<T>(attempt: () => Promise<T>, maxTries: number = MAX_TRIES): Promise<T> {
  for (let tries = 1; tries <= maxTries; tries++) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof ConcurrentChange)) throw error;
      await pause(tries);
    }
  }
  throw new DomainError(
    'TE_DRUK',
    'Er werken nu veel mensen tegelijk aan dit dossier. Wat u deed, is niet uitgevoerd. Probeer het zo nog eens.',
  );
}

/** A short random wait that grows, so that people who write at the same time do not meet again and again. */
function pause(attempt: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.random() * 15 * 2 ** Math.min(attempt, 5)));
}
