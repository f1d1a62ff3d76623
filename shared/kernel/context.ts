import { v7 as uuidv7 } from 'uuid';
import type { Moment } from '#shared/kernel/text.ts';
import { momentAt } from './dates.ts';

/** What a pure rule may know of the world outside its arguments. Passed in, so that tests decide. */
export interface Context {
  /** The moment of the request, ISO 8601 in UTC. One moment for the whole request. */
  readonly nu: Moment;
  /** A new id: UUID v7, so ids sort by the time they were made. */
  readonly nieuwId: () => string;
}

/** The context of a real request. */
export function systemContext(now: Date = new Date()): Context {
  return { nu: momentAt(now.getTime()), nieuwId: uuidv7 };
}
