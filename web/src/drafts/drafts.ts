import { signal } from '@preact/signals';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Attempts, exportAttempts, importAttempts } from './attempts.ts';
import { isSame, type Merged, merge } from './merge.ts';
import { watchUnsaved } from './unsaved.ts';

/** What was typed in one form, and how that stood on the server when typing began. */
interface Entry {
  readonly begin: object;
  readonly value: object;
}

/**
 * What somebody typed and did not save yet. It stays while they look at another page, and when the session ends, until
 * the same person is back; somebody else who signs in gets none of it. In memory only.
 */
const drafts = signal<Readonly<Record<string, Entry>>>({});
let owner = '';

/** Called when it is known who is signed in: drafts of another person are dropped. */
export function claimDrafts(gebruikerId: string): void {
  if (owner && owner !== gebruikerId) forgetDrafts();
  owner = gebruikerId;
}

interface Kept {
  readonly owner: string;
  readonly drafts: Readonly<Record<string, Entry>>;
  readonly attempts: Attempts;
}

/** Everything at once, for a reload of the page. */
export function exportDrafts(): Kept {
  return { owner, drafts: drafts.value, attempts: exportAttempts() };
}

export function importDrafts(kept: Kept): void {
  owner = kept.owner;
  drafts.value = kept.drafts;
  importAttempts(kept.attempts);
}

export function forgetDrafts(): void {
  importDrafts({ owner: '', drafts: {}, attempts: {} });
}

/** Whether something was typed in the form with this key. */
export function hasDraft(key: string): boolean {
  return key in drafts.value;
}

watchUnsaved(() => Object.keys(drafts.peek()).length > 0);

/** The draft of one form. What somebody else saves meanwhile is never overwritten unseen: see {@link merge}. */
export interface Draft<T> extends Merged<T> {
  /** Something was typed that is not saved. */
  readonly isChanged: boolean;
  /** It was typed before this form was opened: that is said, with a way to begin anew (draft-form.tsx). */
  readonly wasBegun: boolean;
  /** How it stands on the server. */
  readonly saved: T;
  /** The value at this very moment, for what happens later than the rendering. */
  now(): T;
  set(value: T): void;
  /** After saving, or to start over: back to `saved`. */
  clear(): void;
}

/**
 * The draft of one form. `key` names it, for instance `formulier/<hulpvraagId>`; `saved` is how it stands on the
 * server.
 */
export function useDraft<T extends object>(key: string, saved: T): Draft<T> {
  const savedNow = useRef(saved);
  savedNow.current = saved;
  const [wasBegun, setBegun] = useState(() => key in drafts.peek());
  const actions = useMemo(
    () => ({
      now: () => mergeEntry(drafts.peek()[key], savedNow.current).value,
      set: (value: T) => {
        // The form showed what is saved now, so from here on that is where the typing began.
        if (isSame(value, savedNow.current)) drop(key);
        else drafts.value = { ...drafts.peek(), [key]: { begin: savedNow.current, value } };
      },
      clear: () => {
        drop(key);
        setBegun(false);
      },
    }),
    [key],
  );
  const entry = drafts.value[key];
  const merged = mergeEntry(entry, saved);
  const isChanged = entry !== undefined && !isSame(merged.value, saved);
  useEffect(() => {
    // An earlier attempt arrived after all, or somebody else saved the same.
    if (entry && !isChanged) drop(key);
  }, [entry, isChanged]);
  return { ...merged, isChanged, wasBegun: wasBegun && isChanged, saved, ...actions };
}

function mergeEntry<T extends object>(entry: Entry | undefined, saved: T): Merged<T> {
  return entry ? merge(entry.begin as T, entry.value as T, saved) : { value: saved, theirs: [], clashes: [] };
}

function drop(key: string): void {
  if (!(key in drafts.peek())) return;
  const { [key]: _, ...others } = drafts.peek();
  drafts.value = others;
}
