import { signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { session } from '../session/session.ts';
import { watchUnsaved } from './unsaved.ts';

/**
 * What somebody typed and did not save yet. It stays while they look at another page, and when the session ends, until
 * the same person is back; somebody else who signs in gets none of it. In memory only.
 */
const drafts = signal<Readonly<Record<string, unknown>>>({});
let owner = '';

/** Call when it is known who is signed in: drafts of another person are dropped. */
export function claimDrafts(gebruikerId: string): void {
  if (owner && owner !== gebruikerId) drafts.value = {};
  owner = gebruikerId;
}

/** Everything at once, for a reload of the page. */
export function exportDrafts(): { owner: string; drafts: Readonly<Record<string, unknown>> } {
  return { owner, drafts: drafts.value };
}

export function importDrafts(kept: { owner: string; drafts: Readonly<Record<string, unknown>> }): void {
  owner = kept.owner;
  drafts.value = kept.drafts;
}

export function forgetDrafts(): void {
  drafts.value = {};
  owner = '';
}

/** Whether something was typed in the form with this key. */
export function hasDraft(key: string): boolean {
  return key in drafts.value;
}

watchUnsaved(() => Object.keys(drafts.peek()).length > 0);

export interface Draft<T> {
  /** What was typed, or else `saved`. */
  readonly value: T;
  readonly isChanged: boolean;
  /** The same at this very moment, for what happens later than the rendering. */
  now(): T;
  set(value: T): void;
  /** After saving, or to start over: back to `saved`. */
  clear(): void;
}

/** The draft of one form. `key` names it, for instance `formulier/<hulpvraagId>`; `saved` is how it stands on the server. */
export function useDraft<T>(key: string, saved: T): Draft<T> {
  const written = drafts.value[key] as T | undefined;
  const actions = useMemo(
    () => ({
      set: (value: T) => {
        owner ||= session.peek()?.account?.gebruikerId ?? '';
        drafts.value = { ...drafts.peek(), [key]: value };
      },
      clear: () => {
        const { [key]: _, ...others } = drafts.peek();
        drafts.value = others;
      },
    }),
    [key],
  );
  return {
    value: written ?? saved,
    isChanged: written !== undefined,
    now: () => (drafts.peek()[key] as T | undefined) ?? saved,
    ...actions,
  };
}
