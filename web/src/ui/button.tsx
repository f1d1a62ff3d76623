import type { ComponentChildren, JSX } from 'preact';

type Kind = 'primary' | 'secondary' | 'subtle';

type ButtonProps = Omit<JSX.IntrinsicElements['button'], 'size'> & {
  /** At most one primary on a page (ux.md): what this person most likely came to do. */
  readonly kind?: Kind;
  /** For what takes away or refuses. */
  readonly isNegative?: boolean;
  /** While it runs the button keeps its place and focus, and says so. */
  readonly isBusy?: boolean;
  readonly children: ComponentChildren;
};

function classOf(kind: Kind, isNegative: boolean, isBusy = false): string {
  return `nl-button nl-button--${kind}${isNegative ? ' nl-button--negative' : ''}${isBusy ? ' nl-button--busy' : ''}`;
}

/** A button; of type `button` unless said otherwise, so that none sends a form by accident. */
export function Button({ kind = 'secondary', isNegative = false, isBusy = false, children, ...rest }: ButtonProps) {
  return (
    <button type="button" {...rest} class={classOf(kind, isNegative, isBusy)} aria-disabled={isBusy || undefined}>
      <span class="nl-button__label">{children}</span>
    </button>
  );
}

/** A link that looks like a button: for going somewhere, never for doing something. */
export function ButtonLink({
  kind = 'secondary',
  href,
  children,
  ...rest
}: {
  readonly kind?: Kind;
  readonly href: string;
  readonly children: ComponentChildren;
  readonly 'aria-current'?: 'page';
  readonly download?: string;
  readonly onClick?: () => void;
}) {
  return (
    <a {...rest} href={href} class={classOf(kind, false)}>
      <span class="nl-button__label">{children}</span>
    </a>
  );
}
