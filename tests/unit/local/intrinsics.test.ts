import { describe, expect, it } from 'vitest';
import type { StackTemplate } from '#local/cloud/template/assembly.ts';
import { createResolver } from '#local/cloud/template/intrinsics.ts';

function aStack(name: string, parts: Partial<StackTemplate> = {}): StackTemplate {
  return {
    name,
    account: '123456789012',
    region: 'eu-central-1',
    Resources: {},
    Outputs: {},
    Parameters: {},
    Mappings: {},
    Conditions: {},
    assets: new Map(),
    ...parts,
  };
}

const data = aStack('data', {
  Resources: {
    Table: { Type: 'AWS::DynamoDB::Table', Properties: { TableName: { 'Fn::Join': ['-', ['dossiers', 'x']] } } },
    Files: { Type: 'AWS::S3::Bucket', Properties: {} },
    Failures: { Type: 'AWS::SQS::Queue', Properties: {} },
    Pool: { Type: 'AWS::Cognito::UserPool', Properties: {} },
  },
  Outputs: { Name: { Value: { Ref: 'Table' }, Export: { Name: { 'Fn::Sub': `\${AWS::StackName}:Table` } } } },
  Parameters: { Version: { Default: '7' } },
  Mappings: { Sizes: { small: { memory: 128 } } },
  Conditions: {
    Home: { 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'eu-central-1'] },
    Away: { 'Fn::Not': [{ Condition: 'Home' }] },
  },
});
const service = aStack('service');
const resolve = createResolver([data, service]);

describe('a value in a template', () => {
  it.each<[string, unknown, unknown]>([
    ['a given name', { Ref: 'Table' }, 'dossiers-x'],
    ['a made name', { Ref: 'Files' }, 'data-files'],
    [
      'the address of a queue',
      { Ref: 'Failures' },
      'https://sqs.eu-central-1.amazonaws.com/123456789012/data-Failures',
    ],
    ['a parameter', { Ref: 'Version' }, '7'],
    ['a pseudo parameter', { Ref: 'AWS::AccountId' }, '123456789012'],
    ['an attribute', { 'Fn::GetAtt': ['Table', 'Arn'] }, 'arn:aws:dynamodb:eu-central-1:123456789012:table/dossiers-x'],
    ['an attribute as text', { 'Fn::GetAtt': 'Failures.QueueName' }, 'data-Failures'],
    [
      'a substitution',
      { 'Fn::Sub': `\${Table}/\${Files.Arn}/\${!Literal}` },
      `dossiers-x/arn:aws:s3:::data-files/\${Literal}`,
    ],
    ['a substitution with names', { 'Fn::Sub': [`\${one}-\${Version}`, { one: { Ref: 'Table' } }] }, 'dossiers-x-7'],
    ['a piece', { 'Fn::Select': [1, { 'Fn::Split': ['-', { Ref: 'Table' }] }] }, 'x'],
    ['a condition that holds', { 'Fn::If': ['Home', 'here', 'there'] }, 'here'],
    ['a condition that does not', { 'Fn::If': ['Away', 'there', { Ref: 'Version' }] }, '7'],
    ['a mapping', { 'Fn::FindInMap': ['Sizes', 'small', 'memory'] }, 128],
    ['nothing', [{ a: { Ref: 'AWS::NoValue' }, b: 1 }, { Ref: 'AWS::NoValue' }], [{ b: 1 }]],
  ])('is resolved when it is %s', (_name, value, expected) => {
    expect(resolve(data, value)).toEqual(expected);
  });

  it('of another stack is found by its export, and by its output', () => {
    expect(resolve(service, { 'Fn::ImportValue': 'data:Table' })).toBe('dossiers-x');
    expect(resolve(service, { 'Fn::GetStackOutput': { StackName: 'data', OutputName: 'Name' } })).toBe('dossiers-x');
  });

  it('keeps its made ids from run to run, and apart from other resources', () => {
    const pool = resolve(data, { Ref: 'Pool' });
    expect(pool).toMatch(/^eu-central-1_[a-z0-9]{9}$/);
    expect(createResolver([data])(data, { Ref: 'Pool' })).toBe(pool);
    expect(resolve(data, { 'Fn::GetAtt': ['Pool', 'ProviderURL'] })).toBe(
      `https://cognito-idp.eu-central-1.amazonaws.com/${pool}`,
    );
  });

  it.each<[string, unknown]>([
    ['resource', { Ref: 'Nobody' }],
    ['attribute', { 'Fn::GetAtt': ['Table', 'Colour'] }],
    ['export', { 'Fn::ImportValue': 'elsewhere:Table' }],
    ['output', { 'Fn::GetStackOutput': { StackName: 'data', OutputName: 'Nothing' } }],
  ])('that names an unknown %s is an error, never an empty text', (_what, value) => {
    expect(() => resolve(data, value)).toThrow();
  });
});
