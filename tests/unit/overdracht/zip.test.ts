import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Ziponderdeel, zipGrootte, zipStream } from '#shared/overdracht/zip.ts';
import { NU } from '#tests/support/builders.ts';

function part(naam: string, bytes: Uint8Array, pieceSize = 7): Ziponderdeel {
  return {
    naam,
    grootte: bytes.byteLength,
    async *inhoud() {
      for (let at = 0; at < bytes.byteLength; at += pieceSize) yield bytes.slice(at, at + pieceSize);
    },
  };
}

async function bytesOf(parts: readonly Ziponderdeel[]): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of zipStream(parts, NU)) pieces.push(piece);
  return Buffer.concat(pieces);
}

describe('the ZIP of a package', () => {
  it('is exactly as long as was said before it was made, and gives back what went in', async () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
    const files = fc.uniqueArray(fc.tuple(name, fc.uint8Array({ maxLength: 300 })), {
      selector: ([one]) => one,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(files, async (list) => {
        const parts = list.map(([naam, bytes], index) => part(`${index} ${naam.toWellFormed()}`, bytes));
        const zip = await bytesOf(parts);
        expect(zip.byteLength).toBe(zipGrootte(parts));
        const unzipped = unzipSync(zip);
        expect(Object.values(unzipped).map((one) => Buffer.from(one).toString('hex'))).toEqual(
          list.map(([, bytes]) => Buffer.from(bytes).toString('hex')),
        );
      }),
    );
  });

  it('is not made when a file is shorter than its row says', async () => {
    const short = { ...part('kort.pdf', new Uint8Array(10)), grootte: 11 };
    await expect(bytesOf([short])).rejects.toThrow();
  });
});
