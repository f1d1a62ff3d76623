import { describe, expect, it } from 'vitest';
import { loadedLater } from '#functions/runtime/loaded-later.ts';

interface Telling {
  add(a: number, b: number): Promise<number>;
  count(to: number): AsyncIterable<number>;
  fail(): Promise<void>;
}

function aTelling() {
  let loads = 0;
  const adapter: Telling = {
    add: async (a, b) => a + b,
    async *count(to) {
      for (let at = 1; at <= to; at++) yield at;
    },
    fail: () => Promise.reject(new TypeError('refused')),
  };
  const port = loadedLater<Telling>(async () => {
    loads++;
    return adapter;
  }, ['count']);
  return { port, loads: () => loads };
}

describe('a port that is loaded later', () => {
  it('is loaded at the first call, and once', async () => {
    const { port, loads } = aTelling();
    expect(loads()).toBe(0);
    expect(await Promise.all([port.add(1, 2), port.add(3, 4)])).toEqual([3, 7]);
    expect(loads()).toBe(1);
  });

  it('passes on streams and failures', async () => {
    const { port } = aTelling();
    expect(await Array.fromAsync(port.count(3))).toEqual([1, 2, 3]);
    await expect(port.fail()).rejects.toThrow(TypeError);
  });

  it('is no promise itself: a value that holds it can be awaited', async () => {
    const { port, loads } = aTelling();
    expect(await port).toBe(port);
    expect(loads()).toBe(0);
  });

  it('tries again after a load that failed', async () => {
    let tries = 0;
    const port = loadedLater<Pick<Telling, 'add'>>(async () => {
      tries++;
      if (tries === 1) throw new Error('no file');
      return { add: async (a, b) => a + b };
    });
    await expect(port.add(1, 1)).rejects.toThrow('no file');
    expect(await port.add(1, 1)).toBe(2);
  });
});
