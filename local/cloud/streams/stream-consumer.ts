import type { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { matchesPattern } from '../events/patterns.ts';
import type { InvokeResult } from '../lambda/function-worker.ts';
import type { StreamConsumerSettings } from '../template/read-events.ts';
import { deliverBatch } from './batch-delivery.ts';
import type { Checkpoint } from './checkpoints.ts';
import { type FailureMessage, failureMessage } from './failure-message.ts';
import { Nap } from './nap.ts';
import { Silence } from './silence.ts';
import { readStream, type StreamReader } from './stream-reader.ts';
import type { StreamRecord } from './stream-record.ts';

/** A stream that calls a function, with the faults that a test can ask for. */
export interface StreamConsumer {
  readonly id: string;
  /** Resolves when every record that exists now is done (or given up), or when the consumer is stopped. */
  idle(): Promise<void>;
  /** The next `times` batches are delivered a second time after they succeeded. */
  deliverTwice(times?: number): void;
  /**
   * Stops dead after `count` more records were delivered, before they are marked as done; `resume` delivers them again.
   */
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

const growingPause = (attempt: number) => Math.min(100 * 2 ** (attempt - 1), 5_000);
const POLL_MS = 100;
const AFTER_ERROR_MS = 1_000;

/** Starts at the checkpoint, and goes on until it is paused or closed. */
export function startStreamConsumer(settings: ConsumerSettings): StreamConsumer {
  return new RunningConsumer(settings);
}

class RunningConsumer implements StreamConsumer {
  readonly #settings: ConsumerSettings;
  readonly #nap = new Nap();
  readonly #silence = new Silence();
  #twice = 0;
  #crashIn: number | undefined;
  #stopped = new AbortController();
  #running: Promise<void>;

  constructor(settings: ConsumerSettings) {
    this.#settings = settings;
    this.#running = this.#run(this.#stopped.signal);
  }

  get id(): string {
    return this.#settings.consumer.id;
  }

  idle(): Promise<void> {
    return new Promise((done) => {
      if (this.#stopped.signal.aborted) return done();
      this.#silence.wait(done);
      this.#nap.wake();
    });
  }

  deliverTwice(times = 1): void {
    this.#twice += times;
  }

  crashAfter(count: number): void {
    this.#crashIn = count;
  }

  async pause(): Promise<void> {
    this.#stop();
    await this.#running;
  }

  resume(): void {
    if (!this.#stopped.signal.aborted) return;
    this.#crashIn = undefined;
    const before = this.#running;
    const next = new AbortController();
    this.#stopped = next;
    this.#running = before.then(() => this.#run(next.signal));
  }

  async close(): Promise<void> {
    this.#stop();
    await this.#running;
  }

  #stop(): void {
    this.#stopped.abort();
    this.#silence.end();
  }

  async #run(signal: AbortSignal): Promise<void> {
    let reader = this.#openReader();
    while (!signal.aborted) {
      try {
        if (!(await this.#lookOnce(reader, signal))) return;
      } catch (error) {
        if (signal.aborted) return;
        this.#settings.onError(error);
        await this.#nap.sleep(AFTER_ERROR_MS, signal);
        // The reader may be ahead of what was delivered: go back to what is known to be done.
        reader = this.#openReader();
      }
    }
  }

  #openReader(): StreamReader {
    const { checkpoint, client, consumer, region, streamArn } = this.#settings;
    const after = checkpoint.read(streamArn);
    return readStream(client, region, { streamArn, startAt: consumer.startAt, ...(after !== undefined && { after }) });
  }

  /** Reads what is new and delivers all of it. False when stopped halfway. */
  async #lookOnce(reader: StreamReader, signal: AbortSignal): Promise<boolean> {
    const look = this.#silence.begin();
    const records = await this.#gather(reader, signal);
    if (!(await this.#deliverAll(records.filter(this.#passes), signal)) || signal.aborted) return false;
    if (records.length > 0) {
      this.#markDone(records);
      return true;
    }
    this.#silence.found(look);
    return this.#silence.isAwaited || this.#sleepToNextLook(signal);
  }

  #sleepToNextLook(signal: AbortSignal): Promise<boolean> {
    return this.#nap.sleep(this.#settings.pollMs ?? POLL_MS, signal);
  }

  readonly #passes = (record: StreamRecord): boolean => {
    const { filters } = this.#settings.consumer;
    return filters.length === 0 || filters.some((pattern) => matchesPattern(pattern, record));
  };

  /** What is new; when some of it passes, also what follows until a batch is full or the window is over. */
  async #gather(reader: StreamReader, signal: AbortSignal): Promise<StreamRecord[]> {
    const { batchSize, windowSeconds } = this.#settings.consumer;
    const records = await reader.next();
    const passing = () => records.filter(this.#passes).length;
    const opened = Date.now();
    while (passing() > 0 && passing() < batchSize && Date.now() - opened < windowSeconds * 1000) {
      // Somebody who waits for silence need not wait for the window.
      if (this.#silence.isAwaited || !(await this.#sleepToNextLook(signal))) break;
      records.push(...(await reader.next()));
    }
    return records;
  }

  /** In batches; false when stopped halfway. */
  async #deliverAll(records: readonly StreamRecord[], signal: AbortSignal): Promise<boolean> {
    const buffer = [...records];
    while (buffer.length > 0) {
      const size = Math.min(this.#settings.consumer.batchSize, this.#crashIn ?? Number.POSITIVE_INFINITY);
      if (signal.aborted || !(await this.#deliver(buffer.splice(0, size), signal))) return false;
    }
    return true;
  }

  #deliver(batch: readonly StreamRecord[], signal: AbortSignal): Promise<boolean> {
    const { backoffMs = growingPause, consumer, now, onGivenUp, streamArn } = this.#settings;
    const { functionName } = consumer;
    return deliverBatch(batch, {
      consumer,
      now,
      invoke: (records) => this.#invoke(records),
      onDone: (records) => this.#markDone(records),
      onGivenUp: (records, reason, invokeCount) => {
        if (signal.aborted) return;
        onGivenUp(failureMessage({ functionName, streamArn, records, reason, invokeCount }, now()));
      },
      pause: (attempt) => this.#nap.sleep(backoffMs(attempt), signal),
    });
  }

  /** Calls the function; the faults that were asked for happen here. */
  async #invoke(records: readonly StreamRecord[]): Promise<InvokeResult> {
    const { consumer, invoke } = this.#settings;
    const result = await invoke(consumer.functionName, { Records: records });
    if (this.#twice > 0 && result.outcome === 'success') {
      this.#twice -= 1;
      await invoke(consumer.functionName, { Records: records });
    }
    if (this.#crashIn !== undefined) {
      this.#crashIn -= records.length;
      if (this.#crashIn <= 0) this.#stop();
    }
    return result;
  }

  #markDone(records: readonly StreamRecord[]): void {
    const { checkpoint, streamArn } = this.#settings;
    const last = records.at(-1);
    if (last && !this.#stopped.signal.aborted) checkpoint.write(streamArn, last.dynamodb.SequenceNumber);
  }
}
