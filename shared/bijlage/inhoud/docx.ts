/**
 * A DOCX by what it says of itself: content types and relationships (ECMA-376, part 2), never by the names of its
 * parts.
 */
import { Afkeuring } from './afkeuring.ts';
import { isBuiten, requireGewoneLink, requireOnschuldigDeel } from './deel.ts';
import { readXml } from './xml.ts';

const HOOFDDEEL = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const SOORTEN = '[Content_Types].xml';

/** What a part is declared to be, if it can run or holds another file. */
const ACTIEF_TYPE =
  /macroenabled|vba|activex|customui|ribbon|webextension|x-msdownload|javascript|ms-office\.intlsupervisor/i;
const INGESLOTEN_TYPE = /oleobject|officedocument\.package|spreadsheetml\.sheet|presentationml\.presentation/i;
const TEKST_TYPE = /wordprocessingml\.[\w-]+(?:\.main)?\+xml$/i;

/** What a relationship is for, by the last part of its type. */
const ACTIEF_DOEL =
  /\/(?:vbaproject|wordvbadata|attachedtoolbars|control|activexcontrolbinary|webextension|webextensiontaskpanes|customui|extensibility|afchunk|macrosheet)$/i;
const INGESLOTEN_DOEL = /\/(?:oleobject|package|subdocument)$/i;

/** @throws Afkeuring when these parts are not one plain DOCX. */
export function checkDocx(delen: ReadonlyMap<string, Uint8Array>): void {
  const opNaam = new Map([...delen].map(([naam, inhoud]) => [naam.toLowerCase(), inhoud]));
  const typeVan = inhoudstypen(opNaam);
  const hoofd = hoofddeel(opNaam);
  const hoofdtype = typeVan(hoofd);
  if (/macroenabled/i.test(hoofdtype)) throw new Afkeuring('ACTIEVE_ONDERDELEN', 'docx: macros by its type');
  if (hoofdtype !== HOOFDDEEL || !opNaam.has(hoofd))
    throw new Afkeuring('ANDER_BESTANDSTYPE', 'docx: another document');
  for (const [naam, inhoud] of opNaam) {
    const type = typeVan(naam);
    if (ACTIEF_TYPE.test(type)) throw new Afkeuring('ACTIEVE_ONDERDELEN', 'docx: a part that runs');
    if (INGESLOTEN_TYPE.test(type)) throw new Afkeuring('INGESLOTEN_BESTAND', 'docx: a file inside');
    requireOnschuldigDeel(naam, inhoud);
    if (naam.endsWith('.rels')) for (const one of relaties(inhoud)) requireOnschuldigeRelatie(one);
    else if (naam === hoofd || TEKST_TYPE.test(type)) requireOnschuldigeTekst(inhoud);
  }
}

/** The type of a part by its name in lower case; as declared for it, or else for its extension. */
function inhoudstypen(delen: ReadonlyMap<string, Uint8Array>): (naam: string) => string {
  const bytes = delen.get(SOORTEN.toLowerCase());
  if (!bytes) throw new Afkeuring('ANDER_BESTANDSTYPE', 'docx: no content types');
  const perDeel = new Map<string, string>();
  const perExtensie = new Map<string, string>();
  readXml(bytes, {
    begin({ naam, attributen }) {
      const type = attributen.get('ContentType') ?? '';
      if (naam === 'Override') perDeel.set((attributen.get('PartName') ?? '').replace(/^\//, '').toLowerCase(), type);
      if (naam === 'Default') perExtensie.set((attributen.get('Extension') ?? '').toLowerCase(), type);
    },
  });
  return (naam) => perDeel.get(naam) ?? perExtensie.get(naam.split('.').at(-1) ?? '') ?? '';
}

interface Relatie {
  readonly type: string;
  readonly doel: string;
  readonly isBuiten: boolean;
}

function relaties(bytes: Uint8Array): readonly Relatie[] {
  const gevonden: Relatie[] = [];
  readXml(bytes, {
    begin({ naam, attributen }) {
      if (naam !== 'Relationship') return;
      const doel = attributen.get('Target') ?? '';
      const buiten = attributen.get('TargetMode') === 'External' || isBuiten(doel);
      gevonden.push({ type: attributen.get('Type') ?? '', doel, isBuiten: buiten });
    },
  });
  return gevonden;
}

function hoofddeel(delen: ReadonlyMap<string, Uint8Array>): string {
  const bytes = delen.get('_rels/.rels');
  const eerste = bytes && relaties(bytes).find(({ type }) => /\/officeDocument$/i.test(type));
  if (!eerste) throw new Afkeuring('ANDER_BESTANDSTYPE', 'docx: no main part');
  return eerste.doel.replace(/^\.?\//, '').toLowerCase();
}

function requireOnschuldigeRelatie({ type, doel, isBuiten: buiten }: Relatie): void {
  if (ACTIEF_DOEL.test(type)) throw new Afkeuring('ACTIEVE_ONDERDELEN', 'docx: refers to what runs');
  if (INGESLOTEN_DOEL.test(type)) throw new Afkeuring('INGESLOTEN_BESTAND', 'docx: refers to a file inside');
  if (/\/hyperlink$/i.test(type)) requireGewoneLink(doel);
  else if (buiten || /\/attachedTemplate$/i.test(type))
    throw new Afkeuring('EXTERNE_ONDERDELEN', 'docx: fetches something');
}

/** Fields that start another program or fetch what another one holds. */
const VELD = /^\s*(?:DDE|DDEAUTO)\b/i;

/** A text may draw pictures from elsewhere and start programs without any relationship: by VML and by fields. */
function requireOnschuldigeTekst(bytes: Uint8Array): void {
  const velden: string[] = [];
  let isVeld = false;
  readXml(bytes, {
    begin({ naam, attributen }) {
      if (naam === 'fldChar' && attributen.get('fldCharType') === 'begin') velden.push('');
      if (naam === 'fldSimple') requireVeld(attributen.get('instr') ?? '');
      isVeld = naam === 'instrText';
      if (naam === 'OLEObject' || naam === 'control')
        throw new Afkeuring('INGESLOTEN_BESTAND', 'docx: an object in it');
      if (/^(?:imagedata|fill|stroke)$/.test(naam) && isBuiten(attributen.get('src') ?? '')) {
        throw new Afkeuring('EXTERNE_ONDERDELEN', 'docx: a picture from elsewhere');
      }
    },
    tekst(tekst) {
      if (isVeld) velden.push(`${velden.pop() ?? ''}${tekst}`);
    },
    eind(naam) {
      if (naam === 'instrText') isVeld = false;
    },
  });
  for (const veld of velden) requireVeld(veld);
}

function requireVeld(veld: string): void {
  if (VELD.test(veld)) throw new Afkeuring('ACTIEVE_ONDERDELEN', 'docx: a field that starts a program');
}
