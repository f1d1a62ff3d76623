/** What holds for the parts of every document that is a zip: DOCX and ODT. */
import { Afkeuring } from './afkeuring.ts';

const PROGRAMMA =
  /\.(?:exe|dll|com|scr|bat|cmd|ps1|vbs?|vbe|jse?|wsf|hta|jar|lnk|msi|reg|docm|dotm|xlsm|html?|mht|mhtml|swf)$/i;
const MACROS = /vba|macros|activex/i;

/** @throws Afkeuring for a part that is a program, or another document within this one, whatever it is called. */
export function requireOnschuldigDeel(naam: string, inhoud: Uint8Array): void {
  if (PROGRAMMA.test(naam) || MACROS.test(naam))
    throw new Afkeuring('ACTIEVE_ONDERDELEN', 'part: a program by its name');
  if (beginsWith(inhoud, [0xd0, 0xcf, 0x11, 0xe0])) throw new Afkeuring('INGESLOTEN_BESTAND', 'part: an OLE file');
  if (beginsWith(inhoud, [0x50, 0x4b, 0x03, 0x04])) throw new Afkeuring('INGESLOTEN_BESTAND', 'part: a zip');
  if (beginsWith(inhoud, [0x25, 0x50, 0x44, 0x46])) throw new Afkeuring('INGESLOTEN_BESTAND', 'part: a PDF');
  // Typefaces are packed so that their first bytes may be anything.
  if (beginsWith(inhoud, [0x4d, 0x5a]) && !/\.odttf$/i.test(naam))
    throw new Afkeuring('ACTIEVE_ONDERDELEN', 'part: a program');
  if (/^\s*<(?:!doctype\s+html|html|script)\b/i.test(Buffer.from(inhoud.subarray(0, 200)).toString('latin1'))) {
    throw new Afkeuring('ACTIEVE_ONDERDELEN', 'part: a web page');
  }
}

function beginsWith(inhoud: Uint8Array, begin: readonly number[]): boolean {
  return begin.every((byte, at) => inhoud[at] === byte);
}

/** Addresses behind a link that a reader follows on purpose: pages, mail, telephone, and places in a folder. */
const LINK = /^(?:https?|mailto|tel|sms|file|ftp):/i;
const SCHEMA = /^\s*[a-z][a-z0-9+.-]*:/i;

/** @throws Afkeuring for a link that runs something when it is followed. */
export function requireGewoneLink(doel: string): void {
  const zonderOpvulling = doel.replace(/[\p{Cc}\s]/gu, '');
  if (SCHEMA.test(zonderOpvulling) && !LINK.test(zonderOpvulling)) {
    throw new Afkeuring('ACTIEVE_ONDERDELEN', 'link: runs something');
  }
}

/** True for an address outside the document: with a scheme, or on another machine. */
export function isBuiten(doel: string): boolean {
  return SCHEMA.test(doel) || /^\s*(?:\\\\|\/\/)/.test(doel);
}
