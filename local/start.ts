import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { prepareAssembly } from './assembly/assembly-cache.ts';
import { prepareClient } from './client-build/prepare-client.ts';
import type { LocalCloud } from './cloud/cloud.ts';
import { PortInUse } from './cloud/ports.ts';
import { DataFolderInUse } from './data/data-lock.ts';
import { defaultDataDir } from './data/folders.ts';

/**
 * `npm start`: the local cloud on fixed ports, with data that stay. Ctrl-C stops it; a second Ctrl-C does so at once.
 */

const defaultPorts = { api: 4000, cognito: 4001, s3: 4002, mail: 4003 };

/** Keeps everything that `npm start` starts well under 600 MB. */
const maxWorkers = 6;

type PortName = keyof typeof defaultPorts;

function chosenPorts(): Record<PortName, number> {
  const { values } = parseArgs({
    options: {
      api: { type: 'string' },
      cognito: { type: 'string' },
      s3: { type: 'string' },
      mail: { type: 'string' },
    },
  });
  const choose = (name: PortName) => {
    const asked = values[name] ?? process.env[`KINDBRUG_PORT_${name.toUpperCase()}`];
    const port = asked === undefined ? defaultPorts[name] : Number(asked);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageError(`--${name}: ${asked} is no port.`);
    return port;
  };
  return { api: choose('api'), cognito: choose('cognito'), s3: choose('s3'), mail: choose('mail') };
}

class UsageError extends Error {}

/** Seeds a folder once. A seed that was cut short is seen at the next start: half of it would only confuse. */
async function seedOnce(cloud: LocalCloud, dataDir: string): Promise<void> {
  const begun = join(dataDir, 'seed-begun');
  const done = join(dataDir, 'seed-done');
  if (existsSync(done)) return;
  if (existsSync(begun)) throw new UsageError(`The first start on ${dataDir} was cut short: run 'npm run reset'.`);
  writeFileSync(begun, '');
  const { seed } = await import('./demo/seed.ts');
  await seed(cloud, dataDir);
  writeFileSync(done, '');
}

function addresses({ urls, scan }: LocalCloud, dataDir: string): string {
  return [
    'Kindbrug is running:',
    `  client     ${urls.api}`,
    `  API        ${urls.api}/v1/openapi.json`,
    `  mailbox    ${urls.mail}`,
    `  sign-in    ${urls.cognito}`,
    `  files      ${urls.s3}`,
    `  table      ${urls.dynamodb}`,
    `  data       ${dataDir} (npm run reset starts over)`,
    `  logs       ${join(dataDir, 'functions.log')}`,
    `  ${scan.startMessage}`,
    'Ctrl-C stops it.',
  ].join('\n');
}

async function main(): Promise<void> {
  const ports = chosenPorts();
  // The stacks are made in another process while this one loads the rest.
  const [assemblyDir, { startLocalCloud }] = await Promise.all([prepareAssembly(), import('./cloud/cloud.ts')]);
  // The API answers first, and the first page waits for its files: building them takes the processors for seconds.
  const started = Promise.withResolvers<void>();
  const clientDir = started.promise.then(prepareClient);
  clientDir.catch((error: Error) => console.error(error.message));
  const cloud = await startLocalCloud({ dataDir: defaultDataDir, ports, assemblyDir, clientDir, maxWorkers });
  started.resolve();
  let stopping = false;
  const stop = async () => {
    if (stopping) process.exit(130);
    stopping = true;
    await cloud.close();
    process.exit(0);
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
  console.log(addresses(cloud, defaultDataDir));
  await seedOnce(cloud, defaultDataDir);
  const { seededAccounts } = await import('./demo/seed.ts');
  console.log(seededAccounts(defaultDataDir).join('\n'));
}

try {
  await main();
} catch (error) {
  const isPlain = error instanceof PortInUse || error instanceof DataFolderInUse || error instanceof UsageError;
  console.error(isPlain ? error.message : error);
  process.exit(1);
}
