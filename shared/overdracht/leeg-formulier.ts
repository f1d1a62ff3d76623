/**
 * The form "Aanvraag onderwijsadvies Jonge Kind" to fill in and sign by hand: the questions of the request, and room
 * for the signature of the ouders. A plain one, for every samenwerkingsverband; it is a file of the client.
 */
import { type Blok, writePdf } from './pdf/write-pdf.ts';
import { AANVRAAG } from './samenvatting.ts';

const TITEL = 'Aanvraag onderwijsadvies Jonge Kind';

/** To write on. */
const LIJN: Blok = { soort: 'ALINEA', tekst: '_'.repeat(84) };
const lijnen = (aantal: number): readonly Blok[] => Array.from({ length: aantal }, () => LIJN);
const vraag = (tekst: string, aantal: number): readonly Blok[] => [{ soort: 'KOP', tekst }, ...lijnen(aantal)];

/** What stands on the form, from top to bottom. */
export const FORMULIER: readonly Blok[] = [
  { soort: 'TITEL', tekst: TITEL },
  {
    soort: 'ALINEA',
    tekst:
      'Vul dit formulier in samen met de ouders. Zet er geen burgerservicenummer (BSN) op. Maak na het ondertekenen een scan of een duidelijke foto en voeg die toe in Kindbrug.',
  },
  ...vraag('Naam en geboortedatum van het kind', 1),
  ...vraag('Voorschoolse voorziening en contactpersoon', 1),
  ...Object.values(AANVRAAG).flatMap((veld) => (veld ? vraag(veld[0], 3) : [])),
  { soort: 'KOP', tekst: 'Handtekening van de ouders' },
  {
    soort: 'ALINEA',
    tekst:
      'Ik ben het eens met deze aanvraag. Ik weet dat het samenwerkingsverband het formulier en de documenten leest. Een school leest alleen documenten met mijn toestemming.',
  },
  ...vraag('Naam, datum en handtekening van ouder, voogd of verzorger', 2),
  ...vraag('Naam, datum en handtekening van de andere ouder', 2),
];

/** @returns the bytes of the PDF */
export function writeLeegFormulier(): Promise<Uint8Array> {
  return writePdf(TITEL, TITEL, FORMULIER);
}
