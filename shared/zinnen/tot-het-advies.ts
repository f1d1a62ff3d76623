/** The sentences of a hulpvraag until schools are asked: 0 to 3. */
import type { Weg } from '#shared/model/weg.ts';
import { elk, NU_NIETS, TOT_AFGESLOTEN } from './zin.ts';

const OPSTUREN = 'Klik daarna op “Status wijzigen” en kies “JK bijlagen toegevoegd”.';
const WACHT_OP_VOORSCHOOL = 'De aanvraag is gestart. We wachten op de documenten van de voorschoolse voorziening.';
const BINNEN = 'De documenten zijn binnen. De JKspecialist bekijkt ze en maakt een advies.';
const WACHT_OP_U = 'De hulpvraag wacht op u tot u de status wijzigt.';

export const TOT_HET_ADVIES = {
  CONCEPT: elk(
    {
      kop: 'Nog niet gedeeld. Alleen het samenwerkingsverband ziet deze hulpvraag.',
      mail: { onderwerp: 'weer een concept', nieuws: 'De hulpvraag is weer een concept.', gevraagd: NU_NIETS },
    },
    {},
  ),
  JK_ONDERWIJSADVIES_AANVRAAG: elk(
    {
      kop: WACHT_OP_VOORSCHOOL,
      mail: { onderwerp: 'de aanvraag is gestart', nieuws: WACHT_OP_VOORSCHOOL, gevraagd: NU_NIETS },
    },
    {
      VOORSCHOOL: {
        kop: 'Voeg het ondertekende formulier en andere documenten toe en stuur de aanvraag in.',
        mail: {
          onderwerp: 'documenten gevraagd',
          nieuws: 'Er staat een hulpvraag voor u klaar.',
          gevraagd: `Voeg de documenten toe, in ieder geval het formulier met de handtekening van de ouders. ${OPSTUREN}`,
          tot: 'Er is geen vaste datum. Hoe eerder de documenten er zijn, hoe eerder we kunnen helpen.',
        },
      },
      JK_SPECIALIST: {
        kop: ({ voorschool }) => `We wachten op de documenten van ${voorschool ?? 'de voorschoolse voorziening'}.`,
        mail: { onderwerp: 'de aanvraag is gestart', nieuws: WACHT_OP_VOORSCHOOL, gevraagd: NU_NIETS },
      },
    },
  ),
  'JK_BIJLAGEN_TOEGEVOEGD>JK_ONDERWIJSADVIES_AANVRAAG': elk(
    {
      kop: 'Bij deze hulpvraag ontbreekt nog iets. We wachten op de voorschoolse voorziening.',
      mail: {
        onderwerp: 'er ontbreekt nog iets',
        nieuws: 'Bij deze hulpvraag ontbreekt nog iets. We wachten op de voorschoolse voorziening.',
        gevraagd: NU_NIETS,
      },
    },
    {
      VOORSCHOOL: {
        kop: 'Bij deze hulpvraag ontbreekt nog iets. Bij Verloop leest u wat. Voeg het toe en stuur de aanvraag opnieuw in.',
        mail: {
          onderwerp: 'er ontbreekt nog iets',
          nieuws: 'Bij deze hulpvraag ontbreekt nog iets. Bij Verloop leest u wat.',
          gevraagd: `Voeg het toe en stuur de hulpvraag opnieuw in. ${OPSTUREN}`,
          tot: 'Er is geen vaste datum. Hoe eerder alles er is, hoe eerder we kunnen helpen.',
        },
      },
    },
  ),
  JK_BIJLAGEN_TOEGEVOEGD: elk(
    { kop: BINNEN, mail: { onderwerp: 'de documenten zijn binnen', nieuws: BINNEN, gevraagd: NU_NIETS } },
    {
      VOORSCHOOL: {
        kop: ({ specialist }) =>
          specialist
            ? `We hebben uw documenten ontvangen. ${specialist} maakt nu het advies.`
            : 'We hebben uw documenten ontvangen. Het samenwerkingsverband kiest nog een JKspecialist.',
        mail: { onderwerp: 'de documenten zijn binnen', nieuws: BINNEN, gevraagd: NU_NIETS },
      },
      JK_SPECIALIST: {
        kop: 'Bekijk de documenten en maak het advies.',
        mail: {
          onderwerp: 'documenten zijn toegevoegd',
          nieuws: 'De voorschoolse voorziening heeft de documenten toegevoegd.',
          gevraagd:
            'Bekijk de documenten. Ontbreekt er iets? Stuur de hulpvraag dan terug en schrijf op wat er nog nodig is.',
          tot: WACHT_OP_U,
        },
      },
      CONTACTPERSOON_JK: {
        kop: ({ specialist }) =>
          specialist
            ? `De documenten zijn binnen. ${specialist} bekijkt ze en maakt een advies.`
            : 'De documenten zijn binnen. Kies een JKspecialist.',
        mail: {
          onderwerp: 'documenten zijn toegevoegd',
          nieuws: 'De voorschoolse voorziening heeft de documenten toegevoegd.',
          gevraagd: 'Kijk of er een JKspecialist is gekozen. Die bekijkt de documenten en maakt het advies.',
        },
      },
    },
  ),
  JK_ONDERWIJSADVIES: elk(
    {
      kop: 'Het advies is klaar en besproken.',
      mail: { onderwerp: 'het advies is klaar', nieuws: 'Het advies is klaar en besproken.', gevraagd: NU_NIETS },
    },
    {
      VOORSCHOOL: {
        kop: 'Het advies is klaar en besproken. U kunt het lezen.',
        mail: {
          onderwerp: 'het advies is klaar',
          nieuws: 'Het advies is klaar en besproken. U kunt het dossier lezen.',
          gevraagd: 'Lees het dossier. Klopt er iets niet? Neem dan contact op met de JKspecialist.',
          tot: TOT_AFGESLOTEN,
        },
      },
      JK_SPECIALIST: {
        kop: ({ kanVragen }) =>
          kanVragen ? 'Vraag de school van voorkeur.' : 'We wachten op de toestemming van de ouders voor een school.',
        mail: { onderwerp: 'het advies is klaar', nieuws: 'Het advies is klaar en besproken.', gevraagd: NU_NIETS },
      },
      OUDER: {
        kop: 'Lees het advies. Kies daarna of een school documenten uit het dossier mag lezen.',
        mail: {
          onderwerp: 'het advies is klaar',
          nieuws: 'Het advies is klaar en besproken. U kunt het dossier lezen.',
          gevraagd:
            'Lees het advies. Kies samen met de JKspecialist een school, en welke documenten die school mag lezen.',
          tot: 'Zonder toestemming van een ouder met gezag leest geen school mee. Is de andere ouder het eens en u niet? Dan kunt u bezwaar maken.',
        },
      },
    },
  ),
} as const satisfies Partial<Record<Weg, ReturnType<typeof elk>>>;
