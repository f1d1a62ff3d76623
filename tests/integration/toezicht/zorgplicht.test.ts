import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDossierStore } from '#shared/adapters/dynamodb/dossier-store.ts';
import { createMeldingStore } from '#shared/adapters/dynamodb/melding-store.ts';
import { createTermijnStore } from '#shared/adapters/dynamodb/termijn-store.ts';
import { systemContext } from '#shared/kernel/context.ts';
import type { Datum } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { legAanmeldingVast } from '#shared/school/leg-aanmelding-vast.ts';
import { verlengTermijn } from '#shared/school/verleng-termijn.ts';
import { warnAll } from '#shared/school/warn-all.ts';
import { aContext, aDossierIn, CAST, NU } from '#tests/support/builders.ts';
import { startTestDynamodb, type TestDynamodb } from '#tests/support/dynamodb.ts';
import { idOf } from '#tests/support/ids.ts';
import { noReport } from '#tests/support/reports.ts';
import { reloadDossier, saveUitkomst, storeDossier } from '#tests/support/stored-dossier.ts';

let dynamodb: TestDynamodb;
beforeAll(async () => {
  dynamodb = await startTestDynamodb();
});
afterAll(() => dynamodb.close());

const runOn = (date: Datum) =>
  warnAll({
    report: noReport,
    dossiers: createDossierStore(dynamodb.table),
    termijnen: createTermijnStore(dynamodb.table),
    listSamenwerkingsverbanden: async () => [CAST.specialist.actor.samenwerkingsverbandId],
    newContext: () => systemContext(new Date(`${date}T06:00:00Z`)),
  });

/** How many warnings wait in the outbox of this hulpvraag. */
async function warnings(dossier: Dossier): Promise<readonly string[]> {
  const swv = dossier.kop.samenwerkingsverbandId;
  const { items } = await createMeldingStore(dynamodb.table).listUndelivered(swv, { aantal: 100 });
  return items
    .filter((one) => one.reeks === dossier.hulpvraag.id && one.melding?.soort === 'ZORGPLICHT_TERMIJN')
    .map((one) => one.melding?.feiten.termijn ?? '');
}

describe('the zorgplicht clock', () => {
  it('warns specialist and school one week before the term ends, once; after an extension once more', async () => {
    const dossiers = createDossierStore(dynamodb.table);
    const stored = await storeDossier(dossiers, aDossierIn('JK_AANMELDEN_SCHOOL'));
    const schoolId = idOf(stored.scholen[0]);
    const registered = await saveUitkomst(
      dossiers,
      stored,
      legAanmeldingVast(stored, schoolId, '2026-10-05', aContext(NU)),
    );
    expect(registered.scholen[0]?.aanmelding?.termijnTot).toBe('2026-11-16');

    await runOn('2026-11-08');
    expect(await warnings(stored)).toEqual([]);
    await runOn('2026-11-09');
    await runOn('2026-11-09');
    await runOn('2026-11-10');
    expect(await warnings(stored)).toEqual(['2026-11-16', '2026-11-16']);

    const warned = await reloadDossier(dossiers, stored);
    await saveUitkomst(
      dossiers,
      warned,
      verlengTermijn(warned, schoolId, '2026-12-14', 'Onderzoek loopt', aContext('2026-11-12T09:00:00.000Z')),
    );
    await runOn('2026-12-06');
    expect(await warnings(stored)).toHaveLength(2);
    await runOn('2026-12-07');
    expect((await warnings(stored)).filter((term) => term === '2026-12-14')).toHaveLength(2);
  });

  it('can be extended once only, with at most four weeks', async () => {
    const dossier = aDossierIn('JK_AANMELDEN_SCHOOL');
    const schoolId = idOf(dossier.scholen[0]);
    const registered = legAanmeldingVast(dossier, schoolId, '2026-10-05', aContext()).dossier;
    expect(() => verlengTermijn(registered, schoolId, '2026-12-15', 'te lang', aContext())).toThrow(/14 december 2026/);
    const extended = verlengTermijn(registered, schoolId, '2026-12-14', 'mag', aContext()).dossier;
    expect(() => verlengTermijn(extended, schoolId, '2026-12-20', 'nog eens', aContext())).toThrow(/één keer/);
  });
});
