/** The sentences of a hulpvraag that comes to its end: 5, 6 and 8. */
import type { Tekst } from '#shared/melding/tekst.ts';
import type { Weg } from '#shared/model/weg.ts';
import {
  ANDERE_JA as ANDERE_JA_KOP,
  GESTOPT,
  GESTOPT_KOP,
  inschrijven,
  klaar as klaarKop,
  ouderKlaar,
  ouderNaJa,
  pakket,
} from './koppen-tot-einde.ts';
import { elk, type Mailfeiten, NIET_MEER_OPEN, NU_NIETS, TOT_AFGESLOTEN, VOOR_GENODIGDE, waiting } from './zin.ts';

const JA = 'Een school heeft ja gezegd. De ouders kunnen hun kind inschrijven.';
const INGESCHREVEN = `${NU_NIETS} U krijgt bericht als het kind is ingeschreven.`;
const ANDERE_JA = 'Een andere school heeft ja gezegd.';
const GEEN_ANTWOORD = 'U hoeft niet meer te antwoorden.';
const VERWIJDER = 'Heeft u documenten bewaard? Verwijder die dan. Meer hoeft u niet te doen.';

/** The mail of "advies afgerond": the one that tells from when and to which school (domain.md, "E-mail"). */
function klaar(gevraagd: string, tot?: string, meer: Partial<Tekst> = {}) {
  return ({ start }: Mailfeiten): Tekst => ({
    onderwerp: 'de hulpvraag is klaar',
    nieuws: `De hulpvraag is klaar.${start ? ` ${start}` : ''}`,
    gevraagd,
    ...(tot ? { tot } : {}),
    ...meer,
  });
}

const DICHT = { link: 'LIJST' } as const;
const gestopt = (gevraagd: string, meer: Partial<Tekst>): Tekst => ({
  onderwerp: 'de hulpvraag is gestopt',
  nieuws: GESTOPT,
  gevraagd,
  ...meer,
});
const GESTOPT_EN_LEESBAAR = {
  kop: GESTOPT_KOP,
  mail: gestopt('U hoeft niets meer te doen. U kunt de hulpvraag blijven lezen.', {}),
};
const GESTOPT_EN_DICHT = { kop: GESTOPT_KOP, mail: gestopt(VERWIJDER, { tot: NIET_MEER_OPEN, ...DICHT }) };

export const TOT_HET_EINDE = {
  JK_ADVIES_AFGEROND: elk(
    {
      kop: waiting('Een school heeft ja gezegd.', 'De ouders kunnen hun kind inschrijven.'),
      mail: { onderwerp: 'een school heeft ja gezegd', nieuws: JA, gevraagd: INGESCHREVEN },
    },
    {
      VOORSCHOOL: {
        mail: { onderwerp: 'een school heeft ja gezegd', nieuws: JA, gevraagd: INGESCHREVEN, tot: TOT_AFGESLOTEN },
      },
      JK_SPECIALIST: {
        kop: inschrijven,
        mail: { onderwerp: 'een school heeft ja gezegd', nieuws: JA, gevraagd: NU_NIETS },
      },
      CONTACTPERSOON_JK: { kop: inschrijven },
      GENODIGDE: { kop: VOOR_GENODIGDE },
      OUDER: {
        kop: ouderNaJa,
        mail: {
          onderwerp: 'een school heeft ja gezegd',
          nieuws: 'Een school heeft ja gezegd. U kunt uw kind daar inschrijven.',
          gevraagd:
            'Maak een afspraak met de school. Geef het door aan de JKspecialist als u uw kind heeft ingeschreven.',
          tot: 'Vraag de school tot wanneer de plek voor uw kind vrij blijft.',
        },
      },
      SCHOOL: {
        kop: { zin: ANDERE_JA, uitleg: GEEN_ANTWOORD },
        mail: { onderwerp: 'een andere school heeft ja gezegd', nieuws: ANDERE_JA, gevraagd: GEEN_ANTWOORD },
      },
      SCHOOL_JA: {
        kop: waiting('Uw school heeft ja gezegd.', 'De ouders nemen contact met u op.'),
        mail: {
          onderwerp: 'de ouders kunnen hun kind inschrijven',
          nieuws: 'Uw school heeft ja gezegd. De ouders kunnen hun kind inschrijven.',
          gevraagd: 'U hoeft nu niets te doen. De ouders nemen contact met u op.',
          tot: TOT_AFGESLOTEN,
        },
      },
      SCHOOL_NEE: {
        kop: ANDERE_JA_KOP,
        mail: {
          onderwerp: 'een andere school heeft ja gezegd',
          nieuws: ANDERE_JA,
          gevraagd: 'U hoeft niets te doen.',
        },
      },
    },
  ),
  ADVIES_AFGEROND: elk(
    { kop: klaarKop('Het kind'), mail: klaar(VERWIJDER, NIET_MEER_OPEN, DICHT) },
    {
      VOORSCHOOL: {
        mail: klaar(
          'U hoeft niets meer te doen. Bedankt voor uw hulp.',
          'Voor u is de hulpvraag afgesloten: u kunt de hulpvraag en het dossier vanaf nu niet meer openen.',
          DICHT,
        ),
      },
      JK_SPECIALIST: { mail: klaar('U hoeft niets meer te doen.') },
      CONTACTPERSOON_JK: { mail: klaar('U hoeft niets meer te doen.') },
      OUDER: {
        kop: ouderKlaar,
        mail: klaar('U hoeft niets meer te doen. U kunt het dossier blijven lezen.'),
      },
      SCHOOL_VAN_PLAATSING: {
        kop: pakket,
        mail: ({ start, laatsteLeesdag }) => ({
          onderwerp: 'download het overdrachtspakket',
          nieuws: `De hulpvraag is klaar.${start ? ` ${start}` : ''}`,
          gevraagd: 'Download het overdrachtspakket en bevestig dat u het heeft.',
          tot: laatsteLeesdag ? `Dat kan tot en met ${laatsteLeesdag}.` : 'Na het inloggen ziet u tot wanneer dat kan.',
        }),
      },
    },
  ),
  JK_INGETROKKEN: elk(GESTOPT_EN_DICHT, {
    VOORSCHOOL: {
      kop: GESTOPT_KOP,
      mail: gestopt('U hoeft niets meer te doen.', { tot: NIET_MEER_OPEN, ...DICHT }),
    },
    JK_SPECIALIST: GESTOPT_EN_LEESBAAR,
    CONTACTPERSOON_JK: GESTOPT_EN_LEESBAAR,
    OUDER: GESTOPT_EN_LEESBAAR,
  }),
} as const satisfies Partial<Record<Weg, ReturnType<typeof elk>>>;
