import type { BijlageJobDeps } from '#shared/bijlage/bijlage-job.ts';
import { processScan, processUpload } from '#shared/bijlage/process-upload.ts';
import { sleutelVan } from '#shared/model/sleutel.ts';
import type { Bestandsopslag } from '#shared/ports/bestandsopslag.ts';
import type { UploadFile } from '../client/files.ts';

const VERSIE = 'at-hand';

/**
 * Storage in which what people would send is at hand: nobody has to wait for an upload, an event and a scan, and what
 * these write bears the time of the story. What was found safe is written to the clean bucket, where it is read.
 */
export interface AtHand {
  readonly opslag: Bestandsopslag;
  /** Says what the bytes of an announced bijlage are, and takes it in as the events of an upload do. */
  takeIn(deps: Omit<BijlageJobDeps, 'opslag'>, sent: Sent): Promise<void>;
}

export interface Sent {
  readonly dossierId: string;
  readonly bijlageId: string;
  readonly file: UploadFile;
  /** What the scan says of it. */
  readonly resultaat: 'NO_THREATS_FOUND' | 'THREATS_FOUND';
}

export function atHand(clean: Bestandsopslag): AtHand {
  const bytesOf = new Map<string, Uint8Array>();
  const opslag: Bestandsopslag = {
    ...clean,
    presignUpload: () => Promise.resolve({ url: 'http://127.0.0.1/', method: 'PUT', headers: {} }),
    sizeOfIncoming: (key) => Promise.resolve(bytesOf.get(key)?.byteLength),
    readIncoming: (key) => Promise.resolve(bytesOf.get(key)),
    async copyToClean(sleutel, _versie, bestand) {
      const bytes = bytesOf.get(sleutel);
      if (bytes) await clean.writeClean(sleutel, bytes, bestand);
      return bytes !== undefined;
    },
    deleteIncoming: (key) => Promise.resolve(void bytesOf.delete(key)),
  };
  return {
    opslag,
    async takeIn(deps, { dossierId, bijlageId, file, resultaat }) {
      const key = sleutelVan(dossierId, bijlageId);
      bytesOf.set(key, file.bytes);
      await processUpload({ ...deps, opslag }, { key, versie: VERSIE });
      await processScan({ ...deps, opslag }, { key, versie: VERSIE }, resultaat);
    },
  };
}
