/** The two buckets behind their port, from the environment. */
import type { Bestandsopslag } from '#shared/ports/bestandsopslag.ts';
import { readEnvironment } from './environment.ts';
import { loadedLater } from './loaded-later.ts';

/**
 * The client of S3 comes with the first call: whoever asks looks in the table first, and may have nothing to do with a
 * file.
 */
export function openBucketsLater(): Bestandsopslag {
  const { INCOMING_BUCKET: incoming, CLEAN_BUCKET: clean } = readEnvironment('INCOMING_BUCKET', 'CLEAN_BUCKET');
  return loadedLater(
    async () => (await import('./wire-s3.ts')).openBestandsopslag({ incoming, clean }),
    ['listIncoming', 'listClean'],
  );
}
