import type { GiveUpReason } from './batch-delivery.ts';
import type { StreamRecord } from './stream-record.ts';

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

/** How a batch of a function came to its end. */
export interface GivenUp {
  readonly functionName: string;
  readonly streamArn: string;
  readonly records: readonly StreamRecord[];
  readonly reason: GiveUpReason;
  readonly invokeCount: number;
}

/** The message about a batch that was given up. */
export function failureMessage(
  { functionName, streamArn, records, reason, invokeCount }: GivenUp,
  now: Date,
): FailureMessage {
  const [first, last] = [records[0], records.at(-1)];
  return {
    version: '1.0',
    timestamp: now.toISOString(),
    requestContext: { functionArn: functionName, condition: reason, approximateInvokeCount: invokeCount },
    DDBStreamBatchInfo: {
      streamArn,
      startSequenceNumber: first?.dynamodb.SequenceNumber ?? '',
      endSequenceNumber: last?.dynamodb.SequenceNumber ?? '',
      approximateArrivalOfFirstRecord: arrivalOf(first),
      approximateArrivalOfLastRecord: arrivalOf(last),
      batchSize: records.length,
    },
  };
}

function arrivalOf(record: StreamRecord | undefined): string {
  return new Date((record?.dynamodb.ApproximateCreationDateTime ?? 0) * 1000).toISOString();
}
