/** What every mail but those about a status says, per soort and per reader. */
import { readableDate, readableMoment } from '#shared/kernel/dates.ts';
import type { Doelgroep, MeldingSoort } from './melding.ts';
import { type Feiten, iedereen, NIETS_TE_DOEN, type TekstVan, TOT_AFGEROND } from './tekst.ts';

export const TEKSTEN: Record<Exclude<MeldingSoort, 'STATUS'>, Record<Doelgroep, TekstVan<Feiten>>> = {
  TERUGSTAP: iedereen({
    onderwerp: 'een stap is teruggezet',
    nieuws: 'De laatste stap in deze hulpvraag is teruggezet. Wat u kunt zien, is daardoor veranderd.',
    gevraagd: 'U hoeft niets te doen, tenzij de hulpvraag nu op u wacht. Na het inloggen ziet u of dat zo is.',
    tot: 'Kunt u de hulpvraag niet meer openen? Dan klopt dat.',
  }),
  SCHOOL_GEVRAAGD: iedereen(
    {
      onderwerp: 'een school is gevraagd',
      nieuws: 'Er is een school gevraagd of zij de juiste hulp kan geven.',
      gevraagd: 'U hoeft nu niets te doen. U krijgt bericht als de school heeft geantwoord.',
      tot: TOT_AFGEROND,
    },
    {
      SCHOOL: {
        onderwerp: 'uw antwoord gevraagd',
        nieuws: 'Ouders denken aan uw school. Het dossier staat met hun toestemming voor u klaar.',
        gevraagd: 'Lees het dossier en laat weten of uw school de juiste hulp kan geven.',
        tot: 'Er is geen vaste datum. Ouders kunnen hun toestemming intrekken; dan kunt u het dossier niet meer lezen.',
      },
    },
  ),
  VRAAG_INGETROKKEN: iedereen({
    onderwerp: 'de vraag aan uw school is ingetrokken',
    nieuws: 'Aan uw school was gevraagd of zij de juiste hulp kan geven. Die vraag is ingetrokken.',
    gevraagd: 'U hoeft niets te doen. Heeft u stukken bewaard? Verwijder die dan.',
    tot: 'U kunt de hulpvraag vanaf nu niet meer openen.',
  }),
  SCHOOLREACTIE: iedereen(
    {
      onderwerp: 'een school heeft geantwoord',
      nieuws: 'Een school van voorkeur heeft geantwoord.',
      ...NIETS_TE_DOEN,
    },
    {
      JK: {
        onderwerp: 'een school heeft geantwoord',
        nieuws: 'Een school van voorkeur heeft geantwoord.',
        gevraagd: 'Bekijk het antwoord en wijzig de status als dat kan.',
        tot: 'De hulpvraag wacht op u tot u de status wijzigt.',
      },
    },
  ),
  TOEGANG_VOORSCHOOL: iedereen({
    onderwerp: 'u bent nu de contactpersoon',
    nieuws: 'U bent de contactpersoon van deze hulpvraag geworden.',
    gevraagd: 'Bekijk of de hulpvraag op u wacht.',
    tot: TOT_AFGEROND,
  }),
  TOEGANG_JK_SPECIALIST: iedereen({
    onderwerp: 'u bent nu de JKspecialist',
    nieuws: 'U bent de JKspecialist van deze hulpvraag geworden.',
    gevraagd: 'Bekijk waar de hulpvraag staat en wat de volgende stap is.',
    tot: 'Er is geen datum om op te letten.',
  }),
  TOEGANG_CONTACTPERSOON_JK: iedereen({
    onderwerp: 'u bent nu de contactpersoon JK',
    nieuws: 'U bent de contactpersoon JK van deze hulpvraag geworden.',
    gevraagd: 'Bekijk waar de hulpvraag staat en wat de volgende stap is.',
    tot: 'Er is geen datum om op te letten.',
  }),
  TOEGANG_SCHOOL: iedereen({
    onderwerp: 'u bent nu de contactpersoon',
    nieuws: 'U bent bij uw school de contactpersoon van deze hulpvraag geworden.',
    gevraagd: 'Bekijk of de hulpvraag op uw school wacht.',
    tot: TOT_AFGEROND,
  }),
  TOEGANG_GEOPEND: iedereen({
    onderwerp: 'u kunt de hulpvraag openen',
    nieuws: 'U kunt deze hulpvraag openen. Dat kon eerst niet, of een tijd niet.',
    gevraagd: 'Bekijk of de hulpvraag op u wacht.',
    tot: 'Na het inloggen ziet u wat u kunt lezen.',
  }),
  TOEGANG_GEEINDIGD: iedereen(
    {
      onderwerp: 'u kunt de hulpvraag niet meer openen',
      nieuws: 'U kunt deze hulpvraag vanaf nu niet meer openen.',
      gevraagd: 'U hoeft niets te doen. Heeft u documenten bewaard die u niet meer nodig heeft? Verwijder die dan.',
      tot: 'Dit geldt meteen. Denkt u dat dit niet klopt? Bel dan.',
    },
    {
      OUDER: {
        onderwerp: 'u kunt de hulpvraag niet meer openen',
        nieuws: 'U kunt deze hulpvraag vanaf nu niet meer openen.',
        gevraagd: 'Denkt u dat dit niet klopt? Bel dan.',
        tot: 'Dit geldt meteen.',
      },
      SCHOOL: ({ termijn }) => ({
        onderwerp: 'uw school kan de hulpvraag niet openen',
        nieuws: 'Er is nu geen toestemming om met uw school te delen. Uw school kan de hulpvraag niet openen.',
        gevraagd: 'U hoeft niets te doen. U krijgt bericht als uw school weer kan lezen.',
        tot: termijn
          ? `De termijn van de zorgplicht loopt door, tot en met ${readableDate(termijn)}.`
          : 'Loopt er bij uw school een termijn van de zorgplicht? Die loopt dan door.',
      }),
    },
  ),
  VERVANGEN: iedereen(
    {
      onderwerp: 'u bent niet meer de contactpersoon',
      nieuws: 'Iemand anders is nu de contactpersoon van deze hulpvraag.',
      gevraagd: 'U hoeft niets te doen. Staat er nog een overleg voor u open? Dat ziet u na het inloggen.',
      tot: 'Dit geldt meteen.',
    },
    {
      JK: {
        onderwerp: 'een collega heeft de hulpvraag overgenomen',
        nieuws: 'Iemand anders staat nu in uw plaats bij deze hulpvraag.',
        ...NIETS_TE_DOEN,
      },
    },
  ),
  UITNODIGING: iedereen((feiten) => ({
    onderwerp: 'uitnodiging voor een overleg',
    nieuws: `U bent uitgenodigd voor een overleg${opMoment(feiten)}.`,
    gevraagd: 'Zet het overleg in uw agenda. De afspraak zit bij deze mail.',
    tot: 'Na het inloggen ziet u waar het overleg is, en vanaf wanneer en tot wanneer u het dossier kunt lezen.',
  })),
  UITNODIGING_GEWIJZIGD: iedereen((feiten) => ({
    onderwerp: 'het overleg is gewijzigd',
    nieuws: `Het overleg waarvoor u bent uitgenodigd, is gewijzigd. Het is nu${opMoment(feiten)}.`,
    gevraagd: 'Pas uw agenda aan. De nieuwe afspraak zit bij deze mail.',
    tot: 'Na het inloggen ziet u waar het overleg is, en vanaf wanneer en tot wanneer u het dossier kunt lezen.',
  })),
  UITNODIGING_VERVALLEN: iedereen({
    onderwerp: 'het overleg gaat voor u niet door',
    nieuws: 'Het overleg waarvoor u was uitgenodigd, gaat niet door, of u hoeft er niet meer bij te zijn.',
    gevraagd: 'Haal de afspraak uit uw agenda.',
    tot: 'Wat voor dit overleg voor u open stond, kunt u niet meer lezen.',
  }),
  TOESTEMMING_GEVEN: iedereen(
    ({ termijn }) => ({
      onderwerp: 'uw toestemming gevraagd',
      nieuws: 'We willen informatie delen met een school van voorkeur. Dat doen we alleen met uw toestemming.',
      gevraagd: 'Lees wat we willen delen en met wie. Kies daarna of u toestemming geeft.',
      tot: termijn
        ? `Graag voor ${readableDate(termijn)}. Zonder uw toestemming delen we niets.`
        : 'Er is geen vaste datum. Zonder uw toestemming delen we niets.',
    }),
    {
      JK: {
        onderwerp: 'een ouder heeft toestemming gegeven',
        nieuws: 'Een ouder heeft toestemming gegeven om informatie te delen met een school van voorkeur.',
        gevraagd: 'Bekijk voor welke school en welke stukken dit geldt, en zet de volgende stap.',
        tot: 'De ouder kan de toestemming op elk moment intrekken.',
      },
      OUDER: {
        onderwerp: 'een toestemming is vastgelegd',
        nieuws: 'Een toestemming om informatie te delen met een school van voorkeur is vastgelegd, of geldt weer.',
        gevraagd:
          'Lees voor welke school en welke documenten. Bent u het er niet mee eens? Dan kunt u die intrekken of bezwaar maken.',
        tot: 'Intrekken of bezwaar maken kan altijd; de school kan er dan meteen niet meer bij.',
      },
    },
  ),
  TOESTEMMING_INGETROKKEN: iedereen(
    {
      onderwerp: 'een toestemming is ingetrokken',
      nieuws: 'Een toestemming om informatie te delen is ingetrokken.',
      gevraagd: 'U hoeft niets te doen. Die school kan niets meer lezen, ook niet als u zelf toestemming gaf.',
      tot: 'Dit geldt meteen, tot de ouder die de toestemming introk weer toestemming geeft.',
    },
    {
      JK: {
        onderwerp: 'een toestemming is ingetrokken',
        nieuws: 'Een ouder heeft een toestemming om informatie te delen ingetrokken.',
        gevraagd: 'Bespreek met ouders hoe het verder gaat.',
        tot: 'Dit geldt meteen: de school kan niet meer meelezen.',
      },
    },
  ),
  BEZWAAR: iedereen(
    {
      onderwerp: 'een ouder maakt bezwaar',
      nieuws: 'Een ouder maakt bezwaar tegen het delen van informatie.',
      gevraagd: 'U hoeft niets te doen. Wat was gedeeld, is vanaf nu niet meer te lezen.',
      tot: 'Dit geldt meteen, tot ouders het samen eens zijn.',
    },
    {
      JK: {
        onderwerp: 'een ouder maakt bezwaar',
        nieuws: 'Een ouder met gezag maakt bezwaar tegen het delen van informatie.',
        gevraagd: 'Bespreek met ouders hoe het verder gaat.',
        tot: 'Tot ouders het samen eens zijn, kan de school niet meelezen.',
      },
    },
  ),
  ZORGPLICHT_TERMIJN: iedereen(
    ({ termijn }) => ({
      onderwerp: 'de termijn loopt af',
      nieuws: 'De termijn van de zorgplicht loopt bijna af.',
      gevraagd: 'Bespreek met de JKspecialist wat er nog nodig is.',
      tot: termijnRegel(termijn),
    }),
    {
      JK: ({ termijn }) => ({
        onderwerp: 'de termijn loopt af',
        nieuws: 'De termijn van de zorgplicht loopt bijna af.',
        gevraagd: 'Bekijk wat er nog nodig is. Lukt het niet op tijd? Verleng de termijn dan met een reden.',
        tot: termijnRegel(termijn),
      }),
    },
  ),
  BIJLAGE_GEWEIGERD: iedereen(
    {
      onderwerp: 'een bestand is geweigerd',
      nieuws: 'Een bestand dat u wilde toevoegen, is geweigerd en niet bewaard. De andere bestanden zijn er nog.',
      gevraagd: 'Log in om te zien waarom, en voeg zo nodig een ander bestand toe.',
      tot: 'Er is geen datum om op te letten.',
    },
    {
      JK: {
        onderwerp: 'een bestand is geweigerd',
        nieuws: 'Een bestand bij deze hulpvraag is geweigerd en niet bewaard. De andere bestanden zijn er nog.',
        gevraagd: 'Log in om te zien waarom. Wie het bestand toevoegde, kan een ander bestand toevoegen.',
        tot: 'Er is geen datum om op te letten.',
      },
    },
  ),
  UPLOAD_VERVALLEN: iedereen({
    onderwerp: 'een bestand is niet toegevoegd',
    nieuws:
      'U stuurde een bestand naar deze hulpvraag. Het is niet toegevoegd, omdat wie het stuurde hier geen bestanden meer mag toevoegen. Het bestand is weggegooid.',
    gevraagd: 'U hoeft niets te doen. Moet het bestand er toch bij? Vraag het dan aan het samenwerkingsverband.',
    tot: 'Er is geen datum om op te letten.',
  }),
  AVG_VERZOEK: iedereen(
    {
      onderwerp: 'een verzoek over privacy',
      nieuws: 'Er is nieuws over een verzoek over privacy bij deze hulpvraag.',
      gevraagd: 'Log in om het verzoek en het antwoord te lezen.',
      tot: 'Het samenwerkingsverband antwoordt binnen een maand.',
    },
    {
      JK: {
        onderwerp: 'een ouder doet een verzoek over privacy',
        nieuws: 'Een ouder vraagt om inzage, een verbetering of het wissen van gegevens.',
        gevraagd: 'Lees het verzoek en geef antwoord.',
        tot: 'Antwoord binnen een maand.',
      },
    },
  ),
  VOORSTEL_GEDAAN: iedereen({
    onderwerp: 'uw goedkeuring gevraagd',
    nieuws: 'Een collega doet een voorstel waar twee mensen voor nodig zijn.',
    gevraagd: 'Lees het voorstel en wat er dan verandert. Keur het daarna goed of af.',
    tot: 'Dit kan 14 dagen. Zolang niemand het goedkeurt, verandert er niets.',
  }),
  VOORSTEL_GOEDGEKEURD: iedereen({
    onderwerp: 'uw voorstel is goedgekeurd',
    nieuws: 'Een collega heeft uw voorstel goedgekeurd. Het is meteen uitgevoerd.',
    ...NIETS_TE_DOEN,
  }),
  VOORSTEL_AFGEKEURD: iedereen({
    onderwerp: 'uw voorstel is afgekeurd',
    nieuws: 'Een collega heeft uw voorstel afgekeurd. Er is niets veranderd.',
    gevraagd: 'Na het inloggen leest u waarom.',
    tot: 'Er is geen datum om op te letten.',
  }),
  MFA_RESET_AANGEVRAAGD: iedereen(
    {
      onderwerp: 'uw inlogcode wordt opnieuw ingesteld',
      nieuws: 'Een beheerder heeft gevraagd om de code-app van uw account opnieuw in te stellen.',
      gevraagd: 'Heeft u dit zelf gevraagd? Dan hoeft u niets te doen. Zo niet, bel dan meteen uw beheerder.',
      tot: 'Een tweede beheerder moet dit nog goedkeuren.',
    },
    {
      BEHEERDER: {
        onderwerp: 'uw goedkeuring gevraagd',
        nieuws: 'Een andere beheerder vraagt om de code-app van een account opnieuw in te stellen.',
        gevraagd: 'Controleer of de gebruiker dit echt zelf heeft gevraagd. Keur het daarna goed of af.',
        tot: 'Tot u dit goedkeurt, verandert er niets.',
      },
    },
  ),
  MFA_RESET_UITGEVOERD: iedereen(
    {
      onderwerp: 'stel uw inlogcode opnieuw in',
      nieuws: 'De code-app van uw account is losgekoppeld.',
      gevraagd: 'Log in en koppel uw code-app opnieuw. Heeft u dit niet gevraagd? Bel dan meteen uw beheerder.',
      tot: 'U moet dit doen bij de eerste keer dat u inlogt.',
    },
    {
      BEHEERDER: {
        onderwerp: 'een inlogcode is opnieuw ingesteld',
        nieuws: 'De code-app van een account is losgekoppeld. De gebruiker heeft hierover een mail gekregen.',
        ...NIETS_TE_DOEN,
      },
    },
  ),
  EMAIL_WIJZIGING_AANGEVRAAGD: iedereen(
    {
      onderwerp: 'er is een ander mailadres gevraagd',
      nieuws: 'Een beheerder heeft gevraagd om het e-mailadres van uw account te wijzigen.',
      gevraagd: 'Klopt dit? Dan hoeft u niets te doen. Zo niet, bel dan meteen uw beheerder.',
      tot: 'Een tweede beheerder moet dit nog goedkeuren.',
    },
    {
      BEHEERDER: {
        onderwerp: 'uw goedkeuring gevraagd',
        nieuws: 'Een andere beheerder vraagt om het e-mailadres van een account te wijzigen.',
        gevraagd: 'Controleer bij de gebruiker zelf of het nieuwe adres klopt. Keur het daarna goed of af.',
        tot: 'Tot u dit goedkeurt, verandert er niets.',
      },
    },
  ),
  EMAIL_GEWIJZIGD: iedereen({
    onderwerp: 'u logt voortaan in met dit adres',
    nieuws:
      'Twee beheerders hebben het e-mailadres van uw account gewijzigd in dit adres. Uw oude wachtwoord werkt niet meer.',
    gevraagd:
      'Logde u al eerder in? Kies dan een nieuw wachtwoord via “Wachtwoord vergeten?”. Logde u nog nooit in? Dan krijgt u een tijdelijk wachtwoord.',
    tot: 'Heeft u dit niet gevraagd? Bel dan meteen uw beheerder.',
  }),
  EMAIL_VERVALLEN: iedereen({
    onderwerp: 'dit adres hoort niet meer bij een account',
    nieuws: 'Twee beheerders hebben een ander e-mailadres gekoppeld aan het account waar dit adres bij hoorde.',
    gevraagd: 'Klopt dit? Dan hoeft u niets te doen. Zo niet, bel dan meteen uw beheerder.',
    tot: 'Met dit adres kunt u niet meer inloggen.',
  }),
  ROL_GEVRAAGD: iedereen({
    onderwerp: 'uw goedkeuring gevraagd',
    nieuws: 'Een andere beheerder wil iemand een rol geven die dossiers kan lezen of accounts kan beheren.',
    gevraagd: 'Controleer of deze persoon die rol echt hoort te hebben. Keur het daarna goed of af.',
    tot: 'Tot u dit goedkeurt, kan deze persoon nergens bij.',
  }),
  ROL_GEGEVEN: iedereen({
    onderwerp: 'uw rol is gewijzigd',
    nieuws: 'Twee beheerders hebben u een andere rol gegeven in Kindbrug.',
    gevraagd: 'Klopt dit? Dan hoeft u niets te doen. Zo niet, bel dan uw beheerder.',
    tot: 'Dit geldt meteen.',
  }),
  LIDMAATSCHAP_AANGEBODEN: iedereen({
    onderwerp: 'een ander samenwerkingsverband nodigt u uit',
    nieuws: 'Een ander samenwerkingsverband wil dat u daar ook in Kindbrug werkt of meeleest.',
    gevraagd: 'Log in en kijk bij “Mijn account”. Daar zegt u ja of nee. Verwachtte u dit niet? Zeg dan nee.',
    tot: 'Zolang u niets zegt, verandert er niets.',
  }),
};

function opMoment({ moment }: Feiten): string {
  return moment ? ` op ${readableMoment(moment)}` : ' op een moment dat u na het inloggen ziet';
}

function termijnRegel(termijn: string | undefined): string {
  return termijn ? `De termijn loopt tot en met ${readableDate(termijn)}.` : 'De datum ziet u na het inloggen.';
}
