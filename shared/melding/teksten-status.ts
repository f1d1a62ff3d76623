/** What a mail about a change of status says, per status and per reader (ux.md, "Status in plain words"). */
import type { Status } from '#shared/hulpvraag/status.ts';
import { readableDate } from '#shared/kernel/dates.ts';
import type { Doelgroep } from './melding.ts';
import { iedereen, NIETS_TE_DOEN, type Startfeiten, type Tekst, type TekstVan, TOT_AFGEROND } from './tekst.ts';

type StatusTeksten<F> = Record<Doelgroep, TekstVan<F>>;

const GESTOPT_EN_LEESBAAR: Tekst = {
  onderwerp: 'de hulpvraag is gestopt',
  nieuws: 'Deze hulpvraag is gestopt.',
  gevraagd: 'U hoeft niets meer te doen. U kunt de hulpvraag blijven lezen.',
  tot: 'Er is geen datum om op te letten.',
};

/** The texts of every status but the last, in which nothing but the status may be told. */
export const TEKSTEN_STATUS: Record<Exclude<Status, 'ADVIES_AFGEROND'>, StatusTeksten<unknown>> = {
  CONCEPT: iedereen({
    onderwerp: 'teruggezet',
    nieuws: 'De hulpvraag is weer een concept.',
    ...NIETS_TE_DOEN,
  }),
  JK_ONDERWIJSADVIES_AANVRAAG: iedereen(
    {
      onderwerp: 'de aanvraag is gestart',
      nieuws: 'De aanvraag is gestart. We wachten op de documenten van de voorschoolse voorziening.',
      ...NIETS_TE_DOEN,
    },
    {
      VOORSCHOOL: {
        onderwerp: 'documenten gevraagd',
        nieuws: 'Er staat een hulpvraag voor u klaar.',
        gevraagd:
          'Voeg de documenten toe, in ieder geval het formulier dat ouders hebben getekend. Wijzig daarna de status.',
        tot: 'Er is geen vaste datum. Hoe eerder de documenten er zijn, hoe eerder we kunnen helpen.',
      },
    },
  ),
  JK_BIJLAGEN_TOEGEVOEGD: iedereen(
    {
      onderwerp: 'de documenten zijn binnen',
      nieuws: 'De documenten zijn binnen. De JKspecialist bekijkt ze en maakt een advies.',
      ...NIETS_TE_DOEN,
    },
    {
      JK: {
        onderwerp: 'documenten zijn toegevoegd',
        nieuws: 'De voorschoolse voorziening heeft de documenten toegevoegd.',
        gevraagd:
          'Bekijk de documenten. Ontbreekt er iets? Zet de hulpvraag dan terug en schrijf op wat er nog nodig is.',
        tot: 'De hulpvraag wacht op u tot u de status wijzigt.',
      },
    },
  ),
  JK_ONDERWIJSADVIES: iedereen(
    {
      onderwerp: 'het advies is klaar',
      nieuws: 'Het advies is klaar en besproken. U kunt het dossier lezen.',
      gevraagd: 'Lees het dossier. Klopt er iets niet? Neem dan contact op met de JKspecialist.',
      tot: TOT_AFGEROND,
    },
    {
      OUDER: {
        onderwerp: 'het advies is klaar',
        nieuws: 'Het advies is klaar en besproken. U kunt het dossier lezen.',
        gevraagd:
          'Lees het advies. Kies samen met de JKspecialist een school. Alleen met uw toestemming delen we het dossier.',
        tot: 'Er is geen vaste datum. Zonder uw toestemming leest geen school mee.',
      },
    },
  ),
  JK_AANMELDEN_SCHOOL: iedereen(
    {
      onderwerp: 'de school is gevraagd',
      nieuws: 'De school van voorkeur bekijkt of zij de juiste hulp kan geven.',
      gevraagd: 'U hoeft nu niets te doen. U krijgt bericht als de school heeft geantwoord.',
      tot: TOT_AFGEROND,
    },
    {
      SCHOOL: {
        onderwerp: 'uw antwoord gevraagd',
        nieuws: 'Ouders denken aan uw school. Het dossier staat met hun toestemming voor u klaar.',
        gevraagd:
          'Lees het dossier. Heeft u nog niet geantwoord? Laat dan weten of uw school de juiste hulp kan geven.',
        tot: 'Er is geen vaste datum. Ouders kunnen hun toestemming intrekken; dan kunt u het dossier niet meer lezen.',
      },
    },
  ),
  JK_AFGEWEZEN: iedereen(
    {
      onderwerp: 'we zoeken een andere school',
      nieuws: 'De school kan niet de juiste hulp geven. We zoeken samen een andere school.',
      gevraagd: 'U hoeft nu niets te doen. U krijgt bericht zodra er een andere school is gevraagd.',
      tot: TOT_AFGEROND,
    },
    {
      OUDER: {
        onderwerp: 'we zoeken een andere school',
        nieuws: 'De school kan niet de juiste hulp geven. We zoeken samen een andere school.',
        gevraagd: 'Kies samen met de JKspecialist een andere school. Voor die school vragen we opnieuw uw toestemming.',
        tot: 'Er is geen vaste datum. De JKspecialist belt u als dat nog niet is gebeurd.',
      },
      SCHOOL: {
        onderwerp: 'er wordt een andere school gezocht',
        nieuws: 'Er is nog geen school die ja heeft gezegd. We zoeken samen een andere school.',
        gevraagd: 'Denk met ons mee. Is er bij u schriftelijk aangemeld? Dan heeft uw school zorgplicht.',
        tot: TOT_AFGEROND,
      },
    },
  ),
  JK_ADVIES_AFGEROND: iedereen(
    {
      onderwerp: 'de school heeft ja gezegd',
      nieuws: 'Een school heeft ja gezegd. Ouders kunnen hun kind inschrijven.',
      gevraagd: 'U hoeft nu niets te doen. U krijgt bericht als ouders hun kind hebben ingeschreven.',
      tot: TOT_AFGEROND,
    },
    {
      OUDER: {
        onderwerp: 'de school heeft ja gezegd',
        nieuws: 'Een school heeft ja gezegd. U kunt uw kind inschrijven.',
        gevraagd: 'Maak een afspraak met de school. Geef het door aan de JKspecialist als u uw kind inschrijft.',
        tot: 'Er is geen vaste datum. Wacht niet te lang, dan is de plek zeker.',
      },
      SCHOOL: {
        onderwerp: 'een school heeft ja gezegd',
        nieuws: 'Een school heeft ja gezegd. Ouders kunnen hun kind inschrijven.',
        gevraagd: 'Heeft uw school ja gezegd? Dan nemen ouders contact met u op. Anders hoeft u niets te doen.',
        tot: TOT_AFGEROND,
      },
    },
  ),
  JK_INGETROKKEN: iedereen(
    {
      onderwerp: 'de hulpvraag is gestopt',
      nieuws: 'Deze hulpvraag is gestopt.',
      gevraagd: 'U hoeft niets meer te doen.',
      tot: 'U kunt de hulpvraag vanaf nu niet meer openen.',
    },
    { JK: GESTOPT_EN_LEESBAAR, OUDER: GESTOPT_EN_LEESBAAR },
  ),
};

/** The end of a case: the one mail that tells from when and to which school (domain.md, "E-mail"). */
export const TEKSTEN_AFGEROND: StatusTeksten<Startfeiten> = iedereen<Startfeiten>(
  (feiten) => afgerond(feiten, 'U hoeft niets meer te doen.', 'U kunt de hulpvraag vanaf nu niet meer openen.'),
  {
    VOORSCHOOL: (feiten) =>
      afgerond(
        feiten,
        'U hoeft niets meer te doen. Bedankt voor uw hulp.',
        'Voor u is de hulpvraag gesloten: u kunt de hulpvraag en het dossier vanaf nu niet meer openen.',
      ),
    JK: (feiten) => afgerond(feiten, 'U hoeft niets meer te doen.', 'Er is geen datum om op te letten.'),
    OUDER: (feiten) =>
      afgerond(
        feiten,
        'U hoeft niets meer te doen. U kunt het dossier blijven lezen.',
        'Er is geen datum om op te letten.',
      ),
    SCHOOL: (feiten) =>
      afgerond(
        feiten,
        'Start het kind op uw school? Log dan in en neem de overdracht over.',
        'De school waar het kind start, kan dat 90 dagen lang doen. Andere scholen kunnen de hulpvraag niet meer openen.',
      ),
  },
);

function afgerond({ startdatum, schoolNaam }: Startfeiten, gevraagd: string, tot: string): Tekst {
  const wanneer = startdatum ? ` op ${readableDate(startdatum)}` : '';
  const waar = schoolNaam ? ` op ${schoolNaam}` : '';
  const start = wanneer || waar ? ` Het kind start${wanneer}${waar}.` : '';
  return { onderwerp: 'de hulpvraag is afgerond', nieuws: `De hulpvraag is afgerond.${start}`, gevraagd, tot };
}
