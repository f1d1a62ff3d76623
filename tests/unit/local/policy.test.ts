import { describe, expect, it } from 'vitest';
import { asksOf } from '#local/cloud/dynamodb/asks.ts';
import { createPermissions } from '#local/cloud/permissions/callers.ts';
import { allowing, type Statement } from '#local/cloud/permissions/policy.ts';

const statement = (more: Partial<Statement> = {}): Statement => ({
  effect: 'Allow',
  actions: ['s3:GetObject'],
  resources: ['arn:aws:s3:::clean/*'],
  conditions: {},
  ...more,
});

const ask = { action: 's3:GetObject', resource: 'arn:aws:s3:::clean/a/b' };

describe('a policy', () => {
  it.each([
    ['allows what a statement names', [statement()], true],
    ['allows nothing by itself', [], false],
    ['compares actions without case', [statement({ actions: ['S3:getobject'] })], true],
    ['knows * in an action', [statement({ actions: ['s3:Get*'] })], true],
    ['does not stretch an action that only begins the same', [statement({ actions: ['s3:GetObjectVersion'] })], false],
    ['does not stretch a bucket that only begins the same', [statement({ resources: ['arn:aws:s3:::cle/*'] })], false],
    ['takes a dot for a dot', [statement({ resources: ['arn.aws:s3:::clean/*'] })], false],
    ['lets a denial win, wherever it stands', [statement(), statement({ effect: 'Deny', actions: ['*'] })], false],
    [
      'holds a condition against what is known',
      [statement({ conditions: { StringEquals: { 'ses:FromAddress': ['a@b'] } } })],
      false,
    ],
    [
      'never lets a condition hold that it does not know',
      [statement({ conditions: { NumericLessThan: { 's3:max-keys': ['1'] } } })],
      false,
    ],
    [
      'takes a denial with an unknown condition as a denial',
      [statement(), statement({ effect: 'Deny', conditions: { Bool: { 'aws:SecureTransport': ['false'] } } })],
      false,
    ],
  ] as const)('%s', (_, statements, allowed) => {
    expect(allowing(statements, ask) !== undefined).toBe(allowed);
  });

  it('holds a condition when the context has the value', () => {
    const only = statement({ conditions: { StringEquals: { 'ses:FromAddress': ['a@b', 'c@d'] } } });
    expect(allowing([only], { ...ask, context: { 'ses:FromAddress': 'c@d' } })).toBe(only);
    expect(allowing([only], { ...ask, context: { 'ses:FromAddress': 'x@y' } })).toBeUndefined();
  });
});

describe('a policy for some attributes of an item', () => {
  const table = 'arn:aws:dynamodb:eu-central-1:1:table/t';
  const only = statement({
    actions: ['dynamodb:UpdateItem'],
    resources: [table],
    conditions: {
      'ForAllValues:StringEquals': { 'dynamodb:Attributes': ['pk', 'sk', 'inlog'] },
      StringEqualsIfExists: { 'dynamodb:ReturnValues': ['NONE', 'UPDATED_NEW'] },
    },
  });
  const update = { TableName: 't', Key: { pk: {}, sk: {} } };

  it.each([
    ['an update of that attribute', { UpdateExpression: 'SET inlog = :geweest' }, true],
    ['the same by a name', { UpdateExpression: 'SET #a = :x', ExpressionAttributeNames: { '#a': 'inlog' } }, true],
    [
      'a condition on the key',
      { UpdateExpression: 'SET inlog = :x', ConditionExpression: 'attribute_exists(pk) AND NOT sk = :y' },
      true,
    ],
    ['what was changed as the answer', { UpdateExpression: 'SET inlog = :x', ReturnValues: 'UPDATED_NEW' }, true],
    ['the whole item as the answer', { UpdateExpression: 'SET inlog = :x', ReturnValues: 'ALL_OLD' }, false],
    ['another attribute', { UpdateExpression: 'SET rollen = :x' }, false],
    ['another one beside it', { UpdateExpression: 'SET inlog = :x REMOVE totEnMet' }, false],
    ['another one by a name', { UpdateExpression: 'SET #a = :x', ExpressionAttributeNames: { '#a': 'stand' } }, false],
    ['another one inside a function', { UpdateExpression: 'SET inlog = if_not_exists(email, :x)' }, false],
    ['a condition on another one', { UpdateExpression: 'SET inlog = :x', ConditionExpression: 'stand = :y' }, false],
    ['an update that nobody can read', { UpdateExpression: 7 }, false],
  ])('%s', (_, more, isAllowed) => {
    const [asked] = asksOf('UpdateItem', { ...update, ...more }, () => table) ?? [];
    expect(asked && allowing([only], asked) !== undefined).toBe(isAllowed);
  });

  it('lets a list pass no condition that is not about lists', () => {
    const one = statement({ conditions: { StringEquals: { 'dynamodb:Attributes': ['pk'] } } });
    expect(allowing([one], { ...ask, context: { 'dynamodb:Attributes': ['pk'] } })).toBeUndefined();
  });
});

describe('a bucket with a key of ours', () => {
  const region = 'eu-central-1';
  const operator = { accessKeyId: 'o', secretAccessKey: 'o' };
  const mayRead = (viaService: string) => {
    const useKey = statement({
      actions: ['kms:Decrypt'],
      resources: ['arn:key'],
      conditions: { StringEquals: { 'kms:ViaService': [viaService] } },
    });
    const encryption = new Map([['arn:aws:s3:::clean', 'arn:key']]);
    const policies = new Map([['f', [statement(), useKey]]]);
    const permissions = createPermissions({ policies, encryption, region, operator });
    const caller = permissions.callers(permissions.credentialsOf('f').accessKeyId);
    return { allowed: caller?.may(ask), log: permissions.log };
  };

  it('is read by who may use the key through S3', () => {
    expect(mayRead('s3.eu-central-1.amazonaws.com').allowed).toBe(true);
  });

  it('is not read by who may use the key through another service only, and that is noted', () => {
    const { allowed, log } = mayRead('dynamodb.eu-central-1.amazonaws.com');
    expect(allowed).toBe(false);
    expect(log.refused).toEqual([{ functionName: 'f', action: 'kms:Decrypt', resource: 'arn:key' }]);
  });
});

describe('a request to DynamoDB', () => {
  const asked = (operation: string, body: unknown) =>
    asksOf(operation, body, (name) => `t/${name}`)?.map(({ action, resource }) => `${action} ${resource}`);

  it('asks for the index that it reads', () => {
    expect(asked('Query', { TableName: 'a', IndexName: 'gsi1' })).toEqual(['dynamodb:Query t/a/index/gsi1']);
  });

  it('asks for each part of a transaction', () => {
    const TransactItems = [
      { Put: { TableName: 'a' } },
      { Update: { TableName: 'a' } },
      { Delete: { TableName: 'b' } },
      { ConditionCheck: { TableName: 'a' } },
    ];
    expect(asked('TransactWriteItems', { TransactItems })).toEqual([
      'dynamodb:PutItem t/a',
      'dynamodb:UpdateItem t/a',
      'dynamodb:DeleteItem t/b',
      'dynamodb:ConditionCheckItem t/a',
    ]);
  });

  it('asks for each table of a batch', () => {
    expect(asked('BatchWriteItem', { RequestItems: { a: [], b: [] } })).toEqual([
      'dynamodb:BatchWriteItem t/a',
      'dynamodb:BatchWriteItem t/b',
    ]);
  });
});
