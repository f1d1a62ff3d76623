/**
 * Runs alone in a fresh process: loads one bundle and gives it one event, as the runtime of Lambda does. Told what to
 * do on standard input; says what it measured on file descriptor 3, as functions log to standard output.
 */
import { readFileSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';

type Handler = (event: unknown, context: unknown) => Promise<unknown>;

const { file, event } = JSON.parse(readFileSync(0, 'utf8')) as { file: string; event: unknown };
const context = { awsRequestId: 'bench', getRemainingTimeInMillis: () => 30_000 };

const cpu = process.cpuUsage();
const start = performance.now();
const module: { handler: Handler } = file.endsWith('.mjs')
  ? await import(pathToFileURL(file).href)
  : createRequire(import.meta.url)(file);
const loaded = performance.now();
const answer = await module.handler(event, context);
const answered = performance.now();
const { user, system } = process.cpuUsage(cpu);

const cpuMs = (user + system) / 1_000;
writeSync(3, JSON.stringify({ loadMs: loaded - start, firstMs: answered - loaded, cpuMs, answer: answer ?? null }));
process.exit(0);
