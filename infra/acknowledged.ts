import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { CfnResource, Stack, Validations } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';

/** Objects of a bucket, all of them or those under a prefix. */
export interface Objects {
  readonly bucket: Bucket;
  readonly prefix?: string;
}

/**
 * How cdk-nag names the finding "many objects of this bucket" in another stack: by the name under which its ARN is
 * exported.
 */
function objectsFinding({ bucket, prefix = '' }: Objects): string {
  const owner = Stack.of(bucket);
  const imported = owner.resolve(owner.exportValue(bucket.bucketArn)) as { readonly 'Fn::ImportValue': string };
  return `AwsSolutions-IAM5[Resource::${imported['Fn::ImportValue']}/${prefix}*]`;
}

/** Accepts that a role may touch these objects. tests/infra checks that there is no other wildcard. */
export function acknowledgeObjects(role: IConstruct, ...objects: readonly Objects[]): void {
  const reason =
    'Keys of papers are made at run time, so the statement covers objects of one named bucket. Which object may be read is decided per request by shared/toegang.';
  for (const one of objects) Validations.of(role).acknowledge({ id: objectsFinding(one), reason });
}

/** Accepts one finding on one construct, with the reason why. */
export function acknowledge(construct: IConstruct, id: string, reason: string): void {
  Validations.of(construct).acknowledge({ id, reason });
}

/**
 * Accepts findings of checkov on the resource of a construct, each with the reason why. They stand in the template,
 * beside what they are about; `npm run validate` has no other exceptions.
 */
export function acknowledgeCheckov(construct: IConstruct, reasons: Readonly<Record<string, string>>): void {
  const resource = construct.node.defaultChild;
  if (!(resource instanceof CfnResource)) throw new Error(`${construct.node.path} has no resource of its own`);
  const skip = Object.entries(reasons).map(([id, comment]) => ({ id, comment }));
  resource.addMetadata('checkov', { skip });
}
