/** Every night: destroys what was kept long enough and approved by two people. */
import { logger } from '#functions/runtime/logger.ts';
import { createVernietigDeps } from '#functions/runtime/wire-file-jobs.ts';
import { destroyGoedgekeurde, type VernietigDeps } from '#shared/vernietiging/destroy-goedgekeurde.ts';

/** Makes the handler. @throws Error after all had their turn, when one of them failed; the next run finishes it. */
export function createDestroyDossiers(deps: VernietigDeps) {
  return async (): Promise<void> => {
    const { vernietigd, mislukt, lidmaatschappen } = await destroyGoedgekeurde(deps);
    logger.info('vernietiging', { vernietigd, mislukt, lidmaatschappen });
    if (mislukt.length > 0) throw new Error(`Destruction failed for ${mislukt.length} hulpvragen`);
  };
}

export const handler = createDestroyDossiers(createVernietigDeps());
