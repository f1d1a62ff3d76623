import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import {
  Alarm,
  AlarmStatusWidget,
  CfnAlarm,
  Dashboard,
  GraphWidget,
  type IMetric,
  type IWidget,
  MathExpression,
  Metric,
  Stats,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { UserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { Operation, type Table } from 'aws-cdk-lib/aws-dynamodb';
import { ArnFormat, Duration, Stack, type StackProps } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { ALARM_PERIOD } from '../constructs/alarm.ts';
import { EDGE_REGION } from '../stages.ts';
import { SIGN_IN_FIREWALL } from './identity-stack.ts';

export interface DashboardStackProps extends StackProps {
  /** What the names of all stacks of the stage begin with: `kindbrug-prod-`. */
  readonly stagePrefix: string;
  readonly table: Table;
  readonly api: HttpApi;
  readonly userPoolId: string;
  readonly client: UserPoolClient;
  readonly identityStackName: string;
}

const WIDTH = 24;

/**
 * One page that answers: are people helped, and if not, where does it stop? It comes last and refers to almost
 * everything by name, so that no stack before it is held in place by a graph.
 */
export class DashboardStack extends Stack {
  readonly #props: DashboardStackProps;

  constructor(scope: Construct, id: string, props: DashboardStackProps) {
    super(scope, id, props);
    this.#props = props;
    new Dashboard(this, 'Dashboard', {
      dashboardName: props.stagePrefix.slice(0, -1),
      defaultInterval: Duration.hours(12),
      widgets: [
        [new TextWidget({ width: WIDTH, height: 2, markdown: HOW_TO_READ })],
        [this.alarmStates()],
        this.people(),
        this.functions(),
        this.table(),
        this.mails(),
        this.firewalls(),
      ],
    });
  }

  /** By name: what CloudFormation exports cannot be removed again while somebody uses it, and alarms come and go. */
  private alarmStates(): IWidget {
    const found = this.node.root.node
      .findAll()
      .filter((one): one is CfnAlarm => one instanceof CfnAlarm && Stack.of(one).region === this.region);
    const alarms = found.map(({ alarmName = '' }) =>
      Alarm.fromAlarmArn(
        this,
        `State-${alarmName}`,
        this.formatArn({
          service: 'cloudwatch',
          resource: 'alarm',
          resourceName: alarmName,
          arnFormat: ArnFormat.COLON_RESOURCE_NAME,
        }),
      ),
    );
    return new AlarmStatusWidget({ title: 'Alarms', width: WIDTH, height: 6, alarms });
  }

  private people(): IWidget[] {
    const { api, userPoolId, client } = this.#props;
    const signIn = (metricName: string, label: string) =>
      new Metric({
        namespace: 'AWS/Cognito',
        metricName,
        label,
        dimensionsMap: { UserPool: userPoolId, UserPoolClient: client.userPoolClientId },
        statistic: Stats.SUM,
        period: ALARM_PERIOD,
      });
    const period = ALARM_PERIOD;
    return [
      graph('Requests', [api.metricCount({ period, label: 'all' })]),
      graph('Requests that fail', [
        api.metricServerError({ period, label: 'by us (5xx)' }),
        api.metricClientError({ period, label: 'refused (4xx)' }),
      ]),
      graph('Time to answer, ms', [
        api.metricLatency({ period, statistic: 'p50', label: 'half of them' }),
        api.metricLatency({ period, statistic: 'p99', label: 'all but one in a hundred' }),
      ]),
      graph('Sign-ins', [signIn('SignInSuccesses', 'share that succeeds'), signIn('SignInThrottles', 'throttled')]),
    ];
  }

  private functions(): IWidget[] {
    const find = (metricName: string, statistic: string) =>
      search(`{AWS/Lambda,FunctionName} MetricName="${metricName}" ${this.#props.stagePrefix}`, statistic);
    const account = (metricName: string, statistic: string) =>
      new Metric({ namespace: 'AWS/Lambda', metricName, statistic, period: ALARM_PERIOD });
    return [
      graph('Functions that crash', [find('Errors', Stats.SUM)]),
      graph('Time of functions (p99), ms', [find('Duration', 'p99')]),
      graph('Functions at once, whole account', [
        account('ConcurrentExecutions', Stats.MAXIMUM),
        account('Throttles', Stats.SUM),
      ]),
      graph('Failures that wait in queues', [
        search(
          `{AWS/SQS,QueueName} MetricName="ApproximateNumberOfMessagesVisible" ${this.#props.stagePrefix}`,
          Stats.MAXIMUM,
        ),
      ]),
    ];
  }

  private table(): IWidget[] {
    const { table } = this.#props;
    const period = ALARM_PERIOD;
    const operations = [Operation.GET_ITEM, Operation.QUERY, Operation.PUT_ITEM, Operation.TRANSACT_WRITE_ITEMS];
    return [
      graph('Table: units', [
        table.metricConsumedReadCapacityUnits({ period, label: 'read' }),
        table.metricConsumedWriteCapacityUnits({ period, label: 'written' }),
      ]),
      graph('Table: throttled', [table.metricThrottledRequestsForOperations({ operations, period })]),
      graph('Table: time of operations, ms', [
        ...operations.map((Operation) =>
          table.metricSuccessfulRequestLatency({ period, dimensionsMap: { Operation, TableName: table.tableName } }),
        ),
      ]),
      graph('Table: conditions that did not hold', [table.metricConditionalCheckFailedRequests({ period })]),
    ];
  }

  private mails(): IWidget[] {
    const ses = (metricName: string, statistic: string) =>
      new Metric({ namespace: 'AWS/SES', metricName, statistic, period: ALARM_PERIOD });
    const hourly = { period: Duration.hours(1) };
    return [
      graph(
        'Mails',
        ['Send', 'Delivery', 'Bounce', 'Complaint', 'Reject'].map((name) => ses(name, Stats.SUM)),
      ),
      graph('Reputation at SES, share of mails', [
        ses('Reputation.BounceRate', Stats.MAXIMUM).with(hourly),
        ses('Reputation.ComplaintRate', Stats.MAXIMUM).with(hourly),
      ]),
      graph('Mails that wait in the stream, ms', [
        search(`{AWS/Lambda,FunctionName} MetricName="IteratorAge" ${this.#props.stagePrefix}`, Stats.MAXIMUM),
      ]),
      graph('What the logs count', [
        ...['api', 'processing'].map((part) => search(`Namespace="${this.#props.stagePrefix}${part}"`, Stats.SUM)),
      ]),
    ];
  }

  private firewalls(): IWidget[] {
    const blocked = (WebACL: string, region: string, own: Record<string, string>) =>
      ['RateLimit', 'KnownBadInputs', 'ALL'].map(
        (rule) =>
          new Metric({
            namespace: 'AWS/WAFV2',
            metricName: 'BlockedRequests',
            label: rule,
            dimensionsMap: { WebACL, Rule: rule === 'ALL' ? rule : `${WebACL}${RULE[rule]}`, ...own },
            statistic: Stats.SUM,
            period: ALARM_PERIOD,
            region,
          }),
      );
    const { identityStackName, stagePrefix } = this.#props;
    return [
      graph(
        'Blocked before sign-in',
        blocked(`${identityStackName}-${SIGN_IN_FIREWALL}`, this.region, { Region: this.region }),
      ),
      graph('Blocked before the client and the API', blocked(`${stagePrefix}edge-web`, EDGE_REGION, {})),
    ];
  }
}

/** How the rules of a firewall (constructs/firewall.ts) call their measurements. */
const RULE: Readonly<Record<string, string>> = { RateLimit: '-rate', KnownBadInputs: '-bad-input' };

const HOW_TO_READ =
  'Red above means that somebody is not helped: the text of the alarm says who, and what to do first. All else: docs/operations.md. There are no names here: who did what is in the inzagelog.';

function graph(title: string, left: readonly IMetric[]): IWidget {
  return new GraphWidget({ title, left: [...left], width: WIDTH / 4, height: 6, leftYAxis: { min: 0 } });
}

/** Every measurement whose names match, also of what is added later. */
function search(query: string, statistic: string): IMetric {
  const expression = `SEARCH('${query}', '${statistic}', ${ALARM_PERIOD.toSeconds()})`;
  return new MathExpression({ expression, usingMetrics: {}, label: '', period: ALARM_PERIOD });
}
