import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { connectDeployment } from '#shared/adapters/connect-deployment.ts';
import { SamenwerkingsverbandIdSchema } from '#shared/model/ids.ts';
import {
  addBeheerder,
  type Persoon,
  startSamenwerkingsverband,
} from '#shared/organisatie/start-samenwerkingsverband.ts';

/**
 * Starts a new SWV in a deployment and invites its first two beheerders; or adds a beheerder to an SWV that has fewer
 * than two left. See docs/deploy.md.
 * node scripts/start-swv.ts --table … --pool … --swv "SWV …" [--telefoon …] --beheerder "…" --email … --beheerder "…" --email …
 * node scripts/start-swv.ts --table … --pool … --swv-id … --beheerder "…" --email …
 */
const { values } = parseArgs({
  options: {
    table: { type: 'string' },
    pool: { type: 'string' },
    swv: { type: 'string' },
    'swv-id': { type: 'string' },
    beheerder: { type: 'string', multiple: true },
    email: { type: 'string', multiple: true },
    telefoon: { type: 'string' },
  },
});
const { table, pool, swv, beheerder = [], email = [], telefoon } = values;
const people = beheerder.map((naam, index): Persoon => ({ naam, email: email[index] ?? '' }));
const [first, second, ...more] = people;
const isPaired = beheerder.length === email.length;
if (table && pool && isPaired && values['swv-id'] && first) await add(table, pool, values['swv-id']);
else if (table && pool && isPaired && swv && first && second) await start(table, pool, swv, [first, second, ...more]);
else usage();

async function start(
  tableName: string,
  userPoolId: string,
  naam: string,
  beheerders: [Persoon, Persoon, ...Persoon[]],
) {
  const deps = connectDeployment({ tableName, userPoolId });
  const { id } = await startSamenwerkingsverband(deps, { naam, ...(telefoon ? { telefoon } : {}), beheerders });
  process.stdout.write(`SWV ${id} is there; its beheerders each got a mail with a temporary password.\n`);
}

async function add(tableName: string, userPoolId: string, swvId: string) {
  const id = z.parse(SamenwerkingsverbandIdSchema, swvId);
  const deps = connectDeployment({ tableName, userPoolId });
  const organisatie = await deps.organisaties.load(id, id);
  if (!organisatie) throw new Error(`There is no SWV ${id} in this table`);
  for (const one of people) await addBeheerder(deps, organisatie, one);
  process.stdout.write('Each beheerder got a mail with a temporary password, unless they had an account.\n');
}

function usage() {
  process.stderr.write(
    'Usage: node scripts/start-swv.ts --table <name> --pool <id> --swv <name> [--telefoon <number>] --beheerder <name> --email <address> --beheerder <name> --email <address>\n' +
      '   or: node scripts/start-swv.ts --table <name> --pool <id> --swv-id <id> --beheerder <name> --email <address>\n',
  );
  process.exit(2);
}
