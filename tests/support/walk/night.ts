/**
 * `npm run test:walk -- --steps 1000000 [--seed 1]`: random walks until that many steps were taken, for a night. Prints
 * the seed first, a line for every batch, and how often each action worked. The first walk that breaks a law is made as
 * short as can be, printed with seed and path, and ends it with exit code 1.
 */
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { newTelling, report, wandelingen } from './lopen.ts';

const { values } = parseArgs({
  options: { steps: { type: 'string', default: '1000000' }, seed: { type: 'string' } },
});
const steps = Number(values.steps);
const first = values.seed === undefined ? randomInt(2 ** 31) : Number(values.seed);
if (!Number.isSafeInteger(steps) || steps < 1 || !Number.isSafeInteger(first)) {
  throw new Error('Usage: npm run test:walk -- --steps 1000000 [--seed 1]');
}

/** Walks of one seed; small enough that its line comes every minute or so. */
const WALKS = 250;

const telling = newTelling();
process.stdout.write(`seed ${first}\n`);
for (let seed = first; telling.stappen < steps; seed += 1) {
  const batch = await fc.check(wandelingen(telling), { seed, numRuns: WALKS });
  if (batch.failed) {
    process.stdout.write(`${report(batch)}
`);
    process.exit(1);
  }
  process.stdout.write(`seed ${seed}: ${telling.stappen} steps without a fault\n`);
}
const counts = [...telling.gelukt].sort(([, one], [, other]) => one - other);
process.stdout.write(`${counts.map(([naam, aantal]) => `${String(aantal).padStart(8)} ${naam}`).join('\n')}\n`);
