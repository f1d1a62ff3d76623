/**
 * Bijlagen in S3. Both buckets are versioned, so "gone" means every version and every delete marker. What a browser may
 * do is in presigned requests; what it sends is compared by S3 itself with what was signed.
 */

import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandOutput,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { asAttachment } from '#shared/bijlage/content-disposition.ts';
import { momentAt } from '#shared/kernel/dates.ts';
import type { Moment } from '#shared/kernel/text.ts';
import { isVoorbeeld } from '#shared/model/sleutel.ts';
import type {
  Bestandsopslag,
  OpgeslagenObject,
  Uploadverzoek,
  Uploadwens,
  Weergave,
} from '#shared/ports/bestandsopslag.ts';
import { type Buckets, isGone } from './client.ts';

/** Browsers may show a file, never keep it. */
export const NOT_KEPT = 'private, no-store';

export function createBestandsopslag(buckets: Buckets): Bestandsopslag {
  const { s3, incoming, clean } = buckets;
  return {
    presignUpload: (wens) => presignUpload(buckets, wens),
    presignDownload: (sleutel, weergave, seconden) =>
      getSignedUrl(s3, new GetObjectCommand({ Bucket: clean, Key: sleutel, ...shown(weergave) }), {
        expiresIn: seconden,
      }),
    sizeOfIncoming: (key, versie) =>
      undefinedWhenGone(async () => {
        const head = await s3.send(new HeadObjectCommand({ Bucket: incoming, Key: key, VersionId: versie }));
        return head.ContentLength;
      }),
    readIncoming: (key, versie) =>
      undefinedWhenGone(async () => {
        const object = await s3.send(new GetObjectCommand({ Bucket: incoming, Key: key, VersionId: versie }));
        return object.Body?.transformToByteArray();
      }),
    copyToClean: async (sleutel, versie, { bestandsnaam, mediatype }) => {
      const copied = await undefinedWhenGone(async () => {
        const command = new CopyObjectCommand({
          Bucket: clean,
          Key: sleutel,
          CopySource: `${incoming}/${sleutel}?versionId=${encodeURIComponent(versie)}`,
          MetadataDirective: 'REPLACE',
          // The scanner's tags stay behind: they would need permissions on tags.
          TaggingDirective: 'REPLACE',
          ContentType: mediatype,
          ContentDisposition: asAttachment(bestandsnaam),
          CacheControl: NOT_KEPT,
        });
        return s3.send(command);
      });
      return copied !== undefined;
    },
    writeClean: async (sleutel, bytes, { bestandsnaam, mediatype }) => {
      const command = new PutObjectCommand({
        Bucket: clean,
        Key: sleutel,
        Body: bytes,
        ContentType: mediatype,
        ContentDisposition: asAttachment(bestandsnaam),
        CacheControl: NOT_KEPT,
      });
      await s3.send(command);
    },
    deleteIncoming: (key, versie) =>
      versie === undefined ? deleteVersions(buckets, incoming, key) : deleteVersion(buckets, incoming, key, versie),
    deleteClean: (key) => deleteVersions(buckets, clean, key, isWith),
    listIncoming: () => listObjects(buckets, incoming),
    listClean: () => listObjects(buckets, clean),
  };
}

/** The name is a header of the object itself; only "show it in the window" is said in the URL. */
function shown(weergave: Weergave): { ResponseContentDisposition?: string } {
  return weergave === 'VOORBEELD' ? { ResponseContentDisposition: 'inline' } : {};
}

async function presignUpload({ s3, incoming }: Buckets, wens: Uploadwens): Promise<Uploadverzoek> {
  const { sleutel, mediatype, grootte, sha256, seconden } = wens;
  const command = new PutObjectCommand({
    Bucket: incoming,
    Key: sleutel,
    ContentType: mediatype,
    ContentLength: grootte,
    ChecksumSHA256: sha256,
  });
  // In the query string S3 would not look at the checksum, and an unsigned size or type would not be held to.
  const url = await getSignedUrl(s3, command, {
    expiresIn: seconden,
    signableHeaders: new Set(['host', 'content-type', 'content-length']),
    unhoistableHeaders: new Set(['x-amz-checksum-sha256']),
  });
  return { url, method: 'PUT', headers: { 'content-type': mediatype, 'x-amz-checksum-sha256': sha256 } };
}

async function undefinedWhenGone<T>(call: () => Promise<T>): Promise<T | undefined> {
  try {
    return await call();
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}

async function deleteVersion({ s3 }: Buckets, bucket: string, key: string, versie: string): Promise<void> {
  await s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: key, VersionId: versie }));
}

/** The picture to look at lies under its file, and is found in the same listing. */
function isWith(key: string, found: string): boolean {
  return found === key || (isVoorbeeld(found) && found.startsWith(`${key}/`));
}

async function deleteVersions(
  buckets: Buckets,
  bucket: string,
  key: string,
  isMeant = (wanted: string, found: string) => wanted === found,
): Promise<void> {
  for await (const page of versionPages(buckets, bucket, key)) {
    for (const version of page) {
      if (isMeant(key, version.key)) await deleteVersion(buckets, bucket, version.key, version.versie);
    }
  }
}

async function* listObjects(buckets: Buckets, bucket: string): AsyncGenerator<OpgeslagenObject> {
  for await (const page of versionPages(buckets, bucket)) {
    const newest = new Map<string, Moment>();
    for (const { key, gewijzigdOp } of page) {
      const known = newest.get(key);
      if (known === undefined || known < gewijzigdOp) newest.set(key, gewijzigdOp);
    }
    for (const [key, gewijzigdOp] of [...newest].sort(([one], [other]) => (one < other ? -1 : 1)))
      yield { key, gewijzigdOp };
  }
}

interface Version extends OpgeslagenObject {
  readonly versie: string;
}

/** Versions and delete markers, a page at a time. */
async function* versionPages({ s3 }: Buckets, bucket: string, prefix?: string): AsyncGenerator<readonly Version[]> {
  let marker: { KeyMarker?: string | undefined; VersionIdMarker?: string | undefined } = {};
  let more = true;
  while (more) {
    const page: ListObjectVersionsCommandOutput = await s3.send(
      new ListObjectVersionsCommand({ Bucket: bucket, Prefix: prefix, ...marker }),
    );
    yield [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])].map(({ Key, VersionId, LastModified }) => ({
      key: Key ?? '',
      versie: VersionId ?? 'null',
      gewijzigdOp: momentAt(LastModified?.getTime() ?? 0),
    }));
    marker = { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker };
    more = page.IsTruncated === true;
  }
}
