import type { UitgaandBericht } from './bericht.ts';

/**
 * What can be asked of the next mails:
 * - `throttle`: refused with TooManyRequestsException, nothing is sent
 * - `cut-before`: the connection is cut before the mail is sent
 * - `cut-after`: the mail is sent and its events follow, but the connection is cut before the answer
 * - `delay`: the mail is sent, the answer comes `ms` later
 * - `reject`: SES accepts the mail and then keeps it back (Reject event only)
 * - `bounce`: the receiver sends it back (Send, Bounce)
 * - `complaint`: delivered, then marked as spam (Send, Delivery, Complaint)
 * - `lose-events`: the mail is sent, but no event follows (EventBridge gets them "best effort")
 */
export const FAULTS = [
  'throttle',
  'cut-before',
  'cut-after',
  'delay',
  'reject',
  'bounce',
  'complaint',
  'lose-events',
] as const;

export type Fault = (typeof FAULTS)[number];

export interface FaultOptions {
  /** How many mails it hits; 1 when absent. */
  times?: number;
  /** Pause of `delay` in milliseconds; 1000 when absent. */
  ms?: number;
  /** Which mails it hits; all when absent. */
  match?: (mail: UitgaandBericht) => boolean;
}

export interface Faults {
  /** Lets the next mails that match meet this fault. The first one asked for that matches is used first. */
  next(fault: Fault, options?: FaultOptions): void;
  clear(): void;
}

export interface FaultQueue extends Faults {
  take(mail: UitgaandBericht): { fault: Fault; ms: number } | undefined;
}

/** Makes an empty list of faults. */
export function createFaults(): FaultQueue {
  let asked: { fault: Fault; times: number; ms: number; match: (mail: UitgaandBericht) => boolean }[] = [];
  return {
    next(fault, { times = 1, ms = 1_000, match = () => true } = {}) {
      asked.push({ fault, times, ms, match });
    },
    clear() {
      asked = [];
    },
    take(mail) {
      const found = asked.find(({ match }) => match(mail));
      if (found === undefined) return undefined;
      found.times -= 1;
      if (found.times <= 0) asked = asked.filter((other) => other !== found);
      return found;
    },
  };
}
