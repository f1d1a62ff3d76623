import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { type EventPattern, Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Duration, Stack, type StackProps, TimeZone } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { acknowledge } from '../acknowledged.ts';
import { FailureQueue } from '../constructs/failure-queue.ts';
import { mayUseKey, type Resources } from '../constructs/grants.ts';
import { ServiceFunction } from '../constructs/service-function.ts';
import type { FunctionCode } from '../function-code.ts';
import { functionNamed } from '../functions.ts';
import type { StageSettings } from '../stages.ts';
import { alarmOnProcessing, type WatchedFunctions } from './processing-alarms.ts';

export interface ProcessingStackProps extends StackProps {
  readonly settings: StageSettings;
  readonly code: FunctionCode;
  readonly resources: Resources;
  readonly key: IKey;
  readonly table: Table;
  readonly incoming: Bucket;
  readonly configurationSetName: string;
  readonly alarms: ITopic | undefined;
}

/** What settles the fate of a mail. A delay settles nothing, and templates that could fail to render we do not use. */
const MAIL_EVENTS = ['Send', 'Delivery', 'Bounce', 'Complaint', 'Reject'] as const;

/** What happens after a request: mails from the stream, checks of uploads, and the jobs of the night. */
export class ProcessingStack extends Stack {
  private readonly props: ProcessingStackProps;

  constructor(scope: Construct, id: string, props: ProcessingStackProps) {
    super(scope, id, props);
    this.props = props;
    const watched = { sendMelding: this.sendMeldingen(), ...this.onEvents(), ...this.onSchedules() };
    alarmOnProcessing(watched, props.alarms);
  }

  private make(name: string, failures?: FailureQueue): ServiceFunction {
    const { code, resources, settings, key, alarms } = this.props;
    return new ServiceFunction(this, {
      definition: functionNamed(name),
      code: code(name),
      resources,
      settings,
      logKey: key,
      alarms,
      ...(failures ? { failures } : {}),
    });
  }

  private failures(name: string): FailureQueue {
    const { key, alarms } = this.props;
    return new FailureQueue(this, `${name}-failures`, { key, impact: functionNamed(name).errorImpact, alarms });
  }

  /**
   * New meldingen in the table's stream → mails. One record that fails is tried on its own and never takes others
   * along.
   */
  private sendMeldingen(): ServiceFunction {
    const { table } = this.props;
    const service = this.make('send-melding');
    const failures = this.failures('send-melding');
    service.role.addToPolicy(
      new PolicyStatement({
        actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
        resources: [table.tableStreamArn ?? ''],
      }),
    );
    service.role.addToPolicy(new PolicyStatement({ actions: ['dynamodb:ListStreams'], resources: ['*'] }));
    acknowledge(
      service.role,
      'AwsSolutions-IAM5[Resource::*]',
      'dynamodb:ListStreams knows no resources; it lists names only.',
    );
    service.allowFailuresTo(failures, this.props.key);
    service.lambda.addEventSourceMapping('Meldingen', {
      eventSourceArn: table.tableStreamArn ?? '',
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 25,
      parallelizationFactor: 1,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: 10,
      maxRecordAge: Duration.hours(20),
      onFailure: new SqsDlq(failures.queue),
      filters: [
        FilterCriteria.filter({
          eventName: FilterRule.isEqual('INSERT'),
          dynamodb: { NewImage: { type: { S: FilterRule.isEqual('MELDING') } } },
        }),
      ],
    });
    return service;
  }

  private onEvents(): Pick<WatchedFunctions, 'scanResult'> {
    const bucket = { name: [this.props.incoming.bucketName] };
    this.onEvent('upload-received', { source: ['aws.s3'], detailType: ['Object Created'], detail: { bucket } });
    const scanResult = this.onEvent('scan-result', {
      source: ['aws.guardduty'],
      detailType: ['GuardDuty Malware Protection Object Scan Result'],
      detail: { s3ObjectDetails: { bucketName: bucket.name } },
    });
    const tags = { 'ses:configuration-set': [this.props.configurationSetName] };
    this.onEvent('mail-event', { source: ['aws.ses'], detail: { eventType: [...MAIL_EVENTS], mail: { tags } } });
    return { scanResult };
  }

  private onEvent(name: string, eventPattern: EventPattern): ServiceFunction {
    const failures = this.failures(name);
    const service = this.make(name, failures);
    new Rule(this, `${name}-rule`, {
      eventPattern,
      targets: [
        new LambdaFunction(service.lambda, {
          deadLetterQueue: failures.queue,
          retryAttempts: 8,
          maxEventAge: Duration.hours(6),
        }),
      ],
    });
    return service;
  }

  private onSchedules(): Pick<WatchedFunctions, 'retryMeldingen' | 'reconcileBijlagen'> {
    const retryMeldingen = this.onSchedule('retry-meldingen', ScheduleExpression.rate(Duration.minutes(5)));
    this.onSchedule('warn-zorgplicht', nightly('6', '0'));
    this.onSchedule('settle-diensten', ScheduleExpression.rate(Duration.minutes(15)));
    const reconcileBijlagen = this.onSchedule('reconcile-bijlagen', nightly('2', '0'));
    this.onSchedule('destroy-dossiers', nightly('3', '0'));
    return { retryMeldingen, reconcileBijlagen };
  }

  private onSchedule(name: string, schedule: ScheduleExpression): ServiceFunction {
    const failures = this.failures(name);
    const service = this.make(name, failures);
    const role = new Role(this, `${name}-schedule-role`, {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
      inlinePolicies: {
        exact: new PolicyDocument({
          statements: [
            new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [service.lambda.functionArn] }),
            new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [failures.queue.queueArn] }),
            mayUseKey(this.props.key, this.region, 'sqs', ['Decrypt', 'GenerateDataKey']),
          ],
        }),
      },
    });
    new Schedule(this, `${name}-schedule`, {
      schedule,
      description: functionNamed(name).errorImpact,
      target: new LambdaInvoke(service.lambda, {
        deadLetterQueue: failures.queue,
        retryAttempts: 3,
        maxEventAge: Duration.hours(1),
        role: role.withoutPolicyUpdates(),
      }),
    });
    return service;
  }
}

function nightly(hour: string, minute: string): ScheduleExpression {
  return ScheduleExpression.cron({ hour, minute, timeZone: TimeZone.of('Europe/Amsterdam') });
}
