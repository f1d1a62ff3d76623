import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { EDGE_CASES, type EdgeOutcome, edgeEvent, edgeSource, wrongOutcome } from '#tests/support/edge-cases.ts';

/**
 * `npm run test:edge`: runs the function at the edge in njs, the engine family of CloudFront Functions, with the events
 * that the tests give it in Node. Needs the program `njs` (Debian: apt-get install njs). njs 0.7.9 knows less than
 * CloudFront's runtime 2.0, so what it runs CloudFront runs.
 */
const uris = Object.keys(EDGE_CASES);
const folder = mkdtempSync(join(tmpdir(), 'kindbrug-edge-'));
try {
  const script = join(folder, 'function.js');
  const answers = join(folder, 'answers.json');
  const events = JSON.stringify(uris.map(edgeEvent));
  const write = `require('fs').writeFileSync(${JSON.stringify(answers)}, JSON.stringify(${events}.map(handler)));`;
  writeFileSync(script, `${edgeSource}\n${write}\n`);
  await promisify(execFile)('njs', [script]).catch((error: Error & { stdout?: string }) => {
    throw new Error(`njs does not run the function at the edge: ${error.stdout?.trim() || error.message}`);
  });
  const outcomes = JSON.parse(readFileSync(answers, 'utf8')) as readonly EdgeOutcome[];
  const wrong = uris.flatMap((uri, index) => wrongOutcome(uri, outcomes[index] ?? {}) ?? []);
  for (const one of wrong) process.stdout.write(`✗ ${one}\n`);
  process.stdout.write(
    `${wrong.length === 0 ? '✓' : '✗'} njs: ${uris.length} requests at the edge, ${wrong.length} wrong\n`,
  );
  process.exitCode = wrong.length > 0 || outcomes.length !== uris.length ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
