import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { algemeen } from '#web/teksten/algemeen.ts';
import { Button } from './button.tsx';
import { focusNear, trailOf } from './lost-focus.ts';

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
  // Before the browser paints, both ways: a key that is pressed right after a click must meet the dialog, and one right
  // after Esc the opener. While a modal dialog is open nothing outside can have the focus, so it is closed before that
  // is given back.
  useLayoutEffect(() => {
    const dialog = box.current;
    const opener = document.activeElement;
    const before =
      opener && opener !== document.body ? trailOf(opener) : trailOf(dialog?.parentElement ?? document.body);
    dialog?.showModal();
    return () => {
      dialog?.close();
      focusNear(before);
    };
  }, []);
  // Another heading is another step (a choice, then what it does): who listens or works by keyboard begins at its top.
  const shown = useRef(heading);
  useLayoutEffect(() => {
    if (shown.current !== heading) document.getElementById(headingId)?.focus();
    shown.current = heading;
  }, [heading]);
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
      <div class="stack dialog__body">{children}</div>
    </dialog>
  );
}
