import { Stack, Validations } from 'aws-cdk-lib';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { IConstruct } from 'constructs';

/** How cdk-nag names the finding "all objects of this bucket" in another stack: by the name under which its ARN is exported. */
function objectsFinding(bucket: Bucket): string {
  const owner = Stack.of(bucket);
  const imported = owner.resolve(owner.exportValue(bucket.bucketArn)) as { readonly 'Fn::ImportValue': string };
  return `AwsSolutions-IAM5[Resource::${imported['Fn::ImportValue']}/*]`;
}

/** Accepts that a role may touch all objects of these buckets. tests/infra checks that there is no other wildcard. */
export function acknowledgeObjects(role: IConstruct, ...buckets: readonly Bucket[]): void {
  const reason =
    'Keys of papers are made at run time, so the statement covers all objects of one named bucket. Which object may be read is decided per request by shared/toegang.';
  for (const bucket of buckets) Validations.of(role).acknowledge({ id: objectsFinding(bucket), reason });
}

/** Accepts one finding on one construct, with the reason why. */
export function acknowledge(construct: IConstruct, id: string, reason: string): void {
  Validations.of(construct).acknowledge({ id, reason });
}
