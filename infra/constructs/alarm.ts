import { Alarm, ComparisonOperator, type IMetric, MathExpression, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Duration, Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

/** How long one measurement is. */
export const ALARM_PERIOD = Duration.minutes(5);

/** Context of an app whose alarms may not compute: METRIC_MATH is left out of its stage. */
export const WITHOUT_MATH = 'kindbrug:without-metric-math';

export interface AlarmProps {
  /** The alarm goes off at this value or above it; 1 when not given: as soon as there is one. */
  readonly limit?: number;
  /** It goes off at the limit or below it instead. */
  readonly below?: boolean;
  /** How many measurements in a row must be so; 1 when not given. */
  readonly inARow?: number;
  /** What is wrong, for whom. */
  readonly impact: string;
  /** The first thing to do for whoever is called. */
  readonly first: string;
  readonly topic: ITopic | undefined;
}

/**
 * An alarm whose text says what is wrong, for whom, and what to do first. Its name says where it is, as mails show
 * that.
 */
export function alarmFrom(scope: Construct, id: string, metric: IMetric, props: AlarmProps): void {
  if (metric instanceof MathExpression && scope.node.tryGetContext(WITHOUT_MATH)) return;
  const { limit = 1, below = false, inARow = 1, impact, first, topic } = props;
  const alarm = new Alarm(scope, id, {
    alarmName: alarmName(scope, id),
    metric,
    alarmDescription: `${impact} First: ${first} More: docs/operations.md.`,
    threshold: limit,
    evaluationPeriods: inARow,
    comparisonOperator: below
      ? ComparisonOperator.LESS_THAN_OR_EQUAL_TO_THRESHOLD
      : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });
  if (topic) alarm.addAlarmAction(new SnsAction(topic));
}

/** `kindbrug-prod-api-api-bijlagen-Failures`: the stack, and the path in it. */
function alarmName(scope: Construct, id: string): string {
  const stack = Stack.of(scope);
  const path = scope.node.scopes.slice(stack.node.scopes.length).map((one) => one.node.id);
  return [stack.stackName, ...path, id].join('-');
}
