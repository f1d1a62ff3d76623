import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledged.ts';
import { ALARM_PERIOD, alarmFrom } from './alarm.ts';

/** Where something ends that could not be handled: kept for two weeks, encrypted, and never silent. */
export class FailureQueue extends Construct {
  readonly queue: Queue;

  constructor(
    scope: Construct,
    id: string,
    props: { readonly key: IKey; readonly impact: string; readonly alarms: ITopic | undefined },
  ) {
    super(scope, id);
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: props.key,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    acknowledge(this.queue, 'AwsSolutions-SQS3', 'This queue is itself where failures end; its alarm calls a person.');
    const waiting = this.queue.metricApproximateNumberOfMessagesVisible({ period: ALARM_PERIOD });
    alarmFrom(this, 'Waiting', waiting, {
      impact: props.impact,
      first: 'repair what failed, then hand the messages in again; this queue keeps them for fourteen days.',
      topic: props.alarms,
    });
  }
}
