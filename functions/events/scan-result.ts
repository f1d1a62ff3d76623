/** The malware scan of a file ended: make it readable, or refuse it. */
import { logger } from '#functions/runtime/logger.ts';
import type { BusEvent } from '#functions/runtime/triggers.ts';
import { createBijlageJobDeps } from '#functions/runtime/wire-file-jobs.ts';
import { readScanResult } from '#shared/adapters/s3/bijlage-event.ts';
import type { BijlageJobDeps } from '#shared/bijlage/bijlage-job.ts';
import { processScan } from '#shared/bijlage/process-upload.ts';

/** Makes the handler. What throws is tried again by Lambda, and kept in the failure queue after that. */
export function createScanResult(deps: BijlageJobDeps) {
  return async (event: BusEvent): Promise<void> => {
    const { resultaat, ...ontvangen } = readScanResult(event);
    const uitkomst = await processScan(deps, ontvangen, resultaat);
    logger.info('scan result', { ...ontvangen, resultaat, uitkomst });
  };
}

export const handler = createScanResult(createBijlageJobDeps());
