import * as z from 'zod';
import { functionNameOf } from './read-functions.ts';
import type { Resources } from './resources.ts';

const CorsSchema = z.object({
  AllowOrigins: z.array(z.string()).default([]),
  AllowMethods: z.array(z.string()).default([]),
  AllowHeaders: z.array(z.string()).default([]),
  ExposeHeaders: z.array(z.string()).default([]),
  MaxAge: z.number().optional(),
  AllowCredentials: z.boolean().default(false),
});

const ApiSchema = z.object({ ProtocolType: z.literal('HTTP'), CorsConfiguration: CorsSchema.optional() });

const AuthorizerSchema = z.object({
  AuthorizerType: z.literal('JWT'),
  IdentitySource: z.tuple([z.string()]),
  JwtConfiguration: z.object({ Issuer: z.string(), Audience: z.array(z.string()) }),
});

const IntegrationSchema = z.object({
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.literal('2.0'),
  TimeoutInMillis: z.coerce.number().default(30_000),
});

const RouteSchema = z.object({
  RouteKey: z.string(),
  Target: z.string(),
  AuthorizationType: z.enum(['NONE', 'JWT']).default('NONE'),
  AuthorizerId: z.string().optional(),
  AuthorizationScopes: z.array(z.string()).default([]),
});

export interface AuthorizerSettings {
  issuer: string;
  audiences: string[];
}

export interface RouteSettings {
  /** `GET`, …, or `ANY`. */
  method: string;
  /** `/v1/hulpvragen/{hulpvraagId}`; `$default` catches what no other route does. */
  path: string;
  functionName: string;
  timeoutMs: number;
  authorizer?: AuthorizerSettings;
  /** One of these must be in the token. */
  scopes: string[];
}

export interface CorsSettings {
  origins: string[];
  methods: string[];
  headers: string[];
  exposedHeaders: string[];
  maxAgeSeconds?: number;
  credentials: boolean;
}

export interface ApiSettings {
  id: string;
  account: string;
  cors?: CorsSettings;
  routes: RouteSettings[];
}

function toCors(cors: z.infer<typeof CorsSchema>): CorsSettings {
  return {
    origins: cors.AllowOrigins,
    methods: cors.AllowMethods,
    headers: cors.AllowHeaders.map((header) => header.toLowerCase()),
    exposedHeaders: cors.ExposeHeaders,
    ...(cors.MaxAge !== undefined && { maxAgeSeconds: cors.MaxAge }),
    credentials: cors.AllowCredentials,
  };
}

/** The one HTTP API of the product with its routes. */
export function readApi(resources: Resources): ApiSettings {
  const [api, ...others] = resources.ofType('AWS::ApiGatewayV2::Api');
  if (!api || others.length > 0) throw new Error('The local cloud needs exactly one HTTP API in the stacks');
  const { CorsConfiguration } = ApiSchema.parse(api.properties);

  const authorizers = new Map(
    resources.ofType('AWS::ApiGatewayV2::Authorizer').map(({ ref, properties }) => {
      const { Issuer, Audience } = AuthorizerSchema.parse(properties).JwtConfiguration;
      return [ref, { issuer: Issuer, audiences: Audience }] as const;
    }),
  );
  const integrations = new Map(
    resources
      .ofType('AWS::ApiGatewayV2::Integration')
      .map(({ ref, properties }) => [ref, IntegrationSchema.parse(properties)] as const),
  );

  const routes = resources.ofType('AWS::ApiGatewayV2::Route').map(({ properties }): RouteSettings => {
    const route = RouteSchema.parse(properties);
    const integration = integrations.get(route.Target.replace(/^integrations\//, ''));
    if (!integration) throw new Error(`Route ${route.RouteKey} has no known integration`);
    const authorizer = route.AuthorizationType === 'JWT' ? authorizers.get(route.AuthorizerId ?? '') : undefined;
    if (route.AuthorizationType === 'JWT' && !authorizer) throw new Error(`Route ${route.RouteKey} has no authorizer`);
    const [method = '', path = ''] = route.RouteKey === '$default' ? ['ANY', '$default'] : route.RouteKey.split(' ');
    return {
      method,
      path,
      functionName: functionNameOf(integration.IntegrationUri.replace(/\/invocations$/, '')),
      timeoutMs: integration.TimeoutInMillis,
      ...(authorizer && { authorizer }),
      scopes: route.AuthorizationScopes,
    };
  });
  return {
    id: api.ref,
    account: resources.account,
    ...(CorsConfiguration && { cors: toCors(CorsConfiguration) }),
    routes,
  };
}
