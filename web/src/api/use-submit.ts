import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { settle } from '#web/drafts/attempts.ts';
import { type ApiProblem, toProblem } from '#web/wire/problem.ts';
import { sendOnce } from './send-once.ts';

export interface Submit<A extends readonly unknown[]> {
  /** Does it; resolves to true when it worked. A second call while one is busy does nothing. */
  run(...input: A): Promise<boolean>;
  readonly isBusy: boolean;
  readonly problem: ApiProblem | undefined;
  clear(): void;
}

type Act<A extends readonly unknown[]> = (key: string, ...input: A) => Promise<unknown>;

interface SubmitOptions {
  /** As the draft is named: the idempotency key then outlives the form. Without a name it ends with the component. */
  readonly name?: string;
  /** Somebody else was first (412): loads how it stands now, so that it can be seen and done again. */
  readonly onConflict?: () => void;
}

/**
 * One change: busy while it runs, with its problem afterwards. `act` gets an idempotency key that stays the same for
 * the same input until the change worked or was refused, so that repeating it after a lost connection does it once.
 * Everything that is sent must therefore be part of the input.
 */
export function useSubmit<A extends readonly unknown[]>(act: Act<A>): Submit<A>;
export function useSubmit<A extends readonly unknown[]>(options: SubmitOptions, act: Act<A>): Submit<A>;
export function useSubmit<A extends readonly unknown[]>(first: SubmitOptions | Act<A>, second?: Act<A>): Submit<A> {
  const options = typeof first === 'function' ? {} : first;
  const act = typeof first === 'function' ? first : (second as Act<A>);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();
  const running = useRef(false);
  const own = useMemo(() => crypto.randomUUID(), []);
  useEffect(() => () => settle(own), []);
  const name = options.name ?? own;

  async function run(...input: A): Promise<boolean> {
    if (running.current) return false;
    running.current = true;
    setBusy(true);
    setProblem(undefined);
    try {
      await sendOnce(name, input, (key) => act(key, ...input));
      return true;
    } catch (error) {
      const found = toProblem(error);
      if (found.status === 412) options.onConflict?.();
      setProblem(found);
      return false;
    } finally {
      running.current = false;
      setBusy(false);
    }
  }

  return { run, isBusy, problem, clear: () => setProblem(undefined) };
}
