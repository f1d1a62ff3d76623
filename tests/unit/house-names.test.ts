import { describe, expect, it } from 'vitest';
import { DOCUMENT, endpointFiles, misnamedActs, unknownReads } from '#scripts/house/acts.ts';
import { dutchVerbs, topFunctions } from '#scripts/house/names.ts';
import { routes } from '#shared/contract/routes.ts';

const acts = new Set(routes.map(({ operationId }) => operationId));

describe('the language rule', () => {
  it('gives an act one name: of its operation, its endpoint file, its use-case file and its use-case function', () => {
    expect(misnamedActs(routes)).toEqual([]);
    const named = [...endpointFiles().map(({ act }) => act), DOCUMENT];
    expect(named.toSorted()).toEqual([...acts].toSorted());
  });

  it('lists no plain read that is no act', () => {
    expect(unknownReads(routes)).toEqual([]);
  });

  it('lets no machinery begin with a Dutch verb', () => {
    const functions = topFunctions();
    expect(functions.length).toBeGreaterThan(1500);
    expect(dutchVerbs(functions, acts)).toEqual([]);
  });

  it('tells a Dutch verb from a noun, from English, and from an act', () => {
    const names = ['zoekIets', 'magDit', 'leesIets', 'zorgplicht', 'isVerwerkt', 'geefToestemming', 'legendOf'];
    const found = dutchVerbs(
      names.map((name) => ({ file: 'shared/kind/naam.ts', name })),
      acts,
    );
    expect(found.map((one) => one.split(' ')[1])).toEqual(['zoekIets', 'magDit', 'leesIets']);
  });
});
