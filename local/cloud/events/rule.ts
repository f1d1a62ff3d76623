import type { EventPattern } from './patterns.ts';

/** Where an event goes. `input` (parsed JSON) replaces the event, as `Input` does in CloudFormation. */
export interface BusTarget {
  id: string;
  functionName: string;
  input?: unknown;
  /** How often a failed delivery is tried again; the bus's own number when absent. */
  retries?: number;
}

/** An AWS::Events::Rule or an AWS::Scheduler::Schedule: a pattern, a schedule, or both. */
export interface BusRule {
  name: string;
  eventPattern?: EventPattern;
  scheduleExpression?: string;
  /** Name of a time zone, for AWS::Scheduler::Schedule; UTC when absent. */
  scheduleTimezone?: string;
  /** Where a schedule is from: it decides what its event says of its source. A rule when absent. */
  kind?: 'rule' | 'schedule';
  /** False for a rule or schedule with state DISABLED; `runNow` runs it all the same. */
  enabled?: boolean;
  targets: readonly BusTarget[];
}
