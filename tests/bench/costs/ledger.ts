/** Keeps what each action cost, and prints it beside the least. */
import type { LocalCloud } from '#local/cloud/cloud.ts';
import { printTable } from '../table.ts';
import { leastUnits } from './least.ts';
import type { Meter, MeteredCall } from './meter.ts';

/** How many requests to DynamoDB an action needs at least: who asks, what it is about, and one write. */
export const LEAST_CALLS = 3;

const GOAL = 1.25;

interface Entry {
  readonly name: string;
  readonly leastCalls: number;
  readonly calls: readonly MeteredCall[];
}

/** The costs of actions, one after another. */
export class Ledger {
  readonly #cloud: LocalCloud;
  readonly #meter: Meter;
  readonly #entries: Entry[] = [];
  readonly #mails: (readonly MeteredCall[])[] = [];
  #sent = 0;

  constructor(cloud: LocalCloud, meter: Meter) {
    this.#cloud = cloud;
    this.#meter = meter;
  }

  /** What an action costs by itself: its mails are held until it is over, and counted apart. */
  async measure<T>(name: string, act: () => Promise<T>, leastCalls = LEAST_CALLS): Promise<T> {
    await this.#cloud.idle();
    await this.#cloud.stream.pause();
    this.#meter.take();
    const result = await act();
    const calls = this.#meter.take();
    this.#entries.push({ name, leastCalls, calls });
    this.#sent += calls.flatMap((call) => call.written).filter(isNewMelding).length;
    this.#cloud.stream.resume();
    await this.#cloud.idle();
    this.#mails.push(this.#meter.take());
    return result;
  }

  print(): void {
    const header = ['action', 'requests', 'least', 'read', 'written', 'least', 'ratio', ''];
    const rows = this.#entries.map((one) => rowOf(one.name, [one.calls], one.leastCalls));
    printTable(`Cost of an action, in requests and capacity units (goal: at most ${GOAL} × the least)`, [
      header,
      ...rows,
    ]);
    printTable(`Cost of ${this.#sent} mails, from the outbox until delivered`, [
      header,
      rowOf('all of them', this.#mails, this.#sent * LEAST_CALLS_OF_A_MAIL),
    ]);
    this.#printTotals();
  }

  #printTotals(): void {
    const all = [...this.#entries.flatMap((one) => one.calls), ...this.#mails.flat()];
    const sum = (of: (call: MeteredCall) => number) => all.reduce((total, call) => total + of(call), 0).toFixed(0);
    printTable('All of the above together', [
      ['actions', 'requests to DynamoDB', 'read units', 'write units', 'mails'],
      [
        String(this.#entries.length),
        String(all.length),
        sum((call) => call.readUnits),
        sum((call) => call.writeUnits),
        String(this.#sent),
      ],
    ]);
  }
}

/**
 * What is to be sent, whether it still is so, who it is for, claim, sent; what SES tells: that it took it (1),
 * delivered it (2).
 */
const LEAST_CALLS_OF_A_MAIL = 8;

function rowOf(name: string, acts: readonly (readonly MeteredCall[])[], leastCalls: number): string[] {
  const calls = acts.flat();
  const read = calls.reduce((total, call) => total + call.readUnits, 0);
  const written = calls.reduce((total, call) => total + call.writeUnits, 0);
  const least = acts.reduce((total, act) => total + leastUnits(act), 0);
  const ratio = (read + written) / least;
  const misses = ratio > GOAL || calls.length > GOAL * leastCalls;
  return [
    name,
    String(calls.length),
    String(leastCalls),
    String(read),
    String(written),
    String(least),
    ratio.toFixed(2),
    misses ? 'misses its goal' : '',
  ];
}

function isNewMelding({ before, after }: MeteredCall['written'][number]): boolean {
  return before === undefined && after?.type?.S === 'MELDING';
}
