import { GetObjectCommand, ListObjectVersionsCommand, S3Client } from '@aws-sdk/client-s3';
import { createMalwareScan } from '#local/cloud/events/malware-scan.ts';
import type { Deployed } from './deployed.ts';

/** How often the scanner looks for new objects, in ms. */
const EVERY = 150;

export interface Scanner {
  /** Waits for the scan that goes on. */
  stop(): Promise<void>;
}

/**
 * The emulator has no GuardDuty, and nobody but AWS may publish its events. So this looks at every object that arrives,
 * and calls the deployed function with the event that its rule would have passed on.
 */
export async function startScanner({ url, client, incomingBucket }: Deployed): Promise<Scanner> {
  const s3 = new S3Client({ ...client, forcePathStyle: true });
  const target = `${url}/2015-03-31/functions/kindbrug-emulator-processing-scan-result/invocations`;
  const events: object[] = [];
  const scan = createMalwareScan({
    buckets: [incomingBucket],
    async readObject({ bucket, key, versionId }) {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key, VersionId: versionId }));
      return (await Body?.transformToByteArray()) ?? new Uint8Array();
    },
    publish: ({ detailType, ...rest }) => events.push({ ...rest, 'detail-type': detailType, version: '0' }),
  });

  const seen = new Set<string>();
  async function look(): Promise<void> {
    const { Versions = [] } = await s3.send(new ListObjectVersionsCommand({ Bucket: incomingBucket }));
    for (const { Key: key = '', VersionId: versionId = '', ETag: eTag = '' } of Versions) {
      if (seen.has(versionId)) continue;
      seen.add(versionId);
      await scan.scan({ bucket: incomingBucket, key, versionId, eTag: eTag.replaceAll('"', '') });
    }
    for (const event of events.splice(0)) {
      const answer = await fetch(target, { method: 'POST', body: JSON.stringify(event) });
      if (!answer.ok || answer.headers.get('x-amz-function-error')) throw new Error(await answer.text());
    }
  }

  let isStopped = false;
  const running = (async () => {
    while (!isStopped) {
      await look();
      await new Promise((resolve) => setTimeout(resolve, EVERY));
    }
  })();
  return {
    async stop() {
      isStopped = true;
      await running;
    },
  };
}
