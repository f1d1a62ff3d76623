import { beforeAll, describe, expect, it } from 'vitest';
import { SETTINGS } from '#infra/stages.ts';
import { edgeSource } from '#tests/support/edge-cases.ts';
import { resourcesOf, synthesize, type Templates, theOne } from './synthesized.ts';

let prod: Templates;

beforeAll(() => {
  prod = synthesize('prod');
});

interface Behavior {
  readonly PathPattern?: string;
  readonly AllowedMethods: readonly string[];
  readonly CachePolicyId: string;
  readonly OriginRequestPolicyId?: string;
  readonly ViewerProtocolPolicy: string;
  readonly ResponseHeadersPolicyId: { readonly Ref: string };
}

/** The ids that AWS gave to its own policies. */
const CACHING_DISABLED = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
const ALL_BUT_HOST = 'b689b0a8-53d0-40ab-baf2-68738e2966ac';

function distribution() {
  return theOne(prod, 'AWS::CloudFront::Distribution').Properties.DistributionConfig as {
    readonly Aliases: readonly string[];
    readonly WebACLId: string;
    readonly ViewerCertificate: Readonly<Record<string, string>>;
    readonly DefaultCacheBehavior: Behavior;
    readonly CacheBehaviors: readonly Behavior[];
    readonly CustomErrorResponses?: unknown;
  };
}

describe('the web client on AWS', () => {
  it('is at our own domain, behind the firewall, with TLS 1.2 at least', () => {
    const { Aliases, WebACLId, ViewerCertificate } = distribution();
    expect(Aliases).toEqual([new URL(SETTINGS.prod.webOrigin).hostname]);
    expect(WebACLId).toBe(SETTINGS.prod.edge?.firewallArn);
    expect(ViewerCertificate).toMatchObject({
      AcmCertificateArn: SETTINGS.prod.edge?.certificateArn,
      MinimumProtocolVersion: 'TLSv1.2_2021',
    });
  });

  it('comes from a bucket that only this distribution may read', () => {
    const client = resourcesOf(prod, 'AWS::S3::Bucket').find(({ id }) => id.startsWith('Client'));
    expect(client?.Properties.PublicAccessBlockConfiguration).toMatchObject({ RestrictPublicBuckets: true });
    const policy = resourcesOf(prod, 'AWS::S3::BucketPolicy').find(({ id }) => id.startsWith('Client'));
    const document = policy?.Properties.PolicyDocument as
      | { Statement: { Effect: string; Action: string; Principal: object; Condition: object }[] }
      | undefined;
    const allowed = (document?.Statement ?? []).filter(({ Effect }) => Effect === 'Allow');
    expect(allowed).toHaveLength(1);
    expect(allowed[0]).toMatchObject({ Action: 's3:GetObject', Principal: { Service: 'cloudfront.amazonaws.com' } });
    expect(JSON.stringify(allowed[0]?.Condition)).toContain('AWS:SourceArn');
  });

  it('passes everything under /v1 to the API with all that was sent, and keeps no answer', () => {
    const [api, ...others] = distribution().CacheBehaviors;
    expect(others).toEqual([]);
    expect(api).toMatchObject({
      PathPattern: '/v1/*',
      CachePolicyId: CACHING_DISABLED,
      OriginRequestPolicyId: ALL_BUT_HOST,
      ViewerProtocolPolicy: 'https-only',
    });
    expect(api?.AllowedMethods).toEqual(expect.arrayContaining(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']));
    // Error pages of a distribution would take the place of the answers of the API.
    expect(distribution().CustomErrorResponses).toBeUndefined();
  });

  it('runs one function at the edge, the one that is tested there, in the runtime that it is written for', () => {
    const { FunctionCode, FunctionConfig } = theOne(prod, 'AWS::CloudFront::Function').Properties;
    expect(FunctionCode).toBe(edgeSource);
    expect(FunctionConfig).toMatchObject({ Runtime: 'cloudfront-js-2.0' });
    expect(resourcesOf(prod, 'AWS::CloudFront::KeyValueStore')).toEqual([]);
  });

  it('gives every answer of the API the headers of safety, also what the gateway says itself', () => {
    const id = distribution().CacheBehaviors[0]?.ResponseHeadersPolicyId.Ref;
    const policy = resourcesOf(prod, 'AWS::CloudFront::ResponseHeadersPolicy').find((one) => one.id === id);
    const config = policy?.Properties.ResponseHeadersPolicyConfig as
      | { SecurityHeadersConfig: object; CustomHeadersConfig: { Items: readonly object[] } }
      | undefined;
    expect(config?.SecurityHeadersConfig).toMatchObject({
      ContentSecurityPolicy: { ContentSecurityPolicy: "default-src 'none'; frame-ancestors 'none'", Override: false },
      ContentTypeOptions: { Override: true },
      FrameOptions: { FrameOption: 'DENY' },
      ReferrerPolicy: { ReferrerPolicy: 'no-referrer' },
      StrictTransportSecurity: { Preload: true },
    });
    // What a function says of caching stands; what the gateway says is kept by nobody.
    expect(config?.CustomHeadersConfig.Items).toContainEqual({
      Header: 'Cache-Control',
      Value: 'no-store',
      Override: false,
    });
  });

  it('may load only itself, and call only where people sign in and where papers are', () => {
    const policies = resourcesOf(prod, 'AWS::CloudFront::ResponseHeadersPolicy');
    const policy = JSON.stringify(policies.find(({ id }) => id.startsWith('Headers'))?.Properties);
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:;");
    expect(policy).not.toMatch(/unsafe|\*| data:| http:/);
    const hosts = [...policy.matchAll(/https:\/\/[a-z0-9.-]*/g)].map(([host]) => host);
    expect(hosts).toEqual(['https://cognito-idp.eu-central-1.amazonaws.com', 'https://', 'https://']);
    const names = [...policy.matchAll(/"Fn::ImportValue":"[^"]*Att(Incoming|Clean)[^"]*RegionalDomainName/g)];
    expect(names.map(([, bucket]) => bucket)).toEqual(['Incoming', 'Clean']);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain('"Preload":true');
  });
});
