/** The two events that tell of a file in the incoming bucket, as EventBridge passes them on. */
import * as z from 'zod/mini';
import type { OntvangenVersie } from '#shared/bijlage/bijlage-job.ts';
import { lazyObject } from '#shared/kernel/lazy.ts';

const ObjectCreatedSchema = lazyObject(() => ({
  detail: z.object({ object: z.object({ key: z.string(), 'version-id': z.string() }) }),
}));

/** Which version was made. @throws ZodError when it is not an event of S3 as we know it. */
export function readObjectCreated(event: unknown): OntvangenVersie {
  const { object } = z.parse(ObjectCreatedSchema, event).detail;
  return { key: object.key, versie: object['version-id'] };
}

const ScanResultSchema = lazyObject(() => ({
  detail: z.object({
    s3ObjectDetails: z.object({ objectKey: z.string(), versionId: z.string() }),
    scanResultDetails: z.object({ scanResultStatus: z.string() }),
  }),
}));

/** Which version was scanned, and what GuardDuty found. @throws ZodError when it is not such an event. */
export function readScanResult(event: unknown): OntvangenVersie & { readonly resultaat: string } {
  const { s3ObjectDetails, scanResultDetails } = z.parse(ScanResultSchema, event).detail;
  const { objectKey: key, versionId: versie } = s3ObjectDetails;
  return { key, versie, resultaat: scanResultDetails.scanResultStatus };
}
