/** What one hulpvraag costs from the first call until the hand-over, played as tests/e2e/story plays it. */
import { prepareClient } from '#local/client-build/prepare-client.ts';
import { gatherCast } from '#tests/e2e/story/cast.ts';
import { playAanvraag } from '#tests/e2e/story/chapter-aanvraag.ts';
import { playAdvies } from '#tests/e2e/story/chapter-advies.ts';
import { playAfronding } from '#tests/e2e/story/chapter-afronding.ts';
import { playScholen } from '#tests/e2e/story/chapter-scholen.ts';
import { startLocalWorld } from '#tests/e2e/story/local-world.ts';
import { Narrator } from '#tests/e2e/story/narrator.ts';
import { printTable } from '../table.ts';
import { type MeteredCall, startMeter } from './meter.ts';

/**
 * `npm run bench -- story`: the quantities behind the estimate in docs/costs.md. Accounts are made before, and not
 * counted.
 */
export async function benchStory(): Promise<void> {
  const meter = await startMeter();
  // The local cloud takes the engine that this names instead of starting its own.
  process.env.AWS_ENDPOINT_URL_DYNAMODB = meter.url;
  const local = await startLocalWorld({ clientDir: prepareClient() }).finally(
    () => delete process.env.AWS_ENDPOINT_URL_DYNAMODB,
  );
  let requests = 0;
  // Everybody who plays asks where the API is, once a request.
  const world = {
    ...local,
    get api() {
      requests += 1;
      return local.api;
    },
  };
  try {
    const narrator = new Narrator(() => {});
    const cast = await gatherCast(world, narrator);
    await local.cloud.idle();
    meter.take();
    requests = 0;
    const scene = await playAanvraag(world, narrator, cast);
    const advies = await playAdvies(scene);
    await playAfronding(scene, advies, await playScholen(scene, advies));
    await local.cloud.idle();
    print(requests, meter.take());
  } finally {
    await local.cloud.close();
    await meter.close();
  }
}

function print(requests: number, calls: readonly MeteredCall[]): void {
  const written = calls.flatMap((call) => call.written);
  const added = (type: string) => written.filter((one) => !one.before && one.after?.type?.S === type).length;
  const sum = (of: (call: MeteredCall) => number) => calls.reduce((total, call) => total + of(call), 0);
  printTable('One hulpvraag, from the first call to the hand-over (docs/costs.md, "A year")', [
    ['requests to the API', 'requests to DynamoDB', 'read units', 'write units', 'mails', 'files', 'lines of the log'],
    [
      requests,
      calls.length,
      sum((call) => call.readUnits),
      sum((call) => call.writeUnits),
      added('MELDING'),
      added('BIJLAGE'),
      added('INZAGEREGEL'),
    ].map(String),
  ]);
}
