import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';

/** The two buckets, and the client to reach them with. */
export interface Buckets {
  readonly s3: S3Client;
  readonly incoming: string;
  readonly clean: string;
}

export interface BucketSettings {
  readonly incoming: string;
  readonly clean: string;
  readonly client?: S3ClientConfig | undefined;
}

/**
 * Connects to the buckets. Where they are, and with which credentials, the SDK's own variables say. Checksums only where
 * S3 asks for them: otherwise a presigned upload would carry the checksum of an empty body.
 */
export function connectBuckets({ incoming, clean, client }: BucketSettings): Buckets {
  const s3 = new S3Client({
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...client,
  });
  return { s3, incoming, clean };
}

/** True when S3 says that this object or version is not there (any more). */
export function isGone(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // A HEAD has no body, so its answer has no code but 404; a delete marker answers 405.
  return ['NoSuchKey', 'NoSuchVersion', 'NotFound', 'MethodNotAllowed'].includes(error.name);
}
