import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '#local/cloud/free-port.ts';
import { pythonTools } from '../python-tools.ts';

/**
 * MiniStack: an emulator of AWS that others wrote, for seeing that the CDK can deploy our stacks and that the story
 * runs on what it deployed. It holds everything in memory; each start is an empty account.
 */
const PACKAGES = ['ministack==1.5.33', 'cryptography==50.0.2', 'boto3==1.43.106', 'cbor2==6.3.0'];

const root = fileURLToPath(new URL('../..', import.meta.url));
export const emulatorDir = join(root, '.kindbrug', 'emulator');
const stateFile = join(emulatorDir, 'running.json');

export const EMULATOR_REGION = 'eu-central-1';

export interface Emulator {
  readonly pid: number;
  readonly url: string;
}

/** The environment with which the AWS SDKs and the CDK command talk to the emulator, and to nothing else. */
export function emulatorEnvironment(url: string): Record<string, string> {
  return {
    PATH: `${join(root, 'node_modules', '.bin')}:${process.env.PATH ?? ''}`,
    HOME: emulatorDir,
    TMPDIR: emulatorDir,
    AWS_ENDPOINT_URL: url,
    // The CDK command asks S3 by another variable than everything else.
    AWS_ENDPOINT_URL_S3: url,
    AWS_REGION: EMULATOR_REGION,
    AWS_DEFAULT_REGION: EMULATOR_REGION,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_EC2_METADATA_DISABLED: 'true',
  };
}

/**
 * Starts a fresh emulator that goes on after this process; one that this project started earlier is stopped first.
 * @throws Error with the end of its log when it does not answer within a minute.
 */
export async function startEmulator(): Promise<Emulator> {
  await stopEmulator();
  const bin = await pythonTools({ name: 'emulator', packages: PACKAGES });
  mkdirSync(emulatorDir, { recursive: true });
  // The emulator unpacks functions here, with a starter in CommonJS, which our own package.json would make a module.
  writeFileSync(join(emulatorDir, 'package.json'), '{}');
  const port = await freePort();
  const log = join(emulatorDir, 'emulator.log');
  const output = openSync(log, 'w');
  const child = spawn(join(bin, 'ministack'), [], {
    detached: true,
    stdio: ['ignore', output, output],
    // A clean environment: what is set around us must not reach the functions that the emulator starts.
    env: {
      PATH: `${join(root, 'node_modules', '.bin')}:${dirname(process.execPath)}:${bin}:/usr/bin:/bin`,
      HOME: emulatorDir,
      TMPDIR: emulatorDir,
      BIND_HOST: '127.0.0.1',
      MINISTACK_HOST: '127.0.0.1',
      GATEWAY_PORT: String(port),
      MINISTACK_REGION: EMULATOR_REGION,
      IOT_MTLS_ENABLED: '0',
      SFTP_ENABLED: '0',
      STATE_DIR: emulatorDir,
    },
  });
  child.unref();
  if (child.pid === undefined) throw new Error('The emulator cannot be started.');
  const emulator = { pid: child.pid, url: `http://127.0.0.1:${port}` };
  writeFileSync(stateFile, JSON.stringify(emulator));
  for (let tries = 0; tries < 300; tries += 1) {
    if (await answers(emulator.url)) return emulator;
    await wait(200);
  }
  await stopEmulator();
  throw new Error(`The emulator does not answer:\n${readFileSync(log, 'utf8').slice(-2000)}`);
}

/** The emulator that `npm run deploy:emulator` left running. @throws Error in one sentence when there is none. */
export async function runningEmulator(): Promise<Emulator> {
  const emulator = readState();
  if (!emulator || !(await answers(emulator.url))) {
    throw new Error("No emulator with the stacks is running: run 'npm run deploy:emulator' first.");
  }
  return emulator;
}

/** Stops the emulator that this project started, with the functions it runs. */
export async function stopEmulator(): Promise<void> {
  const emulator = readState();
  rmSync(stateFile, { force: true });
  // The number of a process that ended may belong to another one now: only who answers there is ours.
  if (!emulator || !(await answers(emulator.url))) return;
  process.kill(-emulator.pid, 'SIGTERM');
  for (let tries = 0; tries < 50 && (await answers(emulator.url)); tries += 1) await wait(100);
}

function readState(): Emulator | undefined {
  return existsSync(stateFile) ? (JSON.parse(readFileSync(stateFile, 'utf8')) as Emulator) : undefined;
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/_ministack/health`)).ok;
  } catch {
    // Not up yet: asked again.
    return false;
  }
}
