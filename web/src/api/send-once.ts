import { keyFor, settle } from '#web/drafts/attempts.ts';
import { toProblem } from '#web/wire/problem.ts';

/**
 * Sends a change with an idempotency key that stays the same for the same input until the change worked or was refused:
 * what got no answer may have been done, and repeating it does it once.
 * @param name of the form, or of the part of it that is sent apart
 */
export async function sendOnce<T>(name: string, input: unknown, send: (key: string) => Promise<T>): Promise<T> {
  try {
    const answer = await send(keyFor(name, JSON.stringify(input)));
    settle(name);
    return answer;
  } catch (error) {
    const { status } = toProblem(error);
    if (status !== 0 && status < 500) settle(name);
    throw error;
  }
}
