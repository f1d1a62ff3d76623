import { signal } from '@preact/signals';

const said = signal<{ readonly text: string; readonly turn: number }>({ text: '', turn: 0 });

/** Says something to a screen reader that is seen elsewhere on the page: a file is in, a list was loaded. */
export function announce(text: string): void {
  said.value = { text, turn: said.peek().turn + 1 };
}

/** Stands on every page, once. */
export function Announcer() {
  const { text, turn } = said.value;
  return (
    <div class="only-heard" role="status" aria-live="polite">
      <span key={turn}>{text}</span>
    </div>
  );
}
