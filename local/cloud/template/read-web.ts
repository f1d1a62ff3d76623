import * as z from 'zod';
import { readApi } from './read-api.ts';
import type { FoundResource, Resources } from './resources.ts';

const DistributionSchema = z.object({
  DistributionConfig: z.object({
    DefaultRootObject: z.string(),
    DefaultCacheBehavior: z.object({
      ResponseHeadersPolicyId: z.string(),
      FunctionAssociations: z.tuple([z.object({ EventType: z.literal('viewer-request'), FunctionARN: z.string() })]),
    }),
    CacheBehaviors: z.array(z.object({ PathPattern: z.string(), ResponseHeadersPolicyId: z.string() })),
  }),
});

const HeadersSchema = z.object({
  ResponseHeadersPolicyConfig: z.object({
    CustomHeadersConfig: z.object({ Items: z.array(z.object({ Header: z.string(), Value: z.string() })) }),
    SecurityHeadersConfig: z.object({
      ContentSecurityPolicy: z.object({ ContentSecurityPolicy: z.string() }),
      ContentTypeOptions: z.object({ Override: z.boolean() }),
      FrameOptions: z.object({ FrameOption: z.string() }),
      ReferrerPolicy: z.object({ ReferrerPolicy: z.string() }),
      StrictTransportSecurity: z.object({
        AccessControlMaxAgeSec: z.number(),
        IncludeSubdomains: z.boolean(),
        Preload: z.boolean(),
      }),
    }),
  }),
});

const FunctionSchema = z.object({ FunctionCode: z.string() });

/** How the distribution of the web client answers. */
export interface WebSettings {
  /** Where people open it. */
  origin: string;
  rootObject: string;
  /** Paths of the API on the same origin: `/v1/*`. */
  apiPaths: string[];
  /** On every file of the client. */
  headers: Record<string, string>;
  /** On every answer of the API that does not have the header itself. */
  apiHeaders: Record<string, string>;
  /** The JavaScript that CloudFront runs before it asks the bucket: it has a function `handler`. */
  viewerRequest: string;
}

/** Reads the distribution; there is none in stacks without a client. */
export function readWeb(resources: Resources): WebSettings | undefined {
  const [distribution] = resources.ofType('AWS::CloudFront::Distribution');
  if (!distribution) return undefined;
  const { DistributionConfig: config } = DistributionSchema.parse(distribution.properties);
  const { ResponseHeadersPolicyId, FunctionAssociations } = config.DefaultCacheBehavior;
  const [{ FunctionARN }] = FunctionAssociations;
  const headersBy = (id: string | undefined) =>
    headersOf(only(resources, 'AWS::CloudFront::ResponseHeadersPolicy', ({ ref }) => ref === id).properties);
  const edge = only(
    resources,
    'AWS::CloudFront::Function',
    (one) => resources.attribute(one, 'FunctionARN') === FunctionARN,
  );
  return {
    origin: originOf(resources),
    rootObject: config.DefaultRootObject,
    apiPaths: config.CacheBehaviors.map(({ PathPattern }) => PathPattern),
    headers: headersBy(ResponseHeadersPolicyId),
    apiHeaders: headersBy(config.CacheBehaviors[0]?.ResponseHeadersPolicyId),
    viewerRequest: FunctionSchema.parse(edge.properties).FunctionCode,
  };
}

/** The stacks name it in many places; the API's CORS is the one that says what it means. */
function originOf(resources: Resources): string {
  const [origin, ...others] = readApi(resources).cors?.origins ?? [];
  if (origin === undefined || others.length > 0) throw new Error('The API must allow exactly one origin');
  return origin;
}

function only(resources: Resources, type: string, isIt: (one: FoundResource) => boolean): FoundResource {
  const found = resources.ofType(type).find(isIt);
  if (!found) throw new Error(`The distribution names a ${type} that no stack has`);
  return found;
}

function headersOf(properties: unknown): Record<string, string> {
  const { CustomHeadersConfig, SecurityHeadersConfig: security } =
    HeadersSchema.parse(properties).ResponseHeadersPolicyConfig;
  const { AccessControlMaxAgeSec, IncludeSubdomains, Preload } = security.StrictTransportSecurity;
  const strict = [`max-age=${AccessControlMaxAgeSec}`, IncludeSubdomains && 'includeSubDomains', Preload && 'preload'];
  return {
    'content-security-policy': security.ContentSecurityPolicy.ContentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'x-frame-options': security.FrameOptions.FrameOption,
    'referrer-policy': security.ReferrerPolicy.ReferrerPolicy,
    'strict-transport-security': strict.filter(Boolean).join('; '),
    ...Object.fromEntries(CustomHeadersConfig.Items.map(({ Header, Value }) => [Header.toLowerCase(), Value])),
  };
}
