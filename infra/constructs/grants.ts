import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Stack } from 'aws-cdk-lib/core';
import { PAKKETTEN_PREFIX } from '#shared/ports/pakketopslag.ts';
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

/** Every version and every delete marker goes, so whoever deletes also lists. */
function mayDelete(bucket: Bucket): readonly PolicyStatement[] {
  return [
    allow(['s3:DeleteObject', 's3:DeleteObjectVersion'], bucket.arnForObjects('*')),
    allow(['s3:ListBucket', 's3:ListBucketVersions'], bucket.bucketArn),
  ];
}

function mayRead(bucket: Bucket): readonly PolicyStatement[] {
  return [allow(['s3:GetObject', 's3:GetObjectVersion'], bucket.arnForObjects('*'))];
}

/** Only from our own address. A mail with an attachment is a raw one to SES, whatever the request was called. */
function maySend({ mail }: Resources): PolicyStatement {
  const statement = allow(['ses:SendEmail', 'ses:SendRawEmail'], mail.identityArn, mail.configurationSetArn);
  statement.addCondition('StringEquals', { 'ses:FromAddress': mail.from });
  return statement;
}

/**
 * One attribute of a row and nothing else. The key's own attributes are named too, as AWS asks of who limits attributes
 * (DynamoDB developer guide, "Using IAM policy conditions for fine-grained access control").
 */
function mayNoteInlog(table: Table): PolicyStatement {
  const statement = allow(['dynamodb:UpdateItem'], table.tableArn);
  statement.addCondition('ForAllValues:StringEquals', { 'dynamodb:Attributes': ['pk', 'sk', 'inlog'] });
  statement.addCondition('StringEqualsIfExists', { 'dynamodb:ReturnValues': ['NONE', 'UPDATED_OLD', 'UPDATED_NEW'] });
  return statement;
}

/** The exact statements of each grant: explicit actions on explicit resources, nothing else. */
const STATEMENTS: Readonly<Record<Grant, (to: Resources) => readonly PolicyStatement[]>> = {
  TABLE_READ: ({ table }) => [
    allow(['dynamodb:GetItem', 'dynamodb:Query'], table.tableArn),
    allow(['dynamodb:Query'], ...INDEXES.map((index) => `${table.tableArn}/index/${index}`)),
  ],
  TABLE_READ_ROWS: ({ table }) => [allow(['dynamodb:BatchGetItem'], table.tableArn)],
  TABLE_WRITE: ({ table }) => [
    allow(
      ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem', 'dynamodb:ConditionCheckItem'],
      table.tableArn,
    ),
  ],
  TABLE_NOTE_INLOG: ({ table }) => [mayNoteInlog(table)],
  TABLE_DESTROY: ({ table }) => [allow(['dynamodb:BatchWriteItem'], table.tableArn)],
  INCOMING_PUT: ({ incoming }) => [allow(['s3:PutObject'], incoming.arnForObjects('*'))],
  INCOMING_READ: ({ incoming }) => mayRead(incoming),
  INCOMING_DELETE: ({ incoming }) => mayDelete(incoming),
  CLEAN_PUT: ({ clean }) => [allow(['s3:PutObject'], clean.arnForObjects('*'))],
  CLEAN_READ: ({ clean }) => mayRead(clean),
  CLEAN_DELETE: ({ clean }) => mayDelete(clean),
  PAKKETTEN_PUT: ({ clean }) => [allow(['s3:PutObject'], clean.arnForObjects(`${PAKKETTEN_PREFIX}*`))],
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
        'cognito-idp:AdminResetUserPassword',
        'cognito-idp:AdminUpdateUserAttributes',
        'cognito-idp:AdminDeleteUser',
      ],
      userPoolArn,
    ),
  ],
  ACCOUNTS_REMOVE: ({ userPoolArn }) => [allow(['cognito-idp:AdminDeleteUser'], userPoolArn)],
  MAIL_SEND: (to) => [maySend(to)],
};

type KeyAction = 'Decrypt' | 'Encrypt' | 'GenerateDataKey' | 'DescribeKey' | 'ReEncryptFrom' | 'ReEncryptTo';
interface KeyUse {
  readonly service: 'dynamodb' | 's3';
  readonly actions: readonly KeyAction[];
}

const STORE_OBJECT: KeyUse = { service: 's3', actions: ['Decrypt', 'GenerateDataKey'] };
const READ_OBJECT: KeyUse = { service: 's3', actions: ['Decrypt'] };
const WRITE_ITEMS: KeyUse = {
  service: 'dynamodb',
  actions: ['Decrypt', 'DescribeKey', 'Encrypt', 'GenerateDataKey', 'ReEncryptFrom', 'ReEncryptTo'],
};

/** What a service must be able to do with our key on behalf of who has a grant. */
const KEY_USE: Readonly<Partial<Record<Grant, KeyUse>>> = {
  TABLE_READ: { service: 'dynamodb', actions: ['Decrypt', 'DescribeKey'] },
  TABLE_WRITE: WRITE_ITEMS,
  TABLE_NOTE_INLOG: WRITE_ITEMS,
  TABLE_DESTROY: WRITE_ITEMS,
  INCOMING_PUT: STORE_OBJECT,
  INCOMING_READ: READ_OBJECT,
  CLEAN_PUT: STORE_OBJECT,
  CLEAN_READ: READ_OBJECT,
  PAKKETTEN_PUT: STORE_OBJECT,
};

/**
 * Use of the key by one AWS service for us: never by the function itself, so that it cannot decrypt what it merely
 * holds.
 */
export function mayUseKey(
  key: IKey,
  region: string,
  service: KeyUse['service'] | 'sqs',
  actions: readonly KeyAction[],
): PolicyStatement {
  const statement = allow(
    actions.map((action) => `kms:${action}`),
    key.keyArn,
  );
  statement.addCondition('StringEquals', { 'kms:ViaService': `${service}.${region}.amazonaws.com` });
  return statement;
}

/** Every statement that a list of grants comes down to. */
export function statementsFor(grants: readonly Grant[], to: Resources): readonly PolicyStatement[] {
  const { region } = Stack.of(to.table);
  const uses = grants.flatMap((grant) => KEY_USE[grant] ?? []);
  const keys = (['dynamodb', 's3'] as const).flatMap((service) => {
    const actions = uses.filter((use) => use.service === service).flatMap((use) => use.actions);
    return actions.length > 0 ? [mayUseKey(to.key, region, service, [...new Set(actions)])] : [];
  });
  return [...grants.flatMap((grant) => STATEMENTS[grant](to)), ...keys];
}

const incomingName = ({ incoming }: Resources) => ({ INCOMING_BUCKET: incoming.bucketName });
const userPool = ({ userPoolId }: Resources) => ({ USER_POOL_ID: userPoolId });
const cleanName = ({ clean }: Resources) => ({ CLEAN_BUCKET: clean.bucketName });

const SETTINGS: Readonly<Partial<Record<Grant | ExtraSetting, (to: Resources) => Record<string, string>>>> = {
  TABLE_READ: ({ table }) => ({ TABLE_NAME: table.tableName }),
  INCOMING_PUT: incomingName,
  INCOMING_READ: incomingName,
  INCOMING_DELETE: incomingName,
  CLEAN_PUT: cleanName,
  CLEAN_READ: cleanName,
  CLEAN_DELETE: cleanName,
  PAKKETTEN_PUT: cleanName,
  ACCOUNTS_INVITE: userPool,
  ACCOUNTS_REMOVE: userPool,
  MAIL_SEND: ({ mail }) => ({ MAIL_FROM: mail.from, MAIL_CONFIGURATION_SET: mail.configurationSetName }),
  WEB_ORIGIN: ({ webOrigin }) => ({ WEB_ORIGIN: webOrigin }),
  MAIL_FROM: ({ mail }) => ({ MAIL_FROM: mail.from }),
  CLEAN_BUCKET: cleanName,
};

/**
 * The environment that grants bring along, and what is asked beyond them: a function gets the name of what it may
 * touch.
 */
export function environmentFor(
  grants: readonly Grant[],
  extra: readonly ExtraSetting[],
  to: Resources,
): Record<string, string> {
  return Object.assign({}, ...[...grants, ...extra].map((one) => SETTINGS[one]?.(to) ?? {}));
}
