import { type Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, type ILogGroup, type JsonPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { ALARM_PERIOD } from './alarm.ts';

/**
 * Which lines of a log are counted: all with these fields (of several values, any), each as one or by the number in a
 * field.
 */
export interface CountedLines {
  readonly where: Readonly<Record<string, string | number | readonly string[]>>;
  readonly amount?: string;
}

/**
 * A metric from lines that a log has anyway. Functions need no right to write metrics, and a metric can hold nothing
 * but a number: no name, no id of anybody.
 */
export function countLines(scope: Construct, id: string, logs: ILogGroup, { where, amount }: CountedLines): Metric {
  const conditions = Object.entries(where).map(([field, value]) => matches(`$.${field}`, value));
  const filter = new MetricFilter(scope, `${id}Lines`, {
    logGroup: logs,
    metricNamespace: Stack.of(scope).stackName,
    metricName: countName(scope, id),
    filterPattern: FilterPattern.all(...conditions),
    metricValue: amount ? `$.${amount}` : '1',
    // A sum with a metric that has no value at all has none either, so other lines count as none.
    defaultValue: 0,
  });
  return filter.metric({ statistic: Stats.SUM, period: ALARM_PERIOD });
}

function matches(field: string, value: string | number | readonly string[]): JsonPattern {
  if (typeof value === 'number') return FilterPattern.numberValue(field, '=', value);
  const [first, ...others] = [value].flat();
  if (first === undefined) throw new Error(`No value is asked of ${field}`);
  const one = FilterPattern.stringValue(field, '=', first);
  return others.length === 0
    ? one
    : FilterPattern.any(one, ...others.map((text) => FilterPattern.stringValue(field, '=', text)));
}

function countName(scope: Construct, id: string): string {
  const path = scope.node.scopes.slice(Stack.of(scope).node.scopes.length).map((one) => one.node.id);
  return [...path, id].join('-');
}
