/**
 * Whether a chosen file can be taken, before anything is sent. By what it begins as, which is what the check decides
 * by: a name says little, and browsers do not know every type. Whoever is refused here would be refused later.
 */
import { BEGIN_BYTES, type Beginsoort, beginsoort } from '#shared/bijlage/inhoud/soort.ts';
import { type Naamvoorstel, suggestNaam } from '#shared/bijlage/suggest-naam.ts';
import type { leesBijlageGrenzen } from '#shared/contract/bijlagen.ts';
import { bijlagenTeksten as t } from '#web/teksten/bijlagen.ts';
import type { AnswerOf } from '#web/wire/types.ts';

export type Grenzen = AnswerOf<typeof leesBijlageGrenzen>;
type Mediatype = Grenzen['soorten'][number]['mediatype'];

/** As what it can be sent, and under which name; or why it cannot be taken. */
export type Oordeel = (Naamvoorstel & { readonly mediatype: Mediatype }) | { readonly reden: string };

export async function judge(file: File, grenzen: Grenzen): Promise<Oordeel> {
  if (file.size < grenzen.minBytes) return { reden: `${t.leegBestand} ${grenzen.tekst}` };
  if (file.size > grenzen.maxBytes) return { reden: `${t.teGroot} ${grenzen.tekst}` };
  try {
    const inhoud = await mediatypeOf(file);
    if (!inhoud) return { reden: `${t.anderSoort} ${grenzen.tekst}` };
    const extensiesVan = (soort: Mediatype) =>
      (grenzen.soorten.find(({ mediatype }) => mediatype === soort)?.extensies ?? []).map(withoutDot);
    const extensies = grenzen.soorten.flatMap((one) => one.extensies.map(withoutDot));
    const voorstel = suggestNaam(file.name, extensies, extensiesVan(inhoud)[0] ?? '');
    const extensie = voorstel.naam.split('.').at(-1)?.toLowerCase() ?? '';
    // A known extension of another kind stays: the check makes the name right, and says so.
    const mediatype = grenzen.soorten.find((one) => one.extensies.map(withoutDot).includes(extensie))?.mediatype;
    return { ...voorstel, mediatype: mediatype ?? inhoud };
  } catch (error) {
    if (error instanceof DOMException) return { reden: t.onleesbaar };
    throw error;
  }
}

const BEELD_OF_PDF: Readonly<Record<Exclude<Beginsoort, 'ZIP'>, Mediatype>> = {
  PDF: 'application/pdf',
  JPEG: 'image/jpeg',
  PNG: 'image/png',
  HEIC: 'image/heic',
};

/** A part that only such a document has: its name stands unpacked in the list at the end of the file. */
const DOCUMENTEN: readonly (readonly [string, Mediatype])[] = [
  ['word/document', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['content.xml', 'application/vnd.oasis.opendocument.text'],
];

/** Longer than the list of any document that people make, in bytes. */
const END_BYTES = 128 * 1024;

async function mediatypeOf(file: File): Promise<Mediatype | undefined> {
  const soort = beginsoort(await bytesOf(file.slice(0, BEGIN_BYTES)));
  if (soort !== 'ZIP') return soort && BEELD_OF_PDF[soort];
  const end = new TextDecoder('latin1').decode(await bytesOf(file.slice(-END_BYTES)));
  return DOCUMENTEN.find(([part]) => end.includes(part))?.[1];
}

async function bytesOf(part: Blob): Promise<Uint8Array> {
  return new Uint8Array(await part.arrayBuffer());
}

function withoutDot(extensie: string): string {
  return extensie.replace('.', '');
}
