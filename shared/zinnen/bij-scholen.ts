/** The sentences of a hulpvraag while it is with schools: 4 and 7. */
import type { Tekst } from '#shared/melding/tekst.ts';
import type { Weg } from '#shared/model/weg.ts';
import {
  andereSchool,
  antwoordKop,
  ouderBijScholen,
  ouderNaNee,
  plekWeg,
  SCHOOL_BLIJFT,
  SCHOOL_ZEI_JA,
  schoolGevraagd,
  schoolZeiNee,
  wieBekijkt,
  ZELF_AANMELDEN,
} from './koppen-bij-scholen.ts';
import { elk, type Kopfeiten, NU_NIETS, TOT_AFGESLOTEN, VOOR_GENODIGDE, waiting, type Zin } from './zin.ts';

const VERVOLG = `${NU_NIETS} U krijgt bericht over de volgende stap.`;
const NIET_OPNIEUW = 'U hoeft niet opnieuw te antwoorden. U blijft betrokken tot er een plek is.';

/** What each reader of "JK aanmelden school" is told, where it differs by what is the news of the step. */
interface Nieuws {
  readonly onderwerp: string;
  readonly nieuws: string;
  readonly voorOuder: string;
  readonly ouder: Zin['kop'];
  /** To a school that said no before. */
  readonly voorNee: string;
}

/** The sentences of "JK aanmelden school". */
function aanmelden({ onderwerp, nieuws, voorOuder, ouder, voorNee }: Nieuws) {
  const mail: Tekst = { onderwerp, nieuws, gevraagd: VERVOLG };
  const meelezen = (feiten: Kopfeiten) => waiting(wieBekijkt(feiten, 'dit kind'));
  return elk(
    { kop: meelezen, mail },
    {
      VOORSCHOOL: { mail: { ...mail, tot: TOT_AFGESLOTEN } },
      JK_SPECIALIST: { kop: antwoordKop },
      CONTACTPERSOON_JK: { kop: antwoordKop },
      GENODIGDE: { kop: VOOR_GENODIGDE },
      OUDER: { kop: ouder, mail: { onderwerp, nieuws: voorOuder, gevraagd: VERVOLG, tot: ZELF_AANMELDEN } },
      SCHOOL: {
        kop: schoolGevraagd,
        mail: {
          onderwerp: 'uw antwoord gevraagd',
          nieuws: 'De ouders denken aan uw school. Met toestemming kunt u documenten uit het dossier lezen.',
          gevraagd: 'Lees de documenten en laat weten of dit kind bij u op school terechtkan.',
          tot: 'De ouders kunnen hun toestemming intrekken. Dan kunt u de documenten niet meer lezen.',
        },
      },
      SCHOOL_JA: {
        kop: SCHOOL_ZEI_JA,
        mail: { onderwerp, nieuws, gevraagd: 'U hoeft niet opnieuw te antwoorden.', tot: TOT_AFGESLOTEN },
      },
      SCHOOL_NEE: { kop: schoolZeiNee(voorNee), mail: { onderwerp, nieuws, gevraagd: NIET_OPNIEUW } },
    },
  );
}

const GEEN_PLEK = 'De plek op school gaat niet door.';
const NEE = 'Een school heeft nee gezegd. We zoeken samen een andere school.';

const ANDERE_SCHOOL = 'Er is een andere school gevraagd.';

export const BIJ_SCHOLEN = {
  JK_AANMELDEN_SCHOOL: aanmelden({
    onderwerp: 'een school is gevraagd',
    nieuws: 'Er is een school gevraagd of het kind daar terechtkan.',
    voorOuder: 'Er is een school gevraagd of uw kind daar terechtkan.',
    ouder: (feiten) => ouderBijScholen(feiten),
    voorNee: 'U heeft nee gezegd.',
  }),
  'JK_AFGEWEZEN>JK_AANMELDEN_SCHOOL': aanmelden({
    onderwerp: 'een andere school is gevraagd',
    nieuws: ANDERE_SCHOOL,
    voorOuder: 'Er is een andere school gevraagd of uw kind daar terechtkan.',
    ouder: (feiten) => ouderBijScholen(feiten),
    voorNee: ANDERE_SCHOOL,
  }),
  'JK_ADVIES_AFGEROND>JK_AANMELDEN_SCHOOL': aanmelden({
    onderwerp: 'de plek op school gaat niet door',
    nieuws: `${GEEN_PLEK} ${ANDERE_SCHOOL}`,
    voorOuder: `${GEEN_PLEK} De JKspecialist vraagt nu een andere school en bespreekt dit met u.`,
    ouder: plekWeg,
    voorNee: ANDERE_SCHOOL,
  }),
  JK_AFGEWEZEN: elk(
    {
      kop: waiting('We zoeken een andere school.', 'Een school heeft nee gezegd.'),
      mail: {
        onderwerp: 'we zoeken een andere school',
        nieuws: NEE,
        gevraagd: `${NU_NIETS} U krijgt bericht zodra er een andere school is gevraagd.`,
      },
    },
    {
      VOORSCHOOL: {
        mail: {
          onderwerp: 'we zoeken een andere school',
          nieuws: NEE,
          gevraagd: `${NU_NIETS} U krijgt bericht zodra er een andere school is gevraagd.`,
          tot: TOT_AFGESLOTEN,
        },
      },
      JK_SPECIALIST: {
        kop: andereSchool,
        mail: {
          onderwerp: 'we zoeken een andere school',
          nieuws: NEE,
          gevraagd: 'Zoek met de ouders een andere school.',
        },
      },
      CONTACTPERSOON_JK: { kop: andereSchool },
      GENODIGDE: { kop: VOOR_GENODIGDE },
      OUDER: {
        kop: ouderNaNee,
        mail: {
          onderwerp: 'we zoeken een andere school',
          nieuws: 'Een school heeft nee gezegd. Na het inloggen leest u waarom.',
          gevraagd: 'We zoeken samen met u een andere school. Voor die school vragen we opnieuw uw toestemming.',
          tot: 'De JKspecialist bespreekt dit met u. Heeft u nog niets gehoord? Bel dan gerust zelf.',
        },
      },
      SCHOOL_NEE: {
        kop: SCHOOL_BLIJFT,
        mail: {
          onderwerp: 'er wordt een andere school gezocht',
          nieuws: 'Er is nog geen school die ja heeft gezegd. We zoeken een andere school.',
          gevraagd:
            'U blijft betrokken tot er een plek is. Is er bij u schriftelijk aangemeld? Dan heeft uw school zorgplicht.',
        },
      },
    },
  ),
} as const satisfies Partial<Record<Weg, ReturnType<typeof elk>>>;
