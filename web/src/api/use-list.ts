import { useEffect, useRef, useState } from 'preact/hooks';
import { announce } from '#web/announce.ts';
import { algemeen } from '#web/teksten/algemeen.ts';
import { type ApiProblem, isAccessOver, toProblem } from '#web/wire/problem.ts';
import type { Answer } from './call.ts';

/** A page of a list, as every list of the API answers it. */
export interface PageOf<T> {
  readonly items: readonly T[];
  readonly volgende?: string | undefined;
}

export interface List<T> {
  /** Everything that was loaded so far; undefined before the first page came. */
  readonly items: readonly T[] | undefined;
  readonly problem: ApiProblem | undefined;
  readonly isLoading: boolean;
  readonly hasMore: boolean;
  /** Loads the next page below what is there. */
  more(): void;
  /** Starts over. */
  reload(): void;
}

/**
 * A list that grows page by page; starts over when one of `inputs` changes. An answer that comes too late is dropped.
 */
export function useList<T>(
  load: (cursor: string | undefined, signal: AbortSignal) => Promise<Answer<PageOf<T>>>,
  inputs: readonly unknown[],
): List<T> {
  const of = JSON.stringify(inputs);
  const [state, setState] = useState<{ of: string; items?: readonly T[]; next?: string; problem?: ApiProblem }>({ of });
  const [turn, setTurn] = useState({ cursor: undefined as string | undefined, count: 0, of });
  const [isLoading, setLoading] = useState(true);
  const loadNow = useRef(load);
  loadNow.current = load;
  // Other inputs mean another list: its first page, whatever was asked of the one before.
  const cursor = turn.of === of ? turn.cursor : undefined;

  useEffect(() => {
    const abort = new AbortController();
    setLoading(true);
    const settle = (next: typeof state) => {
      if (abort.signal.aborted) return;
      setState(next);
      setLoading(false);
    };
    loadNow.current(cursor, abort.signal).then(
      ({ body }) => {
        const before = cursor && state.of === of ? (state.items ?? []) : [];
        if (cursor) announce(algemeen.meerGeladen(body.items.length));
        settle({ of, items: [...before, ...body.items], ...(body.volgende ? { next: body.volgende } : {}) });
      },
      (error) => {
        const problem = toProblem(error);
        settle({ ...(state.of === of && !isAccessOver(problem) ? state : { of }), problem });
      },
    );
    return () => abort.abort();
  }, [of, cursor, turn.count]);

  const isSame = state.of === of;
  return {
    items: isSame ? state.items : undefined,
    problem: isSame ? state.problem : undefined,
    isLoading,
    hasMore: isSame && state.next !== undefined,
    more: () => setTurn({ cursor: state.next, count: turn.count + 1, of }),
    reload: () => setTurn({ cursor: undefined, count: turn.count + 1, of }),
  };
}

/** Every page of a list that is short by nature, for instance the schools to choose from. */
export async function allPages<T>(load: LoadPage<T>): Promise<Answer<readonly T[]>> {
  const { items } = await upTo(Number.POSITIVE_INFINITY, load);
  return { body: items, etag: '' };
}

type LoadPage<T> = (cursor: string | undefined) => Promise<Answer<PageOf<T>>>;

/** One page after the other, until there are no more or `most` rows came; `isCut` when there are more. */
export async function upTo<T>(most: number, load: LoadPage<T>): Promise<{ items: readonly T[]; isCut: boolean }> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const { body } = await load(cursor);
    items.push(...body.items);
    cursor = body.volgende;
  } while (cursor && items.length < most);
  return { items, isCut: cursor !== undefined };
}
