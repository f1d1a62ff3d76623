import type { Moment } from '#shared/kernel/text.ts';
import type { Mediatype } from '#shared/model/bijlage.ts';
import type { Sleutel, Voorbeeldsleutel } from '#shared/model/sleutel.ts';

/** What a browser may upload, to the byte. */
export interface Uploadwens {
  readonly sleutel: Sleutel;
  readonly mediatype: Mediatype;
  /** In bytes. */
  readonly grootte: number;
  /** Base64 SHA-256 of the content. */
  readonly sha256: string;
  /** How long the request may be made, in seconds. */
  readonly seconden: number;
}

/** A request that a browser may make, exactly so: another key, size, type or checksum is refused by the storage. */
export interface Uploadverzoek {
  readonly url: string;
  readonly method: 'PUT';
  /** The headers that must be sent along; the browser itself adds content-length. */
  readonly headers: Readonly<Record<string, string>>;
}

/** How a file is shown: saved under its own name, or in the window. */
export type Weergave = 'DOWNLOAD' | 'VOORBEELD';

/** One object in a bucket, all its versions together. */
export interface OpgeslagenObject {
  readonly key: string;
  /** When its last version was written. */
  readonly gewijzigdOp: Moment;
}

/**
 * Port to the bytes of bijlagen. Uploads arrive in `incoming`, where nobody can read them; what was found safe is
 * copied, that exact version, to `clean`. The file's name is a header of the clean object and never part of a URL.
 */
export interface Bestandsopslag {
  presignUpload(wens: Uploadwens): Promise<Uploadverzoek>;
  /** A URL that gives the clean file for at most so many seconds. */
  presignDownload(sleutel: Sleutel | Voorbeeldsleutel, weergave: Weergave, seconden: number): Promise<string>;
  /** The size in bytes of one version in incoming; undefined when it is not there (any more). */
  sizeOfIncoming(key: string, versie: string): Promise<number | undefined>;
  /** The content of one version in incoming; undefined when it is not there (any more). */
  readIncoming(key: string, versie: string): Promise<Uint8Array | undefined>;
  /** Copies one version to clean. False when that version is not there (any more). */
  copyToClean(
    sleutel: Sleutel,
    versie: string,
    bestand: { bestandsnaam: string; mediatype: Mediatype },
  ): Promise<boolean>;
  /** Writes other bytes than those that were uploaded to clean: what was cleaned, or a picture to look at. */
  writeClean(
    sleutel: Sleutel | Voorbeeldsleutel,
    bytes: Uint8Array,
    bestand: { bestandsnaam: string; mediatype: Mediatype },
  ): Promise<void>;
  /** Removes one version, or all of them and every trace. Nothing there is fine. */
  deleteIncoming(key: string, versie?: string): Promise<void>;
  /** The same in clean, with the picture to look at beside it. */
  deleteClean(key: string): Promise<void>;
  /** Every object, in the order of the keys; also ones of which only old versions are left. */
  listIncoming(): AsyncIterable<OpgeslagenObject>;
  listClean(): AsyncIterable<OpgeslagenObject>;
}
