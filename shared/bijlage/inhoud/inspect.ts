import type { Mediatype, Weigerreden } from '#shared/model/bijlage.ts';
import { Afkeuring } from './afkeuring.ts';
import { checkJpeg, checkPng } from './beeld.ts';
import { checkDocx } from './docx.ts';
import { checkOdt } from './odt.ts';
import { checkPdf } from './pdf.ts';
import { beginsoort } from './soort.ts';
import { readZip } from './zip.ts';

/** What a file turned out to be, or why it is not taken. */
export type Bevinding =
  | { readonly mediatype: Mediatype }
  | {
      readonly reden: Weigerreden;
      /** Where it went wrong, and by which class of error of a library: for the log. Never anything of the file. */
      readonly waar: string;
      readonly oorzaak?: string | undefined;
    };

/** Opens a file as what it begins as. May take long, and much memory: see within-bounds.ts. */
export async function inspect(bytes: Uint8Array): Promise<Bevinding> {
  try {
    return { mediatype: await open(bytes) };
  } catch (error) {
    if (error instanceof Afkeuring) {
      const oorzaak = error.cause instanceof Error ? error.cause.name : undefined;
      return { reden: error.reden, waar: error.message, oorzaak };
    }
    // Damaged on purpose or not: a file in which a check loses its way is not taken, and the log says which check.
    return { reden: 'BESCHADIGD', waar: 'check failed', oorzaak: error instanceof Error ? error.name : typeof error };
  }
}

async function open(bytes: Uint8Array): Promise<Mediatype> {
  switch (beginsoort(bytes)) {
    case 'PDF':
      await checkPdf(bytes);
      return 'application/pdf';
    case 'JPEG':
      checkJpeg(bytes);
      return 'image/jpeg';
    case 'PNG':
      checkPng(bytes);
      return 'image/png';
    case 'HEIC':
      return 'image/heic';
    case 'ZIP':
      return openDocument(readZip(bytes));
    case undefined:
      throw new Afkeuring('ANDER_BESTANDSTYPE', 'begins as nothing we take');
  }
}

function openDocument(delen: ReadonlyMap<string, Uint8Array>): Mediatype {
  if (delen.has('mimetype')) {
    checkOdt(delen);
    return 'application/vnd.oasis.opendocument.text';
  }
  checkDocx(delen);
  return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
}
