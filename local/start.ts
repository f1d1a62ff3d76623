import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { prepareAssembly } from './assembly/assembly-cache.ts';
import { prepareClient } from './client-build/prepare-client.ts';
import type { LocalCloud } from './cloud/cloud.ts';
import { freePort } from './cloud/free-port.ts';
import { PortInUse } from './cloud/ports.ts';
import { DataFolderInUse } from './data/data-lock.ts';
import { defaultDataDir } from './data/folders.ts';

/**
 * `npm start`: the local cloud on fixed ports, with data that stay, and the page that leads round in it. Ctrl-C stops
 * it; a second Ctrl-C does so at once.
 */

const defaultPorts = { api: 4000, cognito: 4001, s3: 4002, mail: 4003, rondleiding: 4004 };

/** Keeps everything that `npm start` starts well under 600 MB. */
const maxWorkers = 6;

type PortName = keyof typeof defaultPorts;
type Ports = Readonly<Record<PortName, number>>;

class UsageError extends Error {}

/** Somebody ended it: what was still being made fails by that, and it is no fault. */
let isStopping = false;

function chosen(): { readonly ports: Ports; readonly opens: boolean } {
  const port = { type: 'string' } as const;
  const { values } = parseArgs({
    options: { api: port, cognito: port, s3: port, mail: port, rondleiding: port, 'no-open': { type: 'boolean' } },
  });
  const choose = (name: PortName) => {
    const asked = values[name] ?? process.env[`KINDBRUG_PORT_${name.toUpperCase()}`];
    const port = asked === undefined ? defaultPorts[name] : Number(asked);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageError(`--${name}: ${asked} is no port.`);
    return port;
  };
  const ports = {
    api: choose('api'),
    cognito: choose('cognito'),
    s3: choose('s3'),
    mail: choose('mail'),
    rondleiding: choose('rondleiding'),
  };
  return { ports, opens: !values['no-open'] };
}

/** Seeds a folder once. A seed that was cut short is seen at the next start: half of it would only confuse. */
async function seedOnce(cloud: LocalCloud, dataDir: string): Promise<void> {
  const begun = join(dataDir, 'seed-begun');
  const done = join(dataDir, 'seed-done');
  if (existsSync(done)) return sayWhenOld(dataDir);
  if (existsSync(begun)) throw new UsageError(`The first start on ${dataDir} was cut short: run 'npm run reset'.`);
  writeFileSync(begun, '');
  const { seed } = await import('./demo/seed.ts');
  await seed(cloud, dataDir);
  writeFileSync(done, '');
}

/** A folder that an earlier version seeded has nothing for the Rondleiding. */
async function sayWhenOld(dataDir: string): Promise<void> {
  const { demoFile } = await import('./demo/demo-file.ts');
  if (!demoFile(dataDir).read().isDone) console.log('These data are of an earlier version: npm run reset starts over.');
}

async function main(): Promise<void> {
  const { ports, opens } = chosen();
  // The client and the mailbox lead to it, so its address is known before anything starts.
  const rondleidingPort = ports.rondleiding || (await freePort());
  const address = `http://127.0.0.1:${rondleidingPort}`;
  // The stacks are made in another process while this one loads the rest.
  const [assemblyDir, { startLocalCloud }, { ownHostsOf }] = await Promise.all([
    prepareAssembly(),
    import('./cloud/cloud.ts'),
    import('./rondleiding/own-hosts.ts'),
  ]);
  // The API answers first, and the first page waits for its files: building them takes the processors for seconds.
  const started = Promise.withResolvers<void>();
  const clientDir = started.promise.then(prepareClient);
  clientDir.catch((error: Error) => console.error(error.message));
  const ownHosts = ownHostsOf(defaultDataDir, address);
  const cloud = await startLocalCloud({ dataDir: defaultDataDir, ports, assemblyDir, clientDir, maxWorkers, ownHosts });
  started.resolve();
  const { serveRondleiding } = await import('./rondleiding/serve-rondleiding.ts');
  const rondleiding = await serveRondleiding(cloud, defaultDataDir, rondleidingPort);
  stopOnSignal(async () => {
    await rondleiding.close();
    await cloud.close();
  });
  console.log(`Kindbrug is running. Open ${address}`);
  console.log(`Data and logs are in ${defaultDataDir} (npm run reset starts over). Ctrl-C stops it.`);
  console.log(cloud.scan.startMessage);
  if (opens) await openHere(address);
  await seedOnce(cloud, defaultDataDir);
  console.log('Everything is there. npm run code lists the accounts with their codes.');
}

function stopOnSignal(close: () => Promise<void>): void {
  const stop = async () => {
    if (isStopping) process.exit(130);
    isStopping = true;
    await close();
    process.exit(0);
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
}

async function openHere(address: string): Promise<void> {
  const { openBrowser } = await import('./rondleiding/open-browser.ts');
  openBrowser(address);
}

try {
  await main();
} catch (error) {
  if (!isStopping) {
    const isPlain = error instanceof PortInUse || error instanceof DataFolderInUse || error instanceof UsageError;
    console.error(isPlain ? error.message : error);
    process.exit(1);
  }
}
