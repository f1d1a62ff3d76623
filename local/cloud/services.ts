/** The services of the local cloud, each started on its own port and ended with the rest. */
import { type LocalCognito, startCognito } from './cognito/start.ts';
import { startDynamodb } from './dynamodb/engine.ts';
import { startGate } from './dynamodb/gate.ts';
import type { Bus } from './events/bus.ts';
import { objectCreatedEvent } from './events/event.ts';
import type { MalwareScan } from './events/malware-scan.ts';
import type { Ground } from './ground.ts';
import { localCredentials } from './lambda/environment.ts';
import { type LocalMail, startMail } from './mail/mail.ts';
import { choosePort } from './ports.ts';
import { type LocalS3, startS3 } from './s3/s3.ts';
import { atOwnHost } from './web/own-hosts.ts';
import { FunctionFailed, startEvents } from './wiring.ts';

export interface EventBus {
  readonly bus: Bus;
  readonly scan: MalwareScan;
  /** Stops deliveries; also when it is asked more than once. */
  close(): Promise<void>;
}

/**
 * Services publish to the bus from their first moment, so it is there before them, and holds its deliveries until all
 * are.
 */
export function startBus({ settings, parts, folder, now, queues, called }: Ground): EventBus {
  const { bus, scan } = startEvents(settings, {
    dataDir: folder('events'),
    now,
    queues,
    readObject: async ({ bucket, key, versionId }) => (await called.promise).s3.readObject(bucket, key, versionId),
    invoke: async (functionName, event) => (await called.promise).lambda.invoke(functionName, event),
  });
  let closed: Promise<void> | undefined;
  const close = () => {
    closed ??= bus.close();
    return closed;
  };
  parts.defer(close);
  // Without this, deliveries would wait for a start that failed.
  called.promise.catch(() => {});
  parts.defer(() => called.reject(new Error('The local cloud did not start')));
  return { bus, scan, close };
}

/** DynamoDB: where the engine is, and where functions reach it behind their policies. */
export interface TableEndpoints {
  readonly endpoint: string;
  readonly gateUrl: string;
}

export async function startTable({ settings, parts, folder, permissions }: Ground): Promise<TableEndpoints> {
  const { region, account } = settings;
  const dynamodb = await startDynamodb({ dataDir: folder('dynamodb') });
  parts.defer(() => dynamodb.close());
  const { endpoint } = dynamodb;
  const { callers } = permissions;
  const gate = await startGate({ endpoint, region, account, callers, engineKeyId: localCredentials.accessKeyId });
  parts.defer(() => gate.close());
  return { endpoint, gateUrl: gate.url };
}

/** What every service checks its callers with. */
function commonOf({ settings, permissions, now }: Ground) {
  return { now, region: settings.region, credentials: localCredentials, callers: permissions.callers };
}

export async function startBuckets(ground: Ground, bus: Bus): Promise<LocalS3> {
  const s3 = await choosePort('s3', ground.options.ports, (port) =>
    startS3({
      ...commonOf(ground),
      port,
      dataDir: ground.folder('s3'),
      buckets: ground.settings.buckets,
      onObjectCreated: (created) => void bus.publish(objectCreatedEvent(created)),
    }),
  );
  ground.parts.defer(() => s3.close());
  return s3;
}

export async function startMailbox(ground: Ground, bus: Bus): Promise<LocalMail> {
  const { account, mail: made } = ground.settings;
  const { ownHosts } = ground.options;
  const origin = `http://127.0.0.1:${ground.apiPort}`;
  const mail = await choosePort('mail', ground.options.ports, (port) =>
    startMail({
      ...commonOf(ground),
      port,
      dataDir: ground.folder('mail'),
      account,
      verifiedIdentities: made.identities,
      configurationSets: made.configurationSets,
      ...(ownHosts && { links: { back: ownHosts.back, hrefOf: (aan, link) => atOwnHost(origin, aan, link) } }),
      onEvent: (detailType, detail, resources) =>
        void bus.publish({ source: 'aws.ses', detailType, detail, resources }),
    }),
  );
  ground.parts.defer(() => mail.close());
  return mail;
}

export async function startPool(ground: Ground, mail: LocalMail): Promise<LocalCognito> {
  const { region, account, functions, pool } = ground.settings;
  const cognito = await choosePort('cognito', ground.options.ports, (port) =>
    startCognito({
      ...commonOf(ground),
      port,
      dataDir: ground.folder('cognito'),
      pool: pool.settings,
      poolArn: `arn:aws:cognito-idp:${region}:${account}:userpool/${pool.settings.id}`,
      sendMail: async (message) => void (await mail.deliver(message)),
      invoke: async (functionArn, event) => {
        const { lambda } = await ground.called.promise;
        const name = functions.find(({ arn }) => arn === functionArn)?.name ?? functionArn;
        const result = await lambda.invoke(name, event);
        if (result.outcome !== 'success') throw new FunctionFailed(name, result);
        return result.payload;
      },
    }),
  );
  ground.parts.defer(() => cognito.close());
  return cognito;
}
