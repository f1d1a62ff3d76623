import * as z from 'zod';
import type { InvokeResult } from '../lambda/function-worker.ts';
import type { StreamConsumerSettings } from '../template/read-events.ts';
import type { StreamRecord } from './stream-record.ts';

/** Why records were given up; the words of Lambda's message to the failure destination. */
export type GiveUpReason = 'RetryAttemptsExhausted' | 'RecordAgeExceeded';

export interface DeliverySettings {
  consumer: Pick<
    StreamConsumerSettings,
    'bisectOnError' | 'reportsPartialFailures' | 'maxRetries' | 'maxRecordAgeSeconds'
  >;
  invoke: (records: readonly StreamRecord[]) => Promise<InvokeResult>;
  /** These are done (or given up), and everything before them too. */
  onDone: (records: readonly StreamRecord[]) => void;
  onGivenUp: (records: readonly StreamRecord[], reason: GiveUpReason, invokeCount: number) => void;
  /** Waits before retry number `attempt`; gives false when delivery must stop. */
  pause: (attempt: number) => Promise<boolean>;
  now: () => Date;
}

const ResponseSchema = z.object({
  batchItemFailures: z.array(z.object({ itemIdentifier: z.string().min(1) })).nullish(),
});

/**
 * The index of the first record that the function did not do; `length` when all are done. An answer that Lambda cannot
 * read, or that names a record outside the batch, is a failure of the whole batch.
 */
function firstUndone(records: readonly StreamRecord[], result: InvokeResult, reportsPartialFailures: boolean): number {
  if (result.outcome !== 'success') return 0;
  if (!reportsPartialFailures) return records.length;
  const response = ResponseSchema.safeParse(result.payload ?? {});
  if (!response.success) return 0;
  const indexes = (response.data.batchItemFailures ?? []).map(({ itemIdentifier }) =>
    records.findIndex(({ dynamodb }) => dynamodb.SequenceNumber === itemIdentifier),
  );
  return Math.max(0, Math.min(records.length, ...indexes));
}

/**
 * Delivers one batch as Lambda's poller does: what comes before the lowest failed record is done; the rest is split in
 * two when the whole of it failed (splitting is no retry), and tried again until the limit, after which it is given up
 * and the stream goes on. Gives false when it was stopped.
 */
export async function deliverBatch(
  batch: readonly StreamRecord[],
  settings: DeliverySettings,
  attempt = 0,
): Promise<boolean> {
  const records = dropOld(batch, settings, attempt);
  if (records.length === 0) return true;

  const { consumer } = settings;
  const undone = firstUndone(records, await settings.invoke(records), consumer.reportsPartialFailures);
  if (undone > 0) settings.onDone(records.slice(0, undone));
  const rest = records.slice(undone);
  if (rest.length === 0) return true;

  if (undone === 0 && consumer.bisectOnError && rest.length > 1) {
    const half = Math.ceil(rest.length / 2);
    return (
      (await settings.pause(attempt + 1)) &&
      (await deliverBatch(rest.slice(0, half), settings, attempt)) &&
      (await deliverBatch(rest.slice(half), settings, attempt))
    );
  }
  if (consumer.maxRetries !== undefined && attempt >= consumer.maxRetries) {
    settings.onGivenUp(rest, 'RetryAttemptsExhausted', attempt + 1);
    settings.onDone(rest);
    return true;
  }
  return (await settings.pause(attempt + 1)) && deliverBatch(rest, settings, attempt + 1);
}

/** Gives up the records at the front that are older than allowed. */
function dropOld(batch: readonly StreamRecord[], settings: DeliverySettings, attempt: number): readonly StreamRecord[] {
  const { maxRecordAgeSeconds } = settings.consumer;
  if (maxRecordAgeSeconds === undefined) return batch;
  const oldest = settings.now().getTime() / 1000 - maxRecordAgeSeconds;
  const fresh = batch.findIndex(({ dynamodb }) => dynamodb.ApproximateCreationDateTime >= oldest);
  const old = fresh < 0 ? batch : batch.slice(0, fresh);
  if (old.length > 0) {
    settings.onGivenUp(old, 'RecordAgeExceeded', attempt);
    settings.onDone(old);
  }
  return batch.slice(old.length);
}
