import { describe, expect, it } from 'vitest';
import type { Mediatype } from '#shared/bijlage/bijlage.ts';
import { controleerInhoud as controleer } from '#shared/bijlage/controleer-inhoud.ts';
import {
  aDocx,
  aDocxWithMacros,
  aHeic,
  aJpeg,
  anOdt,
  aPdf,
  aPlainZip,
  aPng,
  DOCX,
  eicar,
  ODT,
  sha256,
} from '#tests/support/files.ts';

const controleerInhoud = (bytes: Uint8Array, aangekondigd: Parameters<typeof controleer>[1]) =>
  controleer(bytes, aangekondigd, () => undefined);

function announced(bytes: Uint8Array, mediatype: Mediatype) {
  return { grootte: bytes.byteLength, sha256: sha256(bytes), mediatype };
}

describe('a file is taken when its content is what was announced', async () => {
  const files: readonly [Mediatype, Uint8Array][] = [
    ['application/pdf', await aPdf()],
    ['image/png', aPng()],
    ['image/jpeg', aJpeg()],
    ['image/heic', aHeic()],
    [DOCX, aDocx()],
    [ODT, anOdt()],
  ];
  it.each(files)('%s', async (mediatype, bytes) => {
    expect(await controleerInhoud(bytes, announced(bytes, mediatype))).toBeUndefined();
  });

  it.each(files)('and refused when %s was announced as any other kind', async (mediatype, bytes) => {
    for (const [other] of files.filter(([one]) => one !== mediatype)) {
      expect(await controleerInhoud(bytes, announced(bytes, other))).toBe('ANDER_BESTANDSTYPE');
    }
  });
});

describe('a file is refused', () => {
  it('when a byte is missing', async () => {
    const bytes = await aPdf();
    expect(await controleerInhoud(bytes.slice(1), announced(bytes, 'application/pdf'))).toBe('ANDERE_GROOTTE');
  });

  it('when the content is another one of the same size', async () => {
    const bytes = await aPdf();
    const other = Uint8Array.from(bytes, (byte, index) => (index === bytes.length - 1 ? byte ^ 1 : byte));
    expect(await controleerInhoud(other, announced(bytes, 'application/pdf'))).toBe('ANDERE_INHOUD');
  });

  const pretenders: readonly [string, Uint8Array, Mediatype][] = [
    ['a text that calls itself PDF', Buffer.from('Dit is geen PDF.'), 'application/pdf'],
    ['the EICAR file that calls itself PDF', eicar(), 'application/pdf'],
    ['a program that calls itself PNG', Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'), 'image/png'],
    ['a plain zip that calls itself DOCX', aPlainZip(), DOCX],
    ['a plain zip that calls itself ODT', aPlainZip(), ODT],
    ['a DOCX with macros', aDocxWithMacros(), DOCX],
    ['a DOCX that hides a macro behind an ordinary content type', aDocx({ 'word/vbaProject.bin': 'macro' }), DOCX],
    ['an ODT with macros', anOdt({ 'Basic/Standard/Module1.xml': 'macro' }), ODT],
    ['a PDF with a DOCX behind it, as DOCX', Buffer.concat([Buffer.from('%PDF-1.7\n'), aDocx()]), DOCX],
    ['a DOCX cut short', aDocx().slice(0, 300), DOCX],
  ];
  it.each(pretenders)('%s', async (_, bytes, mediatype) => {
    expect(await controleerInhoud(bytes, announced(bytes, mediatype))).toBe('ANDER_BESTANDSTYPE');
  });
});
