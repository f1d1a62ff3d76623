import type { Sleutel } from '#shared/model/sleutel.ts';

/** A ZIP that is about to be written. */
export interface Pakketbestand {
  /** How it is called when it is saved; holds no name of a person. */
  readonly bestandsnaam: string;
  /** The exact size in bytes: the storage wants to know it before the first byte. */
  readonly grootte: number;
  readonly inhoud: AsyncIterable<Uint8Array>;
}

/** Port to the bytes that go into a package, and to the package. A package lives a day at most. */
export interface Pakketopslag {
  /** The checked bytes of a bijlage, in pieces. @throws when they are not there. */
  openBestand(sleutel: Sleutel): AsyncIterable<Uint8Array>;
  /** Writes a package while it is being made; nothing of it is kept when it breaks off. */
  schrijfPakket(pakketId: string, pakket: Pakketbestand): Promise<void>;
  /** A URL that gives the package for at most so many seconds. */
  presignPakket(pakketId: string, seconden: number): Promise<string>;
}

/** Where packages are in the clean bucket; everything under it goes after a day. */
export const PAKKETTEN_PREFIX = 'pakketten/';
