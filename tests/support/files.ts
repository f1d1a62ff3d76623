/** Small real files of every kind that we take, and files that only pretend. Made here, so nothing is a black box. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { PDFDocument } from 'pdf-lib';
import type { Mediatype } from '#shared/model/bijlage.ts';

export const DOCX: Mediatype = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const ODT: Mediatype = 'application/vnd.oasis.opendocument.text';

/** A PDF of one page with a line of text. */
export async function aPdf(text = 'Een verzonnen verslag.'): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.addPage().drawText(text, { x: 50, y: 700, size: 12 });
  return pdf.save();
}

/** A PDF in which the EICAR test file stands as plain bytes. */
export async function anInfectedPdf(): Promise<Uint8Array> {
  return Buffer.concat([await aPdf(), Buffer.from('\n%'), eicar()]);
}

/** The harmless file that every scanner finds; in two pieces, so that no scanner takes this source file away. */
export function eicar(): Uint8Array {
  return Buffer.from([String.raw`X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR`, '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''));
}

export function aPng(): Uint8Array {
  const base64 = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  return Buffer.from(base64, 'base64');
}

/** A small photo, as a telephone sends it. */
export function aJpeg(): Uint8Array {
  return readFileSync(new URL('../real/files/whatsapp.jpg', import.meta.url));
}

/** The first box of a HEIC, which says what it is, and an empty data box. */
export function aHeic(): Uint8Array {
  return Buffer.concat([
    Buffer.from('00000018', 'hex'),
    Buffer.from('ftypheic'),
    Buffer.from('00000000', 'hex'),
    Buffer.from('mif1heic'),
    Buffer.from('00000008', 'hex'),
    Buffer.from('mdat'),
  ]);
}

const CONTENT_TYPES = (main: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`;
const RELATIONSHIPS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
const DOCUMENT = '<?xml version="1.0"?><w:document xmlns:w="x"><w:body/></w:document>';

/** A DOCX; `extra` parts are put beside the document. */
export function aDocx(extra: Readonly<Record<string, string>> = {}): Uint8Array {
  return zip({
    '[Content_Types].xml': CONTENT_TYPES(`${DOCX}.main+xml`),
    '_rels/.rels': RELATIONSHIPS,
    'word/document.xml': DOCUMENT,
    ...extra,
  });
}

/** What Word saves as .docm, whatever the name says. */
export function aDocxWithMacros(): Uint8Array {
  return zip({
    '[Content_Types].xml': CONTENT_TYPES('application/vnd.ms-word.document.macroEnabled.main+xml'),
    '_rels/.rels': RELATIONSHIPS,
    'word/document.xml': DOCUMENT,
    'word/vbaProject.bin': 'macro',
  });
}

export function anOdt(extra: Readonly<Record<string, string>> = {}): Uint8Array {
  return zip({
    mimetype: ODT,
    'content.xml': '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>',
    ...extra,
  });
}

/** A zip that is no document at all. */
export function aPlainZip(): Uint8Array {
  return zip({ 'lees-mij.txt': 'niets bijzonders' });
}

function zip(parts: Readonly<Record<string, string>>): Uint8Array {
  // Documents store their first part uncompressed, and readers rely on it.
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, [strToU8(text), { level: 0 }]])),
  );
}

/** Base64 SHA-256, as a browser announces it. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64');
}
