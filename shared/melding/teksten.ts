/** What every mail about a case says but those about a status, per soort and per reader. */

import { readableDate, readableMoment } from '#shared/kernel/dates.ts';
import type { Datum } from '#shared/kernel/text.ts';
import type { Doelgroep, MeldingSoort } from '#shared/model/melding.ts';
import { type Feiten, iedereen, NIETS_TE_DOEN, type TekstVan, TOT_AFGESLOTEN } from './tekst.ts';
import type { AccountSoort } from './teksten-account.ts';

const WAS_OPEN = 'Wat alleen voor dit overleg openstond, kunt u niet meer lezen.';

export const TEKSTEN: Record<Exclude<MeldingSoort, 'STATUS' | AccountSoort>, Record<Doelgroep, TekstVan<Feiten>>> = {
  TERUGSTAP: iedereen({
    onderwerp: 'de laatste stap is teruggedraaid',
    nieuws: 'De laatste stap in deze hulpvraag is teruggedraaid. Wat u kunt zien, is daardoor veranderd.',
    gevraagd: 'Na het inloggen ziet u of de hulpvraag nu op u wacht.',
    tot: 'Kunt u de hulpvraag niet meer openen? Dat hoort zo: door deze stap heeft u geen toegang meer.',
  }),
  SCHOOL_GEVRAAGD: iedereen(
    {
      onderwerp: 'een school is gevraagd',
      nieuws: 'Er is een school gevraagd of het kind daar terechtkan.',
      gevraagd: 'U hoeft nu niets te doen. U krijgt bericht over de volgende stap.',
      tot: TOT_AFGESLOTEN,
    },
    {
      SCHOOL: {
        onderwerp: 'uw antwoord gevraagd',
        nieuws: 'De ouders denken aan uw school. Met toestemming kunt u documenten uit het dossier lezen.',
        gevraagd: 'Lees de documenten en laat weten of dit kind bij u op school terechtkan.',
        tot: 'De ouders kunnen hun toestemming intrekken. Dan kunt u de documenten niet meer lezen.',
      },
    },
  ),
  VRAAG_INGETROKKEN: iedereen({
    onderwerp: 'de vraag aan uw school is ingetrokken',
    nieuws: 'Aan uw school was gevraagd of een kind bij u terechtkan. Die vraag is ingetrokken.',
    gevraagd: 'Heeft u documenten bewaard? Verwijder die dan. Meer hoeft u niet te doen.',
    tot: 'U kunt de hulpvraag vanaf nu niet meer openen.',
    link: 'LIJST',
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
    tot: TOT_AFGESLOTEN,
  }),
  TOEGANG_JK_SPECIALIST: iedereen({
    onderwerp: 'u bent nu de JKspecialist',
    nieuws: 'U bent de JKspecialist van deze hulpvraag geworden.',
    gevraagd: 'Bekijk hoe ver de hulpvraag is en wat de volgende stap is.',
  }),
  TOEGANG_CONTACTPERSOON_JK: iedereen({
    onderwerp: 'u bent nu de contactpersoon Jonge Kind',
    nieuws: 'U bent de contactpersoon Jonge Kind van deze hulpvraag geworden.',
    gevraagd: 'Bekijk hoe ver de hulpvraag is en wat de volgende stap is.',
  }),
  TOEGANG_SCHOOL: iedereen({
    onderwerp: 'u bent nu de contactpersoon',
    nieuws: 'U bent bij uw school de contactpersoon van deze hulpvraag geworden.',
    gevraagd: 'Bekijk of de hulpvraag op uw school wacht.',
    tot: TOT_AFGESLOTEN,
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
      link: 'LIJST',
    },
    {
      OUDER: {
        onderwerp: 'u kunt de hulpvraag niet meer openen',
        nieuws: 'U kunt deze hulpvraag vanaf nu niet meer openen.',
        gevraagd: 'Denkt u dat dit niet klopt? Bel dan.',
        tot: 'Dit geldt meteen.',
        link: 'LIJST',
      },
      SCHOOL: ({ termijn }) => ({
        onderwerp: 'uw school kan de hulpvraag niet openen',
        nieuws: 'Er is nu geen toestemming om met uw school te delen. Uw school kan de hulpvraag niet openen.',
        gevraagd: 'U hoeft niets te doen. U krijgt bericht als uw school weer kan lezen.',
        tot: termijn
          ? `De termijn van de zorgplicht loopt door, tot en met ${readableDate(termijn)}.`
          : 'Loopt er bij uw school een termijn van de zorgplicht? Die loopt dan door.',
        link: 'LIJST' as const,
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
  BETROKKENE_WEG: iedereen({
    onderwerp: 'iemand bij deze hulpvraag is weg',
    nieuws:
      'Iemand die bij deze hulpvraag staat, werkt er niet meer aan. Wat nog voor die persoon openstond, is gesloten.',
    gevraagd: 'Na het inloggen ziet u wie dat is. Kies zo nodig iemand anders.',
  }),
  BETROKKENE_TERUG: iedereen({
    onderwerp: 'iemand bij deze hulpvraag is terug',
    nieuws: 'Iemand die bij deze hulpvraag staat en er een tijd niet aan werkte, werkt er weer aan.',
    gevraagd: 'Moet deze persoon bij een overleg zijn? Kijk dan of een nieuwe uitnodiging nodig is.',
  }),
  UITNODIGING: iedereen((feiten) => ({
    onderwerp: 'uitnodiging voor een overleg',
    nieuws: `U bent uitgenodigd voor een overleg${atMoment(feiten)}.`,
    gevraagd: 'Zet het overleg in uw agenda. De afspraak zit bij deze mail.',
    tot: 'Na het inloggen ziet u waar het overleg is, en vanaf wanneer en tot wanneer u de documenten kunt lezen.',
  })),
  UITNODIGING_GEWIJZIGD: iedereen((feiten) => ({
    onderwerp: 'het overleg is gewijzigd',
    nieuws: `Het overleg waarvoor u bent uitgenodigd, is gewijzigd. Het is nu${atMoment(feiten)}.`,
    gevraagd: 'Pas uw agenda aan. De nieuwe afspraak zit bij deze mail.',
    tot: 'Na het inloggen ziet u waar het overleg is, en vanaf wanneer en tot wanneer u de documenten kunt lezen.',
  })),
  UITNODIGING_VERVALLEN: iedereen({
    onderwerp: 'uw uitnodiging is ingetrokken',
    nieuws: 'Uw uitnodiging voor het overleg is ingetrokken.',
    gevraagd: 'Haal de afspraak uit uw agenda.',
    tot: WAS_OPEN,
    link: 'LIJST',
  }),
  OVERLEG_GAAT_NIET_DOOR: iedereen((feiten) => ({
    onderwerp: 'het overleg gaat niet door',
    nieuws: `Het overleg${atMoment(feiten)} gaat niet door.`,
    gevraagd: 'Haal de afspraak uit uw agenda.',
    tot: WAS_OPEN,
    link: 'LIJST',
  })),
  OVERLEG_GAAT_DOOR: iedereen((feiten) => ({
    onderwerp: 'het overleg gaat toch door',
    nieuws: `Het overleg${atMoment(feiten)} gaat toch door.`,
    gevraagd: 'Zet het overleg weer in uw agenda. De afspraak zit bij deze mail.',
    tot: 'Na het inloggen ziet u waar het overleg is, en vanaf wanneer en tot wanneer u de documenten kunt lezen.',
  })),
  TOESTEMMING_GEVEN: iedereen(
    {
      onderwerp: 'een toestemming is vastgelegd',
      nieuws: 'Er is toestemming gegeven om informatie te delen met een school van voorkeur.',
      ...NIETS_TE_DOEN,
    },
    {
      JK: {
        onderwerp: 'een ouder heeft toestemming gegeven',
        nieuws: 'Een ouder heeft toestemming gegeven om informatie te delen met een school van voorkeur.',
        gevraagd: 'Bekijk voor welke school en welke documenten dit geldt, en zet de volgende stap.',
        tot: 'De ouder kan de toestemming op elk moment intrekken.',
      },
      OUDER: {
        onderwerp: 'een toestemming is vastgelegd',
        nieuws: 'Een toestemming om informatie te delen met een school van voorkeur is vastgelegd, of geldt weer.',
        gevraagd:
          'Lees voor welke school en welke documenten. Bent u het er niet mee eens? Dan kunt u die intrekken of bezwaar maken.',
        tot: 'Intrekken of bezwaar maken kan altijd. De school kan er dan meteen niet meer bij. Wat de school al heeft gedownload, kunnen wij niet verwijderen.',
      },
    },
  ),
  TOESTEMMING_INGETROKKEN: iedereen(
    {
      onderwerp: 'een toestemming is ingetrokken',
      nieuws: 'Een toestemming om informatie te delen is ingetrokken.',
      gevraagd:
        'Deze school kan nu niets meer lezen, ook niet als u zelf toestemming heeft gegeven. Voor u verandert er niets: u kunt het dossier blijven lezen.',
      tot: 'Dit geldt meteen, tot de ouder die de toestemming heeft ingetrokken weer toestemming geeft.',
    },
    {
      JK: {
        onderwerp: 'een toestemming is ingetrokken',
        nieuws: 'Een ouder heeft een toestemming om informatie te delen ingetrokken.',
        gevraagd: 'Bespreek met de ouders hoe het verder gaat.',
        tot: 'Dit geldt meteen: deze school leest niets meer, tot deze ouder opnieuw toestemming geeft.',
      },
    },
  ),
  BEZWAAR: iedereen(
    {
      onderwerp: 'een ouder heeft bezwaar gemaakt',
      nieuws: 'Een ouder heeft bezwaar gemaakt tegen het delen van informatie met een school.',
      gevraagd: 'Deze school kan er nu niet meer bij. Voor u verandert er niets: u kunt het dossier blijven lezen.',
      tot: 'Dit geldt meteen, tot het bezwaar is ingetrokken.',
    },
    {
      JK: {
        onderwerp: 'een ouder heeft bezwaar gemaakt',
        nieuws: 'Een ouder met gezag heeft bezwaar gemaakt tegen het delen van informatie met een school.',
        gevraagd: 'Bespreek met de ouders hoe het verder gaat.',
        tot: 'Tot het bezwaar is ingetrokken, leest deze school niets.',
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
        gevraagd:
          'Bekijk wat er nog nodig is. Lukt het niet op tijd? De termijn kan één keer worden verlengd, met maximaal 4 weken en een reden.',
        tot: termijnRegel(termijn),
      }),
    },
  ),
  BIJLAGE_GEWEIGERD: iedereen(
    {
      onderwerp: 'een bestand is niet toegevoegd',
      nieuws: 'Een bestand kon niet worden toegevoegd. De andere bestanden staan er gewoon.',
      gevraagd: 'Log in om te zien waarom, en voeg zo nodig een ander bestand toe.',
    },
    {
      JK: {
        onderwerp: 'een bestand is niet toegevoegd',
        nieuws: 'Een bestand kon niet worden toegevoegd bij deze hulpvraag. De andere bestanden staan er gewoon.',
        gevraagd: 'Log in om te zien waarom. Wie het bestand heeft gestuurd, kan een ander bestand toevoegen.',
      },
    },
  ),
  UPLOAD_VERVALLEN: iedereen({
    onderwerp: 'een bestand is niet toegevoegd',
    nieuws:
      'U heeft een bestand naar deze hulpvraag gestuurd. Het is niet toegevoegd, omdat u hier geen bestanden meer kunt toevoegen. Het bestand is verwijderd.',
    gevraagd: 'U hoeft niets te doen. Moet het bestand er toch bij? Vraag het dan aan het samenwerkingsverband.',
    link: 'LIJST',
  }),
  AVG_VERZOEK: iedereen(
    {
      onderwerp: 'antwoord op uw verzoek',
      nieuws: 'Er is antwoord op uw verzoek over gegevens.',
      gevraagd: 'Log in om het te lezen.',
      tot: 'Bent u het er niet mee eens? Bel de functionaris gegevensbescherming, of dien een klacht in bij de Autoriteit Persoonsgegevens.',
    },
    {
      JK: {
        onderwerp: 'een ouder doet een verzoek over gegevens',
        nieuws: 'Een ouder heeft een verzoek gedaan over gegevens.',
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
  }),
};

function atMoment({ moment }: Feiten): string {
  return moment ? ` op ${readableMoment(moment)}` : ' op een moment dat u na het inloggen ziet';
}

function termijnRegel(termijn: Datum | undefined): string {
  return termijn ? `De termijn loopt tot en met ${readableDate(termijn)}.` : 'De datum ziet u na het inloggen.';
}
