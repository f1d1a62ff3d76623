/** Writes docs/access.md from the tables, so that what people read is what decides. */
import type { Route } from '#shared/contract/route.ts';
import { OVERGANGEN } from '#shared/hulpvraag/overgangen.ts';
import { ROLLEN } from '#shared/model/gebruiker.ts';
import { STATUS, STATUSSEN } from '#shared/model/status.ts';
import { ALGEMEEN_RECHT_TEKST, ALGEMENE_TABEL, type AlgemeenRecht } from '#shared/toegang/algemeen.ts';
import {
  RECHT_TEKST,
  RECHTEN,
  RELATIE_TEKST,
  RELATIES,
  type Relatie,
  STUKKENKEUZE_TEKST,
} from '#shared/toegang/rechten.ts';
import { TABEL } from '#shared/toegang/tabel.ts';
import { LEZERS, leestabel } from './vrije-teksten.ts';

/** The whole document, in Markdown. */
export function makeAccessDoc(routes: readonly Route[]): string {
  return [
    '# Wie mag wat',
    '<!-- Made by `npm run docs` from shared/toegang. Do not edit: a test compares this page with the code. -->',
    'Toegang wordt bij elk verzoek opnieuw bepaald uit de stand van het dossier. Wat hier niet staat, mag niet.',
    'Kolommen zijn de statussen: ' +
      STATUSSEN.map((status, index) => `${index} = ${STATUS[status].label}`).join(', ') +
      '.',
    '## In een dossier',
    ...RELATIES.map(relatieSection),
    '## Welke stukken',
    list(Object.entries(STUKKENKEUZE_TEKST).map(([code, tekst]) => `\`${code}\`: ${tekst}`)),
    '## Wie leest welke tekst',
    'Gemaakt door voor elke lezer te doen wat de API doet, met een dossier waarin alles is ingevuld. Nummers zijn de statussen waarin deze lezer de tekst ziet; "altijd" is in elke status waarin deze lezer iets ziet.',
    table(['tekst', ...LEZERS.map((one) => one.naam)], leestabel()),
    '## Overgangen van de status',
    table(
      ['van', 'naar', 'door', 'vraagt', 'mail aan'],
      OVERGANGEN.map((one) => [
        STATUS[one.van].label,
        STATUS[one.naar].label,
        one.door.join(' of '),
        one.vraagt.join(', ') || '–',
        one.ontvangers.join(', ') || '–',
      ]),
    ),
    '## Buiten een dossier',
    table(
      ['recht', ...ROLLEN],
      (Object.keys(ALGEMEEN_RECHT_TEKST) as AlgemeenRecht[]).map((recht) => [
        ALGEMEEN_RECHT_TEKST[recht],
        ...ROLLEN.map((rol) => (ALGEMENE_TABEL[rol].includes(recht) ? 'ja' : '–')),
      ]),
    ),
    '## Welk recht elk eindpunt vraagt',
    table(
      ['eindpunt', 'recht'],
      routes.map((route) => [`${route.method} ${route.path}`, route.recht]),
    ),
    '',
  ].join('\n\n');
}

function relatieSection(relatie: Relatie): string {
  const rechten = RECHTEN.filter((recht) => STATUSSEN.some((status) => TABEL[relatie][status].rechten.includes(recht)));
  const rows = rechten.map((recht) => [
    RECHT_TEKST[recht],
    ...STATUSSEN.map((status) => (TABEL[relatie][status].rechten.includes(recht) ? 'ja' : '–')),
  ]);
  const stukken = [
    'welke stukken',
    ...STATUSSEN.map((status) => TABEL[relatie][status].stukken.toLowerCase().replaceAll('_', ' ')),
  ];
  return [
    `### ${relatie}`,
    `${capital(RELATIE_TEKST[relatie])}.`,
    table(['recht', ...STATUSSEN.map((_, index) => String(index))], [...rows, stukken]),
  ].join('\n\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
