import * as z from 'zod';
import type { Statement } from '../permissions/policy.ts';
import type { FunctionSettings } from './read-functions.ts';
import type { FoundResource, Resources } from './resources.ts';

const texts = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());

/**
 * Whatever else a statement holds (NotAction, NotResource) is refused: it would be read as something narrower than it
 * is.
 */
const StatementSchema = z
  .strictObject({
    Sid: z.string().optional(),
    Effect: z.enum(['Allow', 'Deny']),
    Action: texts,
    Resource: texts,
    Condition: z.record(z.string(), z.record(z.string(), texts)).default({}),
  })
  .transform(
    ({ Effect, Action, Resource, Condition }): Statement => ({
      effect: Effect,
      actions: Action,
      resources: Resource,
      conditions: Condition,
    }),
  );

const DocumentSchema = z.object({ Statement: z.array(StatementSchema) });

/** Allows writing the own log, which nothing here checks; what other managed policies allow is not known here. */
const LOGS_ONLY = /:policy\/service-role\/AWSLambdaBasicExecutionRole$/;

const RoleSchema = z.object({
  Policies: z.array(z.object({ PolicyDocument: DocumentSchema })).default([]),
  ManagedPolicyArns: z.array(z.string().regex(LOGS_ONLY, 'Not known to the local cloud')).default([]),
});

const PolicySchema = z.object({ PolicyDocument: DocumentSchema, Roles: z.array(z.string()).default([]) });

const FunctionSchema = z.object({ Role: z.string() });

/** What the role of each function allows, by the name of the function. */
export function readPolicies(
  resources: Resources,
  functions: readonly FunctionSettings[],
): ReadonlyMap<string, readonly Statement[]> {
  const policies = resources.ofType('AWS::IAM::Policy').map(({ properties }) => PolicySchema.parse(properties));
  const roles = new Map(
    resources.ofType('AWS::IAM::Role').map((role) => {
      const inline = RoleSchema.parse(role.properties).Policies;
      const attached = policies.filter(({ Roles }) => Roles.includes(role.ref));
      return [
        resources.attribute(role, 'Arn'),
        [...inline, ...attached].flatMap(({ PolicyDocument }) => PolicyDocument.Statement),
      ] as const;
    }),
  );
  const found = new Map(resources.ofType('AWS::Lambda::Function').map((one) => [one.ref, one]));
  return new Map(functions.map(({ name }) => [name, roles.get(roleOf(found.get(name))) ?? []]));
}

function roleOf(found: FoundResource | undefined): string {
  return FunctionSchema.parse(found?.properties).Role;
}

const TableKeySchema = z.object({ SSESpecification: z.object({ KMSMasterKeyId: z.string() }) });
const BucketKeySchema = z.object({
  BucketEncryption: z.object({
    ServerSideEncryptionConfiguration: z.array(
      z.object({ ServerSideEncryptionByDefault: z.object({ KMSMasterKeyID: z.string() }) }),
    ),
  }),
});

/** The key of ours that each table and bucket is encrypted with, by the ARN of what is encrypted. */
export function readEncryption(resources: Resources): ReadonlyMap<string, string> {
  const keys: [string, string][] = [];
  for (const table of resources.ofType('AWS::DynamoDB::Table')) {
    const parsed = TableKeySchema.safeParse(table.properties);
    if (parsed.success) keys.push([resources.attribute(table, 'Arn'), parsed.data.SSESpecification.KMSMasterKeyId]);
  }
  for (const bucket of resources.ofType('AWS::S3::Bucket')) {
    const rule = BucketKeySchema.safeParse(bucket.properties).data?.BucketEncryption;
    const key = rule?.ServerSideEncryptionConfiguration[0]?.ServerSideEncryptionByDefault.KMSMasterKeyID;
    if (key !== undefined) keys.push([resources.attribute(bucket, 'Arn'), key]);
  }
  return new Map(keys);
}
