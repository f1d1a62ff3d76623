/**
 * Every five minutes: sends what is still waiting. Everything that the stream could not finish ends here, so that no
 * mail depends on how often the stream delivers again.
 */

import { errorForLog, logger } from '#functions/runtime/logger.ts';
import { createRetryDeps, type RetryDeps } from '#functions/runtime/wire-meldingen.ts';
import { later } from '#shared/kernel/dates.ts';
import type { Moment } from '#shared/kernel/text.ts';
import { drainCase, type VerzendDeps } from '#shared/verzending/send-melding.ts';
import { WERKTIJD_MS } from '#shared/verzending/verzendstand.ts';

/** Younger ones are on their way through the stream. */
const STREAM_TIME_MS = 60_000;

/** Longer means that mails stay behind. */
const MAY_WAIT_MS = 15 * 60_000;

/**
 * Makes the handler; what it has no time for is for the next run. @throws Error after all cases had their turn, when
 * one of them failed.
 */
export function createRetryMeldingen(deps: RetryDeps) {
  return async (): Promise<void> => {
    const start = deps.now();
    const tot = later(start, WERKTIJD_MS);
    let failed = 0;
    let leftOver = 0;
    for (const swv of await deps.listSamenwerkingsverbanden()) {
      for (const reeks of await deps.meldingen.listWaiting(swv, later(start, -STREAM_TIME_MS))) {
        if (!(await drains(deps, reeks, tot))) failed++;
      }
      leftOver += (await deps.meldingen.listWaiting(swv, later(start, -MAY_WAIT_MS))).length;
    }
    // An alarm counts this line: what is still here was not sent by the stream nor by this job.
    logger.info('meldingen waiting', { reeksen: leftOver });
    if (failed > 0) throw new Error(`Sending failed for ${failed} reeksen`);
  };
}

async function drains(deps: VerzendDeps, reeks: string, tot: Moment): Promise<boolean> {
  try {
    logger.info('meldingen', { reeks, ...(await drainCase(deps, reeks, tot)) });
    return true;
  } catch (error) {
    logger.error('meldingen failed', { reeks, ...errorForLog(error) });
    return false;
  }
}

export const handler = createRetryMeldingen(createRetryDeps());
