/** An ODT by its manifest and by what its texts hold (OASIS ODF 1.3, parts 2 and 3). */
import { Afkeuring } from './afkeuring.ts';
import { isBuiten, requireGewoneLink, requireOnschuldigDeel } from './deel.ts';
import { type Element, readXml } from './xml.ts';

const ODT = 'application/vnd.oasis.opendocument.text';
const SCRIPT_MAP = /^(?:basic|scripts|dialogs|macros)\//i;
const SCRIPT_ADRES = /^\s*(?:vnd\.sun\.star\.|macro:|javascript:|vbscript:|slot:|service:)/i;

/** Elements that run something, or hold or fetch another file. */
const ACTIEF: readonly string[] = [
  'event-listener',
  'execute-macro',
  'applet',
  'plugin',
  'dde-connection',
  'dde-source',
  'dde-link',
];
const INGESLOTEN: readonly string[] = ['object-ole', 'floating-frame'];
/** Objects of this kind are part of the text: formulas and charts that the word processor made itself. */
const EIGEN_OBJECT = /opendocument\.(?:formula|chart)$/;
const LINK: readonly string[] = ['a', 'template'];

/** @throws Afkeuring when these parts are not one plain ODT. */
export function checkOdt(delen: ReadonlyMap<string, Uint8Array>): void {
  const mimetype = delen.get('mimetype');
  if (!mimetype || Buffer.from(mimetype).toString('latin1').trim() !== ODT) {
    throw new Afkeuring('ANDER_BESTANDSTYPE', 'odt: another document');
  }
  if (!delen.has('content.xml')) throw new Afkeuring('BESCHADIGD', 'odt: no text');
  const soortVan = manifest(delen.get('META-INF/manifest.xml'));
  for (const [naam, inhoud] of delen) {
    if (SCRIPT_MAP.test(naam)) throw new Afkeuring('ACTIEVE_ONDERDELEN', 'odt: scripts');
    requireOnschuldigDeel(naam, inhoud);
    if (/\.(?:xml|rdf)$/i.test(naam)) readXml(inhoud, { begin: (element) => requireOnschuldig(element, soortVan) });
  }
}

/** The kinds of what is inside, by name without a slash at the end. Old writers leave the manifest out. */
function manifest(bytes: Uint8Array | undefined): ReadonlyMap<string, string> {
  const soorten = new Map<string, string>();
  if (!bytes) return soorten;
  readXml(bytes, {
    begin({ naam, attributen }) {
      if (naam === 'encryption-data') throw new Afkeuring('WACHTWOORD', 'odt: locked');
      if (naam !== 'file-entry') return;
      soorten.set((attributen.get('full-path') ?? '').replace(/\/$/, ''), attributen.get('media-type') ?? '');
    },
  });
  return soorten;
}

function requireOnschuldig({ naam, uri, attributen }: Element, soortVan: ReadonlyMap<string, string>): void {
  if (ACTIEF.includes(naam) || (naam === 'script' && /opendocument|openoffice|sun/.test(uri) && attributen.size > 0)) {
    throw new Afkeuring('ACTIEVE_ONDERDELEN', 'odt: something that runs');
  }
  if (INGESLOTEN.includes(naam)) throw new Afkeuring('INGESLOTEN_BESTAND', 'odt: a file inside');
  for (const waarde of attributen.values()) {
    if (SCRIPT_ADRES.test(waarde)) throw new Afkeuring('ACTIEVE_ONDERDELEN', 'odt: starts a script');
  }
  const doel = attributen.get('href');
  if (doel === undefined || doel === '') return;
  if (naam === 'object') requireEigenObject(doel, soortVan);
  else if (LINK.includes(naam)) requireGewoneLink(doel);
  else if (isBuiten(doel)) throw new Afkeuring('EXTERNE_ONDERDELEN', 'odt: fetches something');
}

function requireEigenObject(doel: string, soortVan: ReadonlyMap<string, string>): void {
  const soort = soortVan.get(doel.replace(/^\.\//, '').replace(/\/$/, '')) ?? '';
  if (!EIGEN_OBJECT.test(soort)) throw new Afkeuring('INGESLOTEN_BESTAND', 'odt: another document inside');
}
