/**
 * What the tests of one file share: started before its first test, closed after its last one. Written once here,
 * because a file that forgets to close leaves an engine behind.
 */
import { afterAll, beforeAll, beforeEach } from 'vitest';

/** A world that can be closed. */
export interface Closable {
  close(): unknown;
}

/**
 * One for all tests of the file. It may be handed on at once; what it holds can be read from the first test on.
 * @throws Error when something in it is read earlier.
 */
export function ofFile<T extends Closable>(start: () => Promise<T>): T {
  let started: T | undefined;
  beforeAll(async () => {
    started = await start();
  });
  afterAll(() => started?.close());
  return later(() => started);
}

/** A new one for each test; made after what the file shares. */
export function ofTest<T extends object>(make: () => Promise<T>): T {
  let made: T | undefined;
  beforeEach(async () => {
    made = await make();
  });
  return later(() => made);
}

/** Stands for an object that is not there yet: everything that is asked of it is asked of that object. */
export function later<T extends object>(find: () => T | undefined): T {
  const found = () => {
    const object = find();
    if (!object) throw new Error('This is made before the first test runs: use it inside a test');
    return object;
  };
  return new Proxy({} as T, {
    get: (_, key) => {
      const value: unknown = Reflect.get(found(), key);
      return typeof value === 'function' ? value.bind(found()) : value;
    },
    has: (_, key) => Reflect.has(found(), key),
    ownKeys: () => Reflect.ownKeys(found()),
    // Nothing is put into it by this name: an assignment throws.
    set: () => false,
    getOwnPropertyDescriptor: (_, key) => {
      const described = Reflect.getOwnPropertyDescriptor(found(), key);
      return described && { ...described, configurable: true };
    },
  });
}
