/** What calls the functions: their threads, the stream of the table, its clock, and the API. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { deleteExpired } from './dynamodb/expiry.ts';
import { openTable } from './dynamodb/table.ts';
import type { Ground } from './ground.ts';
import { serveHttpApi } from './http-api/http-api.ts';
import { functionEnvironment, localCredentials, type ServiceUrls } from './lambda/environment.ts';
import { type Lambda, startLambda } from './lambda/lambda.ts';
import { choosePort } from './ports.ts';
import { type LocalServer, listen } from './server.ts';
import type { EventBus } from './services.ts';
import type { StreamConsumer } from './streams/stream-consumer.ts';
import { clientOf } from './web/client-of.ts';
import { serveOrigin } from './web/serve-origin.ts';
import { startConsumers } from './wiring.ts';

const EXPIRY_INTERVAL_MS = 60_000;

export function startFunctions({ options, settings, permissions, logs }: Ground, urls: ServiceUrls): Lambda {
  return startLambda({
    functions: settings.functions,
    environmentOf: (one) => functionEnvironment(one, settings.region, urls, permissions.credentialsOf(one.name)),
    log: logs,
    ...(options.maxWorkers !== undefined && { maxWorkers: options.maxWorkers }),
  });
}

/** What the table does by itself: its stream calls functions, and what is past its time to live goes. */
export interface TableLife {
  readonly consumers: readonly StreamConsumer[];
  /** Gives the number of deleted items. */
  expireItems(): Promise<number>;
}

export async function startTableLife(
  ground: Ground,
  endpoint: string,
  lambda: Lambda,
  bus: EventBus,
): Promise<TableLife> {
  const { settings, parts, folder, queues, now, complain } = ground;
  const { region, table } = settings;
  const sdk = { endpoint, region, credentials: localCredentials };
  const client = new DynamoDBClient(sdk);
  parts.defer(() => client.destroy());
  const { streamArn } = await openTable(client, table);
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
    await Promise.all([...consumers.map((consumer) => consumer.close()), bus.close(), lambda.close()]);
  });
  const expireItems = () => deleteExpired(client, table, now());
  const expiring = setInterval(() => void expireItems().catch(complain), EXPIRY_INTERVAL_MS);
  parts.defer(() => clearInterval(expiring));
  return { consumers, expireItems };
}

/** The API, with the web client on the same origin when there is one. */
export async function openDoor(
  { options, settings, parts, apiPort, now }: Ground,
  services: {
    readonly cognito: { readonly url: string; readonly issuer: string };
    readonly s3: { readonly url: string };
  },
  lambda: Lambda,
): Promise<LocalServer> {
  const { cognito, s3 } = services;
  const handler = serveHttpApi({
    api: settings.api,
    now,
    issuerUrl: (issuer) => (issuer === settings.pool.awsIssuer ? cognito.issuer : issuer),
    invoke: (functionName, event) => lambda.invoke(functionName, event),
  });
  const { clientDir: folder, ownHosts } = options;
  const web = clientOf(settings, { cognito: cognito.url, s3: s3.url, folder, configOf: ownHosts?.configOf });
  const api = await choosePort('api', { api: apiPort }, (port) =>
    listen(web ? serveOrigin(web, handler, web.handler) : handler, port),
  );
  parts.defer(() => api.close());
  return api;
}
