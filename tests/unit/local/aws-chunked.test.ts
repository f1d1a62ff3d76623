import { describe, expect, it } from 'vitest';
import { decodeAwsChunked } from '#local/cloud/s3/aws-chunked.ts';

const WIRE = 'a\r\neerste\r\ntw\r\n3\r\nede\r\n0\r\nX-Amz-Checksum-Crc32: abc=\r\n\r\n';

async function decode(...pieces: string[]) {
  const chunks = decodeAwsChunked(
    (async function* () {
      for (const piece of pieces) yield Buffer.from(piece);
    })(),
  );
  let text = '';
  for (;;) {
    const next = await chunks.next();
    if (next.done === true) return { text, trailers: next.value };
    text += next.value.toString();
  }
}

describe('a body in aws-chunked', () => {
  it('is the same wherever the network cut it', async () => {
    for (let cut = 0; cut <= WIRE.length; cut += 1) {
      expect(await decode(WIRE.slice(0, cut), WIRE.slice(cut))).toEqual({
        text: 'eerste\r\ntwede',
        trailers: { 'x-amz-checksum-crc32': 'abc=' },
      });
    }
    expect((await decode(...WIRE)).text).toBe('eerste\r\ntwede');
  });

  it('is refused wherever it ends early', async () => {
    for (let end = 0; end < WIRE.length; end += 1) {
      await expect(decode(WIRE.slice(0, end))).rejects.toMatchObject({ code: 'IncompleteBody' });
    }
  });

  it.each([
    ['a size that is no number', 'x\r\na\r\n0\r\n\r\n', 'IncompleteBody'],
    ['a negative size', '-1\r\na\r\n0\r\n\r\n', 'IncompleteBody'],
    ['a signed chunk, which our client does not send', '1;chunk-signature=0\r\na\r\n0\r\n\r\n', 'IncompleteBody'],
    ['more bytes than its size', '1\r\nab\r\n0\r\n\r\n', 'IncompleteBody'],
    ['a size without end', '0'.repeat(5000), 'IncompleteBody'],
    ['a trailer without a name', '1\r\na\r\n0\r\n: abc\r\n\r\n', 'MalformedTrailerError'],
  ])('is refused with %s', async (_, wire, code) => {
    await expect(decode(wire)).rejects.toMatchObject({ code });
  });
});
