import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';

/** The two buckets, and the client to reach them with. */
export interface Buckets {
  readonly s3: S3Client;
  readonly incoming: string;
  readonly clean: string;
}

/**
 * Connects to S3. Where it is, and with which credentials, the SDK's own variables say. Checksums only where S3 asks
 * for them: otherwise a presigned upload would carry the checksum of an empty body.
 */
export function connectS3(client: S3ClientConfig = {}): S3Client {
  return new S3Client({
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...client,
  });
}

/** True when S3 says that this object or version is not there (any more). */
export function isGone(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // A HEAD has no body, so its answer has no code but 404; a delete marker answers 405.
  return ['NoSuchKey', 'NoSuchVersion', 'NotFound', 'MethodNotAllowed'].includes(error.name);
}
