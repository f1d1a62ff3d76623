import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { devNull } from 'node:os';
import { join } from 'node:path';

/** One start: how long loading took, how long the first event took, the CPU time of both, and what was answered. */
export interface Start {
  readonly loadMs: number;
  readonly firstMs: number;
  readonly cpuMs: number;
  readonly answer: unknown;
}

/**
 * One more request of a warm function: what it takes on average, how many calls to AWS it makes, and what was answered
 * first.
 */
export interface Repeated {
  readonly wallUs: number;
  readonly cpuUs: number;
  readonly calls: number;
  readonly answer: unknown;
}

/**
 * The script of this folder without its types, as a file: a process that had to strip them itself would have loaded
 * Node's TypeScript parser before what is measured.
 */
export function asJavascript(name: string, folder: string): string {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(file, stripTypeScriptTypes(readFileSync(new URL(`./${name}.ts`, import.meta.url), 'utf8')));
  return file;
}

/** What Lambda sets besides; the machine's own AWS profile is never read. */
const LAMBDA = {
  AWS_LAMBDA_FUNCTION_NAME: 'bench',
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '1024',
  AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
  POWERTOOLS_LOG_LEVEL: 'INFO',
  AWS_CONFIG_FILE: devNull,
  AWS_SHARED_CREDENTIALS_FILE: devNull,
  AWS_EC2_METADATA_DISABLED: 'true',
};

/** Runs a script in a process of its own. @throws Error with what it wrote when it fails. */
export async function runScript<T>(script: string, order: unknown, environment: Record<string, string>): Promise<T> {
  const child = spawn(process.execPath, [script], {
    env: { ...LAMBDA, ...environment },
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
  });
  let written = '';
  let result = '';
  const collect = (data: Buffer) => {
    written += data.toString();
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  child.stdio[3]?.on('data', (data: Buffer) => {
    result += data.toString();
  });
  child.stdin.end(JSON.stringify(order));
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0 || result === '') throw new Error(`A start failed: ${written}`);
  return JSON.parse(result) as T;
}
