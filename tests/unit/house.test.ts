import { describe, expect, it } from 'vitest';
import { breaches, emptyRooms } from '#scripts/house/breaches.ts';
import { HOUSES } from '#scripts/house/floors.ts';
import { circles, readImports } from '#scripts/house/imports.ts';

describe.each(HOUSES)('the house $root', (house) => {
  const imports = readImports(house.root);

  it('has a floor for every room, and no import runs up', () => {
    expect(breaches(house, imports)).toEqual([]);
  });

  it('has no circle of files', () => {
    expect(circles(imports)).toEqual([]);
  });

  it('names no room that does not exist', () => {
    expect(emptyRooms(house, imports)).toEqual([]);
  });
});
