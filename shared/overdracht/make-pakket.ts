import type { Moment } from '#shared/kernel/text.ts';
import { DOWNLOAD_SECONDEN, downloadEndsAt } from '#shared/model/download.ts';
import { sleutelVan } from '#shared/model/sleutel.ts';
import type { Pakketopslag } from '#shared/ports/pakketopslag.ts';
import type { Pakketinhoud } from './pakketinhoud.ts';
import { type Ziponderdeel, zipGrootte, zipStream } from './zip.ts';

/** Where a package can be fetched, and until when. */
export interface Pakketadres {
  readonly url: string;
  readonly verlooptOp: Moment;
}

interface PakketDeps {
  readonly pakketten: Pakketopslag;
  readonly newContext: () => { readonly nu: Moment; readonly nieuwId: () => string };
}

/**
 * Makes the ZIP in the storage: a readable summary, the machine-readable dossier and the documents. Nobody can fetch it
 * yet.
 * @returns the id of the package
 */
export async function makePakket(
  { pakketten, newContext }: PakketDeps,
  dossierId: string,
  inhoud: Pakketinhoud,
): Promise<string> {
  // Loaded when the first package is made: writing PDF takes more code, and a typeface, than all else here together.
  const { writeSamenvatting } = await import('./samenvatting.ts');
  const onderdelen: readonly Ziponderdeel[] = [
    inMemory('samenvatting.pdf', await writeSamenvatting(inhoud)),
    inMemory('dossier.json', new TextEncoder().encode(`${JSON.stringify(inhoud, null, 2)}\n`)),
    ...inhoud.bijlagen.map(({ bestand, grootte, id }) => ({
      naam: bestand,
      grootte,
      inhoud: () => pakketten.openBestand(sleutelVan(dossierId, id)),
    })),
  ];
  const pakketId = newContext().nieuwId();
  await pakketten.schrijfPakket(pakketId, {
    bestandsnaam: `${inhoud.soort.toLowerCase()}-${inhoud.zaaknummer}.zip`,
    grootte: zipGrootte(onderdelen),
    inhoud: zipStream(onderdelen, inhoud.gemaaktOp),
  });
  return pakketId;
}

/** The URL of a package that was made. Its minute begins now. */
export async function presignAdres({ pakketten, newContext }: PakketDeps, pakketId: string): Promise<Pakketadres> {
  const verlooptOp = downloadEndsAt(newContext().nu);
  return { url: await pakketten.presignPakket(pakketId, DOWNLOAD_SECONDEN), verlooptOp };
}

function inMemory(naam: string, bytes: Uint8Array): Ziponderdeel {
  return {
    naam,
    grootte: bytes.byteLength,
    async *inhoud() {
      yield bytes;
    },
  };
}
