/** Every morning: warns of zorgplicht terms that end within a week. */
import { logger } from '#functions/runtime/logger.ts';
import { createWaarschuwDeps } from '#functions/runtime/wire-jobs.ts';
import { type WaarschuwDeps, warnAll } from '#shared/school/warn-all.ts';

/** Makes the handler. @throws Error after all had their turn, when one of them failed. */
export function createWarnZorgplicht(deps: WaarschuwDeps) {
  return async (): Promise<void> => {
    const { bekeken, mislukt } = await warnAll(deps);
    logger.info('zorgplicht', { bekeken, mislukt });
    if (mislukt.length > 0) throw new Error(`Warning failed for ${mislukt.length} hulpvragen`);
  };
}

export const handler = createWarnZorgplicht(createWaarschuwDeps());
