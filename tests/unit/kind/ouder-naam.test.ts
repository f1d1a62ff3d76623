/** The name of an ouder: in parts as a child's, spelled and ordered as Dutch lists do. */
import { describe, expect, test } from 'vitest';
import { OuderBody } from '#shared/contract/kind-bodies.ts';
import { parseRequest } from '#shared/contract/parse.ts';
import { naamdelen, sortByNaam, withHeleNaam } from '#shared/kind/naam.ts';
import { decideToegang } from '#shared/toegang/toegang.ts';
import { viewDossier } from '#shared/views/dossier-view.ts';
import { aDossier, anOuderWithoutAccount, CAST, NU } from '#tests/support/builders.ts';
import { weigering } from '#tests/support/stappen.ts';

describe('a name that is filled in', () => {
  test.each([
    [{ voornaam: 'Anna', tussenvoegsel: 'van den', achternaam: 'Berg' }, 'Anna van den Berg'],
    [{ voornaam: 'Anna', tussenvoegsel: '', achternaam: 'Berg' }, 'Anna Berg'],
    [{ tussenvoegsel: 'van den', achternaam: 'Berg' }, 'Van den Berg'],
    [{ tussenvoegsel: "'t", achternaam: 'Hart' }, "'t Hart"],
    [{ achternaam: 'Suharto' }, 'Suharto'],
    [{ voornaam: 'Suharto', achternaam: '' }, 'Suharto'],
    [{ naam: 'Anna van den Berg' }, 'Anna van den Berg'],
    [{ naam: 'oud', voornaam: 'Anna', achternaam: 'Berg' }, 'Anna Berg'],
  ])('%o is written as %s', (invoer, naam) => {
    expect(withHeleNaam(invoer).naam).toBe(naam);
  });

  test('keeps only the parts that are filled, and whatever else there is', () => {
    const invoer = { voornaam: 'Anna', tussenvoegsel: '', achternaam: 'Berg', gezag: true };
    expect(withHeleNaam(invoer)).toEqual({ naam: 'Anna Berg', voornaam: 'Anna', achternaam: 'Berg', gezag: true });
  });

  test('needs one part at least, and says where', () => {
    const leeg = { voornaam: ' ', achternaam: '', relatie: 'OUDER', gezag: true };
    expect(weigering(() => parseRequest(OuderBody, leeg)).problems).toMatchObject([{ plek: '/achternaam' }]);
  });
});

describe('a name that was written as a whole', () => {
  test.each([
    ['Anna van den Berg', ['Anna', 'van den', 'Berg']],
    ['Anna Maria de Vries-Jansen', ['Anna Maria', 'de', 'Vries-Jansen']],
    ['Fatima El Amrani', ['Fatima El', '', 'Amrani']],
    ["Jip van 't Hof", ['Jip', "van 't", 'Hof']],
    ['Suharto', ['', '', 'Suharto']],
    ['Anna Berg', ['Anna', '', 'Berg']],
  ])('%s is likely made of %o', (naam, [voornaam, tussenvoegsel, achternaam]) => {
    expect(naamdelen({ naam })).toEqual({ voornaam, tussenvoegsel, achternaam });
  });
});

test('ouders stand in the order of the main part of the last name, then of the first name', () => {
  const namen = ['Zoë Adam', 'Bo van den Berg', 'Anna de Berg', 'Cas Älmér'].map((naam) => ({ naam }));
  const delen = { naam: 'Xaf van Aa', voornaam: 'Xaf', tussenvoegsel: 'van', achternaam: 'Aa' };
  expect(sortByNaam([...namen, delen]).map(({ naam }) => naam)).toEqual([
    'Xaf van Aa',
    'Zoë Adam',
    'Cas Älmér',
    'Anna de Berg',
    'Bo van den Berg',
  ]);
});

test('a reader of the dossier gets them in that order, each with its parts', () => {
  const ouders = ['Bo van den Berg', 'Zoë Adam'].map((naam) => anOuderWithoutAccount({ naam }));
  const dossier = aDossier({ ouders });
  const { actor } = CAST.specialist;
  const shown = viewDossier(dossier, actor, decideToegang(actor, dossier, NU), NU).ouders;
  expect(shown).toMatchObject([
    { naam: 'Zoë Adam', voornaam: 'Zoë', tussenvoegsel: '', achternaam: 'Adam' },
    { naam: 'Bo van den Berg', voornaam: 'Bo', tussenvoegsel: 'van den', achternaam: 'Berg' },
  ]);
});
