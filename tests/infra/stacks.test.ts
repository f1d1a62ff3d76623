import type { Template } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildAppWithoutCode } from '#infra/app.ts';
import { FUNCTIONS } from '#infra/functions.ts';
import { TOKEN_SCOPE } from '#infra/stacks/api-stack.ts';
import { SETTINGS, STAGES } from '#infra/stages.ts';
import { routes } from '#shared/contract/routes.ts';
import { actionsOf, resourcesOf, statementsOf, synthesize, theOne } from './synthesized.ts';

let prod: ReadonlyMap<string, Template>;

beforeAll(() => {
  prod = synthesize('prod');
});

describe('every stage', () => {
  // Synthesizing runs cdk-nag and the CDK's own checks on every stage that deploys: a finding throws.
  it.each(STAGES)('%s synthesizes without a finding, offline and without credentials', (stage) => {
    expect(() => buildAppWithoutCode(stage).synth()).not.toThrow();
  });

  it.each(STAGES)('%s lives in the EU', (stage) => {
    expect(['eu-west-1', 'eu-central-1']).toContain(SETTINGS[stage].region);
  });

  it('keeps data and refuses deletion where real people are', () => {
    expect([SETTINGS.acc.keepData, SETTINGS.prod.keepData]).toEqual([true, true]);
    for (const stage of ['acc', 'prod'] as const) {
      const stacks = buildAppWithoutCode(stage).node.children.filter((child) => 'terminationProtection' in child);
      expect(
        stacks.every((stack) => (stack as unknown as { terminationProtection: boolean }).terminationProtection),
      ).toBe(true);
    }
  });
});

describe('the table', () => {
  it('can be brought back to any second, cannot be deleted, is encrypted with our key and streams old and new images', () => {
    const table = theOne(prod, 'AWS::DynamoDB::Table');
    expect(table.DeletionPolicy).toBe('Retain');
    expect(table.Properties).toMatchObject({
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      TimeToLiveSpecification: { AttributeName: 'verlooptOp', Enabled: true },
      BillingMode: 'PAY_PER_REQUEST',
    });
  });

  it('has the local indexes that make lists strongly consistent', () => {
    const table = theOne(prod, 'AWS::DynamoDB::Table');
    const names = (table.Properties.LocalSecondaryIndexes as { IndexName: string }[]).map((one) => one.IndexName);
    expect(names).toEqual(['lsi1', 'lsi2', 'lsi3']);
  });
});

describe('the buckets', () => {
  it('are private, and those for papers are encrypted with our key and keep versions', () => {
    for (const bucket of resourcesOf(prod, 'AWS::S3::Bucket')) {
      expect(bucket.Properties.PublicAccessBlockConfiguration).toEqual({
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      });
      if (bucket.id.startsWith('AccessLogs')) continue;
      expect(bucket.Properties.VersioningConfiguration).toEqual({ Status: 'Enabled' });
      expect(JSON.stringify(bucket.Properties.BucketEncryption)).toContain('aws:kms');
      expect(bucket.DeletionPolicy).toBe('Retain');
    }
  });

  it('refuse every request without TLS', () => {
    const policies = resourcesOf(prod, 'AWS::S3::BucketPolicy').map((policy) => JSON.stringify(policy.Properties));
    expect(policies).toHaveLength(resourcesOf(prod, 'AWS::S3::Bucket').length);
    for (const policy of policies) expect(policy).toContain('"aws:SecureTransport":"false"');
  });

  it('let browsers of our own origin upload to incoming and read from clean, and nothing else', () => {
    const rules = resourcesOf(prod, 'AWS::S3::Bucket').flatMap(
      (bucket) =>
        (
          bucket.Properties.CorsConfiguration as
            | { CorsRules: { AllowedOrigins: string[]; AllowedMethods: string[] }[] }
            | undefined
        )?.CorsRules ?? [],
    );
    expect(rules.map((rule) => rule.AllowedOrigins)).toEqual([[SETTINGS.prod.webOrigin], [SETTINGS.prod.webOrigin]]);
    expect(rules.map((rule) => rule.AllowedMethods)).toEqual([['PUT'], ['GET', 'HEAD']]);
  });

  it('are scanned for malware where uploads arrive', () => {
    const plan = theOne(prod, 'AWS::GuardDuty::MalwareProtectionPlan');
    expect(JSON.stringify(plan.Properties.ProtectedResource)).toContain('Incoming');
  });
});

describe('the user pool', () => {
  it('asks everybody for a code from an app, and lets nobody sign up', () => {
    const pool = theOne(prod, 'AWS::Cognito::UserPool');
    expect(pool.Properties).toMatchObject({
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      DeletionProtection: 'ACTIVE',
      UserPoolTier: 'PLUS',
    });
  });

  it('has one client: SRP only, short tokens, refresh that rotates, and no hint whether a user exists', () => {
    const client = theOne(prod, 'AWS::Cognito::UserPoolClient');
    expect(client.Properties).toMatchObject({
      ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'],
      AccessTokenValidity: 10,
      EnableTokenRevocation: true,
      PreventUserExistenceErrors: 'ENABLED',
      RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 20 },
      GenerateSecret: false,
    });
  });
});

describe('the API', () => {
  it('has a route for every endpoint of the contract, and no other', () => {
    const keys = resourcesOf(prod, 'AWS::ApiGatewayV2::Route').map((route) => route.Properties.RouteKey);
    expect([...keys].sort()).toEqual(routes.map((route) => `${route.method} ${route.path}`).sort());
  });

  it('asks an access token with our scope on every route that is not public', () => {
    const open = new Set(routes.filter((route) => route.public).map((route) => `${route.method} ${route.path}`));
    for (const { Properties: route } of resourcesOf(prod, 'AWS::ApiGatewayV2::Route')) {
      if (open.has(String(route.RouteKey))) expect(route.AuthorizationType).toBe('NONE');
      else expect(route).toMatchObject({ AuthorizationType: 'JWT', AuthorizationScopes: [TOKEN_SCOPE] });
    }
  });

  it('answers browsers of our own origin only, and is throttled', () => {
    const api = theOne(prod, 'AWS::ApiGatewayV2::Api');
    expect(api.Properties.CorsConfiguration).toMatchObject({ AllowOrigins: [SETTINGS.prod.webOrigin] });
    const stage = theOne(prod, 'AWS::ApiGatewayV2::Stage');
    expect(stage.Properties.DefaultRouteSettings).toMatchObject({ ThrottlingRateLimit: SETTINGS.prod.throttle.rate });
  });

  it('logs no address, path, query or person', () => {
    const stage = theOne(prod, 'AWS::ApiGatewayV2::Stage');
    const format = String((stage.Properties.AccessLogSettings as { Format: string }).Format);
    expect(format).not.toMatch(/sourceIp|userAgent|\.path|claims|querystring|identity/i);
  });
});

describe('every function', () => {
  it.each(FUNCTIONS.map((one) => [one.name, one] as const))(
    '%s has an alarm that says what its failure means',
    (_, definition) => {
      const alarms = resourcesOf(prod, 'AWS::CloudWatch::Alarm').map((alarm) => alarm.Properties);
      const alarm = alarms.find(
        (one) => one.AlarmDescription === definition.errorImpact && one.MetricName === 'Errors',
      );
      expect(alarm).toMatchObject({ Threshold: 1, AlarmActions: [expect.anything()] });
    },
  );

  it.each(FUNCTIONS.map((one) => [one.name] as const))(
    '%s is allowed no wildcard but objects of a bucket it uses',
    (name) => {
      const wild = statementsOf(prod, name).filter((statement) =>
        /"\*"|:\*"|\*"/.test(JSON.stringify(statement.Resource)),
      );
      const known = wild.filter((statement) =>
        [statement.Action].flat().every((action) => action.startsWith('s3:') || action === 'dynamodb:ListStreams'),
      );
      expect(wild).toEqual(known);
      expect(actionsOf(prod, name).filter((action) => action.includes('*'))).toEqual([]);
    },
  );

  it('keeps its log for a while, encrypted', () => {
    const groups = resourcesOf(prod, 'AWS::Logs::LogGroup');
    expect(groups.length).toBeGreaterThanOrEqual(FUNCTIONS.length);
    for (const group of groups) {
      expect(group.Properties.RetentionInDays).toBeGreaterThan(0);
      expect(group.Properties.KmsKeyId).toBeDefined();
    }
  });

  it('runs on Node 24 on ARM', () => {
    const functions = resourcesOf(prod, 'AWS::Lambda::Function');
    expect(functions).toHaveLength(FUNCTIONS.length);
    for (const { Properties } of functions)
      expect(Properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] });
  });
});

describe('least privilege', () => {
  const may = (action: string) =>
    FUNCTIONS.filter(({ name }) => actionsOf(prod, name).includes(action)).map(({ name }) => name);

  it('only the two senders may send mail', () => {
    expect(may('ses:SendEmail')).toEqual(['send-melding', 'retry-meldingen']);
  });

  it('only beheer may block, reset or remove accounts; only who invites may make them', () => {
    expect(may('cognito-idp:AdminDisableUser')).toEqual(['api-beheer']);
    expect(may('cognito-idp:AdminDeleteSoftwareToken')).toEqual(['api-beheer']);
    expect(may('cognito-idp:AdminCreateUser')).toEqual(['api-dossier', 'api-overleg', 'api-beheer']);
  });

  it('only functions that handle files reach a bucket', () => {
    expect(may('s3:GetObject')).toEqual(['api-bijlagen', 'api-overdracht', 'upload-received', 'scan-result']);
  });

  it('nobody may scan the table', () => {
    expect(may('dynamodb:Scan')).toEqual([]);
  });

  it('the description of the API is served without any right', () => {
    expect(actionsOf(prod, 'api-openapi')).toEqual(['logs:CreateLogStream', 'logs:PutLogEvents']);
  });

  it('the own account is only read, never written', () => {
    expect(actionsOf(prod, 'api-account')).not.toContain('dynamodb:PutItem');
  });
});

describe('what happens after a request', () => {
  it('sends only new meldingen from the stream to the sender, and loses none that fail', () => {
    const mapping = theOne(prod, 'AWS::Lambda::EventSourceMapping');
    const pattern =
      (mapping.Properties.FilterCriteria as { Filters: { Pattern: string }[] }).Filters[0]?.Pattern ?? '{}';
    expect(JSON.parse(pattern)).toEqual({
      eventName: ['INSERT'],
      dynamodb: { NewImage: { type: { S: ['MELDING'] } } },
    });
    expect(mapping.Properties).toMatchObject({
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 10,
      ParallelizationFactor: 1,
      DestinationConfig: { OnFailure: { Destination: expect.anything() } },
    });
  });

  it('ends in an encrypted failure queue with an alarm for every event and schedule', () => {
    const queues = resourcesOf(prod, 'AWS::SQS::Queue');
    expect(queues.every((queue) => queue.Properties.KmsMasterKeyId !== undefined)).toBe(true);
    const waiting = resourcesOf(prod, 'AWS::CloudWatch::Alarm').filter(
      (alarm) => alarm.Properties.MetricName === 'ApproximateNumberOfMessagesVisible',
    );
    expect(waiting).toHaveLength(queues.length);
    const targets = resourcesOf(prod, 'AWS::Events::Rule').flatMap(
      (rule) => rule.Properties.Targets as { DeadLetterConfig?: unknown }[],
    );
    expect(targets.every((target) => target.DeadLetterConfig)).toBe(true);
    const schedules = resourcesOf(prod, 'AWS::Scheduler::Schedule').map(
      (one) => one.Properties.Target as { DeadLetterConfig?: unknown },
    );
    expect(schedules.length).toBe(4);
    expect(schedules.every((target) => target.DeadLetterConfig)).toBe(true);
  });

  it('keeps events that a function could not handle, not only those that never reached it', () => {
    const kept = resourcesOf(prod, 'AWS::Lambda::EventInvokeConfig');
    expect(kept).toHaveLength(7);
    for (const { Properties } of kept) {
      expect(Properties.DestinationConfig).toMatchObject({ OnFailure: { Destination: expect.anything() } });
    }
  });

  it('hears from the mail service what became of every mail', () => {
    const destination = theOne(prod, 'AWS::SES::ConfigurationSetEventDestination');
    const events = (destination.Properties.EventDestination as { MatchingEventTypes: string[] }).MatchingEventTypes;
    expect(events).toEqual(expect.arrayContaining(['send', 'delivery', 'bounce', 'complaint', 'reject']));
  });
});
