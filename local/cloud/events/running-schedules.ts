import { type EventToPublish, LOCAL_ACCOUNT } from './event.ts';
import type { BusRule } from './rule.ts';
import { type NextRun, parseSchedule } from './schedule.ts';

/** A schedule that runs by the clock; `next` moves on with each run. */
export interface RunningSchedule {
  rule: BusRule;
  nextRun: NextRun;
  next: Date | null;
}

/**
 * The schedules among the rules that are on. @throws Error for a schedule that cannot be read, also of one that is off.
 */
export function runningSchedules(rules: readonly BusRule[], start: Date): readonly RunningSchedule[] {
  return rules.flatMap((rule) => scheduleOf(rule, start));
}

function scheduleOf(rule: BusRule, start: Date): RunningSchedule[] {
  if (rule.scheduleExpression === undefined) return [];
  const nextRun = parseSchedule(rule.scheduleExpression, start, rule.scheduleTimezone);
  return rule.enabled === false ? [] : [{ rule, nextRun, next: nextRun(start) }];
}

/** What a run of a schedule tells its targets. */
export function scheduledEvent(rule: BusRule, region: string): EventToPublish {
  const isSchedule = rule.kind === 'schedule';
  const [service, path] = isSchedule ? ['scheduler', 'schedule/default'] : ['events', 'rule'];
  return {
    source: `aws.${service}`,
    detailType: 'Scheduled Event',
    resources: [`arn:aws:${service}:${region}:${LOCAL_ACCOUNT}:${path}/${rule.name}`],
    // Scheduler gives its empty detail as text, rules give an object.
    detail: isSchedule ? '{}' : {},
  };
}
