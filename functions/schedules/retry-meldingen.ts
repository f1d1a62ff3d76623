/**
 * Every five minutes: sends what is still waiting. Everything that the stream could not finish ends here, so that no mail
 * depends on how often the stream delivers again.
 */
import { errorForLog, logger } from '#functions/runtime/logger.ts';
import { createRetryDeps } from '#functions/runtime/wire-meldingen.ts';
import { drainCase, type VerzendDeps } from '#shared/melding/send-melding.ts';

export interface RetryDeps extends VerzendDeps {
  /** The ids of every SWV of this deployment. */
  readonly listSamenwerkingsverbanden: () => Promise<readonly string[]>;
}

/** Younger ones are on their way through the stream. */
const STREAM_TIME_MS = 60_000;

/** Makes the handler. @throws Error after all cases had their turn, when one of them failed. */
export function createRetryMeldingen(deps: RetryDeps) {
  return async (): Promise<void> => {
    const voor = new Date(Date.parse(deps.now()) - STREAM_TIME_MS).toISOString();
    let failed = 0;
    for (const swv of await deps.listSamenwerkingsverbanden()) {
      for (const reeks of await deps.meldingen.listWaiting(swv, voor)) {
        if (!(await drains(deps, reeks))) failed++;
      }
    }
    if (failed > 0) throw new Error(`Sending failed for ${failed} reeksen`);
  };
}

async function drains(deps: VerzendDeps, reeks: string): Promise<boolean> {
  try {
    logger.info('meldingen', { reeks, ...(await drainCase(deps, reeks)) });
    return true;
  } catch (error) {
    logger.error('meldingen failed', { reeks, ...errorForLog(error) });
    return false;
  }
}

export const handler = createRetryMeldingen(createRetryDeps());
