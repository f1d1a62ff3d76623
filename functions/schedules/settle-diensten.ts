/**
 * Every quarter of an hour, what time alone did: goes through the cases of whoever went out of service, also of those
 * whose last day is over, and writes the rows of lists again that a date made stale.
 */

import { logger } from '#functions/runtime/logger.ts';
import { createDienstJobDeps, createLijstJobDeps, type DienstJobDeps } from '#functions/runtime/wire-jobs.ts';
import { processDiensten } from '#shared/dienst/dienst.ts';
import { later } from '#shared/kernel/dates.ts';
import { createSettleLijsten } from './settle-lijsten.ts';

/** As long as the function may run, with room for the case it is at. */
const WERKTIJD_MS = 240_000;

/** Makes the handler. @throws Error after all had their turn, when one of them failed; the next run tries it again. */
export function createSettleDiensten(deps: DienstJobDeps) {
  return async (): Promise<void> => {
    const tot = later(deps.newContext().nu, WERKTIJD_MS);
    let failed = 0;
    for (const swv of await deps.listSamenwerkingsverbanden()) {
      const { zaken, mislukt, klaar } = await processDiensten(deps, swv, tot);
      if (zaken > 0 || !klaar) logger.info('diensten', { zaken, mislukt: mislukt.length, klaar });
      failed += mislukt.length;
    }
    if (failed > 0) throw new Error(`Going through the cases of who left failed for ${failed} hulpvragen`);
  };
}

const settleDiensten = createSettleDiensten(createDienstJobDeps());
const settleLijsten = createSettleLijsten(createLijstJobDeps());

/**
 * Rows come last: what the cases of who left made of them is then in them. That one of both fails does not stop the
 * other.
 */
export const handler = async (): Promise<void> => {
  const [diensten] = await Promise.allSettled([settleDiensten()]);
  const [lijsten] = await Promise.allSettled([settleLijsten()]);
  const oorzaken = [diensten, lijsten].flatMap((one) => (one?.status === 'rejected' ? [one.reason] : []));
  if (oorzaken.length > 0) throw new AggregateError(oorzaken, 'Settling what time did failed');
};
