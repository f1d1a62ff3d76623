/** Every text that counts says it right for none, one and more. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { momentAt } from '#shared/kernel/dates.ts';
import { refuseTooMany } from '#shared/limiet/limiet.ts';
import { uitlegOnbekend } from '#shared/overdracht/pdf/write-pdf.ts';
import { algemeen } from '#web/teksten/algemeen.ts';
import { beheerTeksten } from '#web/teksten/beheer.ts';
import { bijlagenTeksten } from '#web/teksten/bijlagen.ts';
import { dossierTeksten } from '#web/teksten/dossier.ts';
import { hulpvragenTeksten } from '#web/teksten/hulpvragen.ts';
import { naastTeksten } from '#web/teksten/naast.ts';
import { overlegTeksten } from '#web/teksten/overleg.ts';
import { scholenTeksten } from '#web/teksten/scholen.ts';
import { statusTeksten } from '#web/teksten/status-wijzigen.ts';
import { stukkenTeksten } from '#web/teksten/stukken.ts';
import { takenTeksten } from '#web/teksten/taken.ts';
import { telling } from '#web/teksten/telling.ts';
import { verloopTeksten } from '#web/teksten/verloop.ts';
import { wegTeksten } from '#web/teksten/weg.ts';
import { werklijstTeksten } from '#web/teksten/werklijst.ts';
import { showSize } from '#web/ui/sizes.ts';

type Telt = (aantal: number) => string;
const zaakgevolg = (uitnodigingen: number, bestanden: number) =>
  beheerTeksten.zaakgevolg({ zaaknummer: 'JK-2026-000001', uitnodigingen, bestanden });

/** Key of the text, the text, and what it says for 0, 1, 2 and 21. Undefined: it is never said. */
const TEKSTEN: readonly (readonly [string, Telt, string | undefined, string, string, string])[] = [
  ['telling', (n) => telling(n, 'dag', 'dagen'), '0 dagen', '1 dag', '2 dagen', '21 dagen'],
  [
    'meerGeladen',
    algemeen.meerGeladen,
    '0 regels erbij geladen.',
    '1 regel erbij geladen.',
    '2 regels erbij geladen.',
    '21 regels erbij geladen.',
  ],
  [
    'lengte',
    (n) => algemeen.lengte(n, 4000),
    '0 van de 4000 tekens.',
    '1 van de 4000 tekens.',
    '2 van de 4000 tekens.',
    '21 van de 4000 tekens.',
  ],
  ['weggehaald', bijlagenTeksten.weggehaald, undefined, 'Weggehaald (1)', 'Weggehaald (2)', 'Weggehaald (21)'],
  [
    'aantalEnGrootte',
    (n) => bijlagenTeksten.aantalEnGrootte(n, '1 MB'),
    undefined,
    '1 bestand, 1 MB',
    '2 bestanden, 1 MB',
    '21 bestanden, 1 MB',
  ],
  ['zoveelVan', (n) => bijlagenTeksten.zoveelVan(n, 40), '0 van 40', '1 van 40', '2 van 40', '21 van 40'],
  [
    'allesGedownload',
    bijlagenTeksten.allesGedownload,
    undefined,
    '1 bestand is gedownload, samen in één zip-bestand.',
    '2 bestanden zijn gedownload, samen in één zip-bestand.',
    '21 bestanden zijn gedownload, samen in één zip-bestand.',
  ],
  [
    'nietAlles',
    (n) => bijlagenTeksten.nietAlles(n, 40),
    'Geen van de bestanden kon worden gedownload.',
    '1 bestand van de 40 in het zip-bestand. Dit ging niet:',
    '2 bestanden van de 40 in het zip-bestand. Dit ging niet:',
    '21 bestanden van de 40 in het zip-bestand. Dit ging niet:',
  ],
  [
    'samen',
    (n) => statusTeksten.samen(n, n, n),
    '',
    '1 mens krijgt mail · 1 mens ziet meer · 1 mens ziet minder',
    '2 mensen krijgen mail · 2 mensen zien meer · 2 mensen zien minder',
    '21 mensen krijgen mail · 21 mensen zien meer · 21 mensen zien minder',
  ],
  [
    'overDagen',
    (n) => naastTeksten.overDagen('3 mei 2027', n),
    'vandaag, 3 mei 2027',
    'uiterlijk 3 mei 2027, over 1 dag',
    'uiterlijk 3 mei 2027, over 2 dagen',
    'uiterlijk 3 mei 2027, over 21 dagen',
  ],
  ['nu', wegTeksten.nu, 'nu, vandaag', 'nu, 1 dag', 'nu, 2 dagen', 'nu, 21 dagen'],
  ['plaats', (n) => wegTeksten.plaats(n, 30), undefined, 'Stap 1 van 30', 'Stap 2 van 30', 'Stap 21 van 30'],
  [
    'ingevuld',
    (n) => takenTeksten.ingevuld(n, n),
    'Nog niet ingevuld',
    '1 van de 1 vraag ingevuld',
    '2 van de 2 vragen ingevuld',
    '21 van de 21 vragen ingevuld',
  ],
  [
    'andereAantal',
    (n) => takenTeksten.andereAantal('a.pdf', n),
    undefined,
    'a.pdf · 1 bestand',
    'a.pdf · 2 bestanden',
    'a.pdf · 21 bestanden',
  ],
  ['dagen', wegTeksten.dagen, 'vandaag', '1 dag', '2 dagen', '21 dagen'],
  ['aantal', stukkenTeksten.aantal, '0 documenten', '1 document', '2 documenten', '21 documenten'],
  [
    'verwijderd',
    stukkenTeksten.verwijderd,
    '0 documenten die zijn verwijderd',
    '1 document dat is verwijderd',
    '2 documenten die zijn verwijderd',
    '21 documenten die zijn verwijderd',
  ],
  [
    'nietTeOpenen',
    stukkenTeksten.nietTeOpenen,
    '0 documenten die u niet kunt openen',
    '1 document dat u niet kunt openen',
    '2 documenten die u niet kunt openen',
    '21 documenten die u niet kunt openen',
  ],
  [
    'oudereVersies',
    dossierTeksten.oudereVersies,
    '0 oudere versies',
    '1 oudere versie',
    '2 oudere versies',
    '21 oudere versies',
  ],
  [
    'eerdereVersies',
    dossierTeksten.eerdereVersies,
    'Eerdere versies (0)',
    'Eerdere versies (1)',
    'Eerdere versies (2)',
    'Eerdere versies (21)',
  ],
  [
    'eerdereVragen',
    scholenTeksten.eerdereVragen,
    'Eerder gevraagd (0)',
    'Eerder gevraagd (1)',
    'Eerder gevraagd (2)',
    'Eerder gevraagd (21)',
  ],
  ['aantalKeer', verloopTeksten.aantalKeer, '0 keer', '1 keer', '2 keer', '21 keer'],
  [
    'metAantal',
    (n) => hulpvragenTeksten.metAantal('Lopend', n),
    'Lopend (0)',
    'Lopend (1)',
    'Lopend (2)',
    'Lopend (21)',
  ],
  ['pagina', (n) => bijlagenTeksten.pagina(1, n), undefined, 'Pagina 1 van 1', 'Pagina 1 van 2', 'Pagina 1 van 21'],
  [
    'watWanneerWaar',
    (n) => overlegTeksten.watWanneerWaar('1 mei', n, ''),
    'Overleg op 1 mei, 0 minuten.',
    'Overleg op 1 mei, 1 minuut.',
    'Overleg op 1 mei, 2 minuten.',
    'Overleg op 1 mei, 21 minuten.',
  ],
  [
    'plannen',
    overlegTeksten.plannen,
    'Overlegronde maken',
    'Maken en uitnodigen',
    'Maken en uitnodigen',
    'Maken en uitnodigen',
  ],
  [
    'gepland',
    overlegTeksten.gepland,
    'De overlegronde is gemaakt.',
    'De overlegronde is gemaakt en 1 uitnodiging is verstuurd.',
    'De overlegronde is gemaakt en 2 uitnodigingen zijn verstuurd.',
    'De overlegronde is gemaakt en 21 uitnodigingen zijn verstuurd.',
  ],
  [
    'gevolgenMail',
    beheerTeksten.gevolgenMail,
    'Niemand krijgt hierover een mail van het account.',
    'Deze persoon krijgt een mail.',
    '2 mensen krijgen een mail.',
    '21 mensen krijgen een mail.',
  ],
  [
    'zakenUitleg',
    (n) => beheerTeksten.zakenUitleg(n).split('.')[0] ?? '',
    undefined,
    'Het gaat om 1 hulpvraag',
    'Het gaat om 2 hulpvragen',
    'Het gaat om 21 hulpvragen',
  ],
  [
    'zaakgevolg',
    (n) => zaakgevolg(n, 0),
    'JK-2026-000001',
    'JK-2026-000001: 1 uitnodiging vervalt',
    'JK-2026-000001: 2 uitnodigingen vervallen',
    'JK-2026-000001: 21 uitnodigingen vervallen',
  ],
  [
    'zaakgevolg',
    (n) => zaakgevolg(0, n),
    'JK-2026-000001',
    'JK-2026-000001: 1 bestand wordt niet toegevoegd',
    'JK-2026-000001: 2 bestanden worden niet toegevoegd',
    'JK-2026-000001: 21 bestanden worden niet toegevoegd',
  ],
  ['showSize', showSize, '0 bytes', '1 byte', '2 bytes', '21 bytes'],
  [
    'uitlegOnbekend',
    (n) => /voor (.*)\. De juiste/.exec(uitlegOnbekend(n))?.[1] ?? '',
    undefined,
    'één teken dat hier niet kan worden afgedrukt',
    '2 tekens die hier niet kunnen worden afgedrukt',
    '21 tekens die hier niet kunnen worden afgedrukt',
  ],
  ['jaar', werklijstTeksten.jaar, '(0 jaar)', '(1 jaar)', '(2 jaar)', '(21 jaar)'],
  [
    'langerDan',
    werklijstTeksten.langerDan,
    undefined,
    'Wacht meer dan 1 dag',
    'Wacht meer dan 2 dagen',
    'Wacht meer dan 21 dagen',
  ],
  ['geteld', (n) => werklijstTeksten.geteld(n, false), '0', '1', '2', '21'],
  ['samen', (n) => werklijstTeksten.samen(n, n), '0 hulpvragen', '1 hulpvraag', '2 hulpvragen', '21 hulpvragen'],
  [
    'termijnVoorbij',
    werklijstTeksten.termijnVoorbij,
    undefined,
    '1 termijn voorbij',
    '2 termijnen voorbij',
    '21 termijnen voorbij',
  ],
  ['termijnWeek', werklijstTeksten.termijnWeek, undefined, '1 binnen 7 dagen', '2 binnen 7 dagen', '21 binnen 7 dagen'],
  ['langst', werklijstTeksten.langst, undefined, 'langst 1 dag', 'langst 2 dagen', 'langst 21 dagen'],
  [
    'afgekapt',
    (n) => werklijstTeksten.afgekapt(n).split('.')[0] ?? '',
    undefined,
    'U ziet de eerste 1',
    'U ziet de eerste 2',
    'U ziet de eerste 21',
  ],
  ['teVeel', wachttijd, undefined, '1 seconde', '2 seconden', '21 seconden'],
];

/** What is said to who tries again this many seconds before the hour. */
function wachttijd(seconden: number): string {
  const { message } = refuseTooMany('DOWNLOAD', momentAt(Date.UTC(2026, 9, 5, 10) - seconden * 1000));
  return /Wacht (.*) en probeer/.exec(message)?.[1] ?? '';
}

describe.each(TEKSTEN)('%s', (_, tekst, nul, een, twee, meer) => {
  test.each([
    [0, nul],
    [1, een],
    [2, twee],
    [21, meer],
  ])('is a right Dutch text for %i', (aantal, verwacht) => {
    if (verwacht !== undefined) expect(tekst(aantal)).toBe(verwacht);
  });
});

test('every text of the pages that is given a number of things is in the table', () => {
  const map = join(import.meta.dirname, '../../../web/src/teksten');
  const sources = readdirSync(map).map((file) => readFileSync(join(map, file), 'utf8'));
  // An ordinal counts nothing.
  const rangtelwoord = /^(nummer|stap|versie|maximaal)$/;
  const tellend = sources.flatMap((source) =>
    [...source.matchAll(/^ {2}(\w+): \(([^)]*: number[^)]*)\)/gm)]
      .filter(([, , velden = '']) =>
        [...velden.matchAll(/(\w+): number/g)].some(([, naam = '']) => !rangtelwoord.test(naam)),
      )
      .map(([, sleutel]) => sleutel),
  );
  expect(tellend.length).toBeGreaterThan(12);
  expect(tellend.filter((sleutel) => !TEKSTEN.some(([naam]) => naam === sleutel))).toEqual([]);
});
