/** A file arrived in the incoming bucket: check that it is what was announced. */
import { logger } from '#functions/runtime/logger.ts';
import type { BusEvent } from '#functions/runtime/triggers.ts';
import { createBijlageJobDeps } from '#functions/runtime/wire-file-jobs.ts';
import { readObjectCreated } from '#shared/adapters/s3/bijlage-event.ts';
import type { BijlageJobDeps } from '#shared/bijlage/bijlage-job.ts';
import { processUpload } from '#shared/bijlage/process-upload.ts';

/** Makes the handler. What throws is tried again by Lambda, and kept in the failure queue after that. */
export function createUploadReceived(deps: BijlageJobDeps) {
  return async (event: BusEvent): Promise<void> => {
    const ontvangen = readObjectCreated(event);
    const uitkomst = await processUpload(deps, ontvangen);
    logger.info('upload received', { ...ontvangen, uitkomst });
  };
}

export const handler = createUploadReceived(createBijlageJobDeps());
