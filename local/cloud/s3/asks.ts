import type { Ask } from '../permissions/policy.ts';
import type { Call } from './call.ts';
import { parseCopySource } from './objects.ts';

export type Operation = 'PutObject' | 'CopyObject' | 'GetObject' | 'HeadObject' | 'DeleteObject' | BucketOperation;
type BucketOperation = 'ListObjectsV2' | 'ListObjectVersions';

const arnOfBucket = (bucket: string): string => `arn:aws:s3:::${bucket}`;

const onObject = (action: string, bucket: string, key: string): Ask => ({
  action: `s3:${action}`,
  resource: `${arnOfBucket(bucket)}/${key}`,
});
const onBucket = (action: string, bucket: string): Ask => ({ action: `s3:${action}`, resource: arnOfBucket(bucket) });
const ofVersion = (action: string, versionId: string | null): string =>
  versionId === null ? action : `${action}Version`;

/** What a call asks to do. */
export function asksOf(operation: Operation, { bucket, key, query, headers }: Call): readonly Ask[] {
  const versionId = query.get('versionId');
  switch (operation) {
    case 'PutObject':
      return [onObject('PutObject', bucket, key)];
    case 'CopyObject': {
      const from = parseCopySource(headers['x-amz-copy-source'] ?? '');
      return [
        onObject(ofVersion('GetObject', from.versionId), from.bucket, from.key),
        onObject('PutObject', bucket, key),
      ];
    }
    case 'GetObject':
    case 'HeadObject':
      return [onObject(ofVersion('GetObject', versionId), bucket, key)];
    case 'DeleteObject':
      return [onObject(ofVersion('DeleteObject', versionId), bucket, key)];
    case 'ListObjectsV2':
      return [onBucket('ListBucket', bucket)];
    case 'ListObjectVersions':
      return [onBucket('ListBucketVersions', bucket)];
  }
}

/** Who may not list a bucket is not told that an object is not there. */
export function listing(bucket: string): Ask {
  return onBucket('ListBucket', bucket);
}
