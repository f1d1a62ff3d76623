import * as z from 'zod';
import type { BusRule, BusTarget } from '../events/bus.ts';
import type { EventPattern } from '../events/patterns.ts';
import { type FunctionSettings, functionNameOf, queueNameOf } from './read-functions.ts';
import type { Resources } from './resources.ts';

const MappingSchema = z.object({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  Enabled: z.boolean().default(true),
  BatchSize: z.number().default(100),
  MaximumBatchingWindowInSeconds: z.number().default(0),
  BisectBatchOnFunctionError: z.boolean().default(false),
  FunctionResponseTypes: z.array(z.string()).default([]),
  MaximumRetryAttempts: z.number().default(-1),
  MaximumRecordAgeInSeconds: z.number().default(-1),
  ParallelizationFactor: z.number().default(1),
  StartingPosition: z.enum(['TRIM_HORIZON', 'LATEST']).default('TRIM_HORIZON'),
  FilterCriteria: z.object({ Filters: z.array(z.object({ Pattern: z.string() })) }).optional(),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string() }).optional() }).optional(),
});

const TargetSchema = z.object({
  Id: z.string(),
  Arn: z.string(),
  Input: z.string().optional(),
});

const RuleSchema = z.object({
  EventPattern: z.record(z.string(), z.unknown()).optional(),
  ScheduleExpression: z.string().optional(),
  State: z.string().default('ENABLED'),
  Targets: z.array(TargetSchema).default([]),
});

const ScheduleSchema = z.object({
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.string().optional(),
  State: z.string().default('ENABLED'),
  Target: TargetSchema.omit({ Id: true }),
});

/** A stream that calls a function; the numbers are those of AWS::Lambda::EventSourceMapping. */
export interface StreamConsumerSettings {
  /** Stable over restarts: the logical id of the mapping. */
  id: string;
  templateStreamArn: string;
  functionName: string;
  batchSize: number;
  windowSeconds: number;
  bisectOnError: boolean;
  reportsPartialFailures: boolean;
  /** Tries after the first; absent means until the record is too old. */
  maxRetries?: number;
  /** Absent means until the stream drops the record (24 hours). */
  maxRecordAgeSeconds?: number;
  /** A record passes when one of these matches; no patterns at all pass everything. */
  filters: EventPattern[];
  startAt: 'TRIM_HORIZON' | 'LATEST';
  /** Name of the queue for records that were given up. */
  failureQueue?: string;
}

export function readStreamConsumers(resources: Resources): StreamConsumerSettings[] {
  return resources.ofType('AWS::Lambda::EventSourceMapping').flatMap(({ logicalId, properties }) => {
    const mapping = MappingSchema.parse(properties);
    if (!mapping.EventSourceArn.includes(':dynamodb:') || !mapping.Enabled) return [];
    if (mapping.ParallelizationFactor !== 1)
      throw new Error(`${logicalId}: only a parallelization factor of 1 runs here`);
    const failureArn = mapping.DestinationConfig?.OnFailure?.Destination;
    return [
      {
        id: logicalId,
        templateStreamArn: mapping.EventSourceArn,
        functionName: functionNameOf(mapping.FunctionName),
        batchSize: mapping.BatchSize,
        windowSeconds: mapping.MaximumBatchingWindowInSeconds,
        bisectOnError: mapping.BisectBatchOnFunctionError,
        reportsPartialFailures: mapping.FunctionResponseTypes.includes('ReportBatchItemFailures'),
        ...(mapping.MaximumRetryAttempts >= 0 && { maxRetries: mapping.MaximumRetryAttempts }),
        ...(mapping.MaximumRecordAgeInSeconds >= 0 && { maxRecordAgeSeconds: mapping.MaximumRecordAgeInSeconds }),
        filters: (mapping.FilterCriteria?.Filters ?? []).map(({ Pattern }) => JSON.parse(Pattern)),
        startAt: mapping.StartingPosition,
        ...(failureArn !== undefined && { failureQueue: queueNameOf(failureArn) }),
      },
    ];
  });
}

/** Names of the queues: here they only ever hold what failed. */
export function readQueues(resources: Resources): string[] {
  return resources.ofType('AWS::SQS::Queue').map((queue) => resources.attribute(queue, 'QueueName'));
}

type Target = Omit<z.infer<typeof TargetSchema>, 'Id'>;

const isFunction = ({ Arn }: Target) => Arn.includes(':function:');

/**
 * The retry policy and the dead-letter queue of a target are for events that do not reach Lambda, which cannot happen
 * here. What becomes of an event that the function fails on is a setting of the function.
 */
function toBusTarget(id: string, { Arn, Input }: Target, functions: readonly FunctionSettings[]): BusTarget {
  const functionName = functionNameOf(Arn);
  const retries = functions.find(({ name }) => name === functionName)?.asyncRetries;
  return {
    id,
    functionName,
    ...(Input !== undefined && { input: JSON.parse(Input) }),
    ...(retries !== undefined && { retries }),
  };
}

/** Rules on the default bus and schedules of EventBridge Scheduler, with the functions that they call. */
export function readRules(resources: Resources, functions: readonly FunctionSettings[]): BusRule[] {
  const rules = resources.ofType('AWS::Events::Rule').map(({ logicalId, properties }): BusRule => {
    const rule = RuleSchema.parse(properties);
    return {
      name: logicalId,
      kind: 'rule',
      enabled: rule.State !== 'DISABLED',
      ...(rule.EventPattern && { eventPattern: rule.EventPattern }),
      ...(rule.ScheduleExpression !== undefined && { scheduleExpression: rule.ScheduleExpression }),
      targets: rule.Targets.filter(isFunction).map((target) => toBusTarget(target.Id, target, functions)),
    };
  });
  const schedules = resources.ofType('AWS::Scheduler::Schedule').map(({ logicalId, properties }): BusRule => {
    const schedule = ScheduleSchema.parse(properties);
    return {
      name: logicalId,
      kind: 'schedule',
      enabled: schedule.State !== 'DISABLED',
      scheduleExpression: schedule.ScheduleExpression,
      ...(schedule.ScheduleExpressionTimezone !== undefined && {
        scheduleTimezone: schedule.ScheduleExpressionTimezone,
      }),
      targets: isFunction(schedule.Target) ? [toBusTarget('target', schedule.Target, functions)] : [],
    };
  });
  return [...rules, ...schedules].filter(({ targets }) => targets.length > 0);
}
