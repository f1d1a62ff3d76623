import { telling } from './telling.ts';

/** Dutch texts of the task list of the preschool, and of the page that confirms what was sent in. */
export const takenTeksten = {
  titel: 'Wat u doet voor deze aanvraag',
  aanvraag: 'De aanvraag',
  ingevuld: (aantal: number, van: number) =>
    aantal === 0 ? 'Nog niet ingevuld' : `${aantal} van de ${telling(van, 'vraag', 'vragen')} ingevuld`,
  invullen: 'Invullen',
  bewerken: 'Bewerken',
  formulier: 'Het ondertekende formulier',
  formulierNodig: 'De ouders ondertekenen het formulier. Daarna voegt u het hier toe.',
  formulierGecontroleerd: (naam: string) => `${naam}, gecontroleerd op virussen`,
  formulierOnderweg: (naam: string) => `${naam} wordt gecontroleerd`,
  formulierGeweigerd: (naam: string) => `${naam} kon niet worden toegevoegd. Bij Bijlagen leest u waarom.`,
  formulierToevoegen: 'Formulier toevoegen',
  leegFormulier: 'Leeg formulier (PDF)',
  leegFormulierBestand: '/aanvraag-onderwijsadvies-jonge-kind.pdf',
  andere: 'Andere documenten',
  andereLeeg: 'Niet verplicht: een observatie, een verslag, een tekening',
  andereAantal: (namen: string, aantal: number) => `${namen} · ${telling(aantal, 'bestand', 'bestanden')}`,
  toevoegen: 'Toevoegen',
  insturen: 'Insturen',
  insturenKan: (wie: string) => `Alles is er. ${wie} krijgt bericht als u instuurt.`,
  insturenKanZonder: 'Alles is er. Het samenwerkingsverband krijgt bericht als u instuurt.',
  ontbreekt: 'Wat er nog ontbreekt',
  standen: { klaar: 'klaar', nu: 'nog te doen', vrij: 'niet verplicht', straks: 'kan nog niet' },
  wieLeest:
    'Wat u toevoegt, lezen het samenwerkingsverband, de ouders zodra zij toegang hebben, en wie voor een overleg is uitgenodigd. Een school leest het alleen met toestemming.',
  ingestuurd: 'De aanvraag is ingestuurd',
  ingestuurdOp: (moment: string) => `Alles is binnengekomen op ${moment}.`,
  watBinnen: 'Wat er binnen is',
  deAanvraag: 'De aanvraag, met uw antwoorden',
  watVerder: 'Hoe het verder gaat',
  naarLijst: 'Naar uw hulpvragen',
  naarHulpvraag: 'Terug naar de hulpvraag',
} as const;
