/** Cases that wait for the preschool or for the advice. */

import { infectedPdf } from '../../client/files.ts';
import { at, atHome } from '../addresses.ts';
import type { Casus } from '../casus.ts';
import { momentInNetherlands } from '../clock.ts';
import { paper } from '../papers.ts';
import { adviseAndAgree, type SeedCase, start } from './seed-case.ts';

const UKKIE: SeedCase = {
  voornaam: 'Ukkie',
  achternaam: 'Citroen',
  leeftijd: [2, 9],
  voorschool: 'voorschool1',
  ouders: [{ naam: 'Ceciel Citroen', gezag: true, email: atHome('ceciel.citroen') }],
  tot: 'CONCEPT',
  play: (casus) => casus.on(1, '16:30').begin(),
};

const DORUS: SeedCase = {
  voornaam: 'Dorus',
  achternaam: 'Framboos',
  leeftijd: [3, 10],
  voorschool: 'voorschool1',
  ouders: [
    { naam: 'Frits Framboos', gezag: true, email: atHome('frits.framboos'), telefoon: '000-410 55 66' },
    { naam: 'Fenna Framboos', gezag: true, email: atHome('fenna.framboos') },
  ],
  formulier: {
    vraag: 'Dorus wordt over twee maanden vier. Kan hij naar de school in onze wijk, en wat heeft hij daar nodig?',
    sterkeKanten: 'Hij lacht veel, klimt overal op en is dol op water. Andere kinderen zoeken hem op.',
    zorgen:
      'Hij zegt een stuk of tien woorden. Als hij niet begrepen wordt, gaat hij gillen of gooien. In de kring houdt hij het drie minuten vol.',
    ingezetteHulp: 'Sinds september elke week logopedie. Wij werken met foto’s van de dag en een rustig hoekje.',
    wensOuders: 'De ouders willen graag een school dichtbij, omdat ze geen auto hebben.',
  },
  tot: 'JK_BIJLAGEN_TOEGEVOEGD',
  async play(casus) {
    await start(casus, 17);
    const { formulier } = DORUS;
    if (formulier) await casus.on(11, '12:45').handIn(formulier);
    await casus.on(9, '08:50').read(casus.people.specialist);
    await casus
      .on(5, '10:00')
      .observe(
        'Een ochtend meegekeken in de groep. Dorus speelt vooral naast andere kinderen. Met een foto erbij weet hij precies wat er komt: dan loopt hij zelf naar de gang en pakt zijn jas.',
      );
  },
};

const PIM: SeedCase = {
  voornaam: 'Pim',
  achternaam: 'Mandarijn',
  leeftijd: [3, 4],
  voorschool: 'voorschool2',
  ouders: [{ naam: 'Marit Mandarijn', gezag: true, email: atHome('marit.mandarijn') }],
  formulier: {
    vraag: 'Past gewoon onderwijs bij Pim, als hij meer rust krijgt?',
    sterkeKanten: 'Pim kent alle dieren bij naam en kan heel precies puzzelen.',
    zorgen: 'Van harde geluiden schrikt hij erg. Hij stopt dan zijn vingers in zijn oren en wil naar huis.',
    ingezetteHulp: 'Een koptelefoon in de groep, en samen met de jeugdarts een rustig schema.',
    wensOuders: '',
  },
  tot: 'JK_ONDERWIJSADVIES_AANVRAAG',
  async play(casus) {
    await start(casus, 8);
    const { formulier } = PIM;
    if (formulier) await casus.on(6, '13:20').fillIn(formulier);
    const usb = await infectedPdf('aanvraag van usb-stick.pdf');
    await casus.on(4, '17:05').send(casus.voorschool, usb, 'AANVRAAG_ONDERWIJSADVIES_JK', 'THREATS_FOUND');
  },
};

const LOTTE: SeedCase = {
  voornaam: 'Lotte',
  achternaam: 'Limoen',
  leeftijd: [3, 11],
  voorschool: 'voorschool2',
  ouders: [
    { naam: 'Lars Limoen', gezag: true, email: atHome('lars.limoen'), telefoon: '000-410 77 88' },
    { naam: 'Linde Limoen', gezag: true, email: atHome('linde.limoen') },
  ],
  formulier: {
    vraag: 'Lotte heeft een spierziekte. Op welke school kan zij meedoen, ook als zij moe is?',
    sterkeKanten: 'Zij praat als een kind van vijf, verzint verhalen en weet goed wat zij wil.',
    zorgen: 'Traplopen lukt niet. Na een uur spelen is zij op, en dan valt zij vaker.',
    ingezetteHulp: 'Fysiotherapie op maandag. Bij ons een stoel op wieltjes en een bed om te rusten.',
    wensOuders: 'Graag een school waar haar broer ook heen kan.',
  },
  tot: 'JK_BIJLAGEN_TOEGEVOEGD',
  async play(casus) {
    await start(casus, 21);
    const { formulier } = LOTTE;
    if (formulier) await casus.on(15, '09:30').handIn(formulier);
    const verslag = await paper('verslag-fysiotherapie.pdf', 'Verslag van de fysiotherapie', [
      'Lotte Limoen, maandag 10.00 uur.',
      'Lotte loopt zonder hulp, en korte stukken. Zij kan een trap op met een leuning en iemand achter haar.',
      'Advies: een lokaal op de begane grond, en twee keer per dag een half uur rust.',
    ]);
    await casus.on(12, '14:00').send(casus.people.specialist, verslag, 'VERSLAG');
    await casus
      .on(8, '10:30')
      .observe(
        'Thuis op bezoek geweest. Lotte liet haar tekeningen zien en vertelde bij elke tekening wie het was. Na drie kwartier wilde zij liggen.',
      );
    await casus
      .on(4, '16:00')
      .advise('Lotte kan naar een gewone basisschool, als het lokaal beneden is en zij op vaste momenten kan rusten.');
    await meetTomorrow(casus.on(3, '11:45'));
  },
};

/** Everybody round the table tomorrow; each reads from the moment it begins. */
async function meetTomorrow(casus: Casus): Promise<void> {
  const ronde = await casus.plan(
    momentInNetherlands(casus.clock.day(1), '14:00'),
    'Wijkgebouw De Bedachte Brug, zaal 2',
  );
  const sluitOp = momentInNetherlands(casus.clock.day(8), '17:00');
  for (const naam of ['Lars Limoen', 'Linde Limoen']) {
    await casus.invite(ronde, { soort: 'OUDER', ouderId: await casus.ouderId(naam) }, '', sluitOp);
  }
  const { voorschool2 } = casus.people;
  await casus.invite(ronde, { soort: 'ACCOUNT', als: 'VOORSCHOOL', ...voorschool2.verwijzing }, 'pedagoog', sluitOp);
  const loes = { soort: 'NIEUW', naam: 'Loes Logopedist', email: at('logopedist') };
  await casus.invite(ronde, loes, 'logopedist', sluitOp);
}

const MIEP: SeedCase = {
  voornaam: 'Miep',
  achternaam: 'Kiwi',
  leeftijd: [4, 0],
  voorschool: 'voorschool2',
  ouders: [{ naam: 'Koen Kiwi', gezag: true, email: atHome('koen.kiwi') }],
  formulier: {
    vraag: 'Miep is bijna vier en nog niet zindelijk. Welke school kan haar daarbij helpen?',
    sterkeKanten: 'Miep zingt de hele dag. Zij onthoudt elk liedje na één keer.',
    zorgen: 'Zij laat weinig merken als zij iets nodig heeft, en zij praat in losse woorden.',
    ingezetteHulp: 'Een vast ritme met de wc, en elke week een half uur taalspel.',
    wensOuders: 'Vader zoekt een kleine school met een vaste juf of meester.',
  },
  tot: 'JK_ONDERWIJSADVIES',
  async play(casus) {
    await start(casus, 31);
    const { formulier } = MIEP;
    if (formulier) await casus.on(27, '15:15').handIn(formulier);
    await adviseAndAgree(casus, 7, {
      observatie:
        'In de kring zingt Miep mee en kijkt zij naar de leidster. Buiten speelt zij alleen, met zand en water.',
      advies:
        'Een gewone basisschool met een kleine instroomgroep past bij Miep. Zij heeft hulp nodig bij de wc en bij taal.',
      afspraken:
        'Vader kijkt op twee scholen. De peuteropvang schrijft op hoe de dag met Miep gaat. Over drie weken bellen we weer.',
    });
    await casus.on(6, '10:10').read(casus.voorschool);
  },
};

const SAAR: SeedCase = {
  voornaam: 'Saar',
  achternaam: 'Sinaasappel',
  leeftijd: [3, 9],
  voorschool: 'voorschool1',
  ouders: [
    { naam: 'Suze Sinaasappel', gezag: true, email: atHome('suze.sinaasappel'), telefoon: '000-410 99 00' },
    { naam: 'Sven Sinaasappel', gezag: false, email: atHome('sven.sinaasappel') },
  ],
  formulier: {
    vraag: 'Kan Saar naar een school waar ook met gebaren wordt gepraat?',
    sterkeKanten: 'Zij kijkt goed, doet na wat zij ziet en helpt graag met opruimen.',
    zorgen: 'Saar hoort met haar linkeroor bijna niets. In een drukke groep mist zij wat er wordt gezegd.',
    ingezetteHulp: 'Een hoortoestel sinds de zomer. De leidsters leren gebaren bij liedjes.',
    wensOuders: 'Moeder wil eerst weten wat er kan, en dan pas kiezen.',
  },
  tot: 'JK_ONDERWIJSADVIES',
  async play(casus) {
    const { specialist } = casus.people;
    await start(casus, 38);
    const { formulier } = SAAR;
    if (formulier) await casus.on(34, '11:20').handIn(formulier);
    await casus.on(33, '09:05').change(specialist, 'JK_ONDERWIJSADVIES_AANVRAAG', {
      omschrijving: 'Het verslag van het audiologisch centrum staat er nog niet bij. Kunt u dat toevoegen?',
    });
    const verslag = await paper('verslag-gehoor.pdf', 'Verslag van het gehooronderzoek', [
      'Saar Sinaasappel.',
      'Rechts hoort Saar goed. Links hoort zij alleen harde geluiden. Met het hoortoestel verstaat zij gesproken taal in een stille kamer.',
    ]);
    await casus.on(30, '16:10').send(casus.voorschool, verslag, 'VERSLAG');
    await casus.on(30, '16:15').change(casus.voorschool, 'JK_BIJLAGEN_TOEGEVOEGD');
    await adviseAndAgree(casus, 12, {
      observatie:
        'Saar zit vooraan en volgt de handen van de leidster. Roept iemand achter haar, dan reageert zij niet.',
      advies: 'Saar kan naar een gewone school met een goede akoestiek en begeleiding vanuit het speciaal onderwijs.',
      afspraken: 'Moeder bezoekt een school met gebaren in de klas. De JKspecialist vraagt begeleiding aan.',
    });
    await casus.on(11, '09:30').inviteParent('Suze Sinaasappel');
  },
};

export const WAITING: readonly SeedCase[] = [SAAR, MIEP, LOTTE, DORUS, PIM, UKKIE];
