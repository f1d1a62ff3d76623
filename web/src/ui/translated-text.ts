import { Fragment, h, options, type VNode } from 'preact';

/**
 * Lets a page live with a browser that translates it. A translation takes a text out of its place and puts elements of
 * its own there: the client then changes a text that nobody sees any more (the old words stay), or puts something
 * before a text that is not there (an error, and an empty page). So no text has a place of its own among other things:
 * each stands in an element for itself, and other words are another element. Elements are what a translation leaves in
 * place.
 *
 * Done where the client makes its elements, so that no page has to remember it.
 */
export function surviveTranslation(): void {
  const before = options.vnode;
  options.vnode = (vnode) => {
    if (!isOwn && (typeof vnode.type === 'string' || vnode.type === Fragment)) keepTexts(vnode);
    before?.(vnode);
  };
}

/** True while an element around a text is made: its text stays as it is. */
let isOwn = false;

/** May hold text and no elements: here other words are another element of the same kind. */
const ONLY_TEXT: readonly unknown[] = ['option', 'title', 'text', 'style', 'script'];

function keepTexts(vnode: VNode): void {
  const { children } = vnode.props as { children?: unknown };
  if (ONLY_TEXT.includes(vnode.type)) {
    vnode.key = `${vnode.key ?? ''} ${textOf(children)}`;
  } else if (isText(children) || (Array.isArray(children) && children.some(isText))) {
    vnode.props = { ...vnode.props, children: inElements([children].flat()) };
  }
}

/** Texts that stand side by side are one: a sentence in pieces is translated in pieces. */
function inElements(children: readonly unknown[]): unknown[] {
  const kept: unknown[] = [];
  const seen = new Map<string, number>();
  let text = '';
  const close = () => {
    if (text !== '') {
      const nth = seen.get(text) ?? 0;
      seen.set(text, nth + 1);
      kept.push(elementOf(text, nth));
    }
    text = '';
  };
  for (const child of children) {
    if (isText(child)) text += String(child);
    else {
      close();
      kept.push(child);
    }
  }
  close();
  return kept;
}

function elementOf(text: string, nth: number): VNode<{ key: string }> {
  isOwn = true;
  try {
    return h('span', { key: `${nth} ${text}` }, text);
  } finally {
    isOwn = false;
  }
}

function isText(child: unknown): child is string | number {
  return typeof child === 'string' || typeof child === 'number';
}

function textOf(children: unknown): string {
  return [children].flat(9).filter(isText).join('');
}
