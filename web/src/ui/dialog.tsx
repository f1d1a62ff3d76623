import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { algemeen } from '../teksten/algemeen.ts';
import { Button } from './button.tsx';

/**
 * A dialog over the page: the browser keeps the focus inside, Esc closes it, and the focus goes back to where it was.
 * What was typed in it must survive closing (drafts), so nothing is asked on the way out.
 */
export function Dialog({
  heading,
  onClose,
  isWide = false,
  children,
}: {
  readonly heading: string;
  readonly onClose: () => void;
  readonly isWide?: boolean;
  readonly children: ComponentChildren;
}) {
  const box = useRef<HTMLDialogElement>(null);
  const headingId = useId();
  useEffect(() => {
    const opener = document.activeElement;
    box.current?.showModal();
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return (
    <dialog
      ref={box}
      class={isWide ? 'dialog dialog--wide' : 'dialog'}
      aria-labelledby={headingId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div class="dialog__head">
        <h2 class="nl-heading nl-heading--level-2" id={headingId} tabIndex={-1} autofocus>
          {heading}
        </h2>
        <Button kind="subtle" onClick={onClose}>
          {algemeen.sluiten}
        </Button>
      </div>
      <div class="stack">{children}</div>
    </dialog>
  );
}
