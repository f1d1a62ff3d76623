import { lazyObject } from '#shared/kernel/lazy.ts';
import { type SamenwerkingsverbandId, SamenwerkingsverbandIdSchema } from '#shared/model/ids.ts';
import type { Table } from './client.ts';
import { ALLE_SWV_PK } from './keys.ts';
import { parseItem } from './parse-item.ts';
import { queryPage } from './query.ts';

const SwvSchema = lazyObject(() => ({ samenwerkingsverbandId: SamenwerkingsverbandIdSchema }));

/** The ids of every SWV of this deployment, for jobs that go past all of them. One Query per hundred. */
export async function listSamenwerkingsverbanden(table: Table): Promise<readonly SamenwerkingsverbandId[]> {
  const ids: SamenwerkingsverbandId[] = [];
  let cursor: string | undefined;
  do {
    const page = await queryPage(table, { index: 'gsi1', pk: ALLE_SWV_PK }, { aantal: 100, cursor });
    ids.push(...page.items.map((item) => parseItem(SwvSchema, item).samenwerkingsverbandId));
    cursor = page.volgende;
  } while (cursor);
  return ids;
}
