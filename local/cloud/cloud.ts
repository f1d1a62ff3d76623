import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { prepareAssembly } from '../assembly/assembly-cache.ts';
import { lockDataFolder } from '../data/data-lock.ts';
import { type LocalCognito, startCognito } from './cognito/start.ts';
import { startDynamodb } from './dynamodb/engine.ts';
import { deleteExpired } from './dynamodb/expiry.ts';
import { startGate } from './dynamodb/gate.ts';
import { openTable } from './dynamodb/table.ts';
import type { Bus } from './events/bus.ts';
import { objectCreatedEvent } from './events/event.ts';
import type { MalwareScan } from './events/malware-scan.ts';
import { freePort } from './free-port.ts';
import { serveHttpApi } from './http-api/http-api.ts';
import { functionEnvironment, localCredentials, type ServiceUrls } from './lambda/environment.ts';
import { type FunctionLog, openFunctionLog } from './lambda/function-log.ts';
import { type Lambda, startLambda } from './lambda/lambda.ts';
import { type LocalMail, startMail } from './mail/mail.ts';
import { createPermissions, type Permissions } from './permissions/callers.ts';
import { choosePort, type Ports } from './ports.ts';
import { type LocalS3, startS3 } from './s3/s3.ts';
import { listen } from './server.ts';
import { openQueues, type Queues } from './streams/queues.ts';
import { readSettings } from './template/settings.ts';
import { atOrigin } from './web/at-origin.ts';
import { clientOf } from './web/client-of.ts';
import { serveOrigin } from './web/serve-origin.ts';
import {
  type CloudOutputs,
  controlOf,
  DEAD_LETTERS,
  FunctionFailed,
  fullName,
  outputsOf,
  type StreamControl,
  scheduleName,
  startConsumers,
  startEvents,
} from './wiring.ts';

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
  /** How many functions may be loaded at the same time; each takes some 30 MB. */
  maxWorkers?: number;
  /** Says nothing about its own errors. */
  quiet?: boolean;
}

export interface LocalCloud {
  /** `gate` is DynamoDB as the functions reach it: behind their policies. */
  urls: { api: string; cognito: string; s3: string; mail: string; dynamodb: string; gate: string };
  outputs: CloudOutputs;
  credentials: { accessKeyId: string; secretAccessKey: string };
  /** Calls a function (full name, or its unique end, such as `send-melding`) and gives what it returned; throws what it threw. */
  invoke(functionName: string, event: unknown): Promise<unknown>;
  /** Runs a schedule at once: by its name, or by the (end of the) name of its function. Resolves when all that follows is done. */
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

const expiryIntervalMs = 60_000;

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

async function startParts(options: LocalCloudOptions, parts: AsyncDisposableStack): Promise<LocalCloud> {
  const now = options.now ?? (() => new Date());
  const complain = (error: unknown) => {
    if (!options.quiet) process.stderr.write(`local cloud: ${error instanceof Error ? error.stack : String(error)}\n`);
  };
  const dataDir = openDataFolder(options.dataDir, parts);
  const made = readSettings(options.assemblyDir ?? (await prepareAssembly()));
  // Chosen before anything starts: mails link to it, and browsers send it with what they upload.
  const apiPort = options.ports?.api || (await freePort());
  const settings = made.web ? atOrigin(made, made.web.origin, `http://127.0.0.1:${apiPort}`) : made;
  const { region, account } = settings;
  const folder = (name: string) => join(dataDir, name);
  const permissions = createPermissions({
    ...settings,
    operator: localCredentials,
    onRefused: ({ functionName, action, resource }) =>
      complain(`${functionName} may not ${action} on ${resource}: see its grants in infra/functions.ts`),
  });
  const { callers } = permissions;
  const common = { now, region, credentials: localCredentials, callers };

  const logs = openFunctionLog(folder('functions.log'));
  parts.defer(() => logs.close());
  const queues = openQueues(folder('queues'), [...settings.queues, DEAD_LETTERS]);

  // Services publish to the bus from their first moment, so it is there before them, and holds its deliveries until all are.
  const started = Promise.withResolvers<void>();
  const { bus, scan } = startEvents(settings, {
    dataDir: folder('events'),
    now,
    queues,
    readObject: async (object) => {
      await started.promise;
      return s3.readObject(object.bucket, object.key, object.versionId);
    },
    invoke: async (functionName, event) => {
      await started.promise;
      return lambda.invoke(functionName, event);
    },
  });

  let busClosed: Promise<void> | undefined;
  const closeBus = () => {
    busClosed ??= bus.close();
    return busClosed;
  };
  parts.defer(closeBus);
  // Without this, deliveries would wait for a start that failed.
  started.promise.catch(() => {});
  parts.defer(() => started.reject(new Error('The local cloud did not start')));

  const dynamodb = await startDynamodb({ dataDir: folder('dynamodb') });
  parts.defer(() => dynamodb.close());
  const { endpoint } = dynamodb;
  const gate = await startGate({ endpoint, region, account, callers, engineKeyId: localCredentials.accessKeyId });
  parts.defer(() => gate.close());
  const s3 = await choosePort('s3', options.ports, (port) =>
    startS3({
      ...common,
      port,
      dataDir: folder('s3'),
      buckets: settings.buckets,
      onObjectCreated: (created) => void bus.publish(objectCreatedEvent(created)),
    }),
  );
  parts.defer(() => s3.close());
  const mail = await choosePort('mail', options.ports, (port) =>
    startMail({
      ...common,
      port,
      dataDir: folder('mail'),
      account,
      verifiedIdentities: settings.mail.identities,
      configurationSets: settings.mail.configurationSets,
      onEvent: (detailType, detail, resources) =>
        void bus.publish({ source: 'aws.ses', detailType, detail, resources }),
    }),
  );
  parts.defer(() => mail.close());
  const cognito = await choosePort('cognito', options.ports, (port) =>
    startCognito({
      ...common,
      port,
      dataDir: folder('cognito'),
      pool: settings.pool.settings,
      poolArn: `arn:aws:cognito-idp:${region}:${account}:userpool/${settings.pool.settings.id}`,
      sendMail: async (message) => void (await mail.deliver(message)),
      invoke: async (functionArn, event) => {
        await started.promise;
        const name = settings.functions.find(({ arn }) => arn === functionArn)?.name ?? functionArn;
        const result = await lambda.invoke(name, event);
        if (result.outcome !== 'success') throw new FunctionFailed(name, result);
        return result.payload;
      },
    }),
  );
  parts.defer(() => cognito.close());

  const urls: ServiceUrls = { dynamodb: gate.url, s3: s3.url, sesv2: mail.url, cognito: cognito.url };
  const lambda = startLambda({
    functions: settings.functions,
    environmentOf: (one) => functionEnvironment(one, region, urls, permissions.credentialsOf(one.name)),
    log: logs,
    ...(options.maxWorkers !== undefined && { maxWorkers: options.maxWorkers }),
  });

  const sdk = { endpoint, region, credentials: localCredentials };
  const client = new DynamoDBClient(sdk);
  parts.defer(() => client.destroy());
  const { streamArn } = await openTable(client, settings.table);
  const consumers = startConsumers(settings, {
    client: new DynamoDBStreamsClient(sdk),
    streamArn,
    region,
    dataDir: folder('streams'),
    queues,
    invoke: (functionName, event) => lambda.invoke(functionName, event),
    onError: complain,
    now,
  });
  parts.defer(async () => {
    // The functions end at once; those who waited for them keep their work for the next start.
    await Promise.all([...consumers.map((consumer) => consumer.close()), closeBus(), lambda.close()]);
  });

  const expireItems = () => deleteExpired(client, settings.table, now());
  const expiring = setInterval(() => void expireItems().catch(complain), expiryIntervalMs);
  parts.defer(() => clearInterval(expiring));

  const handler = serveHttpApi({
    api: settings.api,
    now,
    issuerUrl: (issuer) => (issuer === settings.pool.awsIssuer ? cognito.issuer : issuer),
    invoke: (functionName, event) => lambda.invoke(functionName, event),
  });
  const web = clientOf(settings, { cognito: cognito.url, s3: s3.url, folder: options.clientDir });
  const api = await choosePort('api', { api: apiPort }, (port) =>
    listen(web ? serveOrigin(web, handler, web.handler) : handler, port),
  );
  parts.defer(() => api.close());
  started.resolve();

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
    urls: { api: api.url, cognito: cognito.url, s3: s3.url, mail: mail.url, dynamodb: endpoint, gate: gate.url },
    outputs: outputsOf(settings),
    credentials: localCredentials,
    async invoke(name, event) {
      const functionName = fullName(name, functionNames);
      const result = await lambda.invoke(functionName, event);
      if (result.outcome !== 'success') throw new FunctionFailed(functionName, result);
      return result.payload;
    },
    async runSchedule(name) {
      bus.runNow(scheduleName(settings, name));
      await idle();
    },
    expireItems,
    idle,
    stream,
    functions: lambda,
    logs,
    permissions,
    queues,
    bus,
    scan,
    mail,
    cognito,
    s3,
    close: () => parts.disposeAsync(),
  };
}

function openDataFolder(given: string | undefined, parts: AsyncDisposableStack): string {
  const dataDir = given ?? mkdtempSync(join(tmpdir(), 'kindbrug-'));
  if (given === undefined) parts.defer(() => rmSync(dataDir, { recursive: true, force: true }));
  parts.defer(lockDataFolder(dataDir));
  return dataDir;
}
