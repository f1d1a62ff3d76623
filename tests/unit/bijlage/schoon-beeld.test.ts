import { readFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';
import ExifReader from 'exifreader';
import { decode, encode } from 'jpeg-js';
import { describe, expect, it } from 'vitest';
import { cleanBeeld } from '#shared/bijlage/beeld/clean-beeld.ts';
import type { SchoonBeeld } from '#shared/bijlage/beeld/geschoond.ts';
import { convertHeicToJpeg } from '#shared/bijlage/beeld/heic-to-jpeg.ts';
import type { Mediatype } from '#shared/model/bijlage.ts';
import { aHeic, aJpeg, aPng } from '#tests/support/files.ts';

const silent = () => {};
const file = (name: string) => readFileSync(`tests/real/files/${name}`);

/** Big-endian Exif: turned by 90 degrees, with a maker and a position. */
const EXIF = Buffer.from(
  [
    '4d4d002a00000008',
    '0003',
    '010f000200000004' + '41626300',
    '0112000300000001' + '00060000',
    '8825000400000001' + '00000032',
    '00000000',
    '0001' + '0001000200000002' + '4e000000' + '00000000',
  ].join(''),
  'hex',
);
const XMP = Buffer.from(
  'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta exif:GPSLatitude="52,5.2N" dc:creator="Fenna Verzonnen"/>',
);

function segment(marker: number, content: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from([0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 255]), content]);
}

const PIXELS = encode({ data: Buffer.alloc(16 * 16 * 4, 120), width: 16, height: 16 }, 90).data;

/** A JPEG with everything that a telephone and its programs put in one. */
function aTellingJpeg(...extra: readonly Buffer[]): Buffer {
  return Buffer.concat([
    PIXELS.subarray(0, 2),
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), EXIF])),
    segment(0xe1, XMP),
    segment(0xed, Buffer.from('Photoshop 3.0\0by Fenna Verzonnen')),
    segment(0xe2, Buffer.from('MPF\0second picture')),
    segment(0xe5, Buffer.from('notes of the maker')),
    segment(0xfe, Buffer.from('made by Fenna Verzonnen')),
    segment(0xe2, Buffer.from('ICC_PROFILE\0\x01\x01colours')),
    ...extra,
    PIXELS.subarray(2),
    Buffer.from('a film after the end, with GPSLatitude'),
  ]);
}

function chunk(name: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name), content]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(content.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, check]);
}

function aTellingPng(): Buffer {
  const head = Buffer.from('89504e470d0a1a0a', 'hex');
  const ihdr = Buffer.from('00000001000000010802000000', 'hex');
  return Buffer.concat([
    head,
    chunk('IHDR', ihdr),
    chunk('gAMA', Buffer.from('0000b18f', 'hex')),
    chunk('eXIf', EXIF),
    chunk('tEXt', Buffer.from('Author\0Fenna Verzonnen')),
    chunk('iTXt', Buffer.concat([Buffer.from('XML:com.adobe.xmp\0\0\0\0\0'), XMP])),
    chunk('tIME', Buffer.from('07ea0106000000', 'hex')),
    chunk('IDAT', deflateSync(Buffer.alloc(4))),
    chunk('IEND', new Uint8Array()),
  ]);
}

function clean(bytes: Uint8Array, mediatype: Mediatype): SchoonBeeld {
  const schoon = cleanBeeld(bytes, mediatype, silent);
  if (!schoon) throw new Error('Not cleaned');
  return schoon;
}

/** What somebody else's reader finds. */
function tagsIn(bytes: Uint8Array) {
  const { file: _, icc, ...tags } = ExifReader.load(Buffer.from(bytes), { expanded: true });
  return { tags, icc };
}
const TELLING = /Fenna|GPS|Abc|Verzonnen|Telefoon|SN-4711|film|notes of|2026:01/;

describe('a JPEG that tells where it was made', () => {
  it('keeps its pixels, its colours and which way up it is, and nothing else', () => {
    const { bytes, verwijderd } = clean(aTellingJpeg(), 'image/jpeg');
    expect(verwijderd).toBe('PLAATS');
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(TELLING);
    expect(ExifReader.load(Buffer.from(aTellingJpeg()), { expanded: true }).exif?.Make).toBeDefined();
    const { tags } = tagsIn(bytes);
    expect(tags.exif?.Orientation?.value).toBe(6);
    expect(tags.exif?.Make).toBeUndefined();
    expect([tags.gps, tags.xmp, tags.iptc]).toEqual([undefined, undefined, undefined]);
    expect(Buffer.from(bytes).includes('ICC_PROFILE')).toBe(true);
    expect(decode(bytes).data.equals(decode(PIXELS).data)).toBe(true);
  });

  it('of the shelf has no position left', () => {
    const { bytes, verwijderd } = clean(file('gps.jpg'), 'image/jpeg');
    expect(tagsIn(file('gps.jpg')).tags.gps).toBeDefined();
    expect([verwijderd, tagsIn(bytes).tags.gps]).toEqual(['PLAATS', undefined]);
  });

  it('cleaned twice is the same', () => {
    const { bytes } = clean(aTellingJpeg(), 'image/jpeg');
    expect(Buffer.from(clean(bytes, 'image/jpeg').bytes).equals(bytes)).toBe(true);
  });

  it('with a small picture in its head loses that, and not the head', () => {
    const jfif = Buffer.concat([Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\x01\x01', 'latin1'), Buffer.from('abc')]);
    const { bytes } = clean(aTellingJpeg(segment(0xe0, jfif)), 'image/jpeg');
    expect(Buffer.from(bytes).includes('\x01\x01abc')).toBe(false);
    expect(decode(bytes).width).toBe(16);
  });
});

describe('other images', () => {
  it('PNG: keeps what it looks like, and nothing else', () => {
    const { bytes, verwijderd } = clean(aTellingPng(), 'image/png');
    expect(verwijderd).toBe('PLAATS');
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(TELLING);
    const names = [
      ...Buffer.from(bytes)
        .toString('latin1')
        .matchAll(/IHDR|gAMA|eXIf|tEXt|iTXt|tIME|IDAT|IEND/g),
    ];
    expect(names.map(([name]) => name)).toEqual(['IHDR', 'gAMA', 'eXIf', 'IDAT', 'IEND']);
    expect(tagsIn(bytes).tags.exif?.Orientation?.value).toBe(6);
  });

  it('HEIC: is of the same size, shows the same picture the same way up, and has no Exif and no XMP', async () => {
    const voor = file('foto.heic');
    expect(tagsIn(voor).tags.gps).toBeDefined();
    const { bytes, verwijderd } = clean(voor, 'image/heic');
    expect([verwijderd, bytes.length]).toEqual(['PLAATS', voor.length]);
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(TELLING);
    expect(await convertHeicToJpeg(bytes)).toEqual(await convertHeicToJpeg(voor));
  });

  it.each(['real.heic', 'mif1.heic'])('the head of a HEIC, %s, can be followed', (name) => {
    expect(clean(file(name), 'image/heic').bytes.length).toBe(file(name).length);
  });

  it('that tell nothing stay as they are, and say so', () => {
    for (const [bytes, mediatype] of [
      [aJpeg(), 'image/jpeg'],
      [aPng(), 'image/png'],
      [aHeic(), 'image/heic'],
    ] as const) {
      const schoon = clean(bytes, mediatype);
      expect([schoon.verwijderd, Buffer.from(schoon.bytes).equals(bytes)]).toEqual(['NIETS', true]);
    }
  });

  it.each([
    ['a JPEG of which a segment goes on after the file', aJpeg().subarray(0, 8), 'image/jpeg'],
    ['a PNG that was cut off', aTellingPng().subarray(0, 60), 'image/png'],
    [
      'a HEIC whose box is shorter than its head',
      Buffer.from('0000000466747970' + '0000000000000000', 'hex'),
      'image/heic',
    ],
  ] as const)('%s is not said to be clean', (_, bytes, mediatype) => {
    expect(cleanBeeld(bytes, mediatype, silent)).toBeUndefined();
  });
});

describe('the picture of a HEIC', () => {
  it('is upright, with the colours where they were, and tells nothing', async () => {
    const jpeg = await convertHeicToJpeg(file('foto.heic'));
    const { width, height, data } = decode(jpeg);
    expect([width, height]).toEqual([480, 640]);
    // Made with red in its first corner and blue in its last, then turned by a quarter.
    const at = (x: number, y: number) => [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 3)];
    const [red, blue] = [at(470, 10), at(10, 630)];
    expect(red?.[0]).toBeGreaterThan(200);
    expect(blue?.[2]).toBeGreaterThan(200);
    expect(tagsIn(jpeg).tags.gps).toBeUndefined();
  });

  it('of a head without a picture cannot be made, and says so', async () => {
    await expect(convertHeicToJpeg(file('real.heic'))).rejects.toThrow();
    await expect(convertHeicToJpeg(aHeic())).rejects.toThrow();
  });
});
