import type { Ask } from '../permissions/policy.ts';
import { S3Error } from './errors.ts';
import type { StoredVersion } from './object-store.ts';
import type { ReceivedBody } from './receive-body.ts';

/** One call, of which it is known who makes it. */
export interface Call {
  readonly bucket: string;
  readonly versioned: boolean;
  readonly key: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  /** Whether the caller may do this. */
  may(ask: Ask): boolean;
  /** Takes the body in. @throws S3Error when it is not what was said of it. */
  receive(write: (bytes: Buffer) => Promise<void>): Promise<ReceivedBody>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body?: string;
  /** Instead of a body: a part of a file, both ends included, by its descriptor, which the sender closes. */
  readonly file?: { readonly descriptor: number; readonly start: number; readonly end: number };
  /** Set when this call made an object. */
  readonly created?: StoredVersion;
}

/** Takes in the body of a call that has none. @throws S3Error when there is one. */
export async function receiveNothing(call: Call): Promise<void> {
  await call.receive(async () => {
    throw new S3Error('InvalidRequest', 'The local S3 takes no body with this call.');
  });
}
