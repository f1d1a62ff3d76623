import type { OverTekst } from './over.ts';

/** Whom to ask; who has signed in sees the number of the own SWV above it. */
export const contact: OverTekst = {
  titel: 'Contact',
  lead: 'Heeft u een vraag over een hulpvraag, uw account of wat er in een dossier staat? Bel uw samenwerkingsverband.',
  stukken: [
    {
      kop: 'Zo vindt u het nummer',
      punten: [
        'Het nummer staat onder elke mail van Kindbrug.',
        'Na het inloggen staat het op deze pagina, en bij elke hulpvraag.',
      ],
    },
    {
      kop: 'Als u belt of mailt',
      tekst: [
        'Noem het nummer van de hulpvraag, bijvoorbeeld JK-2026-000123. Zet geen naam of andere gegevens van een kind in een mail.',
      ],
    },
    {
      kop: 'Een lek of iets verdachts gezien?',
      tekst: [
        'Kreeg u een mail die niet voor u is, of ziet u iets dat u niet hoort te zien? Bel meteen uw samenwerkingsverband. Dan kan het snel worden gestopt.',
      ],
    },
  ],
};
