import { SaxesParser, type SaxesTagNS } from 'saxes';
import { Afkeuring } from './afkeuring.ts';

/** What an element is called, and where it may point. */
export interface Element {
  /** Local name, without its prefix. */
  readonly naam: string;
  readonly uri: string;
  /** Attributes by local name. */
  readonly attributen: ReadonlyMap<string, string>;
}

interface Lezer {
  readonly begin?: (element: Element) => void;
  readonly eind?: (naam: string) => void;
  readonly tekst?: (tekst: string) => void;
}

/**
 * Reads a part as XML: strictly, and without any entity but XML's own.
 * @throws Afkeuring when it is none, or brings definitions of its own.
 */
export function readXml(bytes: Uint8Array, { begin, eind, tekst }: Lezer): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', () => {
    throw new Afkeuring('BESCHADIGD', 'xml: not well-formed');
  });
  parser.on('doctype', () => {
    throw new Afkeuring('ACTIEVE_ONDERDELEN', 'xml: definitions of its own');
  });
  parser.on('opentag', (tag: SaxesTagNS) => begin?.(elementOf(tag)));
  parser.on('closetag', (tag: SaxesTagNS) => eind?.(tag.local));
  if (tekst) parser.on('text', tekst);
  parser.write(tekstVan(bytes)).close();
}

function elementOf({ local, uri, attributes }: SaxesTagNS): Element {
  return { naam: local, uri, attributen: new Map(Object.values(attributes).map((one) => [one.local, one.value])) };
}

/** UTF-8, or UTF-16 with its mark: all that documents are written in. */
function tekstVan(bytes: Uint8Array): string {
  const [een, twee] = bytes;
  const codering = een === 0xff && twee === 0xfe ? 'utf-16le' : een === 0xfe && twee === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(codering, { fatal: true }).decode(bytes);
  } catch (error) {
    throw Object.assign(new Afkeuring('BESCHADIGD', 'xml: not a text'), { cause: error });
  }
}
