/**
 * Runs alone in a fresh process: what one more request costs in a function that is warm, without the network. The
 * answers of the first request are kept and given again, in their order, by a stand-in below the SDK: in the place of
 * `request` of node:http. Told what to do on standard input; says what it measured on file descriptor 3.
 */
import { readFileSync, writeSync } from 'node:fs';
import http, { type ClientRequest, type IncomingMessage } from 'node:http';
import { createRequire, syncBuiltinESMExports } from 'node:module';
import { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';

type Handler = (event: unknown, context: unknown) => Promise<unknown>;
type OnAnswer = (answer: IncomingMessage) => void;

interface Recorded {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly parts: Buffer[];
}

const { file, event, warmups, rounds } = JSON.parse(readFileSync(0, 'utf8')) as {
  file: string;
  event: unknown;
  warmups: number;
  rounds: number;
};
const context = { awsRequestId: 'bench', getRemainingTimeInMillis: () => 30_000 };
const recorded: Recorded[] = [];
let next = 0;
const realRequest = http.request;
let request = record;

/** Passes a call on, and keeps its answer. */
function record(...args: unknown[]): ClientRequest {
  const sent = Reflect.apply(realRequest, http, args) as ClientRequest;
  sent.prependListener('response', (answer) => {
    const one: Recorded = { status: answer.statusCode ?? 0, headers: answer.headers, parts: [] };
    recorded.push(one);
    const push = answer.push.bind(answer);
    answer.push = (part: Buffer | null, encoding?: BufferEncoding) => {
      if (part) one.parts.push(Buffer.from(part));
      return push(part, encoding);
    };
  });
  return sent;
}

/** Answers at once with what was kept. */
function replay(...args: unknown[]): ClientRequest {
  const onAnswer = args.find((one): one is OnAnswer => typeof one === 'function');
  const one = recorded[next++ % recorded.length];
  if (!one) throw new Error('There is no answer to give again');
  const sent = new Writable({ write: (_part, _encoding, done) => done() });
  sent.once('finish', () => {
    const { status: statusCode, headers } = one;
    const answer = Object.assign(Readable.from(one.parts, { objectMode: false }), { statusCode, headers });
    if (onAnswer) sent.once('response', onAnswer);
    sent.emit('response', answer);
  });
  const socket = { connecting: false, once: () => socket, on: () => socket, off: () => socket };
  const extra = { setTimeout: () => sent, setNoDelay: () => sent, setHeader: () => sent, socket };
  return Object.assign(sent, extra) as unknown as ClientRequest;
}

// The SDK takes this function once.
http.request = ((...args: unknown[]) => request(...args)) as typeof http.request;
syncBuiltinESMExports();
const module: { handler: Handler } = file.endsWith('.mjs')
  ? await import(pathToFileURL(file).href)
  : createRequire(import.meta.url)(file);
const answer = await module.handler(event, context);
// From here on nothing goes out, and no line of the log is written: writing is the machine's, not the function's.
request = replay;
process.stdout.write = () => true;
console.log = () => undefined;
for (let round = 0; round < warmups; round++) await module.handler(event, context);
const start = process.hrtime.bigint();
const cpu = process.cpuUsage();
for (let round = 0; round < rounds; round++) await module.handler(event, context);
const { user, system } = process.cpuUsage(cpu);
const wall = Number(process.hrtime.bigint() - start) / 1_000;

const result = {
  wallUs: wall / rounds,
  cpuUs: (user + system) / rounds,
  calls: recorded.length,
  answer: answer ?? null,
};
writeSync(3, JSON.stringify(result));
process.exit(0);
