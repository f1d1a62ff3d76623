import { type Bus, createBus } from './events/bus.ts';
import { createMalwareScan, MALWARE_SCAN_TARGET, type MalwareScan } from './events/malware-scan.ts';
import type { InvokeResult } from './lambda/function-worker.ts';
import { openCheckpoint } from './streams/checkpoints.ts';
import type { Queues } from './streams/queues.ts';
import { type StreamConsumer, startStreamConsumer } from './streams/stream-consumer.ts';
import type { CloudSettings } from './template/settings.ts';

/** How the parts of the local cloud hang together: who calls whom, and by which names. */

/** Thrown by `invoke` when a function fails. */
export class FunctionFailed extends Error {
  readonly outcome: InvokeResult['outcome'];

  constructor(functionName: string, result: Exclude<InvokeResult, { outcome: 'success' }>) {
    super(`${functionName} ${result.outcome}: ${result.errorType}: ${result.errorMessage}`);
    this.name = 'FunctionFailed';
    this.outcome = result.outcome;
  }
}

/** What a client of the product has to know: the names that the stacks gave. */
export interface CloudOutputs {
  tableName: string;
  userPoolId: string;
  userPoolClientId: string;
  incomingBucket: string;
  cleanBucket: string;
  /** The address that the mails of the product come from. */
  mailFrom: string;
  region: string;
}

/** All stream consumers together. */
export type StreamControl = Pick<StreamConsumer, 'idle' | 'deliverTwice' | 'crashAfter' | 'pause' | 'resume'>;

/** Where an event ends that no try could handle, of a function without a failure queue. On AWS it would be lost. */
export const DEAD_LETTERS = 'dead-letters';

interface EventWiring {
  dataDir: string;
  now: () => Date;
  queues: Queues;
  readObject: Parameters<typeof createMalwareScan>[0]['readObject'];
  invoke: (functionName: string, event: unknown) => Promise<InvokeResult>;
}

export function startEvents(settings: CloudSettings, wiring: EventWiring): { bus: Bus; scan: MalwareScan } {
  const { region, rules, buckets, functions } = settings;
  const scanned = buckets.filter(({ malwareProtected }) => malwareProtected).map(({ name }) => name);
  const scan = createMalwareScan({
    region,
    buckets: scanned,
    readObject: wiring.readObject,
    publish: (event) => void bus.publish(event),
  });
  const bus = createBus({
    region,
    rules: scanned.length > 0 ? [...rules, scan.rule] : rules,
    dataDir: wiring.dataDir,
    now: wiring.now,
    onDeadLetter: ({ functionName, event, error }) => {
      const failing = functions.find(({ name }) => name === functionName);
      wiring.queues.send(failing?.asyncFailureQueue ?? DEAD_LETTERS, {
        version: '1.0',
        timestamp: wiring.now().toISOString(),
        requestContext: {
          functionArn: failing?.arn ?? functionName,
          condition: 'RetriesExhausted',
          approximateInvokeCount: (failing?.asyncRetries ?? 0) + 1,
        },
        requestPayload: event,
        responsePayload: { errorMessage: String(error) },
      });
    },
    invoke: async (functionName, event) => {
      if (functionName === MALWARE_SCAN_TARGET) return scan.handle(event);
      const result = await wiring.invoke(functionName, event);
      if (result.outcome !== 'success') throw new FunctionFailed(functionName, result);
    },
  });
  return { bus, scan };
}

type ConsumerWiring = Omit<Parameters<typeof startStreamConsumer>[0], 'consumer' | 'checkpoint' | 'onGivenUp'> & {
  dataDir: string;
  queues: Queues;
};

export function startConsumers(settings: CloudSettings, wiring: ConsumerWiring): StreamConsumer[] {
  return settings.streamConsumers
    .filter(({ templateStreamArn }) => templateStreamArn === settings.table.templateStreamArn)
    .map((consumer) =>
      startStreamConsumer({
        ...wiring,
        consumer,
        checkpoint: openCheckpoint(wiring.dataDir, consumer.id),
        onGivenUp: (message) => {
          if (consumer.failureQueue !== undefined) wiring.queues.send(consumer.failureQueue, message);
        },
      }),
    );
}

export function controlOf(consumers: readonly StreamConsumer[]): StreamControl {
  return {
    async idle() {
      await Promise.all(consumers.map((consumer) => consumer.idle()));
    },
    async pause() {
      await Promise.all(consumers.map((consumer) => consumer.pause()));
    },
    resume() {
      for (const consumer of consumers) consumer.resume();
    },
    deliverTwice(times) {
      for (const consumer of consumers) consumer.deliverTwice(times);
    },
    crashAfter(count) {
      for (const consumer of consumers) consumer.crashAfter(count);
    },
  };
}

export function outputsOf(settings: CloudSettings): CloudOutputs {
  const fromEnvironment = (variable: string) =>
    settings.functions.map(({ environment }) => environment[variable]).find((value) => value !== undefined) ?? '';
  return {
    tableName: settings.table.name,
    userPoolId: settings.pool.settings.id,
    userPoolClientId: settings.pool.settings.clients[0]?.id ?? '',
    incomingBucket: fromEnvironment('INCOMING_BUCKET'),
    cleanBucket: fromEnvironment('CLEAN_BUCKET'),
    mailFrom: fromEnvironment('MAIL_FROM'),
    region: settings.region,
  };
}

/** The one name that is `name` or ends in it. */
export function fullName(name: string, names: readonly string[]): string {
  if (names.includes(name)) return name;
  const [found, ...others] = names.filter((candidate) => candidate.endsWith(`-${name}`));
  if (found === undefined || others.length > 0) throw new Error(`No single name ends in ${name}: ${names.join(', ')}`);
  return found;
}

export function scheduleName({ rules }: CloudSettings, name: string): string {
  const schedules = rules.filter(({ scheduleExpression }) => scheduleExpression !== undefined);
  if (schedules.some((rule) => rule.name === name)) return name;
  const byFunction = new Map(
    schedules.flatMap((rule) => rule.targets.map((target) => [target.functionName, rule.name])),
  );
  return byFunction.get(fullName(name, [...byFunction.keys()])) ?? name;
}
