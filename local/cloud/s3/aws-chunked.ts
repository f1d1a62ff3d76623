import { incompleteBody, malformedTrailer } from './errors.ts';

/** A line with a chunk's size or a trailer; nothing that we send is longer. */
const MAX_LINE = 1024;

/**
 * Takes `aws-chunked` apart as it comes in: `<hex size>\r\n<bytes>\r\n` … `0\r\n`, then trailing headers. Gives the
 * bytes, and returns the trailers, names in lower case.
 * @throws S3Error IncompleteBody when it ends early or is not of this form.
 */
export async function* decodeAwsChunked(
  source: AsyncIterable<Buffer>,
): AsyncGenerator<Buffer, Readonly<Record<string, string>>> {
  const wire = new Wire(source);
  try {
    for (;;) {
      const line = await wire.line();
      if (!/^[0-9a-f]{1,8}$/i.test(line)) throw incompleteBody();
      const size = Number.parseInt(line, 16);
      if (size === 0) return await readTrailers(wire);
      yield* wire.bytes(size);
      if ((await wire.line()) !== '') throw incompleteBody();
    }
  } finally {
    await wire.letGo();
  }
}

async function readTrailers(wire: Wire): Promise<Record<string, string>> {
  const trailers: Record<string, string> = {};
  for (;;) {
    const line = await wire.line();
    if (line === '') return trailers;
    const colon = line.indexOf(':');
    if (colon < 1) throw malformedTrailer();
    trailers[line.slice(0, colon).trim().toLowerCase()] = line.slice(colon + 1).trim();
  }
}

/** Reads lines and counted bytes from pieces that were cut anywhere. */
class Wire {
  readonly #source: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  async line(): Promise<string> {
    for (;;) {
      const end = this.#rest.indexOf('\r\n');
      if (end >= 0) {
        const line = this.#rest.toString('latin1', 0, end);
        this.#rest = this.#rest.subarray(end + 2);
        return line;
      }
      if (this.#rest.length > MAX_LINE) throw incompleteBody();
      this.#rest = Buffer.concat([this.#rest, await this.#next()]);
    }
  }

  async *bytes(count: number): AsyncGenerator<Buffer> {
    let wanted = count;
    while (wanted > 0) {
      if (this.#rest.length === 0) this.#rest = await this.#next();
      const piece = this.#rest.subarray(0, wanted);
      this.#rest = this.#rest.subarray(piece.length);
      wanted -= piece.length;
      yield piece;
    }
  }

  /** Without this, whatever is left would stay in the source, and its sender would wait. */
  async letGo(): Promise<void> {
    await this.#source.return?.();
  }

  async #next(): Promise<Buffer> {
    const { done, value } = await this.#source.next();
    if (done === true) throw incompleteBody();
    return value;
  }
}
