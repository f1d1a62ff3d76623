/** What can be loaded later: a port whose methods give promises or streams. */
type Port = { readonly [name: string]: (...args: never[]) => Promise<unknown> | AsyncIterable<unknown> };

/**
 * A port whose adapter is loaded at the first call: for clients that only some requests of an area need, so that the
 * first request does not wait for them. `streams` names the methods that give a stream; all others give a promise.
 */
export function loadedLater<P extends { [K in keyof P]: Port[string] }>(
  load: () => Promise<P>,
  streams: readonly (keyof P)[] = [],
): P {
  let loaded: Promise<P> | undefined;
  const call = async (name: keyof P, args: never[]) => {
    loaded ??= load().catch((error: unknown) => {
      loaded = undefined;
      throw error;
    });
    return (await loaded)[name](...args);
  };
  async function* stream(name: keyof P, args: never[]) {
    yield* (await call(name, args)) as AsyncIterable<unknown>;
  }
  return new Proxy({} as P, {
    get: (_, name) => {
      // Whatever is awaited is asked for `then`: a port is no promise.
      if (name === 'then') return undefined;
      const method = name as keyof P;
      return (...args: never[]) => (streams.includes(method) ? stream(method, args) : call(method, args));
    },
  });
}
