import type { ComponentChildren } from 'preact';

interface About {
  readonly hint?: ComponentChildren;
  readonly error?: string | undefined;
}

/** What is said about a field before it is filled in, and what was wrong with it. */
export function Explained(props: About & { readonly id: string; readonly hintClass?: string }) {
  const { id, hint, error, hintClass = 'utrecht-form-field__description' } = props;
  return (
    <>
      {hint && (
        <div class={hintClass} id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error && (
        <div class="utrecht-form-field__error-message" id={`${id}-fout`}>
          {error}
        </div>
      )}
    </>
  );
}

/** The ids of what {@link Explained} shows, for `aria-describedby`. */
export function explainedBy(id: string, hint: ComponentChildren, error: string | undefined): string | undefined {
  return [hint && `${id}-hint`, error && `${id}-fout`].filter(Boolean).join(' ') || undefined;
}
