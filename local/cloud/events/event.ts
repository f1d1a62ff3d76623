/** An event as EventBridge hands it to a target. */
export interface BusEvent {
  version: '0';
  id: string;
  'detail-type': string;
  source: string;
  account: string;
  time: string;
  region: string;
  resources: readonly string[];
  detail: unknown;
}

/**
 * What a publisher says; the bus adds the envelope. Giving the same `id` twice is how a test forces a double delivery.
 */
export interface EventToPublish {
  source: string;
  detailType: string;
  detail: unknown;
  resources?: readonly string[];
  id?: string;
}

/** The account that the local cloud pretends to be. */
export const LOCAL_ACCOUNT = '000000000000';

/** What a publisher says in the envelope in which targets get it. */
export function envelopeOf(event: EventToPublish, region: string, now: Date): BusEvent {
  return {
    version: '0',
    id: event.id ?? crypto.randomUUID(),
    'detail-type': event.detailType,
    source: event.source,
    account: LOCAL_ACCOUNT,
    // EventBridge gives whole seconds.
    time: now.toISOString().replace(/\.\d+Z$/, 'Z'),
    region,
    resources: event.resources ?? [],
    detail: event.detail,
  };
}

/** An object version that S3 has just made. */
export interface ObjectCreated {
  bucket: string;
  key: string;
  size: number;
  eTag: string;
  versionId: string;
  sequencer: string;
}

/** The event that S3 sends to EventBridge for a new object. */
export function objectCreatedEvent(created: ObjectCreated): EventToPublish {
  return {
    source: 'aws.s3',
    detailType: 'Object Created',
    resources: [`arn:aws:s3:::${created.bucket}`],
    detail: {
      version: '0',
      bucket: { name: created.bucket },
      object: {
        key: created.key,
        size: created.size,
        etag: created.eTag.replaceAll('"', ''),
        'version-id': created.versionId,
        sequencer: created.sequencer,
      },
      'request-id': crypto.randomUUID(),
      requester: LOCAL_ACCOUNT,
      'source-ip-address': '127.0.0.1',
      reason: 'PutObject',
    },
  };
}
