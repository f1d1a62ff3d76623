import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareAssembly } from '../assembly/assembly-cache.ts';
import { lockDataFolder } from '../data/data-lock.ts';
import { freePort } from './free-port.ts';
import { localCredentials } from './lambda/environment.ts';
import { type FunctionLog, openFunctionLog } from './lambda/function-log.ts';
import type { Lambda } from './lambda/lambda.ts';
import { createPermissions, type Permissions } from './permissions/callers.ts';
import type { Ports } from './ports.ts';
import type { LocalS3 } from './s3/s3.ts';
import { openQueues, type Queues } from './streams/queues.ts';
import { type CloudSettings, readSettings } from './template/settings.ts';
import { atOrigin } from './web/at-origin.ts';
import { type OwnHosts, reachedByOwnHosts } from './web/own-hosts.ts';
import { DEAD_LETTERS } from './wiring.ts';

export interface LocalCloudOptions {
  /** Where the data stay; absent: a new folder that is removed at the end. */
  dataDir?: string;
  /** Absent or 0: a free one. */
  ports?: Ports;
  /** A folder with synthesized stacks; absent: those of this product, synthesized when something changed. */
  assemblyDir?: string;
  /** The folder with the built web client, known when it was built; absent: dist/web, which must be there. */
  clientDir?: Promise<string>;
  now?: () => Date;
  /** People play everybody from one browser, each at a host of their own; absent: there is one address. */
  ownHosts?: OwnHosts;
  /** How many functions may be loaded at the same time; each takes some 30 MB. */
  maxWorkers?: number;
  /** Says nothing about its own errors. */
  quiet?: boolean;
}

/** Parts that earlier ones call: they are there when all have started. */
export interface CalledParts {
  readonly s3: LocalS3;
  readonly lambda: Lambda;
}

/** What every part of the local cloud stands on. */
export interface Ground {
  readonly options: LocalCloudOptions;
  readonly settings: CloudSettings;
  /** What was started, in its order; ends in the reverse one. */
  readonly parts: AsyncDisposableStack;
  readonly apiPort: number;
  readonly permissions: Permissions;
  readonly logs: FunctionLog;
  readonly queues: Queues;
  /** Resolved at the end of the start. */
  readonly called: PromiseWithResolvers<CalledParts>;
  folder(name: string): string;
  now(): Date;
  complain(error: unknown): void;
}

/** Opens the data folder, reads the stacks, and makes what all parts share. */
export async function layGround(options: LocalCloudOptions, parts: AsyncDisposableStack): Promise<Ground> {
  const complain = (error: unknown) => {
    if (!options.quiet) process.stderr.write(`local cloud: ${error instanceof Error ? error.stack : String(error)}\n`);
  };
  const dataDir = openDataFolder(options.dataDir, parts);
  const folder = (name: string) => join(dataDir, name);
  const made = readSettings(options.assemblyDir ?? (await prepareAssembly()));
  // Chosen before anything starts: mails link to it, and browsers send it with what they upload.
  const apiPort = options.ports?.api || (await freePort());
  const origin = `http://127.0.0.1:${apiPort}`;
  const here = made.web ? atOrigin(made, made.web.origin, origin) : made;
  const settings = options.ownHosts ? { ...here, buckets: reachedByOwnHosts(here.buckets, origin) } : here;
  const permissions = createPermissions({
    ...settings,
    operator: localCredentials,
    onRefused: ({ functionName, action, resource }) =>
      complain(`${functionName} may not ${action} on ${resource}: see its grants in infra/functions.ts`),
  });
  const logs = openFunctionLog(folder('functions.log'));
  parts.defer(() => logs.close());
  return {
    options,
    settings,
    parts,
    apiPort,
    permissions,
    logs,
    queues: openQueues(folder('queues'), [...settings.queues, DEAD_LETTERS]),
    called: Promise.withResolvers<CalledParts>(),
    folder,
    now: options.now ?? (() => new Date()),
    complain,
  };
}

function openDataFolder(given: string | undefined, parts: AsyncDisposableStack): string {
  const dataDir = given ?? mkdtempSync(join(tmpdir(), 'kindbrug-'));
  if (given === undefined) parts.defer(() => rmSync(dataDir, { recursive: true, force: true }));
  parts.defer(lockDataFolder(dataDir));
  return dataDir;
}
