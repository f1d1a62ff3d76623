/**
 * Takes a body in as it comes, and holds it to everything that was said of it: length, signed hash, checksums. What
 * does not fit is refused at the end, so whoever keeps the bytes must not show them before.
 */
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { crc32 } from 'node:zlib';
import { decodeAwsChunked } from './aws-chunked.ts';
import { incompleteBody, malformedTrailer, S3Error } from './errors.ts';

/** What S3 takes in one request. */
export const MAX_OBJECT_BYTES = 5 * 1024 ** 3;

export interface ReceivedBody {
  readonly size: number;
  /** Hex, as it stands in an ETag. */
  readonly md5: string;
  /** The checksums that were sent and found right, by header name. */
  readonly checksums: Readonly<Record<string, string>>;
}

type Headers = Readonly<Record<string, string>>;

/** @throws S3Error when the body is longer than `limit` or is not what its headers say. */
export async function receiveBody(
  request: IncomingMessage,
  headers: Headers,
  limit: number,
  write: (bytes: Buffer) => Promise<void>,
): Promise<ReceivedBody> {
  const signedHash = headers['x-amz-content-sha256'] ?? 'UNSIGNED-PAYLOAD';
  const inChunks = signedHash === 'STREAMING-UNSIGNED-PAYLOAD-TRAILER';
  if (signedHash.startsWith('STREAMING-') && !inChunks) {
    throw new S3Error('NotImplemented', `The local S3 does not take bodies of the kind ${signedHash}.`);
  }
  const announced = announcedSize(request, headers, inChunks);
  if (announced > limit) throw tooLarge();

  const sums = new Sums();
  const take = async (bytes: Buffer) => {
    sums.add(bytes);
    if (sums.size > announced) throw inChunks ? incompleteBody() : tooLarge();
    await write(bytes);
  };
  const trailers = inChunks ? await takeChunked(request, take) : await takePlain(request, take);
  if (sums.size !== announced) throw incompleteBody();

  const promised = headers['x-amz-trailer']?.toLowerCase();
  if (promised !== undefined && trailers[promised] === undefined) {
    throw malformedTrailer();
  }
  const made = sums.finish();
  if (/^[0-9a-f]{64}$/.test(signedHash) && signedHash !== made.sha256.toString('hex')) {
    throw new S3Error(
      'XAmzContentSHA256Mismatch',
      "The provided 'x-amz-content-sha256' header does not match what was computed.",
    );
  }
  return { size: sums.size, md5: made.md5.toString('hex'), checksums: checkSums(made, { ...headers, ...trailers }) };
}

/** How many bytes of content the request says it has. */
function announcedSize(request: IncomingMessage, headers: Headers, inChunks: boolean): number {
  const said = inChunks ? headers['x-amz-decoded-content-length'] : headers['content-length'];
  if (said !== undefined && /^\d{1,15}$/.test(said)) return Number(said);
  if (request.method !== 'PUT' && headers['transfer-encoding'] === undefined) return 0;
  throw new S3Error('MissingContentLength', 'You must provide the Content-Length HTTP header.');
}

async function takePlain(request: IncomingMessage, take: (bytes: Buffer) => Promise<void>): Promise<Headers> {
  for await (const bytes of wire(request)) await take(bytes);
  return {};
}

async function takeChunked(request: IncomingMessage, take: (bytes: Buffer) => Promise<void>): Promise<Headers> {
  await using chunks = decodeAwsChunked(wire(request));
  for (;;) {
    const next = await chunks.next();
    if (next.done === true) return next.value;
    await take(next.value);
  }
}

/** The bytes of the request. A refusal half-way leaves the connection open, so that the client can read why. */
async function* wire(request: IncomingMessage): AsyncGenerator<Buffer> {
  try {
    yield* request.iterator({ destroyOnReturn: false });
  } catch {
    // The sender went away: as S3 answers when a body is cut short.
    throw incompleteBody();
  }
}

class Sums {
  size = 0;
  readonly #sha256 = createHash('sha256');
  readonly #md5 = createHash('md5');
  #crc32 = 0;

  add(bytes: Buffer): void {
    this.size += bytes.length;
    this.#sha256.update(bytes);
    this.#md5.update(bytes);
    this.#crc32 = crc32(bytes, this.#crc32);
  }

  finish(): { sha256: Buffer; md5: Buffer; crc32: Buffer } {
    const crc = Buffer.alloc(4);
    crc.writeUInt32BE(this.#crc32);
    return { sha256: this.#sha256.digest(), md5: this.#md5.digest(), crc32: crc };
  }
}

function checkSums(made: { sha256: Buffer; md5: Buffer; crc32: Buffer }, said: Headers): Record<string, string> {
  const known: Readonly<Record<string, Buffer>> = {
    'x-amz-checksum-sha256': made.sha256,
    'x-amz-checksum-crc32': made.crc32,
    'content-md5': made.md5,
  };
  const right: Record<string, string> = {};
  for (const [name, sum] of Object.entries(known)) {
    const value = said[name];
    if (value === undefined) continue;
    if (value !== sum.toString('base64')) {
      throw new S3Error('BadDigest', `The ${name} you specified did not match the calculated checksum.`);
    }
    if (name !== 'content-md5') right[name] = value;
  }
  return right;
}

function tooLarge(): S3Error {
  return new S3Error('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size');
}
