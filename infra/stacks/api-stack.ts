import { CfnStage, CorsHttpMethod, HttpApi, HttpMethod, HttpNoneAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { UserPool, UserPoolClient } from 'aws-cdk-lib/aws-cognito';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { routes } from '#shared/contract/routes.ts';
import { API_SCOPE } from '#shared/contract/token-scopes.ts';
import { acknowledge } from '../acknowledged.ts';
import { ALARM_PERIOD, alarmFrom } from '../constructs/alarm.ts';
import { countLines } from '../constructs/counted-lines.ts';
import type { Resources } from '../constructs/grants.ts';
import { logGroup } from '../constructs/log-group.ts';
import { ServiceFunction } from '../constructs/service-function.ts';
import type { FunctionCode } from '../function-code.ts';
import { API_FUNCTIONS } from '../functions.ts';
import type { StageSettings } from '../stages.ts';

/** Longer than anybody waits without wondering. */
const SLOW = Duration.seconds(3);

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
  private readonly accessLogs: LogGroup;

  constructor(scope: Construct, id: string, props: ApiStackProps) {
    super(scope, id, props);
    const { settings, resources, code, key, alarms } = props;
    this.accessLogs = logGroup(this, 'AccessLogs', settings, key);
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
    this.alarmOnAnswers(api, alarms);
    new CfnOutput(this, 'ApiUrl', { value: api.apiEndpoint });
  }

  /**
   * What the alarms of the functions do not see: people who are told to try again, who wait, or who are turned away.
   */
  private alarmOnAnswers(api: HttpApi, topic: ITopic | undefined): void {
    alarmFrom(this, 'ServerErrors', api.metricServerError({ period: ALARM_PERIOD }), {
      limit: 10,
      impact: 'Many requests end in an error on our side or in "even te druk"; people see a message with a number.',
      first: 'see which function has an alarm too; if none has, look for status 503 in the access log of the API.',
      topic,
    });
    alarmFrom(this, 'Slow', api.metricLatency({ period: ALARM_PERIOD, statistic: 'p99' }), {
      limit: SLOW.toMilliseconds(),
      inARow: 3,
      impact: `One in a hundred requests takes more than ${SLOW.toSeconds()} seconds for a quarter of an hour; people wait before an empty page.`,
      first: 'see on the dashboard which function is slow and whether the table throttles.',
      topic,
    });
    const refused = countLines(this, 'TurnedAway', this.accessLogs, { where: { status: '429' } });
    alarmFrom(this, 'TurnedAway', refused, {
      limit: 20,
      impact: 'The API turns people away because more is asked at once than the stage allows.',
      first: 'see on the dashboard whether these are our people; if so, raise throttle in infra/stages.ts.',
      topic,
    });
  }

  private makeApi({ settings, pool, client }: ApiStackProps): HttpApi {
    // What the pool's attribute ProviderURL gives; written out because emulators do not know that attribute.
    const issuer = `https://cognito-idp.${this.region}.amazonaws.com/${pool.userPoolId}`;
    const api = new HttpApi(this, 'Http', {
      description: 'Kindbrug',
      defaultAuthorizer: new HttpJwtAuthorizer('Jwt', issuer, {
        jwtAudience: [client.userPoolClientId],
      }),
      defaultAuthorizationScopes: [API_SCOPE],
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
    this.logAccess(api, settings);
    return api;
  }

  /** Access log: which route answered what, how fast. No address, path, query or name of anybody. */
  private logAccess(api: HttpApi, settings: StageSettings): void {
    const stage = api.defaultStage?.node.defaultChild;
    if (!(stage instanceof CfnStage)) throw new Error('The HTTP API has no default stage');
    stage.accessLogSettings = {
      destinationArn: this.accessLogs.logGroupArn,
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
