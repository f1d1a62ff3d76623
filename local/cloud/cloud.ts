import type { LocalCognito } from './cognito/start.ts';
import type { Bus } from './events/bus.ts';
import type { MalwareScan } from './events/malware-scan.ts';
import { openDoor, startFunctions, startTableLife, type TableLife } from './functions.ts';
import { type Ground, type LocalCloudOptions, layGround } from './ground.ts';
import { localCredentials, type ServiceUrls } from './lambda/environment.ts';
import type { FunctionLog } from './lambda/function-log.ts';
import type { Lambda } from './lambda/lambda.ts';
import type { LocalMail } from './mail/mail.ts';
import type { Permissions } from './permissions/callers.ts';
import type { LocalS3 } from './s3/s3.ts';
import { type EventBus, startBuckets, startBus, startMailbox, startPool, startTable } from './services.ts';
import type { Queues } from './streams/queues.ts';
import {
  type CloudOutputs,
  controlOf,
  FunctionFailed,
  fullName,
  outputsOf,
  type StreamControl,
  scheduleName,
} from './wiring.ts';

export type { LocalCloudOptions } from './ground.ts';
export type { OwnHosts } from './web/own-hosts.ts';

export interface LocalCloud {
  /** `gate` is DynamoDB as the functions reach it: behind their policies. */
  urls: { api: string; cognito: string; s3: string; mail: string; dynamodb: string; gate: string };
  outputs: CloudOutputs;
  credentials: { accessKeyId: string; secretAccessKey: string };
  /**
   * Calls a function (full name, or its unique end, such as `send-melding`) and gives what it returned; throws what it
   * threw.
   */
  invoke(functionName: string, event: unknown): Promise<unknown>;
  /**
   * Runs a schedule at once: by its name, or by the (end of the) name of its function. Resolves when all that follows
   * is done.
   */
  runSchedule(name: string): Promise<void>;
  /** Deletes what is past its time to live; this also happens every minute. Gives the number of deleted items. */
  expireItems(): Promise<number>;
  /** Resolves when no stream record, event or asynchronous call is pending. */
  idle(): Promise<void>;
  stream: StreamControl;
  functions: Lambda;
  logs: FunctionLog;
  /** What the functions did with the rights of their roles, and what they were refused. */
  permissions: Pick<Permissions, 'log' | 'credentialsOf'>;
  queues: Queues;
  bus: Bus;
  scan: MalwareScan;
  mail: LocalMail;
  cognito: LocalCognito;
  s3: LocalS3;
  close(): Promise<void>;
}

/** Runs the synthesized stacks on this machine. Everything that was started ends again when one part does not start. */
export async function startLocalCloud(options: LocalCloudOptions = {}): Promise<LocalCloud> {
  const parts = new AsyncDisposableStack();
  try {
    return await startParts(options, parts);
  } catch (error) {
    await parts.disposeAsync();
    throw error;
  }
}

/** Each part needs those before it; they end in the reverse order. */
async function startParts(options: LocalCloudOptions, parts: AsyncDisposableStack): Promise<LocalCloud> {
  const ground = await layGround(options, parts);
  const events = startBus(ground);
  const { endpoint, gateUrl } = await startTable(ground);
  const s3 = await startBuckets(ground, events.bus);
  const mail = await startMailbox(ground, events.bus);
  const cognito = await startPool(ground, mail);
  const urls: ServiceUrls = { dynamodb: gateUrl, s3: s3.url, sesv2: mail.url, cognito: cognito.url };
  const lambda = startFunctions(ground, urls);
  const table = await startTableLife(ground, endpoint, lambda, events);
  const api = await openDoor(ground, { cognito, s3 }, lambda);
  ground.called.resolve({ s3, lambda });
  return {
    urls: { api: api.url, cognito: cognito.url, s3: s3.url, mail: mail.url, dynamodb: endpoint, gate: gateUrl },
    credentials: localCredentials,
    ...controlsOf(ground, events, lambda, table),
    functions: lambda,
    mail,
    cognito,
    s3,
    close: () => parts.disposeAsync(),
  };
}

/** What a test or a person does with a cloud that runs. */
function controlsOf(
  { settings, permissions, logs, queues }: Ground,
  { bus, scan }: EventBus,
  lambda: Lambda,
  { consumers, expireItems }: TableLife,
) {
  const stream = controlOf(consumers);
  const functionNames = settings.functions.map(({ name }) => name);
  async function idle(): Promise<void> {
    // A record leads to a mail, a mail to an event, an event to a record: two rounds see the end of it.
    for (let round = 0; round < 2; round += 1) {
      await stream.idle();
      await bus.idle();
    }
  }
  return {
    outputs: outputsOf(settings),
    async invoke(name: string, event: unknown): Promise<unknown> {
      const functionName = fullName(name, functionNames);
      const result = await lambda.invoke(functionName, event);
      if (result.outcome !== 'success') throw new FunctionFailed(functionName, result);
      return result.payload;
    },
    async runSchedule(name: string): Promise<void> {
      bus.runNow(scheduleName(settings, name));
      await idle();
    },
    expireItems,
    idle,
    stream,
    logs,
    permissions,
    queues,
    bus,
    scan,
  };
}
