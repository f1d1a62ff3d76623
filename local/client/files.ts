/** Small real files, made here: what people in the story upload. */
import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import { concatTransformationMatrix, drawObject, PDFDocument, StandardFonts } from 'pdf-lib';

export interface UploadFile {
  readonly bestandsnaam: string;
  readonly mediatype: string;
  readonly bytes: Uint8Array;
}

/** A PDF of one page that says what it is. */
export async function pdf(bestandsnaam: string, text: string): Promise<UploadFile> {
  const document = await PDFDocument.create();
  const page = document.addPage([420, 300]);
  page.drawText(text, { x: 30, y: 240, size: 14, font: await document.embedFont(StandardFonts.Helvetica) });
  return { bestandsnaam, mediatype: 'application/pdf', bytes: await document.save() };
}

/**
 * A PDF as a copier makes it of a signed paper: one black-and-white picture in fax encoding (CCITT G4), a black bar on
 * white.
 */
export async function scannedPdf(bestandsnaam: string): Promise<UploadFile> {
  const document = await PDFDocument.create();
  const page = document.addPage([300, 300]);
  const size = 64;
  const scan = document.context.stream(barInFaxEncoding(), {
    Type: 'XObject',
    Subtype: 'Image',
    Width: size,
    Height: size,
    ColorSpace: 'DeviceGray',
    BitsPerComponent: 1,
    Filter: 'CCITTFaxDecode',
    DecodeParms: { K: -1, Columns: size, Rows: size },
  });
  const name = page.node.newXObject('Scan', document.context.register(scan));
  page.pushOperators(concatTransformationMatrix(300, 0, 0, 300, 0, 0), drawObject(name));
  return { bestandsnaam, mediatype: 'application/pdf', bytes: await document.save() };
}

/** 64 rows of 64 pixels (ITU-T T.6): rows 16 to 47 are black from column 16 to 47. */
function barInFaxEncoding(): Uint8Array {
  const asAbove = '1';
  const begin = `001${'101010'}${'000001101010'}${asAbove}`; // horizontal mode: 16 white, 32 black
  const end = `0001${asAbove}`; // pass mode: the black of the row above is not here
  const rows = [
    ...Array(16).fill(asAbove),
    begin,
    ...Array(31).fill(asAbove.repeat(3)),
    end,
    ...Array(15).fill(asAbove),
  ];
  const bits = `${rows.join('')}${'000000000001'.repeat(2)}`;
  return Uint8Array.from(bits.match(/.{1,8}/g) ?? [], (byte) => Number.parseInt(byte.padEnd(8, '0'), 2));
}

/** A PNG of 8 by 8 pixels in one colour. */
export function png(bestandsnaam: string): UploadFile {
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(24, 0x63)]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(8, 0);
  header.writeUInt32BE(8, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const bytes = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: 8 }, () => row)))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return { bestandsnaam, mediatype: 'image/png', bytes };
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A PDF that carries the harmless EICAR test line, which every scanner reports. */
export async function infectedPdf(bestandsnaam: string): Promise<UploadFile> {
  const clean = await pdf(bestandsnaam, 'Dit bestand is besmet');
  // Put together here, so that this source is not reported itself.
  const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE', '!$H+H*'].join('');
  return { ...clean, bytes: Buffer.concat([clean.bytes, Buffer.from(`\n${eicar}\n`)]) };
}

/** SHA-256 in base64, as an upload announces it. */
export function sha256Base64(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64');
}
