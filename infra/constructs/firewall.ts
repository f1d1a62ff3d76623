import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import { Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

export interface FirewallProps {
  readonly scope: 'REGIONAL' | 'CLOUDFRONT';
  /** What its measurements are called after the name of the stack: `sign-in`. */
  readonly name: string;
  /** Requests that one address may make in five minutes. */
  readonly limit: number;
  /** What somebody is answered who makes more; without, the plain refusal of AWS. */
  readonly tooMany?: string;
}

const TOO_MANY = 'TooMany';

/** A refusal of the firewall passes no policy for headers, so it brings its own; of `Content-Type` AWS decides. */
const REFUSAL_HEADERS = [
  { name: 'Retry-After', value: '300' },
  { name: 'Cache-Control', value: 'no-store' },
  { name: 'X-Content-Type-Options', value: 'nosniff' },
  { name: 'Strict-Transport-Security', value: 'max-age=63072000; includeSubDomains; preload' },
];

/** Known bad input is refused, and so is an address that asks too much. It keeps no sample of what people send. */
export function firewall(parent: Construct, id: string, { scope, name, limit, tooMany }: FirewallProps): CfnWebACL {
  const visible = (rule: string) => ({
    cloudWatchMetricsEnabled: true,
    sampledRequestsEnabled: false,
    metricName: `${firewallMetricName(parent, name)}${rule}`,
  });
  return new CfnWebACL(parent, id, {
    scope,
    defaultAction: { allow: {} },
    visibilityConfig: visible(''),
    ...(tooMany && { customResponseBodies: { [TOO_MANY]: { contentType: 'APPLICATION_JSON', content: tooMany } } }),
    rules: [
      {
        name: 'RateLimit',
        priority: 0,
        action: {
          block: tooMany
            ? {
                customResponse: {
                  responseCode: 429,
                  customResponseBodyKey: TOO_MANY,
                  responseHeaders: REFUSAL_HEADERS,
                },
              }
            : {},
        },
        statement: { rateBasedStatement: { aggregateKeyType: 'IP', limit } },
        visibilityConfig: visible('-rate'),
      },
      {
        name: 'KnownBadInputs',
        priority: 1,
        overrideAction: { none: {} },
        statement: { managedRuleGroupStatement: { vendorName: 'AWS', name: 'AWSManagedRulesKnownBadInputsRuleSet' } },
        visibilityConfig: visible('-bad-input'),
      },
    ],
  });
}

/** The value of the dimension `WebACL` of its measurements. */
export function firewallMetricName(scope: Construct, name: string): string {
  return `${Stack.of(scope).stackName}-${name}`;
}
