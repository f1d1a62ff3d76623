/** What every mail about an account says. Who to call stands in it with the number: some of these cannot wait. */
import type { Doelgroep, MeldingSoort } from '#shared/model/melding.ts';
import { type Feiten, iedereen, NIETS_TE_DOEN, type TekstVan, withNummer } from './tekst.ts';

/** The mails about an account, not about a case. */
export type AccountSoort = Extract<
  MeldingSoort,
  `MFA_${string}` | `EMAIL_${string}` | `ROL_${string}` | `LIDMAATSCHAP_${string}`
>;

export const TEKSTEN_ACCOUNT: Record<AccountSoort, Record<Doelgroep, TekstVan<Feiten>>> = {
  MFA_RESET_AANGEVRAAGD: iedereen(
    (feiten) => ({
      onderwerp: 'iemand wil een andere telefoon koppelen',
      nieuws: 'Een beheerder heeft gevraagd om de telefoon van uw account los te koppelen.',
      gevraagd: `Heeft u hier zelf om gevraagd? Dan hoeft u niets te doen. Zo niet, bel dan meteen ${uwSwv(feiten)}.`,
      tot: 'Een tweede beheerder moet dit nog goedkeuren.',
    }),
    {
      BEHEERDER: {
        onderwerp: 'uw goedkeuring gevraagd',
        nieuws: 'Een andere beheerder vraagt om de telefoon van een account los te koppelen.',
        gevraagd: 'Controleer of deze persoon hier echt zelf om heeft gevraagd. Keur het daarna goed of af.',
        tot: 'Tot u dit goedkeurt, verandert er niets.',
      },
    },
  ),
  MFA_RESET_UITGEVOERD: iedereen(
    (feiten) => ({
      onderwerp: 'koppel uw telefoon',
      nieuws: 'De telefoon van uw account is losgekoppeld.',
      gevraagd: `Log in en koppel uw telefoon. Heeft u hier niet om gevraagd? Bel dan meteen ${uwSwv(feiten)}.`,
      tot: 'U moet dit doen bij de eerste keer dat u inlogt.',
    }),
    {
      BEHEERDER: {
        onderwerp: 'een telefoon is losgekoppeld',
        nieuws: 'De telefoon van een account is losgekoppeld. Deze persoon heeft hierover een mail gekregen.',
        ...NIETS_TE_DOEN,
      },
    },
  ),
  EMAIL_WIJZIGING_AANGEVRAAGD: iedereen(
    (feiten) => ({
      onderwerp: 'er is gevraagd om uw e-mailadres te wijzigen',
      nieuws: 'Een beheerder heeft gevraagd om het e-mailadres van uw account te wijzigen.',
      gevraagd: `Klopt dit? Dan hoeft u niets te doen. Zo niet, bel dan meteen ${uwSwv(feiten)}.`,
      tot: 'Een tweede beheerder moet dit nog goedkeuren.',
    }),
    {
      BEHEERDER: {
        onderwerp: 'uw goedkeuring gevraagd',
        nieuws: 'Een andere beheerder vraagt om het e-mailadres van een account te wijzigen.',
        gevraagd: 'Controleer bij deze persoon zelf of het nieuwe adres klopt. Keur het daarna goed of af.',
        tot: 'Tot u dit goedkeurt, verandert er niets.',
      },
    },
  ),
  EMAIL_GEWIJZIGD: iedereen((feiten) => ({
    onderwerp: 'u logt voortaan in met dit adres',
    nieuws:
      'Twee beheerders hebben het e-mailadres van uw account gewijzigd in dit adres. Uw oude wachtwoord werkt niet meer.',
    gevraagd:
      'Heeft u al eerder ingelogd? Kies dan een nieuw wachtwoord via “Wachtwoord vergeten?”. Heeft u nog nooit ingelogd? Dan krijgt u een tijdelijk wachtwoord.',
    tot: `Heeft u hier niet om gevraagd? Bel dan meteen ${uwSwv(feiten)}.`,
  })),
  EMAIL_VERVALLEN: iedereen((feiten) => ({
    onderwerp: 'dit adres hoort niet meer bij een account',
    nieuws: 'Twee beheerders hebben een ander e-mailadres gekoppeld aan het account waar dit adres bij hoorde.',
    gevraagd: `Klopt dit? Dan hoeft u niets te doen. Zo niet, bel dan meteen ${uwSwv(feiten)}.`,
    tot: 'Met dit adres kunt u niet meer inloggen.',
  })),
  ROL_GEVRAAGD: iedereen({
    onderwerp: 'uw goedkeuring gevraagd',
    nieuws: 'Een andere beheerder wil iemand een rol geven waarmee die dossiers kan lezen of accounts kan beheren.',
    gevraagd: 'Controleer of deze persoon die rol echt hoort te hebben. Keur het daarna goed of af.',
    tot: 'Tot u dit goedkeurt, verandert er niets.',
  }),
  ROL_GEGEVEN: iedereen((feiten) => ({
    onderwerp: 'uw rol is gewijzigd',
    nieuws: 'Uw rol in Kindbrug is gewijzigd. Twee beheerders hebben dit goedgekeurd.',
    gevraagd: `Klopt dit? Dan hoeft u niets te doen. Zo niet, bel dan ${uwSwv(feiten)}.`,
    tot: 'Dit geldt meteen.',
  })),
  LIDMAATSCHAP_AANGEBODEN: iedereen({
    onderwerp: 'een ander samenwerkingsverband nodigt u uit',
    nieuws: 'Een ander samenwerkingsverband wil dat u daar ook in Kindbrug werkt of meeleest.',
    gevraagd: 'Log in en kijk bij “Mijn account”. Daar zegt u ja of nee. Verwacht u dit niet? Zeg dan nee.',
    tot: 'Zolang u niets zegt, verandert er niets.',
  }),
  LIDMAATSCHAP_GEEINDIGD: iedereen((feiten) => ({
    onderwerp: 'u werkt niet meer voor een organisatie',
    nieuws:
      'Voor een organisatie waar u in Kindbrug voor werkte, kunt u niets meer lezen of doen. Overleggen waar u voor die organisatie was uitgenodigd, gaan voor u niet door.',
    gevraagd: 'Heeft u documenten bewaard die u niet meer nodig heeft? Verwijder die dan. Meer hoeft u niet te doen.',
    tot: `Dit geldt meteen. Denkt u dat dit niet klopt? Bel dan ${uwSwv(feiten)}.`,
  })),
  LIDMAATSCHAP_HERSTELD: iedereen((feiten) => ({
    onderwerp: 'u werkt weer voor een organisatie',
    nieuws: 'Voor een organisatie waar u in Kindbrug voor werkte, kunt u weer lezen en doen wat bij uw rol hoort.',
    gevraagd: `Log in om te zien wat op u wacht. Klopt dit niet? Bel dan ${uwSwv(feiten)}.`,
    tot: 'Dit geldt meteen. Voor een overleg kan een nieuwe uitnodiging nodig zijn.',
  })),
  LIDMAATSCHAP_GEWIJZIGD: iedereen((feiten) => ({
    onderwerp: 'uw rol is gewijzigd',
    nieuws: 'Uw rol in Kindbrug is gewijzigd. Een deel van wat u kon lezen of doen, kan nu niet meer.',
    gevraagd: `Klopt dit? Dan hoeft u niets te doen. Zo niet, bel dan ${uwSwv(feiten)}.`,
    tot: 'Dit geldt meteen.',
  })),
};

function uwSwv({ telefoon }: Feiten): string {
  return withNummer('uw samenwerkingsverband', telefoon);
}
