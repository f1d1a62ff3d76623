/** Packages in the clean bucket, under a prefix of their own that a lifecycle rule empties after a day. */
import { Readable } from 'node:stream';
import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { asAttachment } from '#shared/bijlage/content-disposition.ts';
import { PAKKETTEN_PREFIX, type Pakketopslag } from '#shared/ports/pakketopslag.ts';
import { NOT_KEPT } from './bestandsopslag.ts';
import type { Buckets } from './client.ts';

export function createPakketopslag({ s3, clean }: Pick<Buckets, 's3' | 'clean'>): Pakketopslag {
  return {
    async *openBestand(sleutel) {
      const object = await s3.send(new GetObjectCommand({ Bucket: clean, Key: sleutel }));
      if (!(object.Body instanceof Readable)) throw new Error('An object without content');
      yield* object.Body;
    },
    async schrijfPakket(pakketId, { bestandsnaam, grootte, inhoud }) {
      const command = new PutObjectCommand({
        Bucket: clean,
        Key: keyOf(pakketId),
        Body: Readable.from(inhoud, { objectMode: false }),
        ContentLength: grootte,
        ContentType: 'application/zip',
        ContentDisposition: asAttachment(bestandsnaam),
        CacheControl: NOT_KEPT,
      });
      await sendStream(s3, command);
    },
    presignPakket: (pakketId, seconden) =>
      getSignedUrl(s3, new GetObjectCommand({ Bucket: clean, Key: keyOf(pakketId) }), { expiresIn: seconden }),
  };
}

/** The SDK does not notice when its source breaks off: without this, the request would wait for ever for the rest. */
async function sendStream(s3: S3Client, command: PutObjectCommand): Promise<void> {
  const abort = new AbortController();
  const { Body: body } = command.input;
  let broken: unknown;
  if (body instanceof Readable) {
    body.once('error', (error) => {
      broken = error;
      abort.abort();
    });
  }
  try {
    await s3.send(command, { abortSignal: abort.signal });
  } catch (error) {
    throw broken ?? error;
  }
}

function keyOf(pakketId: string): string {
  return `${PAKKETTEN_PREFIX}${pakketId}.zip`;
}
