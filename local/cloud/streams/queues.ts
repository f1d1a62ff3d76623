import { join } from 'node:path';
import * as z from 'zod';
import { readJson, writeJsonSafely } from '../write-safely.ts';

const QueuesSchema = z.record(z.string(), z.array(z.unknown()));

/** The queues of the stacks: they only ever hold what failed, for a person (or a test) to look at. */
export interface Queues {
  send(queue: string, message: unknown): void;
  /** The messages, oldest first; an unknown queue is an error. */
  messages(queue: string): readonly unknown[];
  names(): readonly string[];
  clear(queue: string): void;
}

export function openQueues(dataDir: string, names: readonly string[]): Queues {
  const file = join(dataDir, 'queues.json');
  const stored = QueuesSchema.catch({}).parse(readJson(file) ?? {});
  const queues = new Map(names.map((name) => [name, stored[name] ?? []]));

  function queueOf(name: string): unknown[] {
    const queue = queues.get(name);
    if (!queue) throw new Error(`There is no queue ${name} in the stacks`);
    return queue;
  }

  return {
    names: () => names,
    messages: queueOf,
    send(name, message) {
      queueOf(name).push(message);
      writeJsonSafely(file, Object.fromEntries(queues));
    },
    clear(name) {
      queueOf(name).length = 0;
      writeJsonSafely(file, Object.fromEntries(queues));
    },
  };
}
