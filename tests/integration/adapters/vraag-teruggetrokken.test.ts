/** An ask that ended is gone from the stored row too: what is left behind there would let the school read again. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDossierStore } from '#shared/adapters/dynamodb/dossier-store.ts';
import { trekVraagIn } from '#shared/school/trek-vraag-in.ts';
import { decideToegang } from '#shared/toegang/toegang.ts';
import { aCast, aContext, aDossierIn, NU } from '#tests/support/builders.ts';
import { startTestDynamodb, type TestDynamodb } from '#tests/support/dynamodb.ts';
import { idOf } from '#tests/support/ids.ts';
import { saveUitkomst, storeDossier } from '#tests/support/stored-dossier.ts';

let dynamodb: TestDynamodb;
beforeAll(async () => {
  dynamodb = await startTestDynamodb();
});
afterAll(() => dynamodb.close());

test('a school of which the ask was taken back reads nothing from the dossier as it is stored', async () => {
  const dossiers = createDossierStore(dynamodb.table);
  const cast = aCast();
  const voor = await storeDossier(dossiers, aDossierIn('JK_AANMELDEN_SCHOOL', {}, cast));
  const mag = (dossier: typeof voor) => decideToegang(cast.school.actor, dossier, NU).rechten.size > 0;
  expect(mag(voor)).toBe(true);
  const id = idOf(voor.scholen[0]);
  const na = await saveUitkomst(
    dossiers,
    voor,
    trekVraagIn(voor, id, 'Verkeerde school.', cast.specialist.actor, aContext()),
  );
  expect(mag(na)).toBe(false);
  expect(na.scholen[0]).not.toHaveProperty('gevraagdOp');
  expect(na.scholen[0]?.eerdereVragen).toMatchObject([{ einde: 'INGETROKKEN', reden: 'Verkeerde school.' }]);
});
