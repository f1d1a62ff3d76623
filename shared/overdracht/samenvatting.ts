/**
 * The package as a person reads it: one PDF in Dutch, written from the same value as dossier.json. Every field of that
 * value has a place here, or is named as one that only machines read: a field that is added does not compile until
 * somebody decided.
 */
import { dateInNetherlands, readableDate } from '#shared/kernel/dates.ts';
import { type Datum, isMoment, type Moment, naamMet } from '#shared/kernel/text.ts';
import { VOORSTEL_STAND_TEKST } from '#shared/model/voorstel.ts';
import { type Blok, writePdf } from '#shared/overdracht/pdf/write-pdf.ts';
import type { Pakketinhoud } from './pakketinhoud.ts';

/** @returns the bytes of the PDF */
export function writeSamenvatting(inhoud: Pakketinhoud): Promise<Uint8Array> {
  const titel = SOORT[inhoud.soort];
  const voettekst = `${titel} ${inhoud.zaaknummer} · gemaakt op ${dag(inhoud.gemaaktOp)} · vertrouwelijk`;
  return writePdf(`${titel} ${inhoud.zaaknummer}`, voettekst, blokkenVan(inhoud));
}

/** What the summary says, from top to bottom. */
export function blokkenVan(inhoud: Pakketinhoud): readonly Blok[] {
  return Object.values(hoofdstukken(inhoud)).flat();
}

const SOORT: Readonly<Record<Pakketinhoud['soort'], string>> = {
  OVERDRACHT: 'Overdracht Jonge Kind',
  EXPORT: 'Kopie van het dossier Jonge Kind',
};

/** Only machines read it. */
const VOOR_MACHINES: readonly Blok[] = [];

type Deel<Naam extends keyof Pakketinhoud> = NonNullable<Pakketinhoud[Naam]>;
type Een<Naam extends keyof Pakketinhoud> = Deel<Naam> extends readonly (infer Item)[] ? Item : never;

/** One chapter per field of the package, in the order in which they are read. */
function hoofdstukken(inhoud: Pakketinhoud): Readonly<Record<keyof Pakketinhoud, readonly Blok[]>> {
  const { kind, inschrijving, aanvraag } = inhoud;
  return {
    schema: VOOR_MACHINES,
    soort: [{ soort: 'TITEL', tekst: SOORT[inhoud.soort] }],
    zaaknummer: [regel('Nummer', inhoud.zaaknummer)],
    kind: kind ? velden(kind, KIND) : [],
    status: velden(inhoud.status, STATUS),
    inschrijving: inschrijving ? velden(inschrijving, INSCHRIJVING) : [],
    gemaaktOp: [regel('Gemaakt op', dag(inhoud.gemaaktOp))],
    adviezen: inhoud.adviezen.flatMap((one) => [kop(`Onderwijsadvies, versie ${one.versie}`), ...velden(one, ADVIES)]),
    aanvraag: aanvraag ? [kop('Aanvraag'), ...velden(aanvraag, AANVRAAG)] : [],
    observaties: lijst('Observaties', inhoud.observaties, OBSERVATIE),
    zienswijzen: lijst('Wat de ouders zelf vertellen (zienswijzen)', inhoud.zienswijzen, ZIENSWIJZE),
    ouders: lijst('Ouders', inhoud.ouders, OUDER),
    scholen: lijst('Scholen van voorkeur', inhoud.scholen, SCHOOL),
    overlegrondes: lijst('Overleg', inhoud.overlegrondes, OVERLEG),
    verloop: lijst('Verloop', inhoud.verloop, VERLOOP),
    voorstellen: lijst('Waar twee mensen over beslissen', inhoud.voorstellen, VOORSTEL),
    bijlagen: lijst('Documenten in dit pakket', inhoud.bijlagen, BIJLAGE),
    verstrekkingen: lijst('Wie dit dossier mocht lezen, en waarom', inhoud.verstrekkingen, verstrekking(inhoud)),
  };
}

/** How a field is told: its label and its value in words. Null: only machines read it. */
type Veld<Waarde> = readonly [label: string, toon: (waarde: Waarde) => string] | null;

/** Every field of a value, also one that may be absent. */
type Velden<Geheel> = { readonly [Naam in keyof Geheel]-?: Veld<NonNullable<Geheel[Naam]>> };

const tekst = (waarde: string) => waarde || '-';

const KIND: Velden<Deel<'kind'>> = {
  voornaam: ['Voornaam', tekst],
  tussenvoegsel: ['Tussenvoegsel', tekst],
  achternaam: ['Achternaam', tekst],
  geboortedatum: ['Geboortedatum', readableDate],
};

const STATUS: Velden<Deel<'status'>> = { code: null, label: ['Status', tekst], sinds: ['Status sinds', dag] };

const INSCHRIJVING: Velden<Deel<'inschrijving'>> = {
  school: ['Ingeschreven op school', tekst],
  startdatum: ['Eerste schooldag', readableDate],
};

/** The questions of the request. */
export const AANVRAAG: Velden<Deel<'aanvraag'>> = {
  vraag: ['Wat is de vraag?', tekst],
  sterkeKanten: ['Wat gaat goed?', tekst],
  zorgen: ['Waar zijn zorgen over?', tekst],
  ingezetteHulp: ['Welke hulp is er al?', tekst],
  wensOuders: ['Wat willen de ouders?', tekst],
};

const ADVIES: Velden<Een<'adviezen'>> = {
  id: null,
  versie: null,
  op: ['Opgeschreven op', dag],
  advies: ['Advies', tekst],
  afspraken: ['Afspraken', tekst],
};

const OBSERVATIE: Velden<Een<'observaties'>> = {
  id: null,
  datum: ['Observatie van', readableDate],
  tekst: ['Wat er is gezien', tekst],
};

const ZIENSWIJZE: Velden<Een<'zienswijzen'>> = {
  door: ['Van', tekst],
  op: ['Geschreven op', dag],
  tekst: ['Zienswijze', tekst],
};

const RELATIE: Readonly<Record<Een<'ouders'>['relatie'], string>> = {
  OUDER: 'ouder',
  VOOGD: 'voogd',
  VERZORGER: 'verzorger',
};

const OUDER: Velden<Een<'ouders'>> = {
  naam: ['Naam', tekst],
  relatie: ['Relatie tot het kind', (relatie) => RELATIE[relatie]],
  gezag: ['Gezag', (gezag) => (gezag ? 'met gezag' : 'zonder gezag')],
};

const ANTWOORD: Readonly<Record<NonNullable<Een<'scholen'>['antwoord']>, string>> = {
  AKKOORD: 'ja gezegd',
  AFGEWEZEN: 'nee gezegd',
};

const AFWIJSREDEN: Readonly<Record<NonNullable<Een<'scholen'>['redencode']>, string>> = {
  GEEN_PLAATS: 'er is geen plaats',
  ONDERSTEUNING_NIET_HAALBAAR: 'de school kan de hulp niet geven die nodig is',
  ANDERE_SCHOOL_PAST_BETER: 'een andere school past beter',
  ANDERS: 'een andere reden',
};

const SCHOOL: Velden<Een<'scholen'>> = {
  naam: ['School', tekst],
  volgorde: ['Keuze van de ouders', (volgorde) => `nummer ${volgorde}`],
  gevraagdOp: ['Gevraagd op', dag],
  antwoord: ['Antwoord', (antwoord) => ANTWOORD[antwoord]],
  geantwoordOp: ['Geantwoord op', dag],
  redencode: ['Reden', (reden) => AFWIJSREDEN[reden]],
  toelichting: ['Toelichting', tekst],
  aangemeldOp: ['Schriftelijk aangemeld op', readableDate],
};

const OVERLEG: Velden<Een<'overlegrondes'>> = {
  moment: ['Overleg op', dag],
  plaats: ['Plaats', tekst],
  afgelastOp: ['Gaat niet door, afgezegd op', dag],
  genodigden: ['Uitgenodigd', (genodigden) => genodigden.map(genodigde).join('\n') || '-'],
};

function genodigde({ naam, functie, aanwezig }: Een<'overlegrondes'>['genodigden'][number]): string {
  const wie = naamMet(naam, functie);
  if (aanwezig === undefined) return wie;
  return `${wie}: ${aanwezig ? 'was erbij' : 'was er niet bij'}`;
}

const VERLOOP: Velden<Een<'verloop'>> = {
  op: ['Op', dag],
  status: null,
  label: ['Status', tekst],
  omschrijving: ['Omschrijving', tekst],
};

const VOORSTEL: Velden<Een<'voorstellen'>> = {
  wat: ['Voorstel', tekst],
  door: ['Van', tekst],
  op: ['Gedaan op', dag],
  reden: ['Waarom', tekst],
  stand: ['Stand', (stand) => VOORSTEL_STAND_TEKST[stand]],
  besluit: ['Besluit', (besluit) => [besluit.door, dag(besluit.op), tekst(besluit.reden)].join(', ')],
};

const BIJLAGE: Velden<Een<'bijlagen'>> = {
  id: null,
  documentsoort: null,
  label: ['Soort document', tekst],
  bestandsnaam: ['Naam', tekst],
  mediatype: null,
  grootte: null,
  sha256: null,
  toegevoegdOp: ['Toegevoegd op', dag],
  bestand: ['Bestand in dit pakket', tekst],
};

/** Documents are named here, where dossier.json has their ids. */
function verstrekking(inhoud: Pakketinhoud): Velden<Een<'verstrekkingen'>> {
  return {
    aan: ['Aan', tekst],
    soort: null,
    vanaf: ['Vanaf', dag],
    tot: ['Tot', dag],
    grondslagen: ['Grondslag', (grondslagen) => grondslagen.map(grondslag).join('\n') || '-'],
    documenten: ['Documenten', (documenten) => namenVan(documenten, inhoud).join('\n') || 'geen'],
  };
}

function grondslag({ tekst: wat, vanaf, tot }: Een<'verstrekkingen'>['grondslagen'][number]): string {
  return `${wat} (vanaf ${dag(vanaf)}${tot ? ` tot ${dag(tot)}` : ''})`;
}

function namenVan(
  { adviesIds, observatieIds, bijlageIds }: Een<'verstrekkingen'>['documenten'],
  { adviezen, observaties, bijlagen }: Pakketinhoud,
): readonly string[] {
  const namen = [
    ...adviezen.filter(({ id }) => adviesIds.includes(id)).map(({ versie }) => `Onderwijsadvies, versie ${versie}`),
    ...observaties
      .filter(({ id }) => observatieIds.includes(id))
      .map(({ datum }) => `Observatie van ${readableDate(datum)}`),
    ...bijlagen.filter(({ id }) => bijlageIds.includes(id)).map(({ bestand }) => bestand),
  ];
  const weg = adviesIds.length + observatieIds.length + bijlageIds.length - namen.length;
  if (weg === 0) return namen;
  return [
    ...namen,
    weg === 1 ? '1 document dat niet in dit pakket zit' : `${weg} documenten die niet in dit pakket zitten`,
  ];
}

function lijst<Item extends object>(
  titel: string,
  items: readonly Item[] | undefined,
  van: Velden<Item>,
): readonly Blok[] {
  if (!items || items.length === 0) return [];
  return [kop(titel), ...items.flatMap((item) => velden(item, van))];
}

/** A line for each field that is there and that people read. */
function velden<Geheel extends object>(geheel: Geheel, van: Velden<Geheel>): readonly Blok[] {
  const namen = Object.keys(van) as (keyof Geheel)[];
  return namen.flatMap((naam) => {
    const waarde = geheel[naam];
    const veld = van[naam];
    if (veld === null || waarde === undefined || waarde === null) return [];
    const [label, toon] = veld;
    return [regel(label, toon(waarde))];
  });
}

function kop(titel: string): Blok {
  return { soort: 'KOP', tekst: titel };
}

function regel(label: string, waarde: string): Blok {
  return { soort: 'REGEL', label, tekst: waarde };
}

/** The day of a moment or a date, as people read it. */
function dag(op: Moment | Datum): string {
  return readableDate(isMoment(op) ? dateInNetherlands(op) : op);
}
