import type { Page } from 'playwright-core';

/**
 * Does to a page what the translation of a browser does: takes every text that is or comes on it out of its place, and
 * puts its own words there, in two `<font>` elements. The words stay the same, so that a test finds them; that they are
 * translated shows in a mark on the outer element.
 */
export async function translate(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const isOurs = (text: Node) => text.parentElement?.closest('font[data-translated], script, style') !== null;
    const translateText = (text: Text) => {
      if (!text.isConnected || isOurs(text)) return;
      const inner = document.createElement('font');
      inner.append(text.data);
      const outer = document.createElement('font');
      outer.dataset.translated = 'true';
      outer.append(inner);
      text.replaceWith(outer);
    };
    const translateIn = (root: Node) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      for (const text of root instanceof Text ? [root] : texts) translateText(text);
    };
    document.addEventListener('DOMContentLoaded', () => {
      translateIn(document.body);
      new MutationObserver((changes) => {
        for (const { type, target, addedNodes } of changes)
          for (const node of type === 'characterData' ? [target] : addedNodes) translateIn(node);
      }).observe(document.body, { childList: true, characterData: true, subtree: true });
    });
  });
}

/**
 * What the page shows and what the client believes that it shows: the same, unless words of before stand beside those
 * of now. The client's side is read from the tree that Preact keeps (its names are those of its published build;
 * another name gives no text at all, and a test that fails).
 */
export function wordsOf(page: Page): Promise<{ readonly shown: string; readonly meant: string }> {
  return page.evaluate(() => {
    interface Kept {
      readonly type: unknown;
      readonly props: unknown;
      readonly __k?: readonly (Kept | null)[] | null;
    }
    const textOf = (one: Kept | null): string => {
      if (!one) return '';
      return one.type === null ? String(one.props) : (one.__k ?? []).map(textOf).join('');
    };
    const root = document.getElementById('app') as (HTMLElement & { readonly __k?: Kept }) | null;
    // A textarea holds what was typed, which is no child for the client.
    const shown = root?.cloneNode(true) as HTMLElement | undefined;
    for (const field of shown?.querySelectorAll('textarea') ?? []) field.textContent = '';
    return { shown: shown?.textContent ?? '', meant: textOf(root?.__k ?? null) };
  });
}
