import { type IMetric, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { UserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { Operation, type Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Duration, Stack, type StackProps } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { ALARM_PERIOD, type AlarmProps, alarmFrom } from '../constructs/alarm.ts';
import { type ServiceFunction, textOfFailures } from '../constructs/service-function.ts';
import { functionNamed, SHAPE_TOKEN } from '../functions.ts';
import { SIGN_IN_FIREWALL } from './identity-stack.ts';

export interface AlarmStackProps extends StackProps {
  readonly key: IKey;
  readonly mail: string;
  readonly table: Table;
  readonly userPoolId: string;
  readonly client: UserPoolClient;
  readonly shapeToken: ServiceFunction;
  /** What the measurements of the firewall before sign-in begin with: the name of its stack. */
  readonly identityStackName: string;
}

/** Every way in which our functions use the table. */
const OPERATIONS = [
  Operation.GET_ITEM,
  Operation.QUERY,
  Operation.PUT_ITEM,
  Operation.UPDATE_ITEM,
  Operation.BATCH_WRITE_ITEM,
  Operation.TRANSACT_WRITE_ITEMS,
];

/** At 5 % bounces and 0.1 % complaints SES looks into an account, at 10 % and 0.5 % it stops sending. */
const BOUNCES = 0.03;
const COMPLAINTS = 0.0005;

/**
 * Where alarms go: one encrypted topic, and the people who watch. The alarms of functions and queues stand beside them;
 * here are those on what was made before this topic: table, pool, mail.
 */
export class AlarmStack extends Stack {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, props: AlarmStackProps) {
    super(scope, id, props);
    this.topic = new Topic(this, 'Alarms', { masterKey: props.key, enforceSSL: true });
    // A policy of our own (enforceSSL makes one) replaces the one that AWS gives, so alarms must be named in it.
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
    );
    this.topic.addSubscription(new EmailSubscription(props.mail));
    this.watchTable(props.table);
    this.watchSignIn(props);
    this.watchMail();
    this.watchCapacity();
  }

  private alarm(id: string, metric: IMetric, props: Omit<AlarmProps, 'topic'>): void {
    alarmFrom(this, id, metric, { ...props, topic: this.topic });
  }

  private watchTable(table: Table): void {
    const measured = { operations: OPERATIONS, period: ALARM_PERIOD };
    this.alarm('TableThrottled', table.metricThrottledRequestsForOperations(measured), {
      limit: 50,
      impact: 'The table refuses requests because it is too busy; everybody waits, and some are told to try again.',
      first: 'see on the dashboard which operation; one dossier or list that everybody uses is the usual cause.',
    });
    this.alarm('TableErrors', table.metricSystemErrorsForOperations(measured), {
      limit: 5,
      impact: 'DynamoDB itself fails, so dossiers cannot be read or written; nothing that was saved is lost.',
      first: 'look at the AWS Health Dashboard; tell the beheerders when it lasts longer than fifteen minutes.',
    });
  }

  private watchSignIn({ userPoolId, client, shapeToken, identityStackName }: AlarmStackProps): void {
    const failures = shapeToken.lambda.metricErrors({ period: ALARM_PERIOD });
    this.alarm(`${SHAPE_TOKEN}-Failures`, failures, textOfFailures(functionNamed(SHAPE_TOKEN)));
    const throttled = new Metric({
      namespace: 'AWS/Cognito',
      metricName: 'SignInThrottles',
      dimensionsMap: { UserPool: userPoolId, UserPoolClient: client.userPoolClientId },
      statistic: Stats.SUM,
      period: ALARM_PERIOD,
    });
    this.alarm('SignInThrottled', throttled, {
      impact: 'People with a right password cannot sign in, because more try at once than Cognito takes.',
      first: 'see on the dashboard how many sign in; ask for a higher quota if they are ours.',
    });
    const blocked = new Metric({
      namespace: 'AWS/WAFV2',
      metricName: 'BlockedRequests',
      dimensionsMap: { WebACL: `${identityStackName}-${SIGN_IN_FIREWALL}`, Rule: 'ALL', Region: this.region },
      statistic: Stats.SUM,
      period: ALARM_PERIOD,
    });
    this.alarm('SignInBlocked', blocked, {
      limit: 100,
      impact: 'Much is refused before sign-in: somebody guesses passwords, or a whole office cannot get in.',
      first: 'see on the dashboard which rule blocks; if an office calls, raise firewall.signIns in infra/stages.ts.',
    });
  }

  private watchMail(): void {
    const rate = (metricName: string) =>
      new Metric({ namespace: 'AWS/SES', metricName, statistic: Stats.MAXIMUM, period: Duration.hours(1) });
    this.alarm('MailBounces', rate('Reputation.BounceRate'), {
      limit: BOUNCES,
      impact: 'Too many mails come back; at five in a hundred AWS looks into it, at ten nobody is mailed any more.',
      first: 'have the beheerders correct the addresses on their list of undelivered meldingen.',
    });
    this.alarm('MailComplaints', rate('Reputation.ComplaintRate'), {
      limit: COMPLAINTS,
      impact: 'People call our mails spam; at five in a thousand AWS lets nobody be mailed any more.',
      first: 'see on the list of undelivered meldingen who complained, and have somebody call them.',
    });
  }

  /** Counted over the whole account, because its functions share one limit. */
  private watchCapacity(): void {
    const throttled = new Metric({
      namespace: 'AWS/Lambda',
      metricName: 'Throttles',
      statistic: Stats.SUM,
      period: ALARM_PERIOD,
    });
    this.alarm('FunctionsThrottled', throttled, {
      limit: 10,
      impact: 'More functions are asked for than the account may run at once; people get an error and mails wait.',
      first: 'ask AWS for more "Concurrent executions" of Lambda; the dashboard shows how many ran.',
    });
  }
}
