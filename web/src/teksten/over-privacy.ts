import type { OverTekst } from './over.ts';

/** What happens with what stands in a dossier. */
export const privacy: OverTekst = {
  titel: 'Privacy',
  lead: 'In Kindbrug staan gegevens over jonge kinderen. Daarom leest niemand meer dan nodig is, en niet langer dan nodig is.',
  stukken: [
    {
      kop: 'Van wie is het dossier?',
      tekst: [
        'Het samenwerkingsverband waar de hulpvraag loopt, is verantwoordelijk voor het dossier. Daar kunt u terecht met elke vraag over uw gegevens.',
      ],
    },
    {
      kop: 'Wie leest wat?',
      punten: [
        'Het samenwerkingsverband van uw regio leest het dossier.',
        'De voorschoolse voorziening leest de aanvraag en wat zij zelf toevoegt. Vanaf het advies leest zij mee, tot de hulpvraag klaar is.',
        'Ouders met gezag lezen wat met ouders wordt gedeeld, in elk geval vanaf het advies.',
        'Een school leest alleen de documenten waarvoor een ouder toestemming gaf.',
        'Wie voor een overleg is uitgenodigd, leest alleen de documenten van dat overleg, en alleen in de afgesproken tijd.',
        'Beheerders van accounts lezen geen dossiers.',
      ],
      tekst: ['Is iemands taak klaar? Dan stopt de toegang, op hetzelfde moment.'],
    },
    {
      kop: 'Ziet u wie er heeft gekeken?',
      tekst: [
        'Ja. Elke keer dat iemand leest, downloadt of iets wijzigt, komt er een regel in het logboek. Ouders met gezag kunnen dat logboek lezen bij het dossier van hun kind.',
      ],
    },
    {
      kop: 'Toestemming',
      tekst: [
        'Een ouder met gezag kiest per school of die documenten mag lezen. U kunt uw toestemming later altijd intrekken. Wat de school al heeft gedownload, kunnen wij niet verwijderen.',
      ],
    },
    {
      kop: 'Hoe lang blijft het dossier bestaan?',
      tekst: [
        'Het dossier wordt vernietigd 3 jaar nadat het kind een plek op school heeft, of 1 jaar nadat de hulpvraag is gestopt. Uw samenwerkingsverband kan een kortere termijn kiezen.',
      ],
    },
    {
      kop: 'Uw rechten',
      tekst: [
        'U mag het dossier van uw kind inzien, vragen om iets te verbeteren of te verwijderen, en een eigen zienswijze toevoegen. Dat kan in het dossier zelf, of via uw samenwerkingsverband. Bent u het niet eens met het antwoord? Dan kunt u een klacht indienen bij de Autoriteit Persoonsgegevens.',
      ],
    },
    {
      kop: 'Mails en cookies',
      tekst: [
        'In onze mails staat nooit de naam van een kind, en er zit nooit een document bij. Kindbrug gebruikt geen cookies en volgt u niet. Sluit u het venster? Dan bent u uitgelogd.',
      ],
    },
  ],
};
