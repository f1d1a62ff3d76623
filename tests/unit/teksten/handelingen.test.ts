import { expect, test } from 'vitest';
import { routes } from '#shared/contract/routes.ts';
import { HANDELINGEN, handeling } from '../../../web/src/teksten/handelingen.ts';

/** Tasks that leave a line in the log without a request. */
const TAKEN = ['upload-received', 'scan-result', 'waarschuwZorgplicht', 'verwerkDienstwissel'];

test('every operation has its own words in the log', () => {
  const zonder = routes.map((one) => one.operationId).filter((actie) => HANDELINGEN[actie] === undefined);
  expect(zonder).toEqual([]);
  expect(TAKEN.filter((actie) => HANDELINGEN[actie] === undefined)).toEqual([]);
});

test('no two operations are told in the same words, and none is of an operation that is gone', () => {
  const bekend = new Set([...routes.map((one) => one.operationId), ...TAKEN]);
  expect(Object.keys(HANDELINGEN).filter((actie) => !bekend.has(actie))).toEqual([]);
  expect(new Set(Object.values(HANDELINGEN)).size).toBe(Object.keys(HANDELINGEN).length);
});

test('taking over the package is no change of something, and what was refused did not happen', () => {
  expect(handeling({ actie: 'neemOverdrachtOver', resultaat: 'TOEGESTAAN' })).toBe(
    'heeft de ontvangst van het overdrachtspakket bevestigd',
  );
  expect(handeling({ actie: 'leesHulpvraag', resultaat: 'GEWEIGERD' })).toContain('dat mocht niet');
});
