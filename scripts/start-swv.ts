import { parseArgs } from 'node:util';
import { connectDeployment } from '#shared/adapters/connect-deployment.ts';
import { startSamenwerkingsverband } from '#shared/organisatie/start-samenwerkingsverband.ts';

/**
 * Starts a new SWV in a deployment and invites its first beheerder; see docs/deploy.md.
 * node scripts/start-swv.ts --table … --pool … --swv "SWV …" --beheerder "…" --email … [--telefoon …]
 */
const { values } = parseArgs({
  options: {
    table: { type: 'string' },
    pool: { type: 'string' },
    swv: { type: 'string' },
    beheerder: { type: 'string' },
    email: { type: 'string' },
    telefoon: { type: 'string' },
  },
});
const { table, pool, swv, beheerder, email, telefoon } = values;
if (!table || !pool || !swv || !beheerder || !email) {
  process.stderr.write(
    'Usage: node scripts/start-swv.ts --table <name> --pool <id> --swv <name> --beheerder <name> --email <address> [--telefoon <number of the SWV, shown to parents>]\n',
  );
  process.exit(2);
}
const deps = connectDeployment({ tableName: table, userPoolId: pool });
const { organisatie } = await startSamenwerkingsverband(deps, {
  naam: swv,
  ...(telefoon ? { telefoon } : {}),
  beheerder: { naam: beheerder, email },
});
process.stdout.write(`SWV ${organisatie.id} is there; its first beheerder got a mail with a temporary password.\n`);
