import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  CfnBucket,
  type HttpMethods,
  type IBucket,
  type LifecycleRule,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Duration, RemovalPolicy } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

export interface BijlagenBucketProps {
  readonly key: IKey;
  readonly keepData: boolean;
  readonly logs: Bucket;
  readonly webOrigin: string;
  readonly methods: readonly HttpMethods[];
  readonly lifecycle: readonly LifecycleRule[];
  readonly events?: boolean;
}

/**
 * A bucket for papers: private, encrypted with our key, TLS only. Versioned, so that exactly the version that was
 * checked is what is copied; a version that was replaced or deleted goes after a day, because gone must mean gone.
 */
export function bijlagenBucket(scope: Construct, id: string, props: BijlagenBucketProps): Bucket {
  const bucket = new Bucket(scope, id, {
    encryption: BucketEncryption.KMS,
    encryptionKey: props.key,
    bucketKeyEnabled: true,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    versioned: true,
    // The CDK's own types disagree about an optional property (exactOptionalPropertyTypes); the value is right.
    serverAccessLogsBucket: props.logs as IBucket,
    serverAccessLogsPrefix: `${id.toLowerCase()}/`,
    cors: [
      {
        allowedOrigins: [props.webOrigin],
        allowedMethods: [...props.methods],
        allowedHeaders: ['content-type', 'content-length', 'x-amz-checksum-sha256', 'range'],
        exposedHeaders: ['ETag', 'Content-Disposition', 'Content-Length', 'Content-Range'],
        maxAge: 3600,
      },
    ],
    lifecycleRules: [
      { abortIncompleteMultipartUploadAfter: Duration.days(1), noncurrentVersionExpiration: Duration.days(1) },
      ...props.lifecycle,
    ],
    removalPolicy: props.keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });
  if (props.events) publishEvents(bucket);
  return bucket;
}

/**
 * Said in the bucket itself: the CDK's own way is a function that changes the bucket afterwards, with rights on every
 * bucket.
 */
function publishEvents(bucket: Bucket): void {
  const resource = bucket.node.defaultChild;
  if (!(resource instanceof CfnBucket)) throw new Error('The bucket has no resource of its own');
  resource.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
}
