import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

let isFirstPage = true;

/**
 * A page: its heading gets the focus when it appears, so that a screen reader starts there. `title` is what stands in
 * the browser's tab and history: never a name or anything else of a dossier; `heading` may be more exact.
 */
export function Page({
  title,
  heading = title,
  lead,
  children,
}: {
  readonly title: string;
  readonly heading?: ComponentChildren;
  readonly lead?: ComponentChildren;
  readonly children: ComponentChildren;
}) {
  return (
    <div class="page stack">
      <PageHeading title={title} heading={heading} />
      {lead && <p class="nl-paragraph nl-paragraph--lead">{lead}</p>}
      {children}
    </div>
  );
}

/** A page that is a list: heading, tabs and what is beside them on one line where there is room, the rows at once. */
export function ListPage(props: {
  readonly title: string;
  readonly tabs: ComponentChildren;
  readonly beside: ComponentChildren;
  readonly children: ComponentChildren;
}) {
  return (
    <div class="page page--list">
      <div class="list-head">
        <PageHeading title={props.title} heading={props.title} />
        {props.tabs}
        <div class="list-head__beside">{props.beside}</div>
      </div>
      {props.children}
    </div>
  );
}

function PageHeading({ title, heading }: { readonly title: string; readonly heading: ComponentChildren }) {
  const top = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – Kindbrug`;
  }, [title]);
  useEffect(() => {
    if (!isFirstPage) top.current?.focus();
    isFirstPage = false;
    scrollTo(0, 0);
  }, []);
  return (
    <h1 class="nl-heading nl-heading--level-1" tabIndex={-1} ref={top}>
      {heading}
    </h1>
  );
}

/** A part of a page with its own heading. */
export function Section({
  heading,
  level = 2,
  id,
  children,
}: {
  readonly heading: ComponentChildren;
  readonly level?: 2 | 3;
  readonly id?: string;
  readonly children: ComponentChildren;
}) {
  const Heading = `h${level}` as 'h2' | 'h3';
  return (
    <section class="stack" id={id}>
      <Heading class={`nl-heading nl-heading--level-${level}`} tabIndex={id ? -1 : undefined}>
        {heading}
      </Heading>
      {children}
    </section>
  );
}

/** Puts the focus on the heading of a section with an id, for when what had the focus goes away. */
export function focusSection(id: string): void {
  document.getElementById(id)?.querySelector<HTMLElement>('h2, h3')?.focus();
}
