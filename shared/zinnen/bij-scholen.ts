/** The sentences of a hulpvraag while it is with schools: 4 and 7. */
import type { Weg } from '#shared/model/weg.ts';
import { elk, type Kopfeiten, NU_NIETS, opsomming, TOT_AFGESLOTEN, type Zin } from './zin.ts';

const VERVOLG = `${NU_NIETS} U krijgt bericht over de volgende stap.`;
const ZELF_AANMELDEN = 'Uw kind is hiermee nog niet aangemeld. Aanmelden doet u zelf, schriftelijk, bij de school.';
const NIET_OPNIEUW = 'U hoeft niet opnieuw te antwoorden. U blijft betrokken tot er een plek is.';

/** Who looks at it now; whoever may not know the schools reads of "de school van voorkeur". */
function wieBekijkt({ gevraagd, ja, nee }: Kopfeiten, kind: string): string {
  if (gevraagd.length > 0)
    return `${opsomming(gevraagd)} ${gevraagd.length > 1 ? 'bekijken' : 'bekijkt'} of ${kind} daar terechtkan.`;
  if (ja.length + nee.length > 0)
    return 'Elke school die is gevraagd, heeft geantwoord. De JKspecialist zet de volgende stap.';
  return `De school van voorkeur bekijkt of ${kind} daar terechtkan.`;
}

const JK_WACHT: Zin['kop'] = ({ gevraagd }) =>
  gevraagd.length > 0
    ? `We wachten op het antwoord van ${opsomming(gevraagd)}.`
    : 'Elke school die is gevraagd, heeft geantwoord. Zet de volgende stap.';

const SCHOOL_GEVRAAGD: Zin = {
  kop: 'Kan dit kind bij u op school terecht?',
  mail: {
    onderwerp: 'uw antwoord gevraagd',
    nieuws: 'De ouders denken aan uw school. Met toestemming kunt u documenten uit het dossier lezen.',
    gevraagd: 'Lees de documenten en laat weten of dit kind bij u op school terechtkan.',
    tot: 'De ouders kunnen hun toestemming intrekken. Dan kunt u de documenten niet meer lezen.',
  },
};

/** The sentences of "JK aanmelden school", which differ by what is the news of the step. */
function aanmelden(onderwerp: string, nieuws: string, ouder: Zin) {
  const mail = { onderwerp, nieuws, gevraagd: VERVOLG };
  return elk(
    { kop: (feiten) => wieBekijkt(feiten, 'het kind'), mail },
    {
      VOORSCHOOL: { kop: (feiten) => wieBekijkt(feiten, 'dit kind'), mail: { ...mail, tot: TOT_AFGESLOTEN } },
      JK_SPECIALIST: { kop: JK_WACHT, mail },
      CONTACTPERSOON_JK: { kop: JK_WACHT, mail },
      OUDER: ouder,
      SCHOOL: SCHOOL_GEVRAAGD,
      SCHOOL_JA: {
        kop: 'U heeft ja gezegd. De JKspecialist zet de volgende stap.',
        mail: { onderwerp, nieuws, gevraagd: 'U hoeft niet opnieuw te antwoorden.', tot: TOT_AFGESLOTEN },
      },
      SCHOOL_NEE: {
        kop: `U heeft nee gezegd. ${NIET_OPNIEUW}`,
        mail: { onderwerp, nieuws, gevraagd: NIET_OPNIEUW },
      },
    },
  );
}

function ouderWacht(onderwerp: string, nieuws: string, ervoor = ''): Zin {
  return {
    kop: (feiten) =>
      [ervoor, wieBekijkt(feiten, 'uw kind'), feiten.isAangemeld ? '' : ZELF_AANMELDEN].filter(Boolean).join(' '),
    mail: { onderwerp, nieuws, gevraagd: VERVOLG, tot: ZELF_AANMELDEN },
  };
}

const GEEN_PLEK = 'De plek op school gaat niet door.';
const NEE = 'Een school heeft nee gezegd. We zoeken samen een andere school.';

export const BIJ_SCHOLEN = {
  JK_AANMELDEN_SCHOOL: aanmelden(
    'een school is gevraagd',
    'Er is een school gevraagd of het kind daar terechtkan.',
    ouderWacht('een school is gevraagd', 'Er is een school gevraagd of uw kind daar terechtkan.'),
  ),
  'JK_AFGEWEZEN>JK_AANMELDEN_SCHOOL': aanmelden(
    'een andere school is gevraagd',
    'Er is een andere school gevraagd.',
    ouderWacht('een andere school is gevraagd', 'Er is een andere school gevraagd of uw kind daar terechtkan.'),
  ),
  'JK_ADVIES_AFGEROND>JK_AANMELDEN_SCHOOL': aanmelden(
    'de plek op school gaat niet door',
    `${GEEN_PLEK} Er is een andere school gevraagd.`,
    ouderWacht(
      'de plek op school gaat niet door',
      `${GEEN_PLEK} De JKspecialist vraagt nu een andere school en bespreekt dit met u.`,
      `${GEEN_PLEK} De JKspecialist bespreekt dit met u.`,
    ),
  ),
  JK_AFGEWEZEN: elk(
    {
      kop: NEE,
      mail: {
        onderwerp: 'we zoeken een andere school',
        nieuws: NEE,
        gevraagd: `${NU_NIETS} U krijgt bericht zodra er een andere school is gevraagd.`,
      },
    },
    {
      VOORSCHOOL: {
        kop: NEE,
        mail: {
          onderwerp: 'we zoeken een andere school',
          nieuws: NEE,
          gevraagd: `${NU_NIETS} U krijgt bericht zodra er een andere school is gevraagd.`,
          tot: TOT_AFGESLOTEN,
        },
      },
      JK_SPECIALIST: {
        kop: 'Zoek met de ouders een andere school.',
        mail: {
          onderwerp: 'we zoeken een andere school',
          nieuws: NEE,
          gevraagd: 'Zoek met de ouders een andere school.',
        },
      },
      OUDER: {
        kop: ({ nee }) =>
          `${nee.length > 0 ? opsomming(nee) : 'Een school'} ${nee.length > 1 ? 'hebben' : 'heeft'} nee gezegd. Hieronder leest u waarom. We zoeken samen met u een andere school.`,
        mail: {
          onderwerp: 'we zoeken een andere school',
          nieuws: 'Een school heeft nee gezegd. Na het inloggen leest u waarom.',
          gevraagd: 'We zoeken samen met u een andere school. Voor die school vragen we opnieuw uw toestemming.',
          tot: 'De JKspecialist bespreekt dit met u. Heeft u nog niets gehoord? Bel dan gerust zelf.',
        },
      },
      SCHOOL_NEE: {
        kop: 'We zoeken een andere school. U blijft betrokken tot er een plek is.',
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
