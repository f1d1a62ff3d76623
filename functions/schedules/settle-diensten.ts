/** Every quarter of an hour: goes through the cases of whoever went out of service, also of those whose last day is over. */
import { logger } from '#functions/runtime/logger.ts';
import { createDienstJobDeps, type DienstJobDeps } from '#functions/runtime/wire-jobs.ts';
import { verwerkDiensten } from '#shared/dienst/dienst.ts';

/** As long as the function may run, with room for the case it is at. */
const WERKTIJD_MS = 240_000;

/** Makes the handler. @throws Error after all had their turn, when one of them failed; the next run tries it again. */
export function createSettleDiensten(deps: DienstJobDeps) {
  return async (): Promise<void> => {
    const tot = new Date(Date.parse(deps.newContext().nu) + WERKTIJD_MS).toISOString();
    let failed = 0;
    for (const swv of await deps.listSamenwerkingsverbanden()) {
      const { zaken, mislukt, klaar } = await verwerkDiensten(deps, swv, tot);
      if (zaken > 0 || !klaar) logger.info('diensten', { zaken, mislukt: mislukt.length, klaar });
      for (const one of mislukt) logger.error('dienst failed', { ...one });
      failed += mislukt.length;
    }
    if (failed > 0) throw new Error(`Going through the cases of who left failed for ${failed} hulpvragen`);
  };
}

export const handler = createSettleDiensten(createDienstJobDeps());
