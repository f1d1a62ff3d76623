import { toProblem } from '#web/wire/problem.ts';
import { uniqueNames } from './unique-names.ts';

/** A file that did not get into the zip, and why. */
export interface Mislukt {
  readonly naam: string;
  readonly reden: string;
}

/** One zip of what could be got. */
export interface Gezipt {
  /** Absent when nothing could be got. */
  readonly zip: Blob | undefined;
  readonly mislukt: readonly Mislukt[];
}

type Bestand = { readonly bestandsnaam: string; readonly toegevoegdOp: string };

/**
 * Gets files one after the other, each as when it is downloaded alone, and puts them into one zip. One that is refused
 * does not stop the others. They are stored as they are: pictures and PDFs do not become smaller.
 * @param get gets one; what it throws is why that file is missing
 * @param onProgress how many were tried
 */
export async function zipBijlagen<B extends Bestand>(
  bestanden: readonly B[],
  get: (bestand: B) => Promise<Blob>,
  onProgress: (aantal: number) => void,
): Promise<Gezipt> {
  // Loaded only when somebody wants it.
  const { Zip, ZipPassThrough } = await import('fflate');
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    parts.push(part as Uint8Array<ArrayBuffer>);
  });
  const names = uniqueNames(bestanden.map(({ bestandsnaam }) => bestandsnaam));
  const mislukt: Mislukt[] = [];
  for (const [at, bestand] of bestanden.entries()) {
    try {
      const bytes = new Uint8Array(await (await get(bestand)).arrayBuffer());
      const entry = new ZipPassThrough(names[at] ?? '');
      entry.mtime = bestand.toegevoegdOp;
      zip.add(entry);
      entry.push(bytes, true);
    } catch (error) {
      mislukt.push({ naam: bestand.bestandsnaam, reden: toProblem(error).message });
    }
    onProgress(at + 1);
  }
  zip.end();
  const isEmpty = mislukt.length === bestanden.length;
  return { zip: isEmpty ? undefined : new Blob(parts, { type: 'application/zip' }), mislukt };
}
