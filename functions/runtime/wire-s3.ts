/** S3 behind its ports. Apart from wire-bijlagen.ts, which loads this file only when a request needs it. */
import { createBestandsopslag } from '#shared/adapters/s3/bestandsopslag.ts';
import { type Buckets, connectS3 } from '#shared/adapters/s3/client.ts';
import { createPakketopslag } from '#shared/adapters/s3/pakketopslag.ts';
import type { Bestandsopslag } from '#shared/ports/bestandsopslag.ts';
import type { Pakketopslag } from '#shared/ports/pakketopslag.ts';

export function openBestandsopslag(buckets: Omit<Buckets, 's3'>): Bestandsopslag {
  return createBestandsopslag({ s3: connectS3(), ...buckets });
}

export function openPakketopslag(clean: string): Pakketopslag {
  return createPakketopslag({ s3: connectS3(), clean });
}
