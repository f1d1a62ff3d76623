import { expect, test } from 'vitest';
import { searchName } from '#shared/kernel/search-name.ts';

test.each([
  ['Zoë', 'zoe'],
  ["  Anne-Fleur   van 't  Verzinsel ", 'anne fleur van t verzinsel'],
  ['Łukasz Østergård', 'lukasz ostergard'],
  ['ŞEYMA', 'seyma'],
  ['İpek Yıldız', 'ipek yildiz'],
  ['Straße', 'strasse'],
  ['Zoe\u0308', 'zoe'],
  ['Мария', 'мария'],
  ['李 小龙', '李 小龙'],
  ['A#B', 'a b'],
  [' -', ''],
])('%j is searched as %j', (name, searched) => {
  expect(searchName(name)).toBe(searched);
});
