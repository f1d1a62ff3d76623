import { expect, test } from 'vitest';
import { asSplitNaam, naamVan } from '#shared/kind/naam.ts';

test.each([
  [{ voornaam: 'Anna', achternaam: 'van den Berg' }, 'Anna', 'van den', 'Berg'],
  [{ voornaam: 'Anna', tussenvoegsel: 'van den', achternaam: 'Berg' }, 'Anna', 'van den', 'Berg'],
  [{ voornaam: 'Eva', achternaam: "van 't Hoff" }, 'Eva', "van 't", 'Hoff'],
  [{ voornaam: 'Eva', achternaam: 'van ’t Hoff' }, 'Eva', 'van ’t', 'Hoff'],
  [{ voornaam: 'Bo', achternaam: "'t Hart" }, 'Bo', "'t", 'Hart'],
  [{ voornaam: 'Noor', achternaam: 'Jansen-de Groot' }, 'Noor', '', 'Jansen-de Groot'],
  [{ voornaam: 'Jef', achternaam: 'Van den Broeck' }, 'Jef', '', 'Van den Broeck'],
  [{ voornaam: 'Yasmin', achternaam: 'El-Amrani' }, 'Yasmin', '', 'El-Amrani'],
  [{ voornaam: 'Xi', achternaam: 'de' }, 'Xi', '', 'de'],
  [{ voornaam: 'Madonna', achternaam: '' }, 'Madonna', '', ''],
  [{ voornaam: '', achternaam: 'Sukarno' }, '', '', 'Sukarno'],
])('%j has its parts, also when they were written in one field', (naam, voornaam, tussenvoegsel, achternaam) => {
  expect(asSplitNaam(naam)).toEqual({ voornaam, tussenvoegsel, achternaam });
});

test.each([
  [{ voornaam: 'Anna', tussenvoegsel: 'van den', achternaam: 'Berg' }, 'Anna van den Berg'],
  [{ voornaam: 'Anna', achternaam: 'van den Berg' }, 'Anna van den Berg'],
  [{ voornaam: 'Madonna', tussenvoegsel: '', achternaam: '' }, 'Madonna'],
  [{ voornaam: '', achternaam: 'Sukarno' }, 'Sukarno'],
])('%j is said as %j', (naam, said) => {
  expect(naamVan(naam)).toBe(said);
});
