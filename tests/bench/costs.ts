import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { createDossierStore } from '#shared/adapters/dynamodb/dossier-store.ts';
import { createLijstStore } from '#shared/adapters/dynamodb/lijst-store.ts';
import { listItemsOf } from '#shared/adapters/dynamodb/list-items.ts';
import { changeDossier, readDossier } from '#shared/dossier/carry-out.ts';
import { viewHulpvraag } from '#shared/hulpvraag/hulpvraag-view.ts';
import { wijzigStatus } from '#shared/hulpvraag/wijzig-status.ts';
import { systemContext } from '#shared/kernel/context.ts';
import { aDossier, aDossierIn, CAST, NU } from '#tests/support/builders.ts';
import { startTestDynamodb, type TestDynamodb } from '#tests/support/dynamodb.ts';
import { storeDossier } from '#tests/support/stored-dossier.ts';
import { printTable } from './table.ts';

const SIZES = [100, 20_000] as const;

/** What one action costs at the table: which calls, and how many capacity units. */
export async function benchCosts(): Promise<void> {
  const dynamodb = await startTestDynamodb();
  try {
    await benchActions(dynamodb);
    await benchLists(dynamodb);
  } finally {
    await dynamodb.close();
  }
}

async function benchActions(dynamodb: TestDynamodb): Promise<void> {
  const dossiers = createDossierStore(dynamodb.table);
  const deps = { dossiers, newContext: systemContext };
  const stored = await storeDossier(
    dossiers,
    aDossierIn('JK_BIJLAGEN_TOEGEVOEGD', { adviezen: aDossierIn('JK_ONDERWIJSADVIES').adviezen }),
  );
  const { actor } = CAST.specialist;
  const verzoek = { actor, hulpvraagId: stored.hulpvraag.id, actie: 'bench', herkomst: 'bench' };
  const rows = [['action', 'calls', 'capacity units']];
  const measure = async (name: string, act: () => Promise<unknown>) => {
    dynamodb.forget();
    await act();
    rows.push([name, summary(dynamodb), units(dynamodb)]);
  };
  await measure('load a dossier', () => dossiers.load(stored.hulpvraag.id));
  await measure('read a hulpvraag (load + log line)', () =>
    readDossier(deps, verzoek, 'STATUS_LEZEN', ({ dossier, toegang }, nu) =>
      viewHulpvraag(dossier, actor, toegang, nu),
    ),
  );
  await measure('change the status', () =>
    changeDossier(deps, verzoek, 'STATUS_WIJZIGEN', ({ dossier }, context) =>
      wijzigStatus(dossier, { naar: 'JK_ONDERWIJSADVIES_AANVRAAG', omschrijving: 'Er ontbreekt iets' }, actor, context),
    ),
  );
  printTable('Cost of an action (goal: one Query to load; one Query and one transaction to change)', rows);
}

async function benchLists(dynamodb: TestDynamodb): Promise<void> {
  const lijsten = createLijstStore(dynamodb.table, () => NU);
  const platform = { soort: 'PLATFORM', id: aDossier().kop.platformId } as const;
  const rows = [['list, one page of 25', ...SIZES.map((size) => `${size} dossiers`), 'ratio of units']];
  const lists = {
    'werkvoorraad by status': () => lijsten.listByStatus(platform.id, 'JK_BIJLAGEN_TOEGEVOEGD', {}),
    'what waits': () => lijsten.listWeergave(platform, 'WACHT_OP_MIJ', {}),
    'search by name': () => lijsten.searchByName(platform, 'bench', {}),
  };
  const measured = new Map<string, { readonly text: string; readonly units: number }[]>();
  let present = 0;
  for (const size of SIZES) {
    await addRows(dynamodb, size - present);
    present = size;
    for (const [name, list] of Object.entries(lists)) {
      dynamodb.forget();
      await list();
      const cost = { text: `${summary(dynamodb)}, ${units(dynamodb)} units`, units: Number(units(dynamodb)) };
      measured.set(name, [...(measured.get(name) ?? []), cost]);
    }
  }
  for (const [name, costs] of measured) {
    const [small, large] = costs;
    rows.push([name, ...costs.map((one) => one.text), ((large?.units ?? 0) / (small?.units || 1)).toFixed(2)]);
  }
  printTable('Lists do not grow with the number of dossiers (goal: one Query, ratio 1)', rows);
}

/** Adds list rows of made-up dossiers of one platform, as the store writes them. */
async function addRows(dynamodb: TestDynamodb, count: number): Promise<void> {
  const { table } = dynamodb;
  for (let done = 0; done < count; done += 10) {
    const items = Array.from({ length: Math.min(10, count - done) }, () =>
      aDossier({ status: 'JK_BIJLAGEN_TOEGEVOEGD', kind: { voornaam: 'Bench' } }),
    )
      .flatMap((dossier) => [...listItemsOf(dossier, NU).values()])
      .filter((item) => item.pk.startsWith('LIJST#PLATFORM#'));
    const requests = items.map((Item) => ({
      PutRequest: { Item: JSON.parse(JSON.stringify(Item)) as Record<string, unknown> },
    }));
    await table.documents.send(new BatchWriteCommand({ RequestItems: { [table.name]: requests } }));
  }
}

function summary({ calls }: TestDynamodb): string {
  const counts = new Map<string, number>();
  for (const { kind } of calls) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => `${count} ${kind}`).join(', ');
}

function units({ calls }: TestDynamodb): string {
  return calls.reduce((total, one) => total + one.capacity, 0).toFixed(1);
}
