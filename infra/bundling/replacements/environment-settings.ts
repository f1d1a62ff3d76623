/** In a bundle, this stands in the place of the SDK's loader of settings; see ../replaced-modules.ts. */

interface Selectors<T> {
  readonly environmentVariableSelector: (environment: NodeJS.ProcessEnv, options: object) => T | undefined;
  readonly default: T | (() => T | Promise<T>);
}

/**
 * A setting of the SDK from its environment variable, or else its default. @throws Error for a value of the wrong form.
 */
export function loadConfig<T>(selectors: Selectors<T>, options: object = {}): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => {
    loaded ??= load(selectors, options);
    return loaded;
  };
}

async function load<T>({ environmentVariableSelector, default: otherwise }: Selectors<T>, options: object): Promise<T> {
  const found = environmentVariableSelector(process.env, options);
  if (found !== undefined) return found;
  return typeof otherwise === 'function' ? (otherwise as () => T | Promise<T>)() : otherwise;
}
