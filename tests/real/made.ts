/**
 * Files that are better made than kept: what must not come in, and what looks like it and must. A further case is one
 * line.
 */
import { strToU8, zipSync } from 'fflate';
import { PDFDocument, PDFName, PDFString } from 'pdf-lib';
import type { Weigerreden } from '#shared/model/bijlage.ts';

/** A file that is made: its content, and what must become of it. */
export interface Gemaakt {
  readonly naam: string;
  readonly bytes: () => Uint8Array | Promise<Uint8Array>;
  /** Why it is refused; absent when it is taken. */
  readonly reden?: Weigerreden;
}

type Delen = Readonly<Record<string, string | Uint8Array>>;

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACK = 'http://schemas.openxmlformats.org/package/2006';
const MS = 'http://schemas.microsoft.com/office/2006/relationships';

const zip = (delen: Delen) =>
  zipSync(
    Object.fromEntries(
      Object.entries(delen).map(([naam, inhoud]) => [naam, typeof inhoud === 'string' ? strToU8(inhoud) : inhoud]),
    ),
  );

const types = (more = '', main = `${WORD}.document.main+xml`) =>
  `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="${PACK}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}"/>${more}</Types>`;
const rels = (...lines: readonly string[]) =>
  `<Relationships xmlns="${PACK}/relationships">${lines.join('')}</Relationships>`;
const rel = (type: string, target: string, mode = '') =>
  `<Relationship Id="r${target.length}" Type="${type.includes(':') ? type : `${REL}/${type}`}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`;
const text = (body = '') =>
  `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"><w:body>${body}</w:body></w:document>`;

const docxParts = (more: Delen = {}): Delen => ({
  '[Content_Types].xml': types(),
  '_rels/.rels': rels(rel('officeDocument', 'word/document.xml')),
  'word/document.xml': text(),
  ...more,
});
const docx = (more?: Delen) => zip(docxParts(more));
const withRel = (...lines: readonly string[]) => docx({ 'word/_rels/document.xml.rels': rels(...lines) });
const field = (...parts: readonly string[]) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${parts.map((one) => `<w:r><w:instrText>${one}</w:instrText></w:r>`).join('')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

const ODT = 'application/vnd.oasis.opendocument.text';
const OFFICE =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:script="urn:oasis:names:tc:opendocument:xmlns:script:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"';
const manifest = (more = '') =>
  `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="${ODT}"/>${more}</manifest:manifest>`;
const entry = (path: string, type: string, inside = '') =>
  `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}">${inside}</manifest:file-entry>`;
const odt = (body = '', more: Delen = {}) =>
  zip({
    mimetype: ODT,
    'content.xml': `<office:document-content ${OFFICE}><office:scripts/><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    'META-INF/manifest.xml': manifest(),
    ...more,
  });

async function pdf(change: (pdf: PDFDocument) => unknown = () => undefined, objectStreams = true): Promise<Uint8Array> {
  const made = await PDFDocument.create();
  made.addPage([200, 200]).drawText('Verzonnen', { x: 20, y: 100, size: 12 });
  await change(made);
  return made.save({ useObjectStreams: objectStreams });
}
const openAction = (action: object) => (made: PDFDocument) =>
  made.catalog.set(PDFName.of('OpenAction'), made.context.obj(action as never));

/** Changes bytes of a zip by what they hold: what no maker of zips would write. */
const altered = (bytes: Uint8Array, change: (buffer: Buffer) => void): Uint8Array => {
  const buffer = Buffer.from(bytes);
  change(buffer);
  return buffer;
};
const renamed = (from: string, to: string, where: 'first' | 'last' | 'both') => (buffer: Buffer) => {
  if (where !== 'last') buffer.write(to, buffer.indexOf(from));
  if (where !== 'first') buffer.write(to, buffer.lastIndexOf(from));
};

const OLE = new Uint8Array(Buffer.from('d0cf11e0a1b11ae100000000', 'hex'));

const taken = (naam: string, bytes: Gemaakt['bytes']): Gemaakt => ({ naam, bytes });
const refused = (naam: string, reden: Weigerreden, bytes: Gemaakt['bytes']): Gemaakt => ({ naam, bytes, reden });

const DOCX_FILES: readonly Gemaakt[] = [
  taken('plain.docx', () => docx()),
  taken('links.docx', () =>
    withRel(
      rel('hyperlink', 'https://kindbrug.example', 'External'),
      rel('hyperlink', 'mailto:a@kindbrug.example', 'External'),
      rel('hyperlink', 'Verslag%20deel%202.docx', 'External'),
      rel('image', 'media/image1.png'),
    ),
  ),
  taken('page-numbers.docx', () => docx({ 'word/document.xml': text(field(' PAGE ')) })),
  taken('folders.docx', () => docx({ 'word/': '', 'word/media/': '' })),
  refused('macro-by-name.docx', 'ACTIEVE_ONDERDELEN', () => docx({ 'word/vbaProject.bin': 'macro' })),
  refused('macro-under-another-name.docx', 'ACTIEVE_ONDERDELEN', () =>
    docx({
      '[Content_Types].xml': types(
        '<Override PartName="/word/stijl.bin" ContentType="application/vnd.ms-office.vbaProject"/>',
      ),
      'word/stijl.bin': 'macro',
    }),
  ),
  refused('macro-by-extension-type.docx', 'ACTIEVE_ONDERDELEN', () =>
    docx({
      '[Content_Types].xml': types('<Default Extension="dat" ContentType="application/vnd.ms-office.vbaProject"/>'),
      'word/stijl.dat': 'macro',
    }),
  ),
  refused('macro-by-relationship.docx', 'ACTIEVE_ONDERDELEN', () => withRel(rel(`${MS}/vbaProject`, 'stijl.bin'))),
  refused('macro-enabled-type.docx', 'ACTIEVE_ONDERDELEN', () =>
    docx({ '[Content_Types].xml': types('', 'application/vnd.ms-word.document.macroEnabled.main+xml') }),
  ),
  refused('ole-as-picture.docx', 'INGESLOTEN_BESTAND', () => docx({ 'word/media/image1.png': OLE })),
  refused('external-template.docx', 'EXTERNE_ONDERDELEN', () =>
    docx({ 'word/_rels/settings.xml.rels': rels(rel('attachedTemplate', 'https://kwaad.example/a.dotm', 'External')) }),
  ),
  refused('external-template-utf16.docx', 'EXTERNE_ONDERDELEN', () =>
    docx({
      'word/_rels/settings.xml.rels': Buffer.from(
        `\ufeff${rels(rel('attachedTemplate', 'https://kwaad.example/a.dotm', 'External'))}`,
        'utf16le',
      ),
    }),
  ),
  refused('external-picture.docx', 'EXTERNE_ONDERDELEN', () =>
    withRel(rel('image', 'https://kwaad.example/a.png', 'External')),
  ),
  refused('external-picture-file.docx', 'EXTERNE_ONDERDELEN', () =>
    withRel(rel('image', 'file://kwaad/a.png', 'External')),
  ),
  refused('external-frame.docx', 'EXTERNE_ONDERDELEN', () =>
    withRel(rel('frame', 'https://kwaad.example', 'External')),
  ),
  refused('vml-picture.docx', 'EXTERNE_ONDERDELEN', () =>
    docx({ 'word/document.xml': text(String.raw`<v:imagedata src="\\kwaad\a.png"/>`) }),
  ),
  refused('script-link.docx', 'ACTIEVE_ONDERDELEN', () =>
    withRel(rel('hyperlink', 'java&#x09;script:alert(1)', 'External')),
  ),
  refused('ole-object.docx', 'INGESLOTEN_BESTAND', () => withRel(rel('oleObject', 'embeddings/oleObject1.bin'))),
  refused('embedded-package.docx', 'INGESLOTEN_BESTAND', () => withRel(rel('package', 'embeddings/blad.xlsx'))),
  refused('embedded-zip.docx', 'INGESLOTEN_BESTAND', () => docx({ 'word/media/a.bin': zip({ 'a.txt': 'a' }) })),
  refused('alt-chunk.docx', 'ACTIEVE_ONDERDELEN', () => withRel(rel('aFChunk', 'stuk.html'))),
  refused('activex-control.docx', 'ACTIEVE_ONDERDELEN', () => withRel(rel('control', 'knop.xml'))),
  refused('web-addin.docx', 'ACTIEVE_ONDERDELEN', () =>
    docx({
      '_rels/.rels': rels(
        rel('officeDocument', 'word/document.xml'),
        rel('http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes', 'a.xml'),
      ),
    }),
  ),
  refused('dde-field.docx', 'ACTIEVE_ONDERDELEN', () =>
    docx({ 'word/document.xml': text(field('DDE', 'AUTO c:\\\\windows\\\\system32\\\\cmd.exe')) }),
  ),
  refused('doctype.docx', 'ACTIEVE_ONDERDELEN', () =>
    docx({ 'word/_rels/document.xml.rels': `<!DOCTYPE a [<!ENTITY b "c">]>${rels()}` }),
  ),
  refused('script-inside.docx', 'ACTIEVE_ONDERDELEN', () => docx({ 'word/media/a.js': 'WScript.Echo(1)' })),
  refused('page-inside.docx', 'ACTIEVE_ONDERDELEN', () =>
    docx({ 'word/media/a.png': '<html><script>alert(1)</script></html>' }),
  ),
  refused('program-inside.docx', 'ACTIEVE_ONDERDELEN', () => docx({ 'word/media/a.png': 'MZ\u0090\0' })),
  refused('spreadsheet.docx', 'ANDER_BESTANDSTYPE', () =>
    docx({
      '[Content_Types].xml': types('', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'),
    }),
  ),
  refused('plain-zip.docx', 'ANDER_BESTANDSTYPE', () => zip({ 'lees-mij.txt': 'niets' })),
  refused('broken-xml.docx', 'BESCHADIGD', () => docx({ 'word/document.xml': '<w:document>' })),
];

const ZIP_FILES: readonly Gemaakt[] = [
  refused('parent-folder.docx', 'ACTIEVE_ONDERDELEN', () => docx({ '../../start.cmd2': 'x' })),
  refused('absolute.docx', 'ACTIEVE_ONDERDELEN', () => docx({ '/etc/a': 'x' })),
  refused('backslash.docx', 'ACTIEVE_ONDERDELEN', () => docx({ 'word\\..\\a': 'x' })),
  refused('drive.docx', 'ACTIEVE_ONDERDELEN', () => docx({ 'C:a': 'x' })),
  refused('twice.docx', 'BESCHADIGD', () => docx({ 'WORD/document.xml': text() })),
  refused('bomb-60-mb.docx', 'TE_OMVANGRIJK', () => docx({ 'word/media/a.bin': new Uint8Array(60 * 1024 * 1024) })),
  refused('bomb-in-pieces.docx', 'TE_OMVANGRIJK', () =>
    docx(
      Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`word/media/${at}.bin`, new Uint8Array(1024 * 1024)])),
    ),
  ),
  refused('many-parts.docx', 'TE_OMVANGRIJK', () =>
    docx(Object.fromEntries(Array.from({ length: 6_000 }, (_, at) => [`word/media/${at}`, 'x']))),
  ),
  refused('bomb-that-lies.docx', 'BESCHADIGD', () =>
    altered(docx({ 'word/media/a.bin': new Uint8Array(20 * 1024 * 1024) }), (buffer) => {
      const at = buffer.lastIndexOf('word/media/a.bin');
      buffer.writeUInt32LE(100, at - 46 + 24);
      buffer.writeUInt32LE(100, buffer.indexOf('word/media/a.bin') - 30 + 22);
    }),
  ),
  refused('locked-part.docx', 'WACHTWOORD', () =>
    altered(docx(), (buffer) => {
      const at = buffer.lastIndexOf('word/document.xml');
      buffer.writeUInt16LE(1, at - 46 + 8);
    }),
  ),
  refused('other-name-before-the-part.docx', 'BESCHADIGD', () =>
    altered(docx({ 'word/onschuldig.bin': 'x' }), renamed('word/onschuldig.bin', 'word/vbaProject.bin', 'first')),
  ),
  refused('hidden-part.docx', 'BESCHADIGD', () => {
    const plain = Buffer.from(docx());
    const table = plain.readUInt32LE(plain.length - 6);
    const hidden = Buffer.from(zip({ 'word/vbaProject.bin': 'macro' }));
    const part = hidden.subarray(0, hidden.readUInt32LE(hidden.length - 6));
    plain.writeUInt32LE(table + part.length, plain.length - 6);
    return Buffer.concat([plain.subarray(0, table), part, plain.subarray(table)]);
  }),
  refused('pdf-before-zip.docx', 'BESCHADIGD', async () => Buffer.concat([Buffer.from('%PDF-1.7\n'), docx()])),
  refused('cut-short.docx', 'BESCHADIGD', () => docx().slice(0, 300)),
];

const ODT_FILES: readonly Gemaakt[] = [
  taken('plain.odt', () => odt()),
  taken('links.odt', () => odt('<text:a xlink:href="https://kindbrug.example">a</text:a>')),
  taken('formula.odt', () =>
    odt('<draw:object xlink:href="./Object 1"/>', {
      'META-INF/manifest.xml': manifest(entry('Object 1/', 'application/vnd.oasis.opendocument.formula')),
      'Object 1/content.xml': '<math/>',
    }),
  ),
  refused('basic.odt', 'ACTIEVE_ONDERDELEN', () => odt('', { 'Basic/Standard/Module1.xml': '<a/>' })),
  refused('python-script.odt', 'ACTIEVE_ONDERDELEN', () => odt('', { 'Scripts/python/a.py': 'x' })),
  refused('event-listener.odt', 'ACTIEVE_ONDERDELEN', () =>
    odt(
      '<office:event-listeners><script:event-listener script:event-name="dom:load" xlink:href="vnd.sun.star.script:a.b"/></office:event-listeners>',
    ),
  ),
  refused('script-link.odt', 'ACTIEVE_ONDERDELEN', () =>
    odt('<text:a xlink:href="vnd.sun.star.script:a.b?language=Basic">a</text:a>'),
  ),
  refused('external-picture.odt', 'EXTERNE_ONDERDELEN', () =>
    odt('<draw:image xlink:href="https://kwaad.example/a.png"/>'),
  ),
  refused('linked-section.odt', 'EXTERNE_ONDERDELEN', () =>
    odt('<text:section-source xlink:href="file:///etc/passwd"/>'),
  ),
  refused('ole.odt', 'INGESLOTEN_BESTAND', () => odt('<draw:object-ole xlink:href="./Object 1"/>')),
  refused('sheet-inside.odt', 'INGESLOTEN_BESTAND', () =>
    odt('<draw:object xlink:href="./Object 1"/>', {
      'META-INF/manifest.xml': manifest(entry('Object 1/', 'application/vnd.oasis.opendocument.spreadsheet')),
    }),
  ),
  refused('password.odt', 'WACHTWOORD', () =>
    odt('', { 'META-INF/manifest.xml': manifest(entry('content.xml', 'text/xml', '<manifest:encryption-data/>')) }),
  ),
  refused('spreadsheet.odt', 'ANDER_BESTANDSTYPE', () =>
    odt('', { mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }),
  ),
];

const PDF_FILES: readonly Gemaakt[] = [
  taken('object-streams.pdf', () => pdf()),
  taken('plain-objects.pdf', () => pdf(() => undefined, false)),
  taken('form-fields.pdf', () => pdf((made) => made.getForm().createTextField('naam').addToPage(made.getPage(0)))),
  taken('says-javascript.pdf', () => pdf((made) => made.setTitle('Wat is /JavaScript?'), false)),
  refused('script-at-opening.pdf', 'ACTIEVE_ONDERDELEN', () =>
    pdf(openAction({ S: 'JavaScript', JS: PDFString.of('app.alert(1)') })),
  ),
  refused('script-plain.pdf', 'ACTIEVE_ONDERDELEN', () =>
    pdf(openAction({ S: 'JavaScript', JS: PDFString.of('app.alert(1)') }), false),
  ),
  refused('launch.pdf', 'ACTIEVE_ONDERDELEN', () => pdf(openAction({ S: 'Launch', F: PDFString.of('cmd.exe') }))),
  refused('script-on-a-page.pdf', 'ACTIEVE_ONDERDELEN', () =>
    pdf((made) =>
      made.getPage(0).node.set(PDFName.of('AA'), made.context.obj({ O: { S: 'JavaScript', JS: PDFString.of('1') } })),
    ),
  ),
  refused('attachment.pdf', 'INGESLOTEN_BESTAND', () => pdf((made) => made.attach(strToU8('x'), 'a.txt'))),
  refused('no-pages.pdf', 'BESCHADIGD', async () =>
    Buffer.from(
      Buffer.from(await pdf(() => undefined, false))
        .toString('latin1')
        .replace('/Count 1', '/Count 0')
        .replace(/\/Kids \[[^\]]*\]/, '/Kids [ ]     '),
      'latin1',
    ),
  ),
];

const PNG_HEAD = '89504e470d0a1a0a';
const PICTURES: readonly Gemaakt[] = [
  refused('text-behind-a-header.png', 'BESCHADIGD', () =>
    Buffer.concat([Buffer.from(PNG_HEAD, 'hex'), Buffer.from('<html><script>')]),
  ),
  refused('only-a-header.jpg', 'BESCHADIGD', () => Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex')),
  refused('a-program.png', 'ANDER_BESTANDSTYPE', () => Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1')),
  refused('a-text.pdf', 'ANDER_BESTANDSTYPE', () => Buffer.from('Dit is geen PDF (verzonnen).')),
];

export const MADE: readonly Gemaakt[] = [...DOCX_FILES, ...ZIP_FILES, ...ODT_FILES, ...PDF_FILES, ...PICTURES];
