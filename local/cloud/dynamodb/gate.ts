/**
 * Stands between the functions and DynamoDB, which knows no policies: a call that the role of the function does not
 * allow is refused as AWS refuses it. Who calls is read from the access key; the engine checks no signatures.
 */
import { Agent, type IncomingMessage, type ServerResponse, request as sendRequest } from 'node:http';
import type { Callers } from '../permissions/callers.ts';
import { type LocalServer, listen } from '../server.ts';
import { asksOf } from './asks.ts';

export interface GateSettings {
  /** Where DynamoDB is. */
  readonly endpoint: string;
  readonly region: string;
  readonly account: string;
  readonly callers: Callers;
  /** The key that the engine gets to see: some keep the data of each key apart. */
  readonly engineKeyId: string;
}

const ACCESS_KEY = /(?<=Credential=)[^/]+/;
const TARGET = /^DynamoDB_\d+\.(\w+)$/;

export async function startGate(settings: GateSettings): Promise<LocalServer> {
  const agent = new Agent({ keepAlive: true });
  const server = await listen((request, response) => answer(settings, agent, request, response), 0);
  return {
    url: server.url,
    async close() {
      agent.destroy();
      await server.close();
    },
  };
}

async function answer(
  settings: GateSettings,
  agent: Agent,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = Buffer.concat(await Array.fromAsync(request as AsyncIterable<Buffer>));
  const refusal = refusalOf(settings, request, body);
  if (refusal === undefined) return forward(settings, agent, request, body, response);
  response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' });
  response.end(JSON.stringify({ __type: `com.amazon.coral.service#${refusal.type}`, message: refusal.message }));
}

interface Refusal {
  readonly type: string;
  readonly message: string;
}

function refusalOf(settings: GateSettings, request: IncomingMessage, body: Buffer): Refusal | undefined {
  const { region, account, callers } = settings;
  const caller = callers(ACCESS_KEY.exec(request.headers.authorization ?? '')?.[0] ?? '');
  if (!caller) {
    return { type: 'UnrecognizedClientException', message: 'The security token included in the request is invalid.' };
  }
  const operation = TARGET.exec(String(request.headers['x-amz-target'] ?? ''))?.[1] ?? '';
  const arnOfTable = (name: string) => `arn:aws:dynamodb:${region}:${account}:table/${name}`;
  const asks = asksOf(operation, jsonIn(body), arnOfTable);
  if (!asks) {
    const message = 'The local cloud takes calls about named tables only: this one is no JSON, or names none.';
    return { type: 'ValidationException', message };
  }
  const denied = asks.find((ask) => !caller.may(ask));
  if (!denied) return undefined;
  const message = `User: ${caller.name} is not authorized to perform: ${denied.action} on resource: ${denied.resource}`;
  return { type: 'AccessDeniedException', message };
}

/** What is in a body; undefined for what is no JSON. */
function jsonIn(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function forward(
  { endpoint, engineKeyId }: GateSettings,
  agent: Agent,
  request: IncomingMessage,
  body: Buffer,
  response: ServerResponse,
): Promise<void> {
  const { host: _, connection: __, authorization = '', ...headers } = request.headers;
  const passed = { ...headers, authorization: authorization.replace(ACCESS_KEY, engineKeyId) };
  return new Promise((resolve) => {
    const onward = sendRequest(endpoint, { method: request.method, headers: passed, agent }, (answered) => {
      response.writeHead(answered.statusCode ?? 500, answered.headers);
      answered.pipe(response);
      answered.once('close', resolve);
    });
    // The function sees what it would see without a gate: a connection that breaks.
    onward.once('error', () => {
      response.destroy();
      resolve();
    });
    response.once('close', () => onward.destroy());
    onward.end(body);
  });
}
