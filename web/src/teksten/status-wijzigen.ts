import type { toonGevolgen } from '#shared/contract/gevolgen.ts';
import type { AnswerOf } from '#web/wire/types.ts';
import { telling } from './telling.ts';

export type Doelgroep = AnswerOf<typeof toonGevolgen>['meldingen'][number]['doelgroep'];

/** Dutch texts of "Status wijzigen" and of what a change will do. */
export const statusTeksten = {
  knop: 'Status wijzigen',
  titel: 'Wat is er gebeurd?',
  eerstOpslaanTitel: 'Status wijzigen',
  eerstOpslaan:
    'U heeft nog tekst of bestanden die niet zijn opgeslagen. Sla die eerst op; na deze stap kan dat misschien niet meer.',
  eerstTekst: 'Naar de tekst die u heeft getypt',
  eerstBestanden: 'Naar de bestanden die u heeft gekozen',
  nu: (label: string) => `De status is nu: ${label}.`,
  keuze: 'Kies wat er is gebeurd',
  kiesEerst: 'Kies eerst wat u wilt doen.',
  naar: (label: string) => `naar ${label}`,
  terug: (label: string) => `terug naar ${label}`,
  terugVoorstellenUitleg:
    'Deze stap is meer dan 7 dagen geleden gezet. Daarom moet een collega van het samenwerkingsverband dit goedkeuren.',
  controleVoorstel: 'Wat gebeurt er als een collega dit goedkeurt?',
  voorstelDoen: 'Voorstel doen',
  voorgesteld: 'Uw voorstel is gedaan. Er verandert pas iets als een collega het goedkeurt.',
  stopConceptUitleg:
    'Niemand krijgt bericht. Buiten het samenwerkingsverband heeft niemand deze hulpvraag gezien, en dat blijft zo. Is de hulpvraag nooit gedeeld? Dan wordt alles na 30 dagen vernietigd.',
  nogNiet: 'Dit kan nog niet:',
  gaErheen: 'Ga erheen',
  omschrijving: 'Omschrijving',
  omschrijvingHint:
    'De ouders en de voorschoolse voorziening lezen deze tekst bij Verloop. Scholen niet. De tekst staat nooit in een mail.',
  omschrijvingHintTerug: 'Schrijf wat er nog ontbreekt. De voorschoolse voorziening leest dit bij Verloop.',
  omschrijvingHintPlek:
    'Schrijf waarom de plek niet doorgaat. De ouders en de voorschoolse voorziening lezen deze tekst bij Verloop. Scholen niet. Een inschrijving die al was vastgelegd, telt niet meer.',
  reden: 'Reden',
  scholen: 'Welke school of scholen wilt u vragen?',
  scholenHint:
    'Alleen scholen waarvoor toestemming van een ouder met gezag geldt. Een school leest alleen de documenten uit die toestemming.',
  inschrijving: 'Inschrijving door de ouders',
  inschrijvingSchool: 'School',
  inschrijvingDatum: 'Eerste schooldag',
  inschrijvingAl: (school: string, datum: string) =>
    `De ouders hebben hun kind ingeschreven bij ${school}, vanaf ${datum}.`,
  bekijken: 'Bekijk wat er gebeurt',
  gevolgen: 'Wat er verandert als u bevestigt',
  gevolgenVoorstel: 'Wat er verandert als een collega dit goedkeurt',
  kiesVoorGevolgen: 'Kies eerst wat er is gebeurd. Dan ziet u hier wie een mail krijgt en wie straks iets anders ziet.',
  vulInVoorGevolgen: 'Vul in wat nog nodig is. Dan ziet u hier wie een mail krijgt en wie straks iets anders ziet.',
  controle: 'Wat gebeurt er als u dit bevestigt?',
  bevestigen: (label: string) => `Bevestigen: ${label}`,
  andereKeuze: 'Terug naar de keuze',
  gedaan: (label: string, gemaild: readonly string[]) =>
    `De status is nu “${label}”.${gemaild.length === 0 ? '' : ` ${namenlijst(gemaild)} ${gemaild.length === 1 ? 'krijgt' : 'krijgen'} een mail.`}`,
  wie: 'Wie',
  krijgtMail: 'Krijgt mail',
  erbij: 'Ziet erbij',
  eraf: 'Ziet niet meer',
  wieEnWat: 'Wie een mail krijgt en wie straks iets anders ziet',
  niemandIets: 'Niemand krijgt een mail. Voor niemand verandert er iets.',
  mailInhoud: 'In de mail staan alleen het nummer van de hulpvraag, de status en een link. Geen namen en geen inhoud.',
  mailInhoudAfgerond:
    'In de mail staan het nummer van de hulpvraag, de status, de school en de eerste schooldag. De naam van het kind staat er niet in.',
  openstaandTitel: 'Wat nog openstaat',
  openstaandUitleg: 'Wie weggaat, verliest dit meteen.',
  openHouden: 'Toch openhouden',
  openstaand: (naam: string, moment: string, tot: string) => `${naam}: overleg op ${moment}, open tot ${tot}`,
  samen: (mails: number, erbij: number, eraf: number) =>
    [
      mails > 0 && `${telling(mails, 'mens krijgt', 'mensen krijgen')} mail`,
      erbij > 0 && `${telling(erbij, 'mens ziet', 'mensen zien')} meer`,
      eraf > 0 && `${telling(eraf, 'mens ziet', 'mensen zien')} minder`,
    ]
      .filter(Boolean)
      .join(' · '),
  zodraGevraagd: 'zodra deze school wordt gevraagd',
  vanaf: (moment: string) => `vanaf ${moment}`,
  tot: (moment: string) => `tot ${moment}`,
  leest: (namen: string) => `lezen: ${namen}`,
  heleZaak: 'de hele hulpvraag: de toegang stopt',
  opnieuwLaden: 'Laad de hulpvraag opnieuw',
} as const;

/** "A, B en C". */
function namenlijst(namen: readonly string[]): string {
  return new Intl.ListFormat('nl', { type: 'conjunction' }).format(namen);
}

/** Groups of people, in words. */
export const DOELGROEP_TEKST: Readonly<Record<Doelgroep, string>> = {
  VOORSCHOOL: 'voorschoolse voorziening',
  JK: 'samenwerkingsverband',
  OUDER: 'ouder',
  SCHOOL: 'school',
  GENODIGDE: 'genodigde',
  BEHEERDER: 'beheerder',
  ACCOUNT: 'eigenaar van het account',
};
