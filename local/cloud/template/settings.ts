import type { BusRule } from '../events/bus.ts';
import type { Statement } from '../permissions/policy.ts';
import { type ApiSettings, readApi } from './read-api.ts';
import { type BucketSettings, readBuckets } from './read-buckets.ts';
import { readQueues, readRules, readStreamConsumers, type StreamConsumerSettings } from './read-events.ts';
import { type FunctionSettings, readFunctions } from './read-functions.ts';
import { type MailSettings, readMail } from './read-mail.ts';
import { readEncryption, readPolicies } from './read-permissions.ts';
import { type PoolTemplate, readPool } from './read-pool.ts';
import { readTables, type TableSettings } from './read-table.ts';
import { readWeb, type WebSettings } from './read-web.ts';
import { readResources } from './resources.ts';

/** Everything that the local cloud takes from the synthesized stacks, as plain values. */
export interface CloudSettings {
  region: string;
  account: string;
  table: TableSettings;
  functions: FunctionSettings[];
  api: ApiSettings;
  streamConsumers: StreamConsumerSettings[];
  queues: string[];
  rules: BusRule[];
  buckets: BucketSettings[];
  pool: PoolTemplate;
  mail: MailSettings;
  /** Absent in stacks without a client. */
  web?: WebSettings;
  /** What the role of each function allows. */
  policies: ReadonlyMap<string, readonly Statement[]>;
  /** The key of ours behind each table and bucket, by ARN. */
  encryption: ReadonlyMap<string, string>;
}

/** Reads the assembly that `cdk synth` (or `app.synth()`) left in a folder. */
export function readSettings(assemblyDir: string): CloudSettings {
  const resources = readResources(assemblyDir);
  const [table, ...otherTables] = readTables(resources);
  if (!table || otherTables.length > 0) throw new Error('The local cloud needs exactly one table in the stacks');
  const functions = readFunctions(resources);
  const web = readWeb(resources);
  return {
    region: resources.region,
    account: resources.account,
    table,
    functions,
    api: readApi(resources),
    streamConsumers: readStreamConsumers(resources),
    queues: readQueues(resources),
    rules: readRules(resources, functions),
    buckets: readBuckets(resources),
    pool: readPool(resources),
    mail: readMail(resources),
    ...(web && { web }),
    policies: readPolicies(resources, functions),
    encryption: readEncryption(resources),
  };
}
