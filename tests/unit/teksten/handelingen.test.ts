import { expect, test } from 'vitest';
import { routes } from '#shared/contract/routes.ts';
import { SYSTEEMTAKEN } from '#shared/dossier/change-as-system.ts';
import { UIT_EEN_DOSSIER } from '#shared/gebruiker/invite-person.ts';
import { HANDELINGEN, handeling } from '#web/teksten/handelingen.ts';

const ACTIES = [...routes.map((one) => one.operationId), ...Object.keys(SYSTEEMTAKEN), UIT_EEN_DOSSIER];

test('everything that the log can hold has its own words, and no words are of something that is gone', () => {
  expect(Object.keys(HANDELINGEN).toSorted()).toEqual([...new Set(ACTIES)].toSorted());
  expect(new Set(Object.values(HANDELINGEN)).size).toBe(Object.keys(HANDELINGEN).length);
});

test.each([...new Set(ACTIES)])('%s is told as what was done', (actie) => {
  const gedaan = handeling({ actie, resultaat: 'TOEGESTAAN' });
  expect(gedaan).toMatch(/^heeft /);
  expect(gedaan).not.toContain('geen naam');
});

test('a line of an operation that is gone is told too, also when its name is that of something else', () => {
  for (const actie of ['verdwenen', 'constructor', '__proto__']) {
    expect(handeling({ actie, resultaat: 'TOEGESTAAN' })).toBe('heeft iets gedaan dat hier nog geen naam heeft');
  }
});

test('taking over the package is no change of something, and what was refused did not happen', () => {
  expect(handeling({ actie: 'neemOverdrachtOver', resultaat: 'TOEGESTAAN' })).toBe(
    'heeft de ontvangst van het overdrachtspakket bevestigd',
  );
  expect(handeling({ actie: 'leesHulpvraag', resultaat: 'GEWEIGERD' })).toContain('dat mocht niet');
});
