import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { crc32 } from 'node:zlib';
import { S3Error } from './errors.ts';

/** What S3 takes in one request is 5 GB; the product sends 25 MB at most. */
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * The whole body, held to everything that was said of it: length, signed hash, chunking with trailer, checksums.
 * A body that is cut short or does not fit makes no object.
 */
export async function readBody(request: IncomingMessage, headers: Readonly<Record<string, string>>): Promise<Buffer> {
  const wire = await readAll(request, headers);
  const hash = headers['x-amz-content-sha256'] ?? 'UNSIGNED-PAYLOAD';
  if (hash === 'STREAMING-UNSIGNED-PAYLOAD-TRAILER') return readChunked(wire, headers);
  if (hash.startsWith('STREAMING-'))
    throw new S3Error('NotImplemented', `The local S3 does not take bodies of the kind ${hash}.`);
  if (hash !== 'UNSIGNED-PAYLOAD' && hash !== sha256(wire).toString('hex')) {
    throw new S3Error(
      'XAmzContentSHA256Mismatch',
      "The provided 'x-amz-content-sha256' header does not match what was computed.",
    );
  }
  checkSums(wire, headers);
  return wire;
}

async function readAll(request: IncomingMessage, headers: Readonly<Record<string, string>>): Promise<Buffer> {
  const announced = headers['content-length'] === undefined ? undefined : Number(headers['content-length']);
  if (request.method === 'PUT' && announced === undefined && headers['transfer-encoding'] === undefined) {
    throw new S3Error('MissingContentLength', 'You must provide the Content-Length HTTP header.');
  }
  if ((announced ?? 0) > MAX_BYTES)
    throw new S3Error('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size');
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of request as AsyncIterable<Buffer>) {
      size += part.length;
      if (size > MAX_BYTES)
        throw new S3Error('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size');
      parts.push(part);
    }
  } catch (error) {
    if (error instanceof S3Error) throw error;
    throw incomplete();
  }
  if (!request.complete || (announced !== undefined && size !== announced)) throw incomplete();
  return Buffer.concat(parts);
}

/** Takes `aws-chunked` apart: `<hex size>\r\n<bytes>\r\n` … `0\r\n`, then trailing headers with the checksum. */
function readChunked(wire: Buffer, headers: Readonly<Record<string, string>>): Buffer {
  const parts: Buffer[] = [];
  let at = 0;
  for (;;) {
    const end = wire.indexOf('\r\n', at);
    const size = end < 0 ? Number.NaN : Number.parseInt(wire.toString('latin1', at, end), 16);
    if (Number.isNaN(size)) throw incomplete();
    at = end + 2;
    if (size === 0) break;
    if (at + size + 2 > wire.length) throw incomplete();
    parts.push(wire.subarray(at, at + size));
    at += size + 2;
  }
  const body = Buffer.concat(parts);
  const decoded = headers['x-amz-decoded-content-length'];
  if (decoded !== undefined && Number(decoded) !== body.length) throw incomplete();
  const trailer = wire
    .toString('latin1', at)
    .split('\r\n')
    .filter(Boolean)
    .map((line) => line.split(':'));
  const trailing = Object.fromEntries(
    trailer.map(([name = '', ...value]) => [name.trim().toLowerCase(), value.join(':').trim()]),
  );
  const promised = headers['x-amz-trailer'];
  if (promised !== undefined && trailing[promised.toLowerCase()] === undefined) throw incomplete();
  checkSums(body, { ...headers, ...trailing });
  return body;
}

function checkSums(body: Buffer, headers: Readonly<Record<string, string>>): void {
  const made: Readonly<Record<string, () => string>> = {
    'x-amz-checksum-sha256': () => sha256(body).toString('base64'),
    'x-amz-checksum-crc32': () => crc32Of(body),
    'content-md5': () => createHash('md5').update(body).digest('base64'),
  };
  for (const [name, make] of Object.entries(made)) {
    const said = headers[name];
    if (said !== undefined && said !== make()) {
      throw new S3Error('BadDigest', `The ${name} you specified did not match the calculated checksum.`);
    }
  }
}

function sha256(body: Buffer): Buffer {
  return createHash('sha256').update(body).digest();
}

function crc32Of(body: Buffer): string {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(crc32(body));
  return bytes.toString('base64');
}

function incomplete(): S3Error {
  return new S3Error(
    'IncompleteBody',
    'You did not provide the number of bytes specified by the Content-Length HTTP header',
  );
}
