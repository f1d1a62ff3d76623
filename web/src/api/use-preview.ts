import { useEffect, useRef, useState } from 'preact/hooks';
import type { ApiProblem } from '#web/wire/problem.ts';
import { useSubmit } from './use-submit.ts';

/** What a change would do, asked before it is done. */
export interface Preview<T, V> {
  /** What was told last; absent while it is still being filled in. */
  readonly shown: V | undefined;
  readonly isBusy: boolean;
  readonly problem: ApiProblem | undefined;
  /** Asks what this would do. */
  run(input: T): void;
  /** Goes back to filling in. */
  back(): void;
}

/** @param ask tells what the input would do. @throws ApiProblem for what is missing in it */
export function usePreview<T, V>(ask: (input: T) => Promise<V>): Preview<T, V> {
  const [shown, setShown] = useState<V>();
  const { run, isBusy, problem } = useSubmit(async (_key, input: T) => {
    const told = await ask(input);
    setShown(() => told);
  });
  return { shown, isBusy, problem, run, back: () => setShown(undefined) };
}

/**
 * Asks for the consequences of each choice once, as soon as everything is there that it needs.
 * @param subject everything on which they depend; absent while something is missing
 */
export function useAskedWhenReady(subject: string | undefined, isBusy: boolean, ask: () => void): void {
  const asked = useRef<string>(undefined);
  useEffect(() => {
    if (subject === undefined || isBusy || asked.current === subject) return;
    asked.current = subject;
    ask();
  }, [subject, isBusy]);
}
