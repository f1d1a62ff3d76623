import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { session } from '#web/session/session.ts';
import { type ApiProblem, isAccessOver, toProblem } from '#web/wire/problem.ts';

/** Most rows that are loaded to be sorted and filtered here: far more than one person's running cases. */
export const MOST_ROWS = 500;

export interface Rows<T> {
  /** Undefined before anything came. */
  readonly items: readonly T[] | undefined;
  /** There are more than {@link MOST_ROWS}. */
  readonly isCut: boolean;
  readonly problem: ApiProblem | undefined;
  readonly isLoading: boolean;
  reload(): void;
}

/**
 * What was loaded last, by the key of the list, for who comes back from a case: they find the list as it was while it
 * is loaded again. Whoever comes otherwise waits for what is there now. In memory, and only as long as somebody works
 * for the same organisation.
 */
const kept = new Map<string, Loaded<unknown>>();
let of: string | undefined;
session.subscribe((now) => {
  if (now?.lidmaatschap?.id !== of) kept.clear();
  of = now?.lidmaatschap?.id;
});

/** What was loaded, or the beginning of it. */
export interface Loaded<T> {
  readonly items: readonly T[];
  readonly isCut: boolean;
}

/**
 * A list that is there as a whole; `key` tells it from others. Without `load` nothing is asked. `isBack`: what was
 * loaded before is shown until it is there anew.
 */
export function useRows<T>(
  key: string,
  load: ((signal: AbortSignal) => Promise<Loaded<T>>) | undefined,
  isBack: boolean,
): Rows<T> {
  const [state, setState] = useState<{ key: string; problem?: ApiProblem; isLoading: boolean }>({
    key,
    isLoading: true,
  });
  const isFresh = useRef<string>(undefined);
  const [turn, setTurn] = useState(0);
  const loadNow = useRef(load);
  loadNow.current = load;
  const isAsked = load !== undefined;
  useEffect(() => {
    const now = loadNow.current;
    if (!now) return;
    const abort = new AbortController();
    setState({ key, isLoading: true });
    now(abort.signal).then(
      (found) => {
        if (abort.signal.aborted) return;
        kept.set(key, found);
        isFresh.current = key;
        setState({ key, isLoading: false });
      },
      (error) => {
        if (abort.signal.aborted) return;
        const problem = toProblem(error);
        if (isAccessOver(problem)) kept.delete(key);
        setState({ key, problem, isLoading: false });
      },
    );
    return () => abort.abort();
  }, [key, turn, isAsked]);
  const isShown = isAsked && (isBack || isFresh.current === key);
  const found = isShown ? (kept.get(key) as Loaded<T> | undefined) : undefined;
  return {
    items: found?.items,
    isCut: found?.isCut ?? false,
    problem: state.key === key ? state.problem : undefined,
    isLoading: isAsked && (state.key !== key || state.isLoading),
    reload: useCallback(() => setTurn((before) => before + 1), []),
  };
}
