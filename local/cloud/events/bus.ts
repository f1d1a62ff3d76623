/**
 * EventBridge in this process: rules choose targets by pattern, schedules run them by the clock. Deliveries are
 * at least once, as on AWS: each is written down before it is tried, tried again with growing pauses, and given to
 * the dead-letter callback when every try failed. Nothing about the order of events is promised, also as on AWS.
 */
import { type DeadLetter, Deliveries } from './deliveries.ts';
import { type BusEvent, type EventToPublish, envelopeOf } from './event.ts';
import { assertPattern, matchesPattern } from './patterns.ts';
import type { BusRule } from './rule.ts';
import { runningSchedules, scheduledEvent } from './running-schedules.ts';

export type { DeadLetter } from './deliveries.ts';
export type { BusRule, BusTarget } from './rule.ts';

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
  /**
   * Hands an event to every target whose rule matches; returns when all are written down, before they are delivered.
   */
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
  for (const { eventPattern } of settings.rules) if (eventPattern !== undefined) assertPattern(eventPattern);
  return new RunningBus(settings);
}

class RunningBus implements Bus {
  readonly #settings: BusSettings;
  readonly #now: () => Date;
  readonly #deliveries: Deliveries;
  readonly #schedules: ReturnType<typeof runningSchedules>;
  readonly #ticking: NodeJS.Timeout;

  constructor(settings: BusSettings) {
    const { now = () => new Date(), retries = 2, backoffMs = growingPause, rules } = settings;
    this.#settings = settings;
    this.#now = now;
    this.#deliveries = new Deliveries({ ...settings, retries, backoffMs });
    this.#schedules = runningSchedules(rules, now());
    this.#deliveries.goOn();
    this.#ticking = setInterval(() => this.tick(), TICK_MS);
    this.#ticking.unref();
  }

  publish(event: EventToPublish): BusEvent {
    const published = this.#envelope(event);
    const matching = this.#settings.rules.filter(
      ({ enabled = true, eventPattern }) =>
        enabled && eventPattern !== undefined && matchesPattern(eventPattern, published),
    );
    this.#deliveries.add(matching, published);
    return published;
  }

  runNow(name: string): void {
    const rule = this.#settings.rules.findLast((one) => one.name === name);
    if (rule?.scheduleExpression === undefined) throw new Error(`events: there is no schedule "${name}"`);
    this.#runScheduled(rule);
  }

  tick(): void {
    const now = this.#now();
    for (const schedule of this.#schedules) {
      if (schedule.next === null || now < schedule.next) continue;
      // A clock that jumped past several moments runs the schedule once.
      schedule.next = schedule.nextRun(now);
      this.#runScheduled(schedule.rule);
    }
  }

  idle(): Promise<void> {
    return this.#deliveries.idle();
  }

  async close(): Promise<void> {
    clearInterval(this.#ticking);
    await this.#deliveries.close();
  }

  #runScheduled(rule: BusRule): void {
    this.#deliveries.add([rule], this.#envelope(scheduledEvent(rule, this.#region)));
  }

  #envelope(event: EventToPublish): BusEvent {
    return envelopeOf(event, this.#region, this.#now());
  }

  get #region(): string {
    return this.#settings.region ?? 'eu-central-1';
  }
}
