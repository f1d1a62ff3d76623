import { expect, test } from 'vitest';
import type { Datum } from '#shared/kernel/text.ts';
import { geboortesleutel, type Kindgegevens, resembles } from '#shared/kind/zelfde-kind.ts';

/** `voornaam|tussenvoegsel|achternaam|geboortedatum` */
function kind(tekst: string): Kindgegevens {
  const [voornaam = '', tussenvoegsel = '', achternaam = '', geboortedatum = ''] = tekst.split('|');
  return { voornaam, achternaam, geboortedatum: geboortedatum as Datum, ...(tussenvoegsel ? { tussenvoegsel } : {}) };
}

test.each([
  ['Fenna|de|Vries|2022-03-04', 'Fenna|de|Vries|2022-03-04'],
  ['Fenna|de|Vries|2022-03-04', 'Fenna|de|Vries|2022-04-03'],
  ['Fenna|de|Vries|2022-03-04', 'fenna||DE VRIES|2022-03-04'],
  ['Fenna|de|Vries|2022-03-04', 'Fenna||Vries|2022-03-04'],
  ['Fenna|de|Vries|2022-03-04', 'Vries||Fenna|2022-03-04'],
  ['Fenna|de|Vries|2022-03-04', 'de Vries||Fenna|2022-03-04'],
  ['Fenna|de|Vries|2022-03-04', 'Fena|de|Vries|2022-03-04'],
  ['Fenna|de|Vries|2022-03-04', 'Fenan|de|Vries|2022-03-04'],
  ['Fenna|de|Vries|2022-03-04', 'Fenma|de|Vries|2022-03-04'],
  ['Fenna|de|Vries|2022-03-04', 'Fenna|de|Vreis|2022-03-04'],
  ['Fenna|de|Vries|2022-03-04', 'Fennna|de|Vries|2022-04-03'],
  ['Zoë||Østergård|2022-03-04', 'Zoe||Ostergard|2022-03-04'],
  ['Yasmin||El-Amrani|2022-03-04', 'Jasmin|el|Amrani|2022-03-04'],
  ['Yasmin||El-Amrani|2022-03-04', 'Yasmin||Amrani|2022-03-04'],
  ['Sophie||Dijkstra|2022-03-04', 'Sofie||Dykstra|2022-03-04'],
  ['Matthijs||Smit|2022-03-04', 'Mathijs||Smit|2022-03-04'],
  ['Luuk||Smidt|2022-03-04', 'Luc||Smit|2022-03-04'],
  ['Sarah||Jansen|2022-03-04', 'Sara||Janssen|2022-03-04'],
  ['Anne-Fleur||Bakker|2022-03-04', 'Anne||Bakker|2022-03-04'],
  ['Anne-Fleur||Bakker|2022-03-04', 'Annefleur||Bakker|2022-03-04'],
  ['Noor||Jansen-de Groot|2022-03-04', 'Noor||Jansen|2022-03-04'],
  ['İpek||Yıldız|2022-03-04', 'Ipek||Yildiz|2022-03-04'],
  ['Ida||Strauß|2022-03-04', 'Ida||Strauss|2022-03-04'],
  ['أحمد||علي|2022-03-04', 'احمد||علي|2022-03-04'],
  ['Sukarno|||2022-03-04', '||Sukarno|2022-03-04'],
  ['Fenna||Vries|2022-03-04', '|| Fenna Vries|2022-03-04'],
])('%j is likely the child that is there as %j', (een, ander) => {
  expect(resembles(kind(een), kind(ander))).toBe(true);
  expect(resembles(kind(ander), kind(een))).toBe(true);
});

test.each([
  ['a twin', 'Fenna|de|Vries|2022-03-04', 'Sanne|de|Vries|2022-03-04'],
  ['a twin with a short name', 'Tim||Smit|2022-03-04', 'Tom||Smit|2022-03-04'],
  ['a twin whose name differs by a letter', 'Lisa||Smit|2022-03-04', 'Lise||Smit|2022-03-04'],
  ['a twin whose name rhymes', 'Sanne||Smit|2022-03-04', 'Hanne||Smit|2022-03-04'],
  ['another twin', 'Noor||Smit|2022-03-04', 'Noah||Smit|2022-03-04'],
  ['twins of which one has the name of the other as last name', 'Bram||Tim|2022-03-04', 'Sam||Bram|2022-03-04'],
  ['a sister', 'Fenna|de|Vries|2022-03-04', 'Fenna|de|Vries|2020-03-04'],
  ['somebody with the same first name', 'Fenna|de|Vries|2022-03-04', 'Fenna||Bakker|2022-03-04'],
  ['the same small words', 'Anna|van den|Berg|2022-03-04', 'Anna|van den|Heuvel|2022-03-04'],
  ['another day', 'Fenna|de|Vries|2022-03-04', 'Fenna|de|Vries|2022-03-05'],
  ['a child with one name', 'Sukarno|||2022-03-04', 'Suharto|||2022-03-04'],
])('%s is another child', (_, een, ander) => {
  expect(resembles(kind(een), kind(ander))).toBe(false);
  expect(resembles(kind(ander), kind(een))).toBe(false);
});

test('a date and the date with day and month the other way round are looked up together', () => {
  expect(geboortesleutel('2022-03-04')).toBe(geboortesleutel('2022-04-03'));
  expect(geboortesleutel('2022-03-25')).not.toBe(geboortesleutel('2022-05-23'));
});
