import type { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { matchesPattern } from '../events/patterns.ts';
import type { InvokeResult } from '../lambda/function-worker.ts';
import type { StreamConsumerSettings } from '../template/read-events.ts';
import { deliverBatch, type GiveUpReason } from './batch-delivery.ts';
import type { Checkpoint } from './checkpoints.ts';
import { readStream, type StreamReader } from './stream-reader.ts';
import type { StreamRecord } from './stream-record.ts';

/** A stream that calls a function, with the faults that a test can ask for. */
export interface StreamConsumer {
  readonly id: string;
  /** Resolves when every record that exists now is done (or given up), or when the consumer is stopped. */
  idle(): Promise<void>;
  /** The next `times` batches are delivered a second time after they succeeded. */
  deliverTwice(times?: number): void;
  /** Stops dead after `count` more records were delivered, before they are marked as done; `resume` delivers them again. */
  crashAfter(count: number): void;
  /** Stops between batches. */
  pause(): Promise<void>;
  /** Goes on from the checkpoint. */
  resume(): void;
  close(): Promise<void>;
}

export interface ConsumerSettings {
  consumer: StreamConsumerSettings;
  client: DynamoDBStreamsClient;
  streamArn: string;
  region: string;
  checkpoint: Checkpoint;
  invoke: (functionName: string, event: unknown) => Promise<InvokeResult>;
  onGivenUp: (message: FailureMessage) => void;
  onError: (error: unknown) => void;
  now: () => Date;
  /** Milliseconds before retry number `attempt`. */
  backoffMs?: (attempt: number) => number;
  /** Milliseconds between two looks at a stream with nothing new. */
  pollMs?: number;
}

/** What Lambda sends to the failure destination: where the records are, not the records themselves. */
export interface FailureMessage {
  version: '1.0';
  timestamp: string;
  requestContext: { functionArn: string; condition: GiveUpReason; approximateInvokeCount: number };
  DDBStreamBatchInfo: {
    streamArn: string;
    startSequenceNumber: string;
    endSequenceNumber: string;
    approximateArrivalOfFirstRecord: string;
    approximateArrivalOfLastRecord: string;
    batchSize: number;
  };
}

const defaultBackoffMs = (attempt: number) => Math.min(100 * 2 ** (attempt - 1), 5_000);

export function startStreamConsumer(settings: ConsumerSettings): StreamConsumer {
  const { consumer, checkpoint, streamArn, now, backoffMs = defaultBackoffMs, pollMs = 100 } = settings;
  let twice = 0;
  let crashIn: number | undefined;
  let stopped = new AbortController();
  let wake: () => void = () => {};
  /** Those who wait for the next look at the stream that finds nothing. */
  let waiting: { since: number; done: () => void }[] = [];
  let look = 0;
  let running = run(stopped.signal);

  /** Waits, or returns at once when woken or stopped; false when stopped. */
  function sleep(ms: number, signal: AbortSignal): Promise<boolean> {
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', end);
        resolve(!signal.aborted);
      };
      const timer = setTimeout(end, ms);
      wake = end;
      signal.addEventListener('abort', end);
      if (signal.aborted) end();
    });
  }

  const passes = (record: StreamRecord) =>
    consumer.filters.length === 0 || consumer.filters.some((pattern) => matchesPattern(pattern, record));

  const markDone = (records: readonly StreamRecord[]) => {
    const last = records.at(-1);
    if (last && !stopped.signal.aborted) checkpoint.write(streamArn, last.dynamodb.SequenceNumber);
  };

  /** Calls the function; the faults that were asked for happen here. */
  async function invoke(records: readonly StreamRecord[]): Promise<InvokeResult> {
    const result = await settings.invoke(consumer.functionName, { Records: records });
    if (twice > 0 && result.outcome === 'success') {
      twice -= 1;
      await settings.invoke(consumer.functionName, { Records: records });
    }
    if (crashIn !== undefined) {
      crashIn -= records.length;
      if (crashIn <= 0) stop();
    }
    return result;
  }

  function deliver(batch: readonly StreamRecord[], signal: AbortSignal): Promise<boolean> {
    return deliverBatch(batch, {
      consumer,
      now,
      invoke,
      onDone: markDone,
      onGivenUp: (records, reason, invokeCount) => {
        if (!signal.aborted) settings.onGivenUp(failureMessage(records, reason, invokeCount));
      },
      pause: (attempt) => sleep(backoffMs(attempt), signal),
    });
  }

  function failureMessage(
    records: readonly StreamRecord[],
    condition: GiveUpReason,
    approximateInvokeCount: number,
  ): FailureMessage {
    const arrival = (record: StreamRecord | undefined) =>
      new Date((record?.dynamodb.ApproximateCreationDateTime ?? 0) * 1000).toISOString();
    return {
      version: '1.0',
      timestamp: now().toISOString(),
      requestContext: { functionArn: consumer.functionName, condition, approximateInvokeCount },
      DDBStreamBatchInfo: {
        streamArn,
        startSequenceNumber: records[0]?.dynamodb.SequenceNumber ?? '',
        endSequenceNumber: records.at(-1)?.dynamodb.SequenceNumber ?? '',
        approximateArrivalOfFirstRecord: arrival(records[0]),
        approximateArrivalOfLastRecord: arrival(records.at(-1)),
        batchSize: records.length,
      },
    };
  }

  /** What is new; when some of it passes, also what follows until a batch is full or the window is over. */
  async function gather(reader: StreamReader, signal: AbortSignal): Promise<StreamRecord[]> {
    const records = await reader.next();
    const passing = () => records.filter(passes).length;
    const opened = Date.now();
    while (passing() > 0 && passing() < consumer.batchSize && Date.now() - opened < consumer.windowSeconds * 1000) {
      // Somebody who waits for silence need not wait for the window.
      if (waiting.length > 0 || !(await sleep(pollMs, signal))) break;
      records.push(...(await reader.next()));
    }
    return records;
  }

  function openReader(): StreamReader {
    const after = checkpoint.read(streamArn);
    const from = { streamArn, startAt: consumer.startAt, ...(after !== undefined && { after }) };
    return readStream(settings.client, settings.region, from);
  }

  async function run(signal: AbortSignal): Promise<void> {
    let reader = openReader();
    while (!signal.aborted) {
      try {
        if (!(await lookOnce(reader, signal))) return;
      } catch (error) {
        if (signal.aborted) return;
        settings.onError(error);
        await sleep(1_000, signal);
        // The reader may be ahead of what was delivered: go back to what is known to be done.
        reader = openReader();
      }
    }
  }

  /** Reads what is new and delivers all of it. False when stopped halfway. */
  async function lookOnce(reader: StreamReader, signal: AbortSignal): Promise<boolean> {
    look += 1;
    const thisLook = look;
    const records = await gather(reader, signal);
    const buffer = records.filter(passes);
    while (buffer.length > 0) {
      const size = Math.min(consumer.batchSize, crashIn ?? Number.POSITIVE_INFINITY);
      if (signal.aborted || !(await deliver(buffer.splice(0, size), signal))) return false;
    }
    if (signal.aborted) return false;
    if (records.length > 0) {
      markDone(records);
      return true;
    }
    // A look that began before somebody asked proves nothing about what was written in between.
    const settled = waiting.filter(({ since }) => since < thisLook);
    waiting = waiting.filter(({ since }) => since >= thisLook);
    for (const { done } of settled) done();
    return waiting.length > 0 || sleep(pollMs, signal);
  }

  function stop(): void {
    stopped.abort();
    for (const { done } of waiting) done();
    waiting = [];
  }

  return {
    id: consumer.id,
    idle: () =>
      new Promise((done) => {
        if (stopped.signal.aborted) return done();
        waiting.push({ since: look, done });
        wake();
      }),
    deliverTwice(times = 1) {
      twice += times;
    },
    crashAfter(count) {
      crashIn = count;
    },
    async pause() {
      stop();
      await running;
    },
    resume() {
      if (!stopped.signal.aborted) return;
      crashIn = undefined;
      const before = running;
      const next = new AbortController();
      stopped = next;
      running = before.then(() => run(next.signal));
    },
    async close() {
      stop();
      await running;
    },
  };
}
