import { parseArgs } from 'node:util';
import { connectTable } from '#shared/adapters/dynamodb/client.ts';
import { restoreTable } from '#shared/adapters/dynamodb/restore-table.ts';

/**
 * Makes a table equal to a restored copy of it; see docs/operations.md for what must be stopped first.
 * node scripts/restore-table.ts --from <restored table> --to <table of the stacks> [--yes]
 * Without --yes it only counts.
 */
const { values } = parseArgs({
  options: { from: { type: 'string' }, to: { type: 'string' }, yes: { type: 'boolean', default: false } },
});
const { from, to, yes } = values;
if (!from || !to || from === to) {
  process.stderr.write(
    'Usage: node scripts/restore-table.ts --from <restored table> --to <table of the stacks> [--yes]\n',
  );
  process.exit(2);
}
const { read, put, removed } = await restoreTable(connectTable({ tableName: from }), connectTable({ tableName: to }), {
  dryRun: !yes,
});
const done = yes ? 'were' : 'would be';
process.stdout.write(`${read} items read; ${put} ${done} put and ${removed} ${done} removed in ${to}.\n`);
if (!yes) process.stdout.write('Nothing was changed. Run it again with --yes to do it.\n');
