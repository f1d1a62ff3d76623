import { createHash } from 'node:crypto';

/**
 * The names and attributes that CloudFormation would give to a resource. They are made from the stack and the logical
 * id, so that they are the same at every start, and they look like the real ones where somebody parses them.
 */

export interface Owner {
  type: string;
  /** Name property when the template gives one, else `<stack>-<logical id>`. */
  name: string;
  /** Stack name and logical id together: what generated ids are made from. */
  seed: string;
  account: string;
  region: string;
}

interface Identity {
  /** The property that names the resource, when it has one. */
  nameProperty?: string;
  ref?(owner: Owner): string;
  attributes?: Record<string, (owner: Owner) => string>;
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** A stable id of `length` lower-case letters and digits. */
function id(seed: string, length: number): string {
  const bytes = createHash('sha256').update(seed).digest();
  return Array.from({ length }, (_, index) => alphabet[(bytes[index % 32] ?? 0) % alphabet.length]).join('');
}

const uuid = (seed: string) =>
  createHash('sha256')
    .update(seed)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');

const arn = (service: string, rest: (owner: Owner) => string) => (owner: Owner) =>
  `arn:aws:${service}:${owner.region}:${owner.account}:${rest(owner)}`;

const bucketName = ({ name }: Owner) => name.toLowerCase().replaceAll('_', '-');
const poolId = ({ region, seed }: Owner) => `${region}_${id(seed, 9)}`;
const providerName = (owner: Owner) => `cognito-idp.${owner.region}.amazonaws.com/${poolId(owner)}`;
const queueUrl = ({ region, account, name }: Owner) => `https://sqs.${region}.amazonaws.com/${account}/${name}`;
const distributionId = ({ seed }: Owner) => id(seed, 14).toUpperCase();

const table: Identity = {
  nameProperty: 'TableName',
  attributes: {
    Arn: arn('dynamodb', ({ name }) => `table/${name}`),
    StreamArn: arn('dynamodb', ({ name }) => `table/${name}/stream/local`),
  },
};

const identities: Record<string, Identity> = {
  'AWS::DynamoDB::Table': table,
  'AWS::DynamoDB::GlobalTable': table,
  'AWS::S3::Bucket': {
    nameProperty: 'BucketName',
    ref: bucketName,
    attributes: {
      Arn: (owner) => `arn:aws:s3:::${bucketName(owner)}`,
      DomainName: (owner) => `${bucketName(owner)}.s3.amazonaws.com`,
      RegionalDomainName: (owner) => `${bucketName(owner)}.s3.${owner.region}.amazonaws.com`,
    },
  },
  'AWS::Cognito::UserPool': {
    ref: poolId,
    attributes: {
      Arn: arn('cognito-idp', (owner) => `userpool/${poolId(owner)}`),
      UserPoolId: poolId,
      ProviderName: providerName,
      ProviderURL: (owner) => `https://${providerName(owner)}`,
    },
  },
  'AWS::Cognito::UserPoolClient': {
    ref: ({ seed }) => id(seed, 26),
    attributes: { ClientId: ({ seed }) => id(seed, 26) },
  },
  'AWS::Lambda::Function': {
    nameProperty: 'FunctionName',
    attributes: { Arn: arn('lambda', ({ name }) => `function:${name}`) },
  },
  'AWS::Lambda::Alias': { ref: arn('lambda', ({ name }) => `function:${name}`) },
  'AWS::SQS::Queue': {
    nameProperty: 'QueueName',
    ref: queueUrl,
    attributes: { Arn: arn('sqs', ({ name }) => name), QueueName: ({ name }) => name, QueueUrl: queueUrl },
  },
  'AWS::SNS::Topic': {
    nameProperty: 'TopicName',
    ref: arn('sns', ({ name }) => name),
    attributes: { TopicArn: arn('sns', ({ name }) => name) },
  },
  'AWS::ApiGatewayV2::Api': {
    ref: ({ seed }) => id(seed, 10),
    attributes: {
      ApiId: ({ seed }) => id(seed, 10),
      ApiEndpoint: ({ seed, region }) => `https://${id(seed, 10)}.execute-api.${region}.amazonaws.com`,
    },
  },
  'AWS::SES::ConfigurationSet': { nameProperty: 'Name' },
  'AWS::SES::EmailIdentity': { nameProperty: 'EmailIdentity' },
  'AWS::Events::EventBus': {
    nameProperty: 'Name',
    attributes: { Name: ({ name }) => name, Arn: arn('events', ({ name }) => `event-bus/${name}`) },
  },
  'AWS::Events::Rule': { nameProperty: 'Name', attributes: { Arn: arn('events', ({ name }) => `rule/${name}`) } },
  'AWS::KMS::Key': {
    ref: ({ seed }) => uuid(seed),
    attributes: { Arn: arn('kms', ({ seed }) => `key/${uuid(seed)}`), KeyId: ({ seed }) => uuid(seed) },
  },
  'AWS::Logs::LogGroup': {
    nameProperty: 'LogGroupName',
    attributes: { Arn: arn('logs', ({ name }) => `log-group:${name}:*`) },
  },
  'AWS::IAM::Role': {
    nameProperty: 'RoleName',
    attributes: { Arn: ({ account, name }) => `arn:aws:iam::${account}:role/${name}` },
  },
  'AWS::CloudFront::ResponseHeadersPolicy': { ref: ({ seed }) => uuid(seed) },
  'AWS::CloudFront::OriginAccessControl': {
    ref: ({ seed }) => id(seed, 14).toUpperCase(),
    attributes: { Id: ({ seed }) => id(seed, 14).toUpperCase() },
  },
  'AWS::CloudFront::Function': {
    nameProperty: 'Name',
    attributes: { FunctionARN: ({ account, name }) => `arn:aws:cloudfront::${account}:function/${name}` },
  },
  'AWS::CloudFront::Distribution': {
    ref: distributionId,
    attributes: { DomainName: (owner) => `${distributionId(owner).toLowerCase()}.cloudfront.net` },
  },
};

/** The property of a resource type that holds its name, when it has one. */
export function namePropertyOf(type: string): string | undefined {
  return identities[type]?.nameProperty;
}

/** What `Ref` gives for a resource. */
export function refOf(owner: Owner): string {
  return identities[owner.type]?.ref?.(owner) ?? owner.name;
}

/** What `Fn::GetAtt` gives. An attribute that is not known here is an error that says where to add it. */
export function attributeOf(owner: Owner, attribute: string): string {
  const read = identities[owner.type]?.attributes?.[attribute];
  if (read) return read(owner);
  throw new Error(
    `The local cloud does not know the attribute ${attribute} of ${owner.type} (${owner.seed}): add it to local/cloud/template/identities.ts`,
  );
}
