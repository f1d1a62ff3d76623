import { confirmDone } from '#web/announce.ts';
import { type Draft, useDraft } from '#web/drafts/drafts.ts';
import { type Submit, useSubmit } from './use-submit.ts';

/** Something that somebody changes: as it is typed, and as it is sent. */
export interface Change<T extends object> {
  readonly draft: Draft<T>;
  readonly submit: Submit<[T]>;
  /** Puts it away; what was typed stays in the draft. */
  onClose(): void;
}

interface ChangeOptions<T extends object, A> {
  /** Names the draft and what was sent of it: what was typed, and an answer that was lost, outlive the dialog. */
  readonly name: string;
  /** How it stands on the server. */
  readonly saved: T;
  /** Sends it. @throws ApiProblem, also for what can be seen without asking the API */
  send(idempotencyKey: string, input: T): Promise<A>;
  /** What is said when it was done. */
  readonly said: string | ((input: T, answer: A) => string);
  /** Puts it away; a form that stays on its page has none. */
  onClose?: () => void;
  /** Loads what changed: after it was done, and when somebody else was first. */
  onChanged?: (() => void) | undefined;
  /** When something else must happen after somebody else was first (412). */
  onConflict?: () => void;
}

/**
 * One change, from what is typed until it is done: then the draft is empty, it was said, put away, and what is shown is
 * loaded again.
 */
export function useChange<T extends object, A = unknown>(options: ChangeOptions<T, A>): Change<T> {
  const { name, saved, send, said, onClose = () => undefined, onChanged, onConflict = onChanged } = options;
  const draft = useDraft(name, saved);
  const submit = useSubmit({ name, ...(onConflict && { onConflict }) }, async (key, input: T) => {
    const answer = await send(key, input);
    draft.clear();
    confirmDone(typeof said === 'string' ? said : said(input, answer));
    onClose();
    onChanged?.();
  });
  return { draft, submit, onClose };
}
