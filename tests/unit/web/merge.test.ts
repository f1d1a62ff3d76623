import { describe, expect, it } from 'vitest';
import { isSame, merge } from '#web/drafts/merge.ts';

const begin = { naam: 'Ouder A', gezag: true, email: 'a@kindbrug.example' };

describe('what was typed over what somebody else saved', () => {
  it.each([
    ['nothing changed elsewhere: as typed', { ...begin, gezag: false }, begin, { ...begin, gezag: false }, [], []],
    [
      'another field was changed elsewhere: both are kept, and it is told',
      { ...begin, gezag: false },
      { ...begin, naam: 'Ouder B' },
      { ...begin, gezag: false, naam: 'Ouder B' },
      ['naam'],
      [],
    ],
    [
      'the same field was changed elsewhere: a person must choose',
      { ...begin, naam: 'Ouder C' },
      { ...begin, naam: 'Ouder B' },
      { ...begin, naam: 'Ouder C' },
      [],
      ['naam'],
    ],
    [
      'both changed it to the same: nothing to choose',
      { ...begin, naam: 'Ouder B' },
      { ...begin, naam: 'Ouder B' },
      { ...begin, naam: 'Ouder B' },
      [],
      [],
    ],
  ])('%s', (_, typed, saved, value, theirs, clashes) => {
    expect(merge(begin, typed, saved)).toEqual({ value, theirs, clashes });
  });

  it('a field that was emptied here and changed elsewhere is a choice too', () => {
    const { email: _, ...emptied } = begin;
    const saved = { ...begin, email: 'b@kindbrug.example' };
    expect(merge<Partial<typeof begin>>(begin, emptied, saved).clashes).toEqual(['email']);
  });
});

describe('the same value', () => {
  it.each([
    ['in another order of keys', { a: 1, b: [1, 2] }, { b: [1, 2], a: 1 }, true],
    ['with a key without a value', { a: 1 }, { a: 1, b: undefined }, true],
    ['in another order of a list', [1, 2], [2, 1], false],
    ['empty and absent', { a: '' }, {}, false],
  ])('%s', (_, one, other, same) => {
    expect(isSame(one, other)).toBe(same);
  });
});
