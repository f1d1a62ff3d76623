/** Every day: brings the rows and the bytes of bijlagen together again after crashes and lost connections. */
import { logger } from '#functions/runtime/logger.ts';
import { createBijlageJobDeps } from '#functions/runtime/wire-file-jobs.ts';
import type { BijlageJobDeps } from '#shared/bijlage/bijlage-job.ts';
import { clearBijlagen } from '#shared/bijlage/clear-bijlagen.ts';

/** Makes the handler. @throws Error when a file that should be readable has no bytes, so that the alarm goes. */
export function createReconcileBijlagen(deps: BijlageJobDeps) {
  return async (): Promise<void> => {
    const { zonderBytes, ...opruiming } = await clearBijlagen(deps);
    logger.info('bijlagen reconciled', { ...opruiming, zonderBytes: zonderBytes.length });
    for (const bijlage of zonderBytes) logger.error('bijlage without bytes', { ...bijlage });
    if (zonderBytes.length > 0) throw new Error(`${zonderBytes.length} bijlagen have no bytes`);
  };
}

export const handler = createReconcileBijlagen(createBijlageJobDeps());
