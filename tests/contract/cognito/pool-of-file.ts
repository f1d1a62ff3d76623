import { afterAll, beforeAll } from 'vitest';
import { TestPool } from './pool.ts';

/** One pool for the tests of a file: started before the first, stopped after the last. */
export function poolOfFile(): TestPool {
  const pool = new TestPool();
  beforeAll(() => pool.start());
  afterAll(() => pool.stop());
  return pool;
}
