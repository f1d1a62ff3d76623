import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

/** A part of a page that most people do not need: its heading is there, the rest when it is opened, and not before. */
export function Fold(props: {
  readonly heading: string;
  readonly id?: string;
  /** What is in it, so that nobody opens it for nothing. */
  readonly lead?: string;
  readonly children: () => ComponentChildren;
}) {
  const [wasOpened, setOpened] = useState(false);
  return (
    <details class="fold" id={props.id} onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary>
        <h2 class="nl-heading nl-heading--level-2">{props.heading}</h2>
        {props.lead && <span class="soft">{props.lead}</span>}
      </summary>
      {wasOpened && <div class="stack">{props.children()}</div>}
    </details>
  );
}
