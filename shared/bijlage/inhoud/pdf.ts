/**
 * A PDF is opened by the library with which people look at it, and its objects are gone through by the one that writes
 * ours.
 */
import { Afkeuring } from './afkeuring.ts';

/**
 * @throws Afkeuring when it needs a password to open, cannot be opened, has no page, or holds what runs or another
 *   file.
 */
export async function checkPdf(bytes: Uint8Array): Promise<void> {
  await open(bytes);
  const namen = (await namenInObjecten(bytes)) ?? namenBuitenStromen(bytes);
  for (const naam of ACTIEF) if (namen.has(naam)) throw new Afkeuring('ACTIEVE_ONDERDELEN', 'pdf: something that runs');
  for (const naam of INGESLOTEN) if (namen.has(naam)) throw new Afkeuring('INGESLOTEN_BESTAND', 'pdf: a file inside');
}

/** Actions and annotations that run something (ISO 32000-1, 12.6.4), and forms that only run in one reader. */
const ACTIEF: readonly string[] = [
  'JavaScript',
  'JS',
  'Launch',
  'ImportData',
  'RichMedia',
  'RichMediaContent',
  'XFA',
  'Rendition',
  'Movie',
  '3D',
];
const INGESLOTEN: readonly string[] = ['EmbeddedFile', 'EmbeddedFiles', 'EF', 'FileAttachment', 'GoToE', 'Collection'];

async function open(bytes: Uint8Array): Promise<void> {
  // The worker goes first: the other part finds it loaded, and looks for no file of its own.
  await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs');
  const { getDocument, VerbosityLevel, PasswordException } = await import('pdfjs-dist/legacy/build/pdf.min.mjs');
  const taak = getDocument({
    // The library takes over what it is given.
    data: Uint8Array.from(bytes),
    verbosity: VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    useWasm: false,
  });
  try {
    const pdf = await taak.promise;
    if (pdf.numPages < 1) throw new Afkeuring('BESCHADIGD', 'pdf: no page');
    await pdf.getPage(1);
    if (await pdf.getAttachments()) throw new Afkeuring('INGESLOTEN_BESTAND', 'pdf: an attachment');
    if (await pdf.getJSActions()) throw new Afkeuring('ACTIEVE_ONDERDELEN', 'pdf: a script');
  } catch (error) {
    if (error instanceof Afkeuring) throw error;
    if (error instanceof PasswordException) throw new Afkeuring('WACHTWOORD', 'pdf: needs a password');
    throw Object.assign(new Afkeuring('BESCHADIGD', 'pdf: cannot be opened'), { cause: error });
  } finally {
    await taak.destroy();
  }
}

/**
 * The names that stand in dictionaries of a PDF, also in packed ones; undefined when the library cannot read the
 * objects. It reads all revisions of a file, so nothing is hidden by a later one.
 */
async function namenInObjecten(bytes: Uint8Array): Promise<ReadonlySet<string> | undefined> {
  const { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream } = await import('pdf-lib');
  const namen = new Set<string>();
  const bekijk = (object: unknown, diepte: number): void => {
    if (diepte > 200) throw new Afkeuring('TE_OMVANGRIJK', 'pdf: nested too deep');
    if (object instanceof PDFName) namen.add(object.decodeText());
    else if (object instanceof PDFRawStream) bekijk(object.dict, diepte + 1);
    else if (object instanceof PDFArray) for (const one of object.asArray()) bekijk(one, diepte + 1);
    else if (object instanceof PDFDict) {
      for (const [naam, waarde] of object.entries()) {
        // A property may hold any name; only those of actions, annotations and files are told apart.
        if (BETEKENIS.includes(naam.decodeText())) bekijk(waarde, diepte + 1);
        else if (!(waarde instanceof PDFName)) bekijk(waarde, diepte + 1);
        if (ALS_SLEUTEL.includes(naam.decodeText())) namen.add(naam.decodeText());
      }
    }
  };
  try {
    const pdf = await PDFDocument.load(bytes, {
      ignoreEncryption: true,
      updateMetadata: false,
      throwOnInvalidObject: true,
    });
    for (const [, object] of pdf.context.enumerateIndirectObjects()) bekijk(object, 0);
    return namen;
  } catch (error) {
    if (error instanceof Afkeuring) throw error;
    // Damaged where readers repair it, or locked by its owner: what can be seen without unpacking is looked at instead.
    return undefined;
  }
}

/** Keys whose value says what a dictionary is. */
const BETEKENIS: readonly string[] = ['S', 'Type', 'Subtype'];
/** Keys that say it themselves. */
const ALS_SLEUTEL: readonly string[] = [
  'JS',
  'JavaScript',
  'EF',
  'EmbeddedFiles',
  'XFA',
  'RichMediaContent',
  'Collection',
];

/** Names outside streams, without reading objects. What is packed was seen by the library that opened it. */
function namenBuitenStromen(bytes: Uint8Array): ReadonlySet<string> {
  const tekst = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const zonderStromen = tekst.replace(/\bstream\r?\n[\s\S]*?endstream/g, ' ');
  const namen = zonderStromen.match(/\/[^\s()<>[\]{}/%]+/g) ?? [];
  return new Set(
    namen.map((naam) =>
      naam.slice(1).replace(/#([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    ),
  );
}
