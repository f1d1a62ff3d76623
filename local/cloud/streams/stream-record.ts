import { createHash } from 'node:crypto';
import type { _Record as SdkRecord } from '@aws-sdk/client-dynamodb-streams';

/** A record as Lambda hands it to a function, in JSON. */
export interface StreamRecord {
  eventID: string;
  eventName: string;
  eventVersion: string;
  eventSource: 'aws:dynamodb';
  awsRegion: string;
  eventSourceARN: string;
  dynamodb: { SequenceNumber: string; ApproximateCreationDateTime: number } & Record<string, unknown>;
}

/** Binary values become base64 text, as in Lambda's events. */
function toJson(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, toJson(part)]));
}

/** The engine numbers its event ids per table, so they are made again from what does identify a record. */
export function toStreamRecord(record: SdkRecord, streamArn: string, region: string): StreamRecord {
  const { SequenceNumber = '', ApproximateCreationDateTime, ...change } = record.dynamodb ?? {};
  return {
    eventID: createHash('md5').update(`${streamArn}/${SequenceNumber}`).digest('hex'),
    eventName: record.eventName ?? '',
    eventVersion: record.eventVersion ?? '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: region,
    eventSourceARN: streamArn,
    dynamodb: {
      ...(toJson(change) as Record<string, unknown>),
      SequenceNumber,
      ApproximateCreationDateTime: Math.floor((ApproximateCreationDateTime?.getTime() ?? 0) / 1000),
    },
  };
}
