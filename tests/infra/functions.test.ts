import { beforeAll, describe, expect, it } from 'vitest';
import { FUNCTIONS } from '#infra/functions.ts';
import {
  actionsIn,
  actionsOf,
  environmentOf,
  resourcesOf,
  roleStatements,
  statementsOf,
  synthesize,
  type Templates,
} from './synthesized.ts';

let prod: Templates;

beforeAll(() => {
  prod = synthesize('prod');
});

const NAMES = FUNCTIONS.map(({ name }) => name);

/**
 * Who may do what, beyond the table and the own log. A new right is a new line here, so that somebody decides about it.
 */
const RIGHTS: Readonly<Record<string, readonly string[]>> = {
  'cognito-idp:AdminCreateUser': ['api-dossier', 'api-overleg', 'api-beheer'],
  'cognito-idp:AdminGetUser': ['api-dossier', 'api-overleg', 'api-beheer'],
  'cognito-idp:AdminDeleteSoftwareToken': ['api-beheer'],
  'cognito-idp:AdminDeleteUser': ['api-beheer', 'destroy-dossiers'],
  'cognito-idp:AdminDisableUser': ['api-beheer'],
  'cognito-idp:AdminEnableUser': ['api-beheer'],
  'cognito-idp:AdminResetUserPassword': ['api-beheer'],
  'cognito-idp:AdminUpdateUserAttributes': ['api-beheer'],
  'cognito-idp:AdminUserGlobalSignOut': ['api-beheer'],
  'ses:SendEmail': ['send-melding', 'retry-meldingen'],
  'ses:SendRawEmail': ['send-melding', 'retry-meldingen'],
  's3:GetObject incoming': ['upload-received', 'scan-result'],
  's3:GetObjectVersion incoming': ['upload-received', 'scan-result'],
  's3:PutObject incoming': ['api-bijlagen'],
  's3:DeleteObject incoming': [
    'api-bijlagen',
    'upload-received',
    'scan-result',
    'reconcile-bijlagen',
    'destroy-dossiers',
  ],
  's3:GetObject clean': ['api-bijlagen', 'api-overdracht'],
  's3:GetObjectVersion clean': ['api-bijlagen', 'api-overdracht'],
  's3:PutObject clean': ['scan-result'],
  's3:PutObject clean/pakketten': ['api-overdracht'],
  's3:DeleteObject clean': ['api-bijlagen', 'scan-result', 'reconcile-bijlagen', 'destroy-dossiers'],
  'dynamodb:BatchGetItem': ['api-hulpvragen'],
  'dynamodb:BatchWriteItem': ['destroy-dossiers'],
  'dynamodb:DescribeStream': ['send-melding'],
  'dynamodb:GetRecords': ['send-melding'],
  'dynamodb:GetShardIterator': ['send-melding'],
  'dynamodb:ListStreams': ['send-melding'],
};

const TABLE = /^dynamodb:(GetItem|Query|PutItem|UpdateItem|DeleteItem|ConditionCheckItem)$/;
/** Goes with the right to delete: every version goes. */
const LISTING = /^s3:(ListBucket|ListBucketVersions|DeleteObjectVersion)$/;
const OWN = /^(logs:|kms:|sqs:SendMessage$)/;

/** The rights of a function, each with the bucket it is about. */
function rightsOf(name: string): readonly string[] {
  const rights = statementsOf(prod, name).flatMap((statement) =>
    actionsIn(statement)
      .filter((action) => ![TABLE, LISTING, OWN].some((known) => known.test(action)))
      .flatMap((action) =>
        action.startsWith('s3:') ? [statement.Resource].flat().map((one) => `${action} ${objectsIn(one)}`) : [action],
      ),
  );
  return [...new Set(rights)];
}

function objectsIn(resource: unknown): string {
  const text = JSON.stringify(resource);
  if (text.includes('/pakketten/*')) return 'clean/pakketten';
  return text.includes('Clean') ? 'clean' : 'incoming';
}

describe('every function', () => {
  it.each(FUNCTIONS.map((one) => [one.name, one] as const))(
    '%s has an alarm that says what its failure means',
    (_, definition) => {
      const alarms = resourcesOf(prod, 'AWS::CloudWatch::Alarm').map((alarm) => alarm.Properties);
      const alarm = alarms.find(({ AlarmName }) => String(AlarmName).endsWith(`-${definition.name}-Failures`));
      expect(alarm).toMatchObject({ Threshold: 1, AlarmActions: [expect.anything()] });
      expect(String(alarm?.AlarmDescription).startsWith(`${definition.errorImpact} First: `)).toBe(true);
      // Behind the API, together with the requests that it answered with an error.
      expect(JSON.stringify(alarm?.Metrics ?? alarm)).toContain('"MetricName":"Errors"');
    },
  );

  it('says what its failure means in a sentence of its own', () => {
    const impacts = FUNCTIONS.map(({ errorImpact }) => errorImpact);
    expect(new Set(impacts).size).toBe(impacts.length);
    for (const impact of impacts) expect(impact).toMatch(/^[A-Z].{30,}\.$/);
  });

  it('keeps its log for a while, encrypted', () => {
    const groups = resourcesOf(prod, 'AWS::Logs::LogGroup');
    expect(groups).toHaveLength(FUNCTIONS.length + 1);
    for (const group of groups) {
      expect(group.Properties.RetentionInDays).toBe(90);
      expect(group.Properties.KmsKeyId).toBeDefined();
    }
  });

  it('runs on Node 24 on ARM', () => {
    const functions = resourcesOf(prod, 'AWS::Lambda::Function');
    expect(functions).toHaveLength(FUNCTIONS.length);
    for (const { Properties } of functions)
      expect(Properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] });
  });

  it('has a role of its own', () => {
    const roles = resourcesOf(prod, 'AWS::Lambda::Function').map(({ Properties }) => JSON.stringify(Properties.Role));
    expect(new Set(roles).size).toBe(roles.length);
  });

  it('can only be called by what it is for', () => {
    const permissions = resourcesOf(prod, 'AWS::Lambda::Permission');
    expect(permissions.length).toBeGreaterThan(0);
    for (const { Properties } of permissions) expect(Properties.SourceArn).toBeDefined();
  });
});

describe('least privilege', () => {
  it('gives each right to exactly those who need it', () => {
    const given = new Map<string, string[]>();
    for (const name of NAMES) {
      for (const right of rightsOf(name)) given.set(right, [...(given.get(right) ?? []), name]);
    }
    expect(Object.fromEntries(given)).toEqual(RIGHTS);
  });

  it('names every resource: many objects of one bucket, and streams that have no resource, are all that stays open', () => {
    const open = roleStatements(prod)
      .filter(({ Resource }) => JSON.stringify(Resource).includes('*'))
      .flatMap((statement) =>
        [statement.Resource].flat().map((resource) => {
          const kind = /^arn:aws:events:.*DO-NOT-DELETE-AmazonGuardDutyMalwareProtectionS3\*/.test(textOf(resource))
            ? 'the rule of the scanner'
            : textOf(resource).replace(/^.*(Incoming|Clean)[0-9A-F]+Arn?[0-9A-F]*/, '$1');
          return `${[...new Set(actionsIn(statement).map((action) => action.split(':')[0]))].join()} ${kind}`;
        }),
      );
    expect([...new Set(open)].sort()).toEqual([
      'dynamodb *',
      'events the rule of the scanner',
      's3 Clean/*',
      's3 Clean/pakketten/*',
      's3 Incoming/*',
    ]);
    const anywhere = roleStatements(prod).filter(({ Resource }) => [Resource].flat().includes('*'));
    expect(anywhere.flatMap(actionsIn)).toEqual(['dynamodb:ListStreams']);
  });

  it('names every action', () => {
    expect(roleStatements(prod).filter((one) => JSON.stringify(one.Action ?? '*').includes('*'))).toEqual([]);
  });

  it('lets nobody scan the table', () => {
    expect(NAMES.filter((name) => actionsOf(prod, name).includes('dynamodb:Scan'))).toEqual([]);
  });

  it('serves the description of the API without any right', () => {
    expect(actionsOf(prod, 'api-openapi')).toEqual(['logs:CreateLogStream', 'logs:PutLogEvents']);
  });

  it('only reads the own account, and writes nothing in it but that somebody was here', () => {
    const table = actionsOf(prod, 'api-account').filter((action) => action.startsWith('dynamodb:'));
    expect(table).toEqual(['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:UpdateItem']);
    const writing = statementsOf(prod, 'api-account').filter((one) => actionsIn(one).includes('dynamodb:UpdateItem'));
    expect(writing.map(({ Condition }) => Condition)).toEqual([
      {
        'ForAllValues:StringEquals': { 'dynamodb:Attributes': ['pk', 'sk', 'inlog'] },
        StringEqualsIfExists: { 'dynamodb:ReturnValues': ['NONE', 'UPDATED_OLD', 'UPDATED_NEW'] },
      },
    ]);
  });

  it('lets the key be used through the service that stores, never by a function on its own', () => {
    const uses = roleStatements(prod).filter((one) => actionsIn(one).some((action) => action.startsWith('kms:')));
    expect(uses.length).toBeGreaterThan(FUNCTIONS.length);
    for (const { Condition } of uses) {
      expect(Condition?.StringEquals?.['kms:ViaService']).toMatch(/^(dynamodb|s3|sqs)\.eu-central-1\.amazonaws\.com$/);
    }
  });

  it('lets the senders use our own address only', () => {
    const sending = roleStatements(prod).filter((one) => actionsIn(one).includes('ses:SendEmail'));
    expect(sending).toHaveLength(2);
    for (const { Condition } of sending) {
      expect(Condition).toEqual({ StringEquals: { 'ses:FromAddress': 'post@kindbrug.example' } });
    }
  });

  it('tells a function only where the things are that it needs', () => {
    const told = (setting: string) => NAMES.filter((name) => setting in environmentOf(prod, name));
    expect(told('TABLE_NAME')).toEqual(NAMES.filter((name) => name !== 'shape-token' && name !== 'api-openapi'));
    expect(told('USER_POOL_ID')).toEqual([...(RIGHTS['cognito-idp:AdminCreateUser'] ?? []), 'destroy-dossiers']);
    expect(told('MAIL_CONFIGURATION_SET')).toEqual(RIGHTS['ses:SendEmail']);
    expect(told('INCOMING_BUCKET')).toEqual(RIGHTS['s3:DeleteObject incoming']);
    expect(told('CLEAN_BUCKET')).toEqual([
      'api-bijlagen',
      'api-overdracht',
      'upload-received',
      'scan-result',
      'reconcile-bijlagen',
      'destroy-dossiers',
    ]);
    expect(Object.keys(environmentOf(prod, 'api-openapi'))).toEqual(['POWERTOOLS_LOG_LEVEL']);
  });
});

/** A resource as one text: joined parts, with the name of what they refer to. */
function textOf(resource: unknown): string {
  if (typeof resource === 'string') return resource;
  if (Array.isArray(resource)) return resource.map(textOf).join('');
  if (resource && typeof resource === 'object') return Object.values(resource).map(textOf).join('');
  return '';
}
