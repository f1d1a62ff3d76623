import type { OverTekst } from './over.ts';

/** After the model of the Dutch government for such a statement; says only what was tested (docs/accessibility.md). */
export const toegankelijkheid: OverTekst = {
  titel: 'Toegankelijkheid',
  lead: 'Iedereen moet Kindbrug kunnen gebruiken, ook met een schermlezer, zonder muis of met grote letters.',
  stukken: [
    {
      kop: 'Status: eerste maatregelen genomen (C)',
      tekst: [
        'Kindbrug is gemaakt volgens WCAG 2.2, niveau AA. Wij testen dat zelf. Een onafhankelijk onderzoek is er nog niet. Daarom is de status C.',
      ],
    },
    {
      kop: 'Wat wij testen',
      punten: [
        'Elke pagina en elk venster met axe, in licht en donker: voor elke soort gebruiker.',
        'Inloggen, bestanden toevoegen en een status wijzigen zonder muis.',
        'Op een scherm van 320 pixels breed, en met letters van 200 %.',
        'Fouten in een formulier: bovenaan samengevat, en bij het veld zelf uitgelegd.',
        'De hele weg van een hulpvraag met pagina’s die de browser vertaalt.',
      ],
    },
    {
      kop: 'Wat nog niet is getest',
      punten: [
        'Hoe Kindbrug klinkt in een schermlezer, met mensen die er elke dag een gebruiken.',
        'Bedienen met uw stem.',
        'Documenten die mensen toevoegen: die zijn zo toegankelijk als de maker ze maakte. Kunt u een document niet lezen? Vraag de afzender of uw samenwerkingsverband om een andere vorm.',
      ],
    },
    {
      kop: 'Loopt u ergens tegenaan?',
      tekst: [
        'Vertel het uw samenwerkingsverband. Zeg op welke pagina u was en wat niet lukte; noem geen gegevens van een kind. Helpt dat niet? Dan kunt u bij uw samenwerkingsverband een klacht indienen.',
      ],
    },
  ],
};
