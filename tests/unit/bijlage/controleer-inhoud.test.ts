import { describe, expect, it } from 'vitest';
import { checkInhoud } from '#shared/bijlage/check-inhoud.ts';
import type { Mediatype } from '#shared/model/bijlage.ts';
import { aDocx, aHeic, aJpeg, anOdt, aPdf, aPng, DOCX, eicar, ODT, sha256 } from '#tests/support/files.ts';

const announced = (bytes: Uint8Array) => ({ grootte: bytes.byteLength, sha256: sha256(bytes) });
const ignore = () => undefined;

describe('a file is of the kind of its content', async () => {
  const files: readonly [Mediatype, Uint8Array][] = [
    ['application/pdf', await aPdf()],
    ['image/png', aPng()],
    ['image/jpeg', aJpeg()],
    ['image/heic', aHeic()],
    [DOCX, aDocx()],
    [ODT, anOdt()],
  ];
  it.each(files)('which is seen to be %s', async (mediatype, bytes) => {
    expect(await checkInhoud(bytes, announced(bytes), ignore)).toEqual({ mediatype });
  });
});

describe('a file is refused', () => {
  it('when a byte is missing', async () => {
    const bytes = await aPdf();
    expect(await checkInhoud(bytes.slice(1), announced(bytes), ignore)).toEqual({ reden: 'ANDERE_GROOTTE' });
  });

  it('when the content is another one of the same size', async () => {
    const bytes = await aPdf();
    const other = Uint8Array.from(bytes, (byte, index) => (index === bytes.length - 1 ? byte ^ 1 : byte));
    expect(await checkInhoud(other, announced(bytes), ignore)).toEqual({ reden: 'ANDERE_INHOUD' });
  });

  it('by its content, and the log is told where, in words of our own', async () => {
    const told: unknown[] = [];
    const bytes = eicar();
    const found = await checkInhoud(bytes, announced(bytes), (...what) => told.push(what));
    expect(found).toEqual({ reden: 'ANDER_BESTANDSTYPE' });
    const codes = { reden: 'ANDER_BESTANDSTYPE', waar: 'begins as nothing we take', oorzaak: '' };
    expect(told).toEqual([['file refused', undefined, codes]]);
  });
});
