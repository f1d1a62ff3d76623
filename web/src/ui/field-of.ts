import type { Draft } from '#web/drafts/drafts.ts';

interface InDraft<V> {
  readonly plek: string;
  readonly value: V;
  readonly onValue: (value: V) => void;
}

/** A field of a draft that is sent under its own name: where it goes, what stands in it, and what typing does. */
export function fieldOf<T extends object, K extends keyof T & string>(
  draft: Pick<Draft<T>, 'value' | 'now' | 'set'>,
  name: K,
): InDraft<T[K]> {
  return {
    plek: `/${name}`,
    value: draft.value[name],
    onValue: (value) => draft.set({ ...draft.now(), [name]: value }),
  };
}

/** The same for a part of what is typed, of which `at` is the place in the request. */
export function fieldIn<T extends object, K extends keyof T & string>(
  part: { readonly value: T; readonly onValue: (value: T) => void },
  name: K,
  at = '',
): InDraft<T[K]> {
  const { value, onValue } = part;
  return { plek: `${at}/${name}`, value: value[name], onValue: (typed) => onValue({ ...value, [name]: typed }) };
}
