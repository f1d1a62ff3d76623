import { inloggen } from './inloggen.ts';
import type { OverTekst } from './over.ts';

/** Help, for each who signs in. */
export const hulp: OverTekst = {
  titel: 'Hulp',
  lead: 'Zo logt u in, en dit kunt u in Kindbrug doen.',
  stukken: [
    {
      kop: 'Voor het eerst inloggen',
      stappen: [
        'Zoek de mail van uw samenwerkingsverband. Daarin staan uw tijdelijke wachtwoord en het adres van Kindbrug. Het tijdelijke wachtwoord werkt 7 dagen.',
        'Vul uw e-mailadres en het tijdelijke wachtwoord in.',
        `Kies een eigen wachtwoord. ${inloggen.wachtwoordEisen}`,
        'Zet een app op uw telefoon die inlogcodes maakt (authenticator-app), bijvoorbeeld Google Authenticator, Microsoft Authenticator of FreeOTP.',
        'Kies in die app: account toevoegen, en dan: QR-code scannen. Scan het vierkant dat Kindbrug laat zien.',
        'Vul de 6 cijfers in die de app laat zien. Klaar: vanaf nu heeft u bij het inloggen elke keer een nieuwe code uit de app nodig.',
      ],
    },
    {
      kop: 'Inloggen lukt niet',
      punten: [
        'Wachtwoord vergeten? Klik bij het inloggen op “Wachtwoord vergeten?”. U krijgt een herstelcode per mail.',
        'Klopt uw code steeds niet? Kijk of de tijd op uw telefoon goed staat. Zet die op automatisch.',
        'Telefoon kwijt, of een andere telefoon? Bel uw samenwerkingsverband. Twee mensen controleren eerst of u het bent.',
        'Is uw tijdelijke wachtwoord ouder dan 7 dagen? Vraag uw samenwerkingsverband om een nieuwe uitnodiging.',
      ],
    },
    {
      kop: 'Voor ouders',
      tekst: [
        'U ziet wat er met de hulpvraag van uw kind gebeurt, en wat er van u wordt gevraagd. Ouders met gezag kiezen of een school documenten uit het dossier mag lezen.',
        'U kunt zelf iets toevoegen en u ziet wie er in het dossier heeft gekeken. U mag ook iemand vragen om voor u te bellen.',
      ],
    },
    {
      kop: 'Voor de voorschoolse voorziening',
      tekst: [
        'U vult de aanvraag in, voegt het ondertekende formulier en andere documenten toe, en stuurt de aanvraag in. Daarna maakt de JKspecialist het advies.',
        'Als het advies is gedeeld, kunt u het dossier lezen. Is de hulpvraag klaar? Dan stopt uw toegang.',
      ],
    },
    {
      kop: 'Voor scholen',
      tekst: [
        'U leest alleen de documenten waarvoor ouders toestemming gaven. U antwoordt of het kind bij u op school terechtkan.',
        'Komt het kind bij u op school? Dan downloadt u het overdrachtspakket. Dat kan tot 90 dagen na de eerste schooldag.',
      ],
    },
    {
      kop: 'Voor wie voor een overleg is uitgenodigd',
      tekst: [
        'U leest de documenten van het overleg vanaf het moment dat in de uitnodiging staat, tot het moment waarop uw toegang stopt.',
      ],
    },
    {
      kop: 'Voor het samenwerkingsverband',
      tekst: [
        'De lijst “Wacht op mij” begint met wat het langst wacht. Met / gaat u naar het zoekveld, met de pijltjes door de lijst, met Enter opent u een hulpvraag.',
      ],
    },
  ],
};
