import * as z from 'zod/mini';
import { containsBsn } from '#shared/kernel/text.ts';
import type { Mediatype } from './bijlage.ts';
import { GRENZEN_TEKST } from './grenzen.ts';

/** The longest name of a file, in characters. */
export const MAX_BESTANDSNAAM = 150;

/** The extensions that belong to a kind of file. */
export const EXTENSIES: Readonly<Record<Mediatype, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/heic': ['heic', 'heif'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
};

// Control and format characters (among them those that turn text around, so that a program looks like a PDF), and line breaks.
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
const PATH_PARTS = /[/\\]|^\.+$/;

/** The name of a file as a person gave it: a name, not a path; nothing hidden in it; no BSN. */
export const BestandsnaamSchema = z.string().check(
  z.normalize('NFC'),
  z.trim(),
  z.minLength(1, { error: 'Geef het bestand een naam.' }),
  z.maxLength(MAX_BESTANDSNAAM, {
    error: `De naam van het bestand mag maximaal ${MAX_BESTANDSNAAM} tekens lang zijn.`,
  }),
  z.refine((naam) => !PATH_PARTS.test(naam), {
    error: 'De naam van het bestand mag geen map of schuine streep bevatten. Geef alleen de naam van het bestand zelf.',
  }),
  z.refine((naam) => !HIDDEN.test(naam), {
    error: 'In de naam van het bestand staan onzichtbare tekens. Geef het bestand een andere naam.',
  }),
  z.refine((naam) => !containsBsn(naam), {
    error:
      'In de naam van het bestand lijkt een burgerservicenummer (BSN) of onderwijsnummer te staan. Dat mag niet in het dossier. Geef het bestand een andere naam.',
  }),
);

/** True when the name ends as files of this kind do. */
export function extensiePast(bestandsnaam: string, mediatype: Mediatype): boolean {
  const punt = bestandsnaam.lastIndexOf('.');
  return punt > 0 && EXTENSIES[mediatype].includes(bestandsnaam.slice(punt + 1).toLowerCase());
}

/** What is wrong when a name does not fit its kind. */
export const EXTENSIE_TEKST = `De naam van het bestand past niet bij het soort bestand. ${GRENZEN_TEKST}`;
