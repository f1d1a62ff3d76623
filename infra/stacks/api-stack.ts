import { CfnStage, CorsHttpMethod, HttpApi, HttpMethod, HttpNoneAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { UserPool, UserPoolClient } from 'aws-cdk-lib/aws-cognito';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { routes } from '#shared/contract/routes.ts';
import { acknowledge } from '../acknowledged.ts';
import { ALARM_PERIOD, alarmFrom } from '../constructs/alarm.ts';
import type { Resources } from '../constructs/grants.ts';
import { logGroup } from '../constructs/log-group.ts';
import { ServiceFunction } from '../constructs/service-function.ts';
import type { FunctionCode } from '../function-code.ts';
import { API_FUNCTIONS } from '../functions.ts';
import type { StageSettings } from '../stages.ts';

/** The scope that access tokens of our own sign-in carry and ID tokens do not: without it an ID token would pass. */
export const TOKEN_SCOPE = 'aws.cognito.signin.user.admin';

export interface ApiStackProps extends StackProps {
  readonly settings: StageSettings;
  readonly code: FunctionCode;
  readonly resources: Resources;
  readonly key: IKey;
  readonly pool: UserPool;
  readonly client: UserPoolClient;
  readonly alarms: ITopic | undefined;
}

/** The HTTP API: one route per endpoint of the contract, one function per area. */
export class ApiStack extends Stack {
  readonly functions: readonly ServiceFunction[];
  readonly api: HttpApi;

  constructor(scope: Construct, id: string, props: ApiStackProps) {
    super(scope, id, props);
    const { settings, resources, code, key, alarms } = props;
    const api = this.makeApi(props);
    this.api = api;
    this.functions = API_FUNCTIONS.map(
      (definition) =>
        new ServiceFunction(this, {
          definition,
          code: code(definition.name),
          resources,
          settings,
          logKey: key,
          alarms,
        }),
    );
    const integrations = new Map(
      API_FUNCTIONS.map(({ name }, index) => {
        const service = this.functions[index];
        if (!service) throw new Error(`No function was made for ${name}`);
        return [name, new HttpLambdaIntegration(name, service.lambda, { scopePermissionToRoute: false })] as const;
      }),
    );
    for (const route of routes) {
      const integration = integrations.get(`api-${route.area}`);
      if (!integration) throw new Error(`The area ${route.area} of ${route.operationId} has no function`);
      const made = api.addRoutes({
        path: route.path,
        methods: [HttpMethod[route.method]],
        integration,
        ...(route.public ? { authorizer: new HttpNoneAuthorizer(), authorizationScopes: [] } : {}),
      });
      if (route.public)
        for (const one of made) acknowledge(one, 'AwsSolutions-APIG4', 'Public by design: the description of the API.');
    }
    const failures = api.metricServerError({ period: ALARM_PERIOD });
    alarmFrom(this, 'ServerErrors', failures, {
      impact: 'Requests of users end in an error on our side; they see a message with a number.',
      topic: alarms,
    });
    new CfnOutput(this, 'ApiUrl', { value: api.apiEndpoint });
  }

  private makeApi({ settings, pool, client, key }: ApiStackProps): HttpApi {
    // What the pool's attribute ProviderURL gives; written out because emulators do not know that attribute.
    const issuer = `https://cognito-idp.${this.region}.amazonaws.com/${pool.userPoolId}`;
    const api = new HttpApi(this, 'Http', {
      description: 'Kindbrug',
      defaultAuthorizer: new HttpJwtAuthorizer('Jwt', issuer, {
        jwtAudience: [client.userPoolClientId],
      }),
      defaultAuthorizationScopes: [TOKEN_SCOPE],
      corsPreflight: {
        allowOrigins: [settings.webOrigin],
        allowMethods: [
          CorsHttpMethod.GET,
          CorsHttpMethod.POST,
          CorsHttpMethod.PUT,
          CorsHttpMethod.PATCH,
          CorsHttpMethod.DELETE,
        ],
        allowHeaders: ['authorization', 'content-type', 'if-match', 'idempotency-key', 'kindbrug-lidmaatschap'],
        exposeHeaders: ['etag', 'location', 'api-version', 'retry-after'],
        maxAge: Duration.hours(1),
      },
    });
    this.logAccess(api, settings, key);
    return api;
  }

  /** Access log: which route answered what, how fast. No address, path, query or name of anybody. */
  private logAccess(api: HttpApi, settings: StageSettings, key: IKey): void {
    const stage = api.defaultStage?.node.defaultChild;
    if (!(stage instanceof CfnStage)) throw new Error('The HTTP API has no default stage');
    const logs = logGroup(this, 'AccessLogs', settings, key);
    stage.accessLogSettings = {
      destinationArn: logs.logGroupArn,
      format: JSON.stringify({
        requestId: '$context.requestId',
        time: '$context.requestTimeEpoch',
        route: '$context.routeKey',
        status: '$context.status',
        ms: '$context.responseLatency',
        authorizer: '$context.authorizer.error',
      }),
    };
    stage.defaultRouteSettings = {
      throttlingRateLimit: settings.throttle.rate,
      throttlingBurstLimit: settings.throttle.burst,
      detailedMetricsEnabled: true,
    };
  }
}
