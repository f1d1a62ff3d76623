import { beforeAll, describe, expect, it } from 'vitest';
import { SETTINGS, STAGES } from '#infra/stages.ts';
import { resourcesOf, synthesize, type Templates, theOne } from './synthesized.ts';

let prod: Templates;

beforeAll(() => {
  prod = synthesize('prod');
});

describe('what CloudFront takes from us-east-1', () => {
  it('is the certificate of the web origin, proved by DNS, so that it renews itself', () => {
    expect(theOne(prod, 'AWS::CertificateManager::Certificate').Properties).toMatchObject({
      DomainName: new URL(SETTINGS.prod.webOrigin).hostname,
      ValidationMethod: 'DNS',
    });
  });

  it('is a firewall that knows bad input, and answers whoever asks too much in the form of the API', () => {
    const firewall = theOne(prod, 'AWS::WAFv2::WebACL', 'edge');
    const { Scope, Rules, CustomResponseBodies } = firewall.Properties as {
      readonly Scope: string;
      readonly Rules: readonly { readonly Name: string }[];
      readonly CustomResponseBodies: Readonly<Record<string, { readonly Content: string }>>;
    };
    expect(Scope).toBe('CLOUDFRONT');
    expect(Rules.map(({ Name }) => Name)).toEqual(['RateLimit', 'KnownBadInputs']);
    expect(Rules[0]).toMatchObject({
      Statement: { RateBasedStatement: { Limit: SETTINGS.prod.firewall.requests, AggregateKeyType: 'IP' } },
      Action: { Block: { CustomResponse: { ResponseCode: 429, CustomResponseBodyKey: 'TooMany' } } },
    });
    expect(JSON.parse(CustomResponseBodies.TooMany?.Content ?? '')).toMatchObject({
      status: 429,
      code: 'TE_VEEL_VERZOEKEN',
    });
  });

  it('keeps no sample of requests, which hold addresses and tokens of people', () => {
    for (const { Properties } of resourcesOf(prod, 'AWS::WAFv2::WebACL')) {
      expect(JSON.stringify(Properties)).not.toContain('"SampledRequestsEnabled":true');
    }
  });

  it('tells the two values that infra/stages.ts asks', () => {
    expect(Object.keys(prod.get('edge')?.findOutputs('*') ?? {}).sort()).toEqual(['CertificateArn', 'FirewallArn']);
  });

  it('is there wherever people come, and not on one machine', () => {
    const having = STAGES.filter((stage) => synthesize(stage).has('edge'));
    expect(having).toEqual(['dev', 'acc', 'prod']);
  });
});
