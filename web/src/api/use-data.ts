import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type ApiProblem, isAccessOver, toProblem } from '#web/wire/problem.ts';
import type { Answer } from './call.ts';

export interface Loaded<T> {
  /** What was loaded last; stays while it is loaded again, so that the page does not jump. Gone once it was refused. */
  readonly data: T | undefined;
  readonly etag: string;
  /** Why loading did not work. */
  readonly problem: ApiProblem | undefined;
  readonly isLoading: boolean;
  /** Loads again. */
  reload(): void;
  /** Takes what a change answered instead of loading again. */
  put(answer: Answer<T>): void;
}

/**
 * Loads something when the page appears and whenever one of `inputs` changes. An answer that comes too late is dropped.
 */
export function useData<T>(load: (signal: AbortSignal) => Promise<Answer<T>>, inputs: readonly unknown[]): Loaded<T> {
  const [state, setState] = useState<{ answer?: Answer<T>; problem?: ApiProblem; isLoading: boolean; of?: string }>({
    isLoading: true,
  });
  const [turn, setTurn] = useState(0);
  const loadNow = useRef(load);
  loadNow.current = load;
  const of = JSON.stringify(inputs);

  useEffect(() => {
    const abort = new AbortController();
    setState((before) => ({
      ...(before.of === of && before.answer ? { answer: before.answer } : {}),
      isLoading: true,
      of,
    }));
    loadNow.current(abort.signal).then(
      (answer) => !abort.signal.aborted && setState({ answer, isLoading: false, of }),
      (error) =>
        !abort.signal.aborted &&
        setState((before) => {
          const problem = toProblem(error);
          return {
            ...(before.answer && !isAccessOver(problem) ? { answer: before.answer } : {}),
            problem,
            isLoading: false,
            of,
          };
        }),
    );
    return () => abort.abort();
  }, [of, turn]);

  return {
    data: state.answer?.body,
    etag: state.answer?.etag ?? '',
    problem: state.problem,
    isLoading: state.isLoading,
    reload: useCallback(() => setTurn((before) => before + 1), []),
    put: useCallback((answer: Answer<T>) => setState({ answer, isLoading: false, of }), [of]),
  };
}
