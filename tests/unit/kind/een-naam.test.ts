/** People with one name: the contract takes it, everybody reads it, and it is found and sorted. */

import { describe, expect, test } from 'vitest';
import { bewerkKind as bewerkKindRoute, voegOuderToe } from '#shared/contract/dossier.ts';
import { maakHulpvraag } from '#shared/contract/hulpvragen.ts';
import { vergelijkKind } from '#shared/contract/kind.ts';
import { nodigLidUit } from '#shared/contract/leden.ts';
import { parseRequest } from '#shared/contract/parse.ts';
import { explainFound, parseZoekvraag } from '#shared/hulpvraag/zoekwoorden.ts';
import { DomainError } from '#shared/kernel/errors.ts';
import { lastNameFirst, searchName } from '#shared/kernel/search-name.ts';
import type { Datum } from '#shared/kernel/text.ts';
import { bewerkKind } from '#shared/kind/bewerk-kind.ts';
import { viewKind } from '#shared/kind/naam.ts';
import { compose } from '#shared/overdracht/pakketinhoud.ts';
import { blokkenVan } from '#shared/overdracht/samenvatting.ts';
import { decideToegang } from '#shared/toegang/toegang.ts';
import { lijstregels } from '#shared/views/lijstregels.ts';
import { aDossierIn, CAST, NU } from '#tests/support/builders.ts';

const GEBOREN: Datum = '2023-03-14';
const EEN_NAAM = [
  { voornaam: '', achternaam: 'Sukarno', geboortedatum: GEBOREN },
  { voornaam: 'Sukarno', achternaam: '', geboortedatum: GEBOREN },
  { voornaam: '   ', tussenvoegsel: '', achternaam: 'Sukarno', geboortedatum: GEBOREN },
] as const;

function placesOf(parse: () => unknown): readonly (string | undefined)[] {
  try {
    parse();
  } catch (error) {
    if (error instanceof DomainError) return error.problems.map(({ plek }) => plek);
    throw error;
  }
  return [];
}

describe.each(EEN_NAAM)('a child whose name is %j', (kind) => {
  test('is taken by every request that sends a child', () => {
    const { voornaam, achternaam } = parseRequest(bewerkKindRoute.body, kind);
    expect([voornaam, achternaam].join('')).toBe('Sukarno');
    expect(parseRequest(vergelijkKind.body, { kind }).kind.geboortedatum).toBe(GEBOREN);
    expect(placesOf(() => parseRequest(maakHulpvraag.body, { kind }))).not.toContain('/kind/voornaam');
    expect(placesOf(() => parseRequest(maakHulpvraag.body, { kind }))).not.toContain('/kind/achternaam');
  });

  test('has that name on pages, in lists, in a search and in the package', () => {
    const base = aDossierIn('JK_ONDERWIJSADVIES');
    const { dossier } = bewerkKind(base, parseRequest(bewerkKindRoute.body, kind), { nu: NU });
    expect(viewKind(dossier.kind).naam).toBe('Sukarno');
    const [regel] = lijstregels(dossier, NU);
    if (!regel) throw new Error('There is no row');
    expect(regel.kindNaam).toBe('Sukarno');
    expect(searchName(lastNameFirst(regel.kindNaam, regel.kindAchternaam))).toBe('sukarno');
    expect(explainFound(parseZoekvraag('suk'), regel)).toBe('NAAM');
    const { actor } = CAST.specialist;
    const inhoud = compose(dossier, { soort: 'EXPORT', actor, toegang: decideToegang(actor, dossier, NU) }, NU);
    const namen = blokkenVan(inhoud).flatMap((blok) =>
      blok.soort === 'REGEL' && /^(Voor|Achter)naam$/.test(blok.label) ? [blok.tekst] : [],
    );
    expect(namen.toSorted()).toEqual(['-', 'Sukarno']);
  });
});

test.each([
  { voornaam: '', achternaam: '' },
  { voornaam: ' ', tussenvoegsel: 'van', achternaam: '\u200b' },
])('a child without any name is refused, at the field where one belongs: %j', (naam) => {
  const kind = { ...naam, geboortedatum: GEBOREN };
  expect(placesOf(() => parseRequest(bewerkKindRoute.body, kind))).toEqual(['/achternaam']);
  expect(placesOf(() => parseRequest(vergelijkKind.body, { kind }))).toEqual(['/kind/achternaam']);
});

test('a parent and somebody with an account may have one name', () => {
  expect(parseRequest(voegOuderToe.body, { naam: 'Sukarno', relatie: 'OUDER', gezag: true }).naam).toBe('Sukarno');
  const lid = { naam: 'Sukarno', email: 's@kindbrug.example', rollen: ['CONTACTPERSOON_SCHOOL'] };
  expect(parseRequest(nodigLidUit.body, lid).naam).toBe('Sukarno');
});
