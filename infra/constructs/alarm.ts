import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Duration } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

/** How long one measurement is. */
export const ALARM_PERIOD = Duration.minutes(5);

/** An alarm that says in words what is wrong and for whom, from one measurement at or above the limit (1: as soon as there is one). */
export function alarmFrom(
  scope: Construct,
  id: string,
  metric: IMetric,
  {
    limit = 1,
    impact,
    topic,
  }: { readonly limit?: number; readonly impact: string; readonly topic: ITopic | undefined },
): Alarm {
  const alarm = new Alarm(scope, id, {
    metric,
    alarmDescription: impact,
    threshold: limit,
    evaluationPeriods: 1,
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });
  if (topic) alarm.addAlarmAction(new SnsAction(topic));
  return alarm;
}
