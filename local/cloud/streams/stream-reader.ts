import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type Shard,
} from '@aws-sdk/client-dynamodb-streams';
import { type StreamRecord, toStreamRecord } from './stream-record.ts';

/** Reads a stream from a position on; every call goes on where the last one ended. */
export interface StreamReader {
  /** The next records, oldest first; none when the reader has caught up. */
  next(): Promise<StreamRecord[]>;
}

export interface StreamPosition {
  streamArn: string;
  /** The last record that is done; absent: none yet. */
  after?: string;
  /** Where to begin when no record is done yet. */
  startAt: 'TRIM_HORIZON' | 'LATEST';
}

/** Most that GetRecords gives. */
const pageSize = 1_000;

/**
 * Goes through the shards one after the other. The engine that comes with the product has one; others open a new one
 * when the old one is full.
 */
export function readStream(client: DynamoDBStreamsClient, region: string, position: StreamPosition): StreamReader {
  const { streamArn, after, startAt } = position;
  let iterator: string | undefined;
  let shardId: string | undefined;

  async function shards(): Promise<Shard[]> {
    const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn: streamArn }));
    return StreamDescription?.Shards ?? [];
  }

  async function open(shard: Shard | undefined, isFirst: boolean): Promise<void> {
    if (!shard) return;
    shardId = shard.ShardId;
    const from =
      isFirst && after !== undefined
        ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER' as const, SequenceNumber: after }
        : { ShardIteratorType: isFirst ? startAt : ('TRIM_HORIZON' as const) };
    const { ShardIterator } = await client.send(
      new GetShardIteratorCommand({ StreamArn: streamArn, ShardId: shardId, ...from }),
    );
    iterator = ShardIterator;
  }

  async function openFirst(): Promise<void> {
    const all = await shards();
    const holding = all.find(({ SequenceNumberRange }) => {
      const { StartingSequenceNumber: start = '0', EndingSequenceNumber: end } = SequenceNumberRange ?? {};
      return (
        after !== undefined && BigInt(start) <= BigInt(after) && (end === undefined || BigInt(after) <= BigInt(end))
      );
    });
    await open(holding ?? (startAt === 'LATEST' ? all.at(-1) : all[0]), true);
  }

  async function openNext(): Promise<void> {
    const all = await shards();
    await open(all[all.findIndex(({ ShardId }) => ShardId === shardId) + 1], false);
  }

  return {
    async next() {
      if (iterator === undefined) await (shardId === undefined ? openFirst() : openNext());
      if (iterator === undefined) return [];
      const page = await client.send(new GetRecordsCommand({ ShardIterator: iterator, Limit: pageSize }));
      iterator = page.NextShardIterator;
      return (page.Records ?? []).map((record) => toStreamRecord(record, streamArn, region));
    },
  };
}
