import * as z from 'zod/mini';
import { noBsn } from '#shared/kernel/text.ts';
import { tidyLine } from '#shared/kernel/tidy.ts';
import type { Mediatype } from '#shared/model/bijlage.ts';
import { GRENZEN_TEKST } from './grenzen.ts';
import { MAX_BESTANDSNAAM } from './suggest-naam.ts';

/** The extensions that belong to a kind of file. */
export const EXTENSIES: Readonly<Record<Mediatype, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg', 'jfif', 'jpe', 'pjpeg', 'pjp'],
  'image/png': ['png'],
  'image/heic': ['heic', 'heif'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
};

/** A name as some programs send it, with the folders in which the file stands. */
const PAD = /^(?:[A-Za-z]:)?[/\\]|^\.{1,2}[/\\]/;

/** A name is no path: of a path the last part is kept, and a stroke in a name ("verslag 1/2") becomes a hyphen. */
function withoutPad(naam: string): string {
  const delen = naam.split(/[/\\]+/);
  const zonder = PAD.test(naam) ? (delen.at(-1) ?? '') : delen.join('-');
  return /^\.+$/.test(zonder) ? '' : zonder;
}

/**
 * The name of a file as a person gave it: made a name when it was a path; without what cannot be seen in it; no BSN.
 */
export const BestandsnaamSchema = z.string().check(
  z.overwrite(tidyLine),
  z.normalize('NFC'),
  z.trim(),
  z.overwrite(withoutPad),
  z.trim(),
  z.minLength(1, { error: 'Geef het bestand een naam.' }),
  z.maxLength(MAX_BESTANDSNAAM, {
    error: `De naam van het bestand mag maximaal ${MAX_BESTANDSNAAM} tekens lang zijn.`,
  }),
  noBsn(
    'In de naam van het bestand lijkt een burgerservicenummer (BSN) of onderwijsnummer te staan. Dat mag niet in het dossier. Geef het bestand een andere naam.',
  ),
);

/** True when the name ends as files of this kind do. */
export function hasFittingExtensie(bestandsnaam: string, mediatype: Mediatype): boolean {
  const punt = bestandsnaam.lastIndexOf('.');
  return punt > 0 && EXTENSIES[mediatype].includes(bestandsnaam.slice(punt + 1).toLowerCase());
}

/** The name with the extension of its kind, if it has that of another one. */
export function passendeNaam(bestandsnaam: string, mediatype: Mediatype): string {
  const gewoon = EXTENSIES[mediatype][0];
  if (gewoon === undefined || (hasFittingExtensie(bestandsnaam, mediatype) && !OUDE_EXTENSIES.test(bestandsnaam)))
    return bestandsnaam;
  const zonder = bestandsnaam.replace(BEKENDE_EXTENSIE, '');
  return `${zonder.slice(0, MAX_BESTANDSNAAM - gewoon.length - 1)}.${gewoon}`;
}

/** Extensions that many programs do not know, for files that they do know. */
const OUDE_EXTENSIES = /\.(?:jfif|jpe|pjpeg|pjp)$/i;
const BEKENDE_EXTENSIE = new RegExp(`\\.(?:${Object.values(EXTENSIES).flat().join('|')})$`, 'i');

/** What is wrong when a name does not fit its kind. */
export const EXTENSIE_TEKST = `De naam van het bestand past niet bij het soort bestand. ${GRENZEN_TEKST}`;
