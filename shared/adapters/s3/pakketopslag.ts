/** Packages in the clean bucket, under a prefix of their own that a lifecycle rule empties after a day. */
import { Readable } from 'node:stream';
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { asAttachment } from '#shared/bijlage/content-disposition.ts';
import { PAKKETTEN_PREFIX, type Pakketopslag } from '#shared/overdracht/pakketopslag.ts';
import { NOT_KEPT } from './bestandsopslag.ts';
import type { Buckets } from './client.ts';

export function createPakketopslag({ s3, clean }: Buckets): Pakketopslag {
  return {
    async *openBestand(sleutel) {
      const object = await s3.send(new GetObjectCommand({ Bucket: clean, Key: sleutel }));
      if (!(object.Body instanceof Readable)) throw new Error('An object without content');
      yield* object.Body;
    },
    async schrijfPakket(pakketId, { bestandsnaam, grootte, inhoud }) {
      const body = Readable.from(inhoud, { objectMode: false });
      await s3.send(
        new PutObjectCommand({
          Bucket: clean,
          Key: keyOf(pakketId),
          Body: body,
          ContentLength: grootte,
          ContentType: 'application/zip',
          ContentDisposition: asAttachment(bestandsnaam),
          CacheControl: NOT_KEPT,
        }),
      );
    },
    presignPakket: (pakketId, seconden) =>
      getSignedUrl(s3, new GetObjectCommand({ Bucket: clean, Key: keyOf(pakketId) }), { expiresIn: seconden }),
  };
}

function keyOf(pakketId: string): string {
  return `${PAKKETTEN_PREFIX}${pakketId}.zip`;
}
