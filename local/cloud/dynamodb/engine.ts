import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { freePort } from '../free-port.ts';
import { endOrphan, removePid, writePid } from './orphan.ts';

/** A running DynamoDB. */
export interface DynamodbEngine {
  endpoint: string;
  close(): Promise<void>;
}

/** Another DynamoDB (DynamoDB Local, a container) to use instead of the one that comes with the product. */
const overrideVariable = 'AWS_ENDPOINT_URL_DYNAMODB';

/** How often another free port is tried when somebody took the one we chose. */
const attempts = 5;

/**
 * Starts the engine and ends it when the standard input closes, which happens also when this process is killed.
 * Prints the engine's process id on the first line.
 */
const guard =
  'exec 3<&0; "$@" </dev/null 3<&- & engine=$!; echo "$engine"; (read -r _ <&3; kill "$engine") 2>/dev/null & wait "$engine"';

/** Starts DynamoDB with its data in `dataDir`, or uses the one that AWS_ENDPOINT_URL_DYNAMODB names. */
export async function startDynamodb({ dataDir }: { dataDir: string }): Promise<DynamodbEngine> {
  const override = process.env[overrideVariable];
  if (override) return { endpoint: override, close: async () => {} };

  const binary = findBinary();
  mkdirSync(dataDir, { recursive: true });
  const databaseFile = resolve(dataDir, 'table.sqlite');
  const pidFile = join(dataDir, 'engine.pid');
  await endOrphan(pidFile, databaseFile);

  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const started = await start(binary, port, databaseFile);
    if ('failed' in started) {
      if (attempt < attempts) continue;
      throw new Error(`DynamoDB does not start: ${started.failed}`);
    }
    writePid(pidFile, started.pid);
    speedUpStream(databaseFile);
    return {
      endpoint: `http://127.0.0.1:${port}`,
      async close() {
        await stop(started.child);
        removePid(pidFile);
      },
    };
  }
}

/** The engine that comes with the product. @throws Error where there is none for this system. */
export function findBinary(): string {
  const wanted = '@dynoxide/linux-x64';
  try {
    const binary = join(dirname(createRequire(import.meta.url).resolve(`${wanted}/package.json`)), 'dynoxide');
    if (process.platform === 'linux' && process.arch === 'x64' && existsSync(binary)) return binary;
  } catch {
    // Not installed: an optional dependency is skipped on other systems. The message below says what to do.
  }
  throw new Error(
    `There is no DynamoDB for ${process.platform} ${process.arch}: the package ${wanted} is for Linux x64 only. ` +
      `Start another one (DynamoDB Local, for example) and set ${overrideVariable}=http://127.0.0.1:8000.`,
  );
}

type Started = { child: ChildProcess; pid: number } | { failed: string };

function start(binary: string, port: number, databaseFile: string): Promise<Started> {
  const engineArguments = ['serve', '--host', '127.0.0.1', '--port', String(port), '--db-path', databaseFile];
  const child = spawn('/bin/sh', ['-c', guard, 'dynamodb', binary, ...engineArguments], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: {},
    // Ctrl-C in the terminal reaches the whole group: the engine must live until the runner has stopped the rest.
    detached: true,
  });
  return new Promise((done) => {
    let pid = 0;
    let said = '';
    child.once('error', (error) => done({ failed: error.message }));
    child.once('exit', (code) => done({ failed: said || `exit code ${code}` }));
    const check = () => {
      if (pid !== 0 && said.includes('listening on')) done({ child, pid });
    };
    child.stdout?.once('data', (line: Buffer) => {
      pid = Number(line.toString());
      check();
    });
    child.stderr?.on('data', (chunk: Buffer) => {
      said = `${said}${chunk.toString()}`.slice(-2_000);
      check();
    });
  });
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null) return done();
    child.once('exit', () => done());
    child.stdin?.end();
  });
}

/**
 * The engine looks for the last stream record before every write, and reads them all to find it: 25,000 records make
 * writes ten times slower. With this index it reads one. It is the engine's own file, so a version that stores its
 * records in another way is left as it is: that costs speed only.
 */
function speedUpStream(databaseFile: string): void {
  const database = new DatabaseSync(databaseFile);
  try {
    database.exec(
      'CREATE INDEX IF NOT EXISTS stream_order ON _stream_records (table_name, CAST(sequence_number AS INTEGER))',
    );
  } catch {
    // As said above.
  } finally {
    database.close();
  }
}
