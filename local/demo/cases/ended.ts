/** Cases with a place, and one that stopped. */
import { atHome } from '../addresses.ts';
import { adviseAndAgree, type SeedCase, start } from './seed-case.ts';

const BRAM: SeedCase = {
  voornaam: 'Bram',
  achternaam: 'Abrikoos',
  leeftijd: [4, 4],
  voorschool: 'voorschool2',
  ouders: [{ naam: 'Anna Abrikoos', gezag: true, email: atHome('anna.abrikoos'), telefoon: '000-410 61 62' }],
  formulier: {
    vraag: 'Bram heeft diabetes. Welke school durft dat aan?',
    sterkeKanten: 'Een vrolijk kind met veel vrienden. Hij prikt zelf in zijn vinger en telt mee.',
    zorgen: 'Is zijn suiker laag, dan wordt hij stil en bleek. Dat moet iemand op tijd zien.',
    ingezetteHulp: 'Alle leidsters kregen uitleg van de kinderverpleegkundige.',
    wensOuders: 'Moeder wil een school waar altijd iemand is die het kan.',
  },
  tot: 'JK_ADVIES_AFGEROND',
  async play(casus) {
    const { specialist, school2 } = casus.people;
    await start(casus, 61);
    const { formulier } = BRAM;
    if (formulier) await casus.on(57, '10:15').handIn(formulier);
    await adviseAndAgree(casus, 33, {
      observatie: 'Bram vertelde de hele groep hoe zijn meter werkt. Bij een lage waarde pakte hij zelf zijn drinken.',
      advies: 'Gewoon onderwijs. De school maakt een plan met de kinderverpleegkundige.',
      afspraken: 'Moeder is de eerste week op school. Drie mensen leren prikken.',
    });
    const school = await casus.on(31, '10:40').wish(school2);
    await casus.on(30, '15:20').consentOnPaper('Anna Abrikoos', school);
    await casus.on(28, '11:55').change(specialist, 'JK_AANMELDEN_SCHOOL', { schoolIds: [school] });
    await casus.on(22, '13:40').read(school2);
    await casus.on(13, '16:25').answer(school2, school, {
      antwoord: 'AKKOORD',
      toelichting: 'Bram is welkom. Wij spreken met moeder af wie er leert prikken.',
    });
    await casus.on(12, '09:10').change(specialist, 'JK_ADVIES_AFGEROND');
  },
};

const TONIA: SeedCase = {
  voornaam: 'Tonia',
  achternaam: 'Perzik',
  leeftijd: [4, 6],
  voorschool: 'voorschool1',
  ouders: [{ naam: 'Peer Perzik', gezag: true, email: atHome('peer.perzik') }],
  formulier: {
    vraag: 'Tonia is heel klein voor haar leeftijd. Kan zij veilig meedoen in een kleuterklas?',
    sterkeKanten: 'Zij durft alles te vragen en maakt met iedereen een praatje.',
    zorgen: 'Deuren, kranen en de wc zijn te hoog. Grote kinderen tillen haar op, en dat wil zij niet.',
    ingezetteHulp: 'Opstapjes, en een afspraak in de groep: eerst vragen, dan pas helpen.',
    wensOuders: 'Een school die haar gewoon als kleuter ziet.',
  },
  tot: 'ADVIES_AFGEROND',
  async play(casus) {
    const { specialist, school2 } = casus.people;
    await start(casus, 68);
    const { formulier } = TONIA;
    if (formulier) await casus.on(64, '09:25').handIn(formulier);
    await adviseAndAgree(casus, 42, {
      observatie: 'Tonia verzette zelf haar opstapje, drie keer op een ochtend. Zij vroeg één keer om hulp.',
      advies: 'Gewoon onderwijs, met opstapjes en een lage kapstok.',
      afspraken: 'De school past het lokaal aan vóór de eerste dag.',
    });
    const school = await casus.on(40, '14:15').wish(school2);
    await casus.on(39, '10:50').consentOnPaper('Peer Perzik', school);
    await casus.on(37, '11:05').change(specialist, 'JK_AANMELDEN_SCHOOL', { schoolIds: [school] });
    await casus
      .on(30, '12:30')
      .answer(school2, school, { antwoord: 'AKKOORD', toelichting: 'Wij bestellen de opstapjes.' });
    await casus.on(29, '09:00').change(specialist, 'JK_ADVIES_AFGEROND');
    const inschrijving = { schoolId: school, startdatum: casus.clock.day(16) };
    await casus.on(6, '13:25').change(specialist, 'ADVIES_AFGEROND', { inschrijving });
  },
};

const GIJS: SeedCase = {
  voornaam: 'Gijs',
  achternaam: 'Pruim',
  leeftijd: [3, 7],
  voorschool: 'voorschool1',
  ouders: [{ naam: 'Gerda Pruim', gezag: true, email: atHome('gerda.pruim') }],
  tot: 'JK_INGETROKKEN',
  async play(casus) {
    await start(casus, 36);
    await casus.on(24, '10:35').change(casus.people.specialist, 'JK_INGETROKKEN', {
      omschrijving: 'Het gezin is verhuisd naar een ander samenwerkingsverband. Moeder vraagt daar opnieuw hulp.',
    });
  },
};

export const ENDED: readonly SeedCase[] = [TONIA, BRAM, GIJS];
