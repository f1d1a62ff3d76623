import { aHulpvragenWorld, aStoredCast } from './hulpvragen-world.ts';
import { ofFile, ofTest } from './of-file.ts';
import { voorstellenVan } from './voorstellen.ts';

/**
 * For the tests of one file about proposals: each has people of its own, of whom the specialist proposes and the
 * contactpersoon JK decides unless somebody else is named.
 */
export function voorstellenOfFile() {
  const world = ofFile(aHulpvragenWorld);
  const cast = ofTest(() => aStoredCast(world));
  return { world, cast, ...voorstellenVan(() => ({ world, van: cast.specialist, door: cast.contactpersoonJk })) };
}
