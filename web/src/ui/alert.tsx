import type { ComponentChildren } from 'preact';

/** `warning` is amber and only for "wacht op u"; `error` is red and only for refusals (ux.md). */
export function Alert({
  kind = 'info',
  heading,
  isStatus = false,
  children,
}: {
  readonly kind?: 'info' | 'ok' | 'warning' | 'error';
  readonly heading?: string;
  /** It appears because of something that was done: a screen reader says it. */
  readonly isStatus?: boolean;
  readonly children?: ComponentChildren;
}) {
  return (
    <div class={`utrecht-alert utrecht-alert--${kind}`} role={isStatus ? 'status' : undefined}>
      <div class="utrecht-alert__content">
        {heading && <h2 class="nl-heading nl-heading--level-4">{heading}</h2>}
        {children}
      </div>
    </div>
  );
}
