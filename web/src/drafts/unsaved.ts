/**
 * What would be lost when this tab closes or when somebody signs out: typed text (drafts.ts), chosen files
 * (upload-queue.ts). Each kind says itself whether there is any, so that its code is loaded only where it is used.
 */
const kinds: (() => boolean)[] = [];

export function watchUnsaved(hasAny: () => boolean): void {
  kinds.push(hasAny);
}

export function hasUnsaved(): boolean {
  return kinds.some((hasAny) => hasAny());
}

// A closed tab cannot be undone: the browser asks first.
addEventListener('beforeunload', (event) => {
  if (hasUnsaved()) event.preventDefault();
});
