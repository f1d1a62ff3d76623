/**
 * EventBridge in this process: rules choose targets by pattern, schedules run them by the clock. Deliveries are
 * at least once, as on AWS: each is written down before it is tried, tried again with growing pauses, and given to
 * the dead-letter callback when every try failed. Nothing about the order of events is promised, also as on AWS.
 */
import { type BusEvent, type EventToPublish, LOCAL_ACCOUNT } from './event.ts';
import { assertPattern, type EventPattern, matchesPattern } from './patterns.ts';
import { openPendingStore, type PendingDelivery } from './pending.ts';
import { type NextRun, parseSchedule } from './schedule.ts';

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

export interface DeadLetter {
  rule: string;
  functionName: string;
  event: unknown;
  error: unknown;
}

export interface BusSettings {
  rules: readonly BusRule[];
  invoke: (functionName: string, event: unknown) => Promise<void>;
  /** Further tries after the first; Lambda's own number for asynchronous calls is 2. */
  retries?: number;
  /** Pause before try number `attempt` (1 = first retry), in milliseconds. */
  backoffMs?: (attempt: number) => number;
  onDeadLetter?: (letter: DeadLetter) => void;
  /** Folder for deliveries that have not succeeded yet; without it they are lost when the process ends. */
  dataDir?: string;
  now?: () => Date;
  region?: string;
}

export interface Bus {
  /** Hands an event to every target whose rule matches; returns when all are written down, before they are delivered. */
  publish(event: EventToPublish): BusEvent;
  /** Runs the targets of a scheduled rule now, whatever the clock says. */
  runNow(name: string): void;
  /** Runs what is due by the clock. The bus does this itself every second; a test that moves the clock calls it. */
  tick(): void;
  /** Resolves when nothing is being delivered or waiting for another try. */
  idle(): Promise<void>;
  /** Stops trying; what is not delivered stays written down. */
  close(): Promise<void>;
}

const TICK_MS = 1_000;
const growingPause = (attempt: number): number => Math.min(200 * 2 ** (attempt - 1), 10_000);

/** Makes a bus, checks every pattern and schedule, and goes on with the deliveries that an earlier process left. */
export function createBus(settings: BusSettings): Bus {
  const { rules, invoke, retries = 2, backoffMs = growingPause, region = 'eu-central-1' } = settings;
  const now = settings.now ?? (() => new Date());
  for (const rule of rules) if (rule.eventPattern !== undefined) assertPattern(rule.eventPattern);

  const byName = new Map(rules.map((rule) => [rule.name, rule]));
  const store = openPendingStore(settings.dataDir);
  const active = new Set<Promise<void>>();
  const stopped = new AbortController();
  const schedules = rules.flatMap((rule) => scheduleOf(rule, now()));

  function start(delivery: PendingDelivery): void {
    const running = deliver(delivery).finally(() => active.delete(running));
    active.add(running);
  }

  async function deliver(delivery: PendingDelivery): Promise<void> {
    const target = byName.get(delivery.rule)?.targets.find(({ id }) => id === delivery.targetId);
    // A rule that is gone since the last run has no target any more; AWS drops its events too.
    if (target === undefined) return store.remove(delivery.id);
    for (let attempt = delivery.attempts; !stopped.signal.aborted; attempt += 1) {
      if (attempt > 0) await pause(backoffMs(attempt), stopped.signal);
      if (stopped.signal.aborted) return;
      try {
        await invoke(target.functionName, delivery.event);
        return store.remove(delivery.id);
      } catch (error) {
        // A function that was cut short because everything stops has not had its try.
        if (stopped.signal.aborted) return;
        store.failed(delivery.id);
        if (attempt >= (target.retries ?? retries)) {
          store.remove(delivery.id);
          settings.onDeadLetter?.({
            rule: delivery.rule,
            functionName: target.functionName,
            event: delivery.event,
            error,
          });
          return;
        }
      }
    }
  }

  function enqueue(matching: readonly BusRule[], eventFor: (rule: BusRule) => BusEvent): void {
    const deliveries = matching.flatMap((rule) =>
      rule.targets.map((target) => ({
        rule: rule.name,
        targetId: target.id,
        event: target.input === undefined ? eventFor(rule) : target.input,
      })),
    );
    for (const delivery of store.add(deliveries)) start(delivery);
  }

  function envelope(event: EventToPublish): BusEvent {
    return {
      version: '0',
      id: event.id ?? crypto.randomUUID(),
      'detail-type': event.detailType,
      source: event.source,
      account: LOCAL_ACCOUNT,
      // EventBridge gives whole seconds.
      time: now()
        .toISOString()
        .replace(/\.\d+Z$/, 'Z'),
      region,
      resources: event.resources ?? [],
      detail: event.detail,
    };
  }

  const runScheduled = (rule: BusRule): void => enqueue([rule], () => envelope(scheduledEvent(rule, region)));

  function tick(): void {
    for (const schedule of schedules) {
      if (schedule.next === null || now() < schedule.next) continue;
      // A clock that jumped past several moments runs the schedule once.
      schedule.next = schedule.nextRun(now());
      runScheduled(schedule.rule);
    }
  }

  for (const delivery of store.all()) start(delivery);
  const ticking = setInterval(tick, TICK_MS);
  ticking.unref();

  return {
    publish(event) {
      const published = envelope(event);
      const matching = rules.filter(
        ({ enabled = true, eventPattern }) =>
          enabled && eventPattern !== undefined && matchesPattern(eventPattern, published),
      );
      enqueue(matching, () => published);
      return published;
    },
    runNow(name) {
      const rule = byName.get(name);
      if (rule?.scheduleExpression === undefined) throw new Error(`events: there is no schedule "${name}"`);
      runScheduled(rule);
    },
    tick,
    async idle() {
      while (active.size > 0) await Promise.all(active);
    },
    async close() {
      stopped.abort();
      clearInterval(ticking);
      await Promise.all(active);
      store.close();
    },
  };
}

interface RunningSchedule {
  rule: BusRule;
  nextRun: NextRun;
  next: Date | null;
}

function scheduleOf(rule: BusRule, start: Date): RunningSchedule[] {
  if (rule.scheduleExpression === undefined) return [];
  const nextRun = parseSchedule(rule.scheduleExpression, start, rule.scheduleTimezone);
  return rule.enabled === false ? [] : [{ rule, nextRun, next: nextRun(start) }];
}

function scheduledEvent(rule: BusRule, region: string): EventToPublish {
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

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(done, ms);
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
    signal.addEventListener('abort', done);
  });
}
