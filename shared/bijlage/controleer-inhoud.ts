/** What a file really is, by its content. The name and the announced kind are claims of the sender. */
import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate/browser';
import type { Report } from '#shared/kernel/report.ts';
import type { Bijlage, Mediatype, Weigerreden } from './bijlage.ts';

const DOCX: Mediatype = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const ODT: Mediatype = 'application/vnd.oasis.opendocument.text';

/** The same kind under another name: a HEIC whose maker only says that it is some HEIF. */
const ALSO_KNOWN_AS: Readonly<Record<string, Mediatype>> = { 'image/heif': 'image/heic' };

/**
 * Compares the bytes with what was announced: size, then checksum, then kind. Undefined: all as announced.
 * Nothing is unpacked; of a zip only the table of contents is read, so a zip bomb is no more than its own size.
 */
export async function controleerInhoud(
  bytes: Uint8Array,
  aangekondigd: Pick<Bijlage, 'grootte' | 'sha256' | 'mediatype'>,
  report: Report,
): Promise<Weigerreden | undefined> {
  if (bytes.byteLength !== aangekondigd.grootte) return 'ANDERE_GROOTTE';
  if (createHash('sha256').update(bytes).digest('base64') !== aangekondigd.sha256) return 'ANDERE_INHOUD';
  return (await isSoort(bytes, aangekondigd.mediatype, report)) ? undefined : 'ANDER_BESTANDSTYPE';
}

async function isSoort(bytes: Uint8Array, mediatype: Mediatype, report: Report): Promise<boolean> {
  // Loaded when the first file is looked at: a scan result seldom comes before that.
  const { fileTypeFromBuffer } = await import('file-type');
  // Damaged on purpose or not: a file in which the parser loses its way is not a file of this kind.
  const found = await fileTypeFromBuffer(bytes).catch((error: unknown) => report('file not recognised', error));
  if (!found || (ALSO_KNOWN_AS[found.mime] ?? found.mime) !== mediatype) return false;
  if (mediatype === DOCX) return hasParts(bytes, DOCX_PARTS, report);
  if (mediatype === ODT) return hasParts(bytes, ODT_PARTS, report);
  return true;
}

interface Parts {
  readonly required: readonly string[];
  /** Parts that can run. */
  readonly refused: RegExp;
}

const DOCX_PARTS: Parts = {
  required: ['[Content_Types].xml', 'word/document.xml'],
  refused: /vba|macros|activex|\.exe$/i,
};
const ODT_PARTS: Parts = { required: ['mimetype', 'content.xml'], refused: /^(basic|scripts|dialogs)\/|\.exe$/i };

function hasParts(bytes: Uint8Array, parts: Parts, report: Report): boolean {
  const names = zipNames(bytes, report);
  return parts.required.every((name) => names.includes(name)) && !names.some((name) => parts.refused.test(name));
}

/** The names in the zip's table of contents; none when it is not a readable zip. */
function zipNames(bytes: Uint8Array, report: Report): readonly string[] {
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        names.push(name);
        return false;
      },
    });
  } catch (error) {
    report('zip not read', error);
    return [];
  }
  return names;
}
