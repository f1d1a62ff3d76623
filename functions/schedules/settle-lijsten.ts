/**
 * Writes the rows of lists again that time alone made stale: who acts next once a toestemming has lapsed. Runs with
 * `settle-diensten`.
 */
import { logger, report } from '#functions/runtime/logger.ts';
import type { LijstJobDeps } from '#functions/runtime/wire-jobs.ts';

/** Makes it. @throws Error after all had their turn, when one of them failed; the next run tries it again. */
export function createSettleLijsten(deps: LijstJobDeps) {
  return async (): Promise<void> => {
    const { nu } = deps.newContext();
    let failed = 0;
    for (const swv of await deps.listSamenwerkingsverbanden()) {
      const due = await deps.omslagen.listDue(swv, nu);
      if (due.length > 0) logger.info('lijsten', { zaken: due.length });
      for (const omslag of due) {
        try {
          await deps.omslagen.settle(omslag, nu);
        } catch (error) {
          failed += 1;
          report('lijst failed', error, { hulpvraagId: omslag.hulpvraagId });
        }
      }
    }
    if (failed > 0) throw new Error(`Writing the rows again failed for ${failed} hulpvragen`);
  };
}
