import { expect, test } from 'vitest';
import { explainFound, parseZoekvraag } from '#shared/hulpvraag/zoekwoorden.ts';

const ZAAK = { zaaknummer: 'JK-2026-000123', voorschool: 'Kinderopvang De Zevensprong' };

/** What somebody types, and whom it must find. One line a case. */
const VINDT: readonly (readonly [string, string])[] = [
  ['Berg', 'Anna van den Berg'],
  ['van den berg', 'Anna van den Berg'],
  ['den', 'Anna van den Berg'],
  ['vd berg', 'Anna vd Berg'],
  ['berg anna', 'Anna van den Berg'],
  ['Berg, Anna van den', 'Anna van den Berg'],
  ['vandenberg', 'Anna van den Berg'],
  ['anna b', 'Anna van den Berg'],
  ['Hart', "Bo 't Hart"],
  ['’t hart', "Bo 't Hart"],
  ["'t hart", 'Bo ’t Hart'],
  ['t Hart', "Bo 't Hart"],
  ['Amrani', 'Yasmin El-Amrani'],
  ['el amrani', 'Yasmin El-Amrani'],
  ['elamrani', 'Yasmin El-Amrani'],
  ['El‑Amrani', 'Yasmin El-Amrani'],
  ['yas', 'Yasmin El-Amrani'],
  ['Vries', 'Fenna de Vries'],
  ['DE VRIES', 'Fenna de Vries'],
  ['Jansen', 'Noor Jansen-de Groot'],
  ['groot', 'Noor Jansen-de Groot'],
  ['jansen – de groot', 'Noor Jansen-de Groot'],
  ['Heuvel', 'Tim van den Heuvel'],
  ['heuv', 'Tim van den Heuvel'],
  ['hoff', "Eva van 't Hoff"],
  ['van `t Hoff', "Eva van 't Hoff"],
  ['vant hoff', "Eva van 't Hoff"],
  ['Agata', "Zoë D'Ágata"],
  ['dagata', "Zoë D'Ágata"],
  ['zoe', "Zoë D'Ágata"],
  ['fleur', 'Anne-Fleur Smit'],
  ['annefleur', 'Anne-Fleur Smit'],
  ['Dijkstra', 'Pim Dykstra'],
  ['Dykstra', 'Pim Dijkstra'],
  ['di', 'Pim Dijkstra'],
  ['Dĳkstra', 'Pim Dijkstra'],
  ['ipek yildiz', 'İpek Yıldız'],
  ['YILDIZ', 'İpek Yıldız'],
  ['Yıldız', 'Ipek Yildiz'],
  ['strasse', 'Ida Straße'],
  ['Straße', 'Ida Strasse'],
  ['ostergard', 'Zoë Østergård'],
  ['lukasz', 'Łukasz Nowak'],
  ['Мария', 'МАРИЯ Петрова'],
  ['петр', 'Мария Петрова'],
  ['محمد', 'مُحَمَّد علي'],
  ['احمد', 'أحمد علي'],
  ['علی', 'أحمد علي'],
  ['小明', '王小明'],
  ['王', '王小明'],
  ['민수', '김민수'],
  ['さくら', '田中さくら'],
  ['प्रिया', 'प्रिया शर्मा'],
  ['สมชาย', 'สมชาย ใจดี'],
  ['παπαδοπουλος', 'Νίκος Παπαδόπουλος'],
  ['ánna', 'Anna Smit'],
  ['anna\u200b', 'Anna Smit'],
  ['Ｆｅｎｎａ', 'Fenna Smit'],
  ['Madonna', 'Madonna'],
  ['JK-2026-000123', 'Wie Dan Ook'],
  ['jk 2026 123', 'Wie Dan Ook'],
  ['JK–2026–000123', 'Wie Dan Ook'],
  ['JK‑2026‑000123', 'Wie Dan Ook'],
  ['jk2026000123', 'Wie Dan Ook'],
  ['2026-000123', 'Wie Dan Ook'],
  ['2026/123', 'Wie Dan Ook'],
  ['2026000123', 'Wie Dan Ook'],
  ['26-000123', 'Wie Dan Ook'],
  ['000123', 'Wie Dan Ook'],
  ['0123', 'Wie Dan Ook'],
  ['123', 'Wie Dan Ook'],
  ['12', 'Wie Dan Ook'],
  ['١٢٣', 'Wie Dan Ook'],
  ['#123', 'Wie Dan Ook'],
  ['nr. 123', 'Wie Dan Ook'],
  ['zaaknummer 000123', 'Wie Dan Ook'],
  ['jk 123', 'Wie Dan Ook'],
  ['JK-2026', 'Wie Dan Ook'],
  ['2026-0001', 'Wie Dan Ook'],
  ['Kindbrug: JK-2026-000123 – er is iets van u nodig', 'Wie Dan Ook'],
  ['dan 123', 'Wie Dan Ook'],
  ['zevensprong', 'Wie Dan Ook'],
  ['de zeven', 'Wie Dan Ook'],
  ['zevensprong ook', 'Wie Dan Ook'],
];

test.each(VINDT)('what is typed as %j finds %j', (tekst, kindNaam) => {
  const delen = parseZoekvraag(tekst);
  expect(delen.length).toBeGreaterThan(0);
  expect(explainFound(delen, { kindNaam, ...ZAAK })).toBeDefined();
});

test.each([
  ['enna', 'Fenna de Vries'],
  ['anna jansen', 'Anna van den Berg'],
  ['000012', 'Wie Dan Ook'],
  ['00124', 'Wie Dan Ook'],
  ['001234', 'Wie Dan Ook'],
  ['2025-000123', 'Wie Dan Ook'],
  ['0', 'Wie Dan Ook'],
  ['12-03-2022', 'Wie Dan Ook'],
  ['zevensprong anna', 'Wie Dan Ook'],
])('%j does not find %j', (tekst, kindNaam) => {
  expect(explainFound(parseZoekvraag(tekst), { kindNaam, ...ZAAK })).toBeUndefined();
});

test.each(['', ' ', '-', '’', '***', '\u200b'])('there is nothing to look for in %j', (tekst) => {
  expect(parseZoekvraag(tekst)).toEqual([]);
});

test.each([
  ['anna', 'NAAM'],
  ['123', 'ZAAKNUMMER'],
  ['zevensprong', 'VOORSCHOOL'],
  ['anna zevensprong', 'VOORSCHOOL'],
  ['kind', 'VOORSCHOOL'],
] as const)('%j is found by %s', (tekst, op) => {
  expect(explainFound(parseZoekvraag(tekst), { kindNaam: 'Anna van den Berg', ...ZAAK })).toBe(op);
});

test('the longest word is looked up first, and a name rather than a number', () => {
  const first = (tekst: string) => parseZoekvraag(tekst)[0]?.begin;
  expect(first('van den Berg')).toBe('berg');
  expect(first('van 123')).toBe('van');
});

test('the preschool is no word where a row does not tell it', () => {
  const regel = { kindNaam: 'Anna van den Berg', zaaknummer: ZAAK.zaaknummer };
  expect(explainFound(parseZoekvraag('zevensprong'), regel)).toBeUndefined();
});
