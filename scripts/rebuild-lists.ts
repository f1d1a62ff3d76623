import { parseArgs } from 'node:util';
import { connectTable } from '#shared/adapters/dynamodb/client.ts';
import { rebuildLists } from '#shared/adapters/dynamodb/rebuild-lists.ts';
import { momentAt } from '#shared/kernel/dates.ts';

/**
 * Writes the lists of every dossier again; see "Upgrade" in docs/operations.md.
 * node scripts/rebuild-lists.ts --table <table of the stacks>
 */
const { table } = parseArgs({ options: { table: { type: 'string' } } }).values;
if (!table) {
  process.stderr.write('Usage: node scripts/rebuild-lists.ts --table <table of the stacks>\n');
  process.exit(2);
}
const { hulpvragen, put, removed } = await rebuildLists(connectTable({ tableName: table }), () => momentAt(Date.now()));
process.stdout.write(`${hulpvragen} hulpvragen: ${put} rows and words written, ${removed} old ones removed.\n`);
