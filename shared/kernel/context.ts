import { v7 as uuidv7 } from 'uuid';

/** What a pure rule may know of the world outside its arguments. Passed in, so that tests decide. */
export interface Context {
  /** The moment of the request, ISO 8601 in UTC. One moment for the whole request. */
  readonly nu: string;
  /** A new id: UUID v7, so ids sort by the time they were made. */
  readonly nieuwId: () => string;
}

/** The context of a real request. */
export function systemContext(now: Date = new Date()): Context {
  return { nu: now.toISOString(), nieuwId: uuidv7 };
}
