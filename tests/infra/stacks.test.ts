import { beforeAll, describe, expect, it } from 'vitest';
import { handler as shapeToken } from '#functions/events/shape-token.ts';
import type { TokenEvent } from '#functions/runtime/triggers.ts';
import { SETTINGS } from '#infra/stages.ts';
import { routes } from '#shared/contract/routes.ts';
import { API_SCOPE, POOL_SCOPE } from '#shared/contract/token-scopes.ts';
import { resourcesOf, type Statement, synthesize, type Templates, theOne } from './synthesized.ts';

let prod: Templates;

beforeAll(() => {
  prod = synthesize('prod');
});

describe('the key', () => {
  it('rotates, outlives its stack, and serves other AWS services only for this account', () => {
    const key = theOne(prod, 'AWS::KMS::Key');
    expect(key.DeletionPolicy).toBe('Retain');
    expect(key.Properties.EnableKeyRotation).toBe(true);
    const { Statement } = key.Properties.KeyPolicy as { Statement: Statement[] };
    const services = Statement.filter(({ Principal }) => JSON.stringify(Principal).includes('"Service"'));
    expect(services.length).toBeGreaterThan(0);
    for (const { Condition } of services) expect(JSON.stringify(Condition)).toContain('AWS::AccountId');
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

  it('has the local indexes that make lists strongly consistent, with everything a list shows, and the names without it', () => {
    const indexes = theOne(prod, 'AWS::DynamoDB::Table').Properties.LocalSecondaryIndexes as {
      IndexName: string;
      KeySchema: { AttributeName: string }[];
      Projection: { ProjectionType: string };
    }[];
    expect(
      indexes.map(({ IndexName, KeySchema }) => [IndexName, ...KeySchema.map((one) => one.AttributeName)]),
    ).toEqual([
      ['lsi1', 'pk', 'lsi1sk'],
      ['lsi2', 'pk', 'lsi2sk'],
      ['lsi3', 'pk', 'lsi3sk'],
    ]);
    expect(indexes.map(({ Projection }) => Projection.ProjectionType)).toEqual(['ALL', 'ALL', 'KEYS_ONLY']);
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
      expect(bucket.DeletionPolicy).toBe('Retain');
      if (/^(AccessLogs|Client)/.test(bucket.id)) continue;
      expect(bucket.Properties.VersioningConfiguration).toEqual({ Status: 'Enabled' });
      expect(JSON.stringify(bucket.Properties.BucketEncryption)).toContain('aws:kms');
      expect(bucket.Properties.LoggingConfiguration).toBeDefined();
    }
  });

  it('refuse every request without TLS', () => {
    const policies = resourcesOf(prod, 'AWS::S3::BucketPolicy').map((policy) => JSON.stringify(policy.Properties));
    expect(policies).toHaveLength(resourcesOf(prod, 'AWS::S3::Bucket').length);
    for (const policy of policies) {
      expect(policy).toContain('"aws:SecureTransport":"false"');
      expect(policy).toContain('"s3:TlsVersion":1.2');
    }
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

  it('are scanned for malware and tell of arrivals where uploads arrive', () => {
    const plan = theOne(prod, 'AWS::GuardDuty::MalwareProtectionPlan');
    expect(JSON.stringify(plan.Properties.ProtectedResource)).toContain('Incoming');
    const telling = resourcesOf(prod, 'AWS::S3::Bucket').filter((one) => one.Properties.NotificationConfiguration);
    expect(telling.map(({ id }) => id.replace(/[0-9A-F]+$/, ''))).toEqual(['Incoming']);
  });

  it('keep no upload longer than it takes to check it, and nothing that was deleted', () => {
    const rulesOf = (name: string) =>
      resourcesOf(prod, 'AWS::S3::Bucket').find(({ id }) => id.startsWith(name))?.Properties.LifecycleConfiguration;
    const rule = (fields: object) => ({
      Rules: expect.arrayContaining([expect.objectContaining({ ...fields, Status: 'Enabled' })]),
    });
    expect(rulesOf('Incoming')).toMatchObject(rule({ ExpirationInDays: 2 }));
    expect(rulesOf('Clean')).toMatchObject(rule({ ExpirationInDays: 1, Prefix: 'pakketten/' }));
    for (const name of ['Incoming', 'Clean']) {
      expect(rulesOf(name)).toMatchObject(rule({ NoncurrentVersionExpiration: { NoncurrentDays: 1 } }));
    }
  });
});

describe('the user pool', () => {
  it('asks everybody for a code from an app, and lets nobody sign up', () => {
    const pool = theOne(prod, 'AWS::Cognito::UserPool');
    expect(pool.Properties).toMatchObject({
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      UsernameAttributes: ['email'],
      UsernameConfiguration: { CaseSensitive: false },
      Policies: { PasswordPolicy: { MinimumLength: 12, TemporaryPasswordValidityDays: 7 } },
      DeletionProtection: 'ACTIVE',
      UserPoolTier: 'PLUS',
      UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' },
    });
  });

  it('invites from our own address, in a mail that holds a link but nobody’s name', () => {
    const { EmailConfiguration, AdminCreateUserConfig } = theOne(prod, 'AWS::Cognito::UserPool').Properties;
    expect(EmailConfiguration).toMatchObject({
      EmailSendingAccount: 'DEVELOPER',
      From: `Kindbrug <${SETTINGS.prod.mailFrom}>`,
      ConfigurationSet: expect.anything(),
    });
    const { EmailMessage } = (AdminCreateUserConfig as { InviteMessageTemplate: { EmailMessage: string } })
      .InviteMessageTemplate;
    expect(EmailMessage).toContain(`href="${SETTINGS.prod.webOrigin}"`);
    expect(EmailMessage.match(/\{[^}]*\}/g)).toEqual(['{username}', '{####}']);
  });

  it('has one client: SRP only, short tokens, refresh that rotates, and no hint whether a user exists', () => {
    const client = theOne(prod, 'AWS::Cognito::UserPoolClient');
    expect(client.Properties).toMatchObject({
      ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'],
      AuthSessionValidity: 15,
      AccessTokenValidity: 10,
      IdTokenValidity: 10,
      RefreshTokenValidity: 12 * 60,
      TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'minutes' },
      EnableTokenRevocation: true,
      PreventUserExistenceErrors: 'ENABLED',
      RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 20 },
      GenerateSecret: false,
    });
  });

  it('lets nobody read or write an attribute of the own account, and keeps an address until the new one is verified', () => {
    const { Schema, UserAttributeUpdateSettings } = theOne(prod, 'AWS::Cognito::UserPool').Properties;
    const client = theOne(prod, 'AWS::Cognito::UserPoolClient').Properties;
    expect(UserAttributeUpdateSettings).toEqual({ AttributesRequireVerificationBeforeUpdate: ['email'] });
    // A list that names nothing counts as no list on AWS, and no list as every standard attribute.
    expect(client).toMatchObject({ WriteAttributes: ['custom:niets'], ReadAttributes: ['custom:niets'] });
    expect(Schema).toEqual([expect.objectContaining({ Name: 'niets', Mutable: false })]);
  });

  it('gives access tokens our scope instead of the one that opens the own API of the pool', async () => {
    const { LambdaConfig } = theOne(prod, 'AWS::Cognito::UserPool').Properties;
    expect(LambdaConfig).toEqual({
      PreTokenGenerationConfig: {
        LambdaArn: { 'Fn::GetAtt': [expect.stringMatching(/^shapetoken/), 'Arn'] },
        LambdaVersion: 'V2_0',
      },
    });
    const event = { version: '2', request: { scopes: [POOL_SCOPE] }, response: {} } as unknown;
    expect(await shapeToken(event as TokenEvent)).toMatchObject({
      version: '2',
      response: {
        claimsAndScopeOverrideDetails: {
          accessTokenGeneration: { scopesToAdd: [API_SCOPE], scopesToSuppress: ['aws.cognito.signin.user.admin'] },
        },
      },
    });
  });

  it('stands behind a firewall where real people sign in', () => {
    const firewall = theOne(prod, 'AWS::WAFv2::WebACL', 'identity');
    expect(firewall.Properties.Scope).toBe('REGIONAL');
    expect(JSON.stringify(firewall.Properties.Rules)).toContain(`"Limit":${SETTINGS.prod.firewall.signIns}`);
    expect(JSON.stringify(theOne(prod, 'AWS::WAFv2::WebACLAssociation').Properties)).toContain('Pool');
  });
});

describe('the API', () => {
  it('has a route for every endpoint of the contract, and no other', () => {
    const keys = resourcesOf(prod, 'AWS::ApiGatewayV2::Route').map((route) => route.Properties.RouteKey);
    expect([...keys].sort()).toEqual(routes.map((route) => `${route.method} ${route.path}`).sort());
  });

  it('asks an access token with our scope on every route but the description of the API', () => {
    const open: unknown[] = [];
    for (const { Properties: route } of resourcesOf(prod, 'AWS::ApiGatewayV2::Route')) {
      if (route.AuthorizationType === 'NONE') open.push(route.RouteKey);
      else expect(route).toMatchObject({ AuthorizationType: 'JWT', AuthorizationScopes: [API_SCOPE] });
    }
    expect(open).toEqual(['GET /v1/openapi.json']);
  });

  it('takes tokens of our own pool and client only', () => {
    const { JwtConfiguration } = theOne(prod, 'AWS::ApiGatewayV2::Authorizer').Properties;
    expect(JSON.stringify(JwtConfiguration)).toMatch(/"Audience":\[[^\]]*PoolWeb/);
    expect(JSON.stringify(JwtConfiguration)).toMatch(
      /"Issuer":\{"Fn::Join":\["",\["https:\/\/cognito-idp\.eu-central-1\.amazonaws\.com\/",\{"Fn::ImportValue":"[^"]*RefPool/,
    );
  });

  it('answers browsers of our own origin only, with the headers that the contract names', () => {
    expect(theOne(prod, 'AWS::ApiGatewayV2::Api').Properties.CorsConfiguration).toEqual({
      AllowOrigins: [SETTINGS.prod.webOrigin],
      AllowMethods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
      AllowHeaders: ['authorization', 'content-type', 'if-match', 'idempotency-key', 'kindbrug-lidmaatschap'],
      ExposeHeaders: ['etag', 'location', 'api-version', 'retry-after'],
      MaxAge: 3600,
    });
  });

  it('is throttled', () => {
    const stage = theOne(prod, 'AWS::ApiGatewayV2::Stage');
    const { rate, burst } = SETTINGS.prod.throttle;
    expect(stage.Properties.DefaultRouteSettings).toMatchObject({
      ThrottlingRateLimit: rate,
      ThrottlingBurstLimit: burst,
    });
  });

  it('logs which route answered what, and no address, path, query or person', () => {
    const stage = theOne(prod, 'AWS::ApiGatewayV2::Stage');
    const { Format } = stage.Properties.AccessLogSettings as { Format: string };
    expect(Object.values(JSON.parse(Format)).sort()).toEqual([
      '$context.authorizer.error',
      '$context.requestId',
      '$context.requestTimeEpoch',
      '$context.responseLatency',
      '$context.routeKey',
      '$context.status',
    ]);
  });
});
