import { useRef, useState } from 'preact/hooks';
import { type ApiProblem, toProblem } from './problem.ts';

export interface Submit<A extends readonly unknown[]> {
  /** Does it; resolves to true when it worked. A second call while one is busy does nothing. */
  run(...input: A): Promise<boolean>;
  readonly isBusy: boolean;
  readonly problem: ApiProblem | undefined;
  clear(): void;
}

/**
 * One change: busy while it runs, with its problem afterwards. `act` gets an idempotency key that stays the same
 * until the change worked or was refused, so that repeating it after a lost connection does it once.
 */
export function useSubmit<A extends readonly unknown[]>(
  act: (key: string, ...input: A) => Promise<unknown>,
): Submit<A> {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();
  const attempt = useRef<{ key: string; input: string } | undefined>(undefined);
  const running = useRef(false);

  async function run(...input: A): Promise<boolean> {
    if (running.current) return false;
    running.current = true;
    setBusy(true);
    setProblem(undefined);
    const written = JSON.stringify(input);
    if (attempt.current?.input !== written) attempt.current = { key: crypto.randomUUID(), input: written };
    try {
      await act(attempt.current.key, ...input);
      attempt.current = undefined;
      return true;
    } catch (error) {
      const found = toProblem(error);
      // Without an answer the change may have been done: only then the key stays.
      if (found.status !== 0 && found.status < 500) attempt.current = undefined;
      setProblem(found);
      return false;
    } finally {
      running.current = false;
      setBusy(false);
    }
  }

  return { run, isBusy, problem, clear: () => setProblem(undefined) };
}
