/** The sentences of a hulpvraag until schools are asked: 0 to 3. */
import type { Weg } from '#shared/model/weg.ts';
import {
  adviesKop,
  adviesmaker,
  adviseren,
  insturen,
  kiezen,
  meelezen,
  nogIets,
  ouderWacht,
  scholenZoeken,
  starten,
  voorschoolKop,
} from './koppen-tot-advies.ts';
import { elk, type Kopfeiten, NU_NIETS, TOT_AFGESLOTEN, VOOR_GENODIGDE, waiting } from './zin.ts';

const OPSTUREN = 'Klik daarna op “Aanvraag insturen”.';
const WACHT_OP_VOORSCHOOL = 'De aanvraag is gestart. We wachten op de documenten van de voorschoolse voorziening.';
const BINNEN = 'De documenten zijn binnen. De JKspecialist bekijkt ze en maakt een advies.';
const WACHT_OP_U = 'De hulpvraag wacht op u tot u de status wijzigt.';

const opVoorschool = ({ voorschool }: Kopfeiten) =>
  `We wachten op de documenten van ${voorschool ?? 'de voorschoolse voorziening'}.`;

export const TOT_HET_ADVIES = {
  CONCEPT: elk(
    {
      kop: starten,
      mail: { onderwerp: 'weer een concept', nieuws: 'De hulpvraag is weer een concept.', gevraagd: NU_NIETS },
    },
    {},
  ),
  JK_ONDERWIJSADVIES_AANVRAAG: elk(
    {
      kop: waiting('De aanvraag is gestart.', 'We wachten op de documenten van de voorschoolse voorziening.'),
      mail: { onderwerp: 'de aanvraag is gestart', nieuws: WACHT_OP_VOORSCHOOL, gevraagd: NU_NIETS },
    },
    {
      VOORSCHOOL: {
        kop: insturen,
        mail: {
          onderwerp: 'documenten gevraagd',
          nieuws: 'Er staat een hulpvraag voor u klaar.',
          gevraagd: `Voeg de documenten toe, in ieder geval het formulier met de handtekening van de ouders. ${OPSTUREN}`,
          tot: 'Er is geen vaste datum. Hoe eerder de documenten er zijn, hoe eerder we kunnen helpen.',
        },
      },
      JK_SPECIALIST: { kop: voorschoolKop('') },
      CONTACTPERSOON_JK: { kop: voorschoolKop('') },
      OUDER: { kop: ouderWacht('De aanvraag is gestart.', opVoorschool) },
      GENODIGDE: { kop: VOOR_GENODIGDE },
    },
  ),
  'JK_BIJLAGEN_TOEGEVOEGD>JK_ONDERWIJSADVIES_AANVRAAG': elk(
    {
      kop: waiting('Bij deze hulpvraag ontbreekt nog iets.', 'We wachten op de voorschoolse voorziening.'),
      mail: {
        onderwerp: 'er ontbreekt nog iets',
        nieuws: 'Bij deze hulpvraag ontbreekt nog iets. We wachten op de voorschoolse voorziening.',
        gevraagd: NU_NIETS,
      },
    },
    {
      VOORSCHOOL: {
        kop: nogIets,
        mail: {
          onderwerp: 'er ontbreekt nog iets',
          nieuws: 'Bij deze hulpvraag ontbreekt nog iets. Bij Verloop leest u wat.',
          gevraagd: `Voeg het toe en stuur de hulpvraag opnieuw in. ${OPSTUREN}`,
          tot: 'Er is geen vaste datum. Hoe eerder alles er is, hoe eerder we kunnen helpen.',
        },
      },
      JK_SPECIALIST: { kop: voorschoolKop('Er ontbreekt nog iets.') },
      CONTACTPERSOON_JK: { kop: voorschoolKop('Er ontbreekt nog iets.') },
      OUDER: { kop: ouderWacht('Bij deze hulpvraag ontbreekt nog iets.', opVoorschool) },
      GENODIGDE: { kop: VOOR_GENODIGDE },
    },
  ),
  JK_BIJLAGEN_TOEGEVOEGD: elk(
    {
      kop: waiting('De documenten zijn binnen.', 'De JKspecialist bekijkt ze en maakt een advies.'),
      mail: { onderwerp: 'de documenten zijn binnen', nieuws: BINNEN, gevraagd: NU_NIETS },
    },
    {
      VOORSCHOOL: { kop: (feiten) => waiting('We hebben uw documenten ontvangen.', adviesmaker(feiten)) },
      OUDER: { kop: ouderWacht('De documenten zijn binnen.', adviesmaker) },
      GENODIGDE: { kop: VOOR_GENODIGDE },
      JK_SPECIALIST: {
        kop: adviseren,
        mail: {
          onderwerp: 'documenten zijn toegevoegd',
          nieuws: 'De voorschoolse voorziening heeft de documenten toegevoegd.',
          gevraagd:
            'Bekijk de documenten. Ontbreekt er iets? Stuur de hulpvraag dan terug en schrijf op wat er nog nodig is.',
          tot: WACHT_OP_U,
        },
      },
      CONTACTPERSOON_JK: {
        kop: (feiten) =>
          feiten.specialist ? waiting('De documenten zijn binnen.', adviesmaker(feiten)) : adviseren(feiten),
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
      kop: waiting('Het advies is klaar en besproken.'),
      mail: { onderwerp: 'het advies is klaar', nieuws: 'Het advies is klaar en besproken.', gevraagd: NU_NIETS },
    },
    {
      VOORSCHOOL: {
        kop: adviesKop,
        mail: {
          onderwerp: 'het advies is klaar',
          nieuws: 'Het advies is klaar en besproken. U kunt het dossier lezen.',
          gevraagd: 'Lees het dossier. Klopt er iets niet? Neem dan contact op met de JKspecialist.',
          tot: TOT_AFGESLOTEN,
        },
      },
      JK_SPECIALIST: { kop: scholenZoeken },
      CONTACTPERSOON_JK: { kop: meelezen },
      GENODIGDE: { kop: VOOR_GENODIGDE },
      OUDER: {
        kop: kiezen,
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
