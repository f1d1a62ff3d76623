import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { ExtraSetting, Grant } from '../functions.ts';

/** What functions can be allowed to touch. Each stack passes only what its functions need. */
export interface Resources {
  readonly table: Table;
  readonly key: IKey;
  readonly incoming: Bucket;
  readonly clean: Bucket;
  readonly userPoolId: string;
  readonly userPoolArn: string;
  readonly mail: {
    readonly identityArn: string;
    readonly configurationSetName: string;
    readonly configurationSetArn: string;
    readonly from: string;
  };
  readonly webOrigin: string;
}

function allow(actions: readonly string[], ...resources: readonly string[]): PolicyStatement {
  return new PolicyStatement({ actions: [...actions], resources: [...resources] });
}

/** Named one by one: a new index is a new decision. */
const INDEXES = ['lsi1', 'lsi2', 'lsi3', 'gsi1'];

/** The exact statements of each grant: explicit actions on explicit resources, nothing else. */
const STATEMENTS: Readonly<Record<Grant, (to: Resources) => readonly PolicyStatement[]>> = {
  TABLE_READ: ({ table }) => [
    allow(
      ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:BatchGetItem'],
      table.tableArn,
      ...INDEXES.map((index) => `${table.tableArn}/index/${index}`),
    ),
  ],
  TABLE_WRITE: ({ table }) => [
    allow(
      [
        'dynamodb:PutItem',
        'dynamodb:UpdateItem',
        'dynamodb:DeleteItem',
        'dynamodb:ConditionCheckItem',
        'dynamodb:BatchWriteItem',
      ],
      table.tableArn,
    ),
  ],
  INCOMING_PUT: ({ incoming }) => [allow(['s3:PutObject'], incoming.arnForObjects('*'))],
  INCOMING_READ: ({ incoming }) => [allow(['s3:GetObject', 's3:GetObjectVersion'], incoming.arnForObjects('*'))],
  INCOMING_DELETE: ({ incoming }) => [
    allow(['s3:DeleteObject', 's3:DeleteObjectVersion'], incoming.arnForObjects('*')),
  ],
  CLEAN_PUT: ({ clean }) => [allow(['s3:PutObject'], clean.arnForObjects('*'))],
  CLEAN_READ: ({ clean }) => [allow(['s3:GetObject', 's3:GetObjectVersion'], clean.arnForObjects('*'))],
  CLEAN_DELETE: ({ clean }) => [allow(['s3:DeleteObject', 's3:DeleteObjectVersion'], clean.arnForObjects('*'))],
  BUCKETS_LIST: ({ incoming, clean }) => [
    allow(['s3:ListBucket', 's3:ListBucketVersions'], incoming.bucketArn, clean.bucketArn),
  ],
  ACCOUNTS_INVITE: ({ userPoolArn }) => [
    allow(['cognito-idp:AdminCreateUser', 'cognito-idp:AdminGetUser'], userPoolArn),
  ],
  ACCOUNTS_MANAGE: ({ userPoolArn }) => [
    allow(
      [
        'cognito-idp:AdminDisableUser',
        'cognito-idp:AdminEnableUser',
        'cognito-idp:AdminUserGlobalSignOut',
        'cognito-idp:AdminDeleteSoftwareToken',
        'cognito-idp:AdminUpdateUserAttributes',
        'cognito-idp:AdminDeleteUser',
      ],
      userPoolArn,
    ),
  ],
  MAIL_SEND: ({ mail }) => [allow(['ses:SendEmail', 'ses:SendRawEmail'], mail.identityArn, mail.configurationSetArn)],
};

const USES_KEY: readonly Grant[] = ['TABLE_READ', 'INCOMING_READ', 'CLEAN_READ', 'INCOMING_PUT', 'CLEAN_PUT'];

/** Every statement that a list of grants comes down to. */
export function statementsFor(grants: readonly Grant[], to: Resources): readonly PolicyStatement[] {
  const key = grants.some((one) => USES_KEY.includes(one))
    ? [allow(['kms:Decrypt', 'kms:GenerateDataKey'], to.key.keyArn)]
    : [];
  return [...grants.flatMap((grant) => STATEMENTS[grant](to)), ...key];
}

const SETTINGS: Readonly<Partial<Record<Grant, (to: Resources) => Record<string, string>>>> = {
  TABLE_READ: ({ table }) => ({ TABLE_NAME: table.tableName }),
  INCOMING_PUT: ({ incoming }) => ({ INCOMING_BUCKET: incoming.bucketName }),
  INCOMING_READ: ({ incoming }) => ({ INCOMING_BUCKET: incoming.bucketName }),
  INCOMING_DELETE: ({ incoming, clean }) => ({ INCOMING_BUCKET: incoming.bucketName, CLEAN_BUCKET: clean.bucketName }),
  CLEAN_PUT: ({ incoming, clean }) => ({ INCOMING_BUCKET: incoming.bucketName, CLEAN_BUCKET: clean.bucketName }),
  CLEAN_READ: ({ incoming, clean }) => ({ INCOMING_BUCKET: incoming.bucketName, CLEAN_BUCKET: clean.bucketName }),
  ACCOUNTS_INVITE: ({ userPoolId }) => ({ USER_POOL_ID: userPoolId }),
  MAIL_SEND: ({ mail }) => ({ MAIL_FROM: mail.from, MAIL_CONFIGURATION_SET: mail.configurationSetName }),
};

/** The environment that a list of grants brings along: a function gets the name of what it may touch. */
export function environmentFor(
  grants: readonly Grant[],
  extra: readonly ExtraSetting[],
  to: Resources,
): Record<string, string> {
  const fromGrants = grants.map((grant) => SETTINGS[grant]?.(to) ?? {});
  const fromExtra = extra.map((setting) => ({ [setting]: setting === 'WEB_ORIGIN' ? to.webOrigin : to.mail.from }));
  return Object.assign({}, ...fromGrants, ...fromExtra);
}
