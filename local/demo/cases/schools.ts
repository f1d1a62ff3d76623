/** Cases in which a school was asked. */

import { at, atHome } from '../addresses.ts';
import { adviseAndAgree, type SeedCase, start } from './seed-case.ts';

const SJORS: SeedCase = {
  voornaam: 'Sjors',
  achternaam: 'Aalbes',
  leeftijd: [4, 1],
  voorschool: 'voorschool2',
  ouders: [{ naam: 'Olga Ouder', gezag: true, email: at('ouder'), telefoon: '000-410 11 22' }],
  formulier: {
    vraag: 'Welke school kan omgaan met de driftbuien van Sjors?',
    sterkeKanten: 'Sjors bouwt torens die niemand anders durft te bouwen. Hij troost kinderen die vallen.',
    zorgen: 'Bij elke overgang (naar buiten, aan tafel, naar huis) wordt hij boos. Dat duurt soms een half uur.',
    ingezetteHulp: 'Een zandloper en een vaste leidster. Ouders kregen hulp bij opvoeden aan huis.',
    wensOuders: 'Een school die Sjors leuk vindt. En het liefst op de fiets.',
  },
  tot: 'JK_AANMELDEN_SCHOOL',
  async play(casus) {
    const { specialist, school2 } = casus.people;
    await start(casus, 44);
    const { formulier } = SJORS;
    if (formulier) await casus.on(39, '10:45').handIn(formulier);
    await adviseAndAgree(casus, 19, {
      observatie: 'Met de zandloper erbij ruimt Sjors zelf op. Zonder zandloper gooit hij de blokken om.',
      advies: 'Gewoon onderwijs in een kleine groep, met iemand die de overgangen met Sjors oefent.',
      afspraken: 'De school krijgt in het eerste half jaar twee ochtenden begeleiding. Thuis blijft de zandloper ook.',
    });
    const ouder = await casus.on(18, '13:00').welcomeParent('Olga Ouder');
    await casus.on(14, '20:40').read(ouder);
    const school = await casus.on(13, '11:10').wish(school2);
    await casus.on(10, '20:15').consent(ouder, school);
    await casus.on(9, '09:20').change(specialist, 'JK_AANMELDEN_SCHOOL', { schoolIds: [school] });
    await casus.on(6, '15:35').read(school2);
  },
};

const WOLF: SeedCase = {
  voornaam: 'Wolf',
  achternaam: 'Walnoot',
  leeftijd: [4, 2],
  voorschool: 'voorschool1',
  ouders: [
    { naam: 'Wietske Walnoot', gezag: true, email: atHome('wietske.walnoot'), telefoon: '000-410 31 32' },
    { naam: 'Wout Walnoot', gezag: true },
  ],
  formulier: {
    vraag: 'Wolf is te vroeg geboren en alles gaat wat langzamer. Kan hij in groep 1 meekomen?',
    sterkeKanten: 'Hij geeft nooit op. Iets nieuws oefent hij net zo lang tot het lukt.',
    zorgen: 'Zijn handen trillen, knippen en tekenen lukken niet. Hij is snel moe van veel kinderen om zich heen.',
    ingezetteHulp: 'Ergotherapie, en een aangepaste schaar en stoel in de groep.',
    wensOuders: 'De ouders hebben Wolf al aangemeld bij de school waar zijn zus zit.',
  },
  tot: 'JK_AANMELDEN_SCHOOL',
  async play(casus) {
    const { specialist, school1 } = casus.people;
    await start(casus, 52);
    const { formulier } = WOLF;
    if (formulier) await casus.on(48, '14:25').handIn(formulier);
    await adviseAndAgree(casus, 26, {
      observatie:
        'Wolf probeerde elf keer een kraal aan een draad te krijgen. De twaalfde keer lukte het, en toen lachte hij.',
      advies: 'Gewoon onderwijs, met hulpmiddelen voor zijn handen en een rustige werkplek.',
      afspraken: 'De ergotherapeut komt de eerste weken mee naar school.',
    });
    const school = await casus.on(24, '10:00').wish(school1);
    await casus.on(23, '11:30').consentOnPaper('Wietske Walnoot', school);
    await casus.on(22, '09:45').change(specialist, 'JK_AANMELDEN_SCHOOL', { schoolIds: [school] });
    await casus.on(20, '16:00').applied(school, casus.clock.nu.slice(0, 10));
    await casus.on(17, '13:50').read(school1);
  },
};

const NOOR: SeedCase = {
  voornaam: 'Noor',
  achternaam: 'Nectarine',
  leeftijd: [4, 3],
  voorschool: 'voorschool2',
  ouders: [{ naam: 'Nadia Nectarine', gezag: true, email: atHome('nadia.nectarine') }],
  formulier: {
    vraag: 'Noor spreekt thuis Pools en bij ons weinig. Is dat taal, of is er meer?',
    sterkeKanten: 'Noor zorgt voor de poppen alsof ze echt zijn. Zij danst op alle muziek.',
    zorgen: 'Zij kijkt weg als iemand iets vraagt. Ook in het Pools zegt zij minder dan haar zusje van drie.',
    ingezetteHulp: 'Een tolk bij de gesprekken, en een logopedist die Pools spreekt.',
    wensOuders: 'Moeder wil twee scholen laten kijken: een dichtbij, en een met een taalklas.',
  },
  tot: 'JK_AANMELDEN_SCHOOL',
  async play(casus) {
    const { specialist, school1, school2 } = casus.people;
    await start(casus, 47);
    const { formulier } = NOOR;
    if (formulier) await casus.on(41, '09:55').handIn(formulier);
    await adviseAndAgree(casus, 20, {
      observatie: 'Met de tolk erbij vertelde Noor wie er in haar tekening stonden. In het Nederlands wees zij aan.',
      advies: 'Een school met extra hulp bij taal. Na een half jaar kijken we of een taalklas nodig is.',
      afspraken: 'Beide scholen lezen mee, en moeder gaat bij allebei kijken.',
    });
    const dichtbij = await casus.on(18, '10:20').wish(school1);
    const taalklas = await casus.on(18, '10:25').wish(school2);
    await casus.on(16, '14:30').consentOnPaper('Nadia Nectarine', dichtbij);
    await casus.on(16, '14:40').consentOnPaper('Nadia Nectarine', taalklas);
    const schoolIds = [dichtbij, taalklas];
    await casus.on(15, '09:15').change(specialist, 'JK_AANMELDEN_SCHOOL', { schoolIds });
    await casus.on(11, '12:10').read(school1);
    await casus.on(5, '15:00').answer(school1, dichtbij, {
      antwoord: 'AFGEWEZEN',
      redencode: 'ANDERE_SCHOOL_PAST_BETER',
      toelichting: 'Wij hebben geen logopedist in huis. Een school met een taalklas helpt Noor beter.',
    });
  },
};

const FIENTJE: SeedCase = {
  voornaam: 'Fientje',
  achternaam: 'Bosbes',
  leeftijd: [4, 4],
  voorschool: 'voorschool1',
  ouders: [{ naam: 'Bas Bosbes', gezag: true, email: atHome('bas.bosbes') }],
  formulier: {
    vraag: 'Fientje is in de war van veel prikkels. Is er een school met een kleine klas?',
    sterkeKanten: 'Zij kan lang luisteren naar een verhaal en weet daarna alles nog.',
    zorgen: 'Buiten rent zij weg zonder te kijken. Binnen kruipt zij onder de tafel als het druk is.',
    ingezetteHulp: 'Een tent in de groep om in te zitten, en altijd dezelfde leidster bij het halen.',
    wensOuders: 'Vader hoopt op De Eerste Verzinning: daar kent hij de directeur.',
  },
  tot: 'JK_AFGEWEZEN',
  async play(casus) {
    const { specialist, school1 } = casus.people;
    await start(casus, 58);
    const { formulier } = FIENTJE;
    if (formulier) await casus.on(53, '16:20').handIn(formulier);
    await adviseAndAgree(casus, 30, {
      observatie: 'In de tent las Fientje een boek van voor naar achter. Toen de groep ging zingen, bleef zij zitten.',
      advies: 'Een kleine groep met een vast gezicht, en een hek om het plein.',
      afspraken: 'Vader vraagt De Eerste Verzinning. Lukt dat niet, dan zoeken we samen verder.',
    });
    const school = await casus.on(28, '11:00').wish(school1);
    await casus.on(27, '13:15').consentOnPaper('Bas Bosbes', school);
    await casus.on(25, '10:30').change(specialist, 'JK_AANMELDEN_SCHOOL', { schoolIds: [school] });
    await casus.on(18, '14:05').read(school1);
    await casus.on(10, '16:45').answer(school1, school, {
      antwoord: 'AFGEWEZEN',
      redencode: 'GEEN_PLAATS',
      toelichting: 'De instroomgroep is vol tot de zomer. Wij denken graag mee over een andere plek.',
    });
    await casus.on(8, '09:35').change(specialist, 'JK_AFGEWEZEN');
  },
};

export const SCHOOLS: readonly SeedCase[] = [FIENTJE, WOLF, NOOR, SJORS];
