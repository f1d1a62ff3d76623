/**
 * Arrow keys go to the link of the row above or below; Home and End to the first and last (ux.md, "Fast by keyboard").
 */
export function moveBetweenRows(event: KeyboardEvent): void {
  const body = event.currentTarget;
  if (!(body instanceof HTMLElement) || !(event.target instanceof HTMLElement)) return;
  const links = [...body.querySelectorAll<HTMLElement>('tr > * > a:first-child, li > a:first-child')];
  const at = links.indexOf(event.target);
  if (at < 0) return;
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key];
  const link = to === undefined ? undefined : links[to];
  if (!link) return;
  event.preventDefault();
  link.focus();
}
