import { join } from 'node:path';
import * as z from 'zod';
import { readJson, writeJsonSafely } from '../write-safely.ts';

const CheckpointSchema = z.object({ streamArn: z.string(), sequenceNumber: z.string() });

/** How far a consumer got. A record is known by the stream's ARN and its sequence number, never by its event id. */
export interface Checkpoint {
  /** The last record that is done with, if this stream was read before. */
  read(streamArn: string): string | undefined;
  write(streamArn: string, sequenceNumber: string): void;
}

export function openCheckpoint(dataDir: string, consumerId: string): Checkpoint {
  const file = join(dataDir, `${consumerId}.json`);
  return {
    read(streamArn) {
      const stored = CheckpointSchema.safeParse(readJson(file));
      return stored.success && stored.data.streamArn === streamArn ? stored.data.sequenceNumber : undefined;
    },
    write: (streamArn, sequenceNumber) => writeJsonSafely(file, { streamArn, sequenceNumber }),
  };
}
