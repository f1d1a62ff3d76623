/**
 * What the API says may be done with one thing. No page has a rule of its own: it shows an act where the API offers it,
 * and else why it does not.
 */

/** One act, by its operationId. */
export interface Act<A extends string> {
  readonly actie: A;
  readonly kan: boolean;
  readonly reden?: { readonly code: string; readonly tekst: string } | undefined;
}

/** Whether this can be done now. */
export function canDo<A extends string>(acts: readonly Act<A>[], actie: NoInfer<A>): boolean {
  return acts.some((one) => one.actie === actie && one.kan);
}

/**
 * Why this cannot be done now, in the words of the refusal; undefined where it can, or where it is not this person's to
 * do. Whose turn it is stands at the head of the page.
 */
export function whyNot<A extends string>(acts: readonly Act<A>[], actie: NoInfer<A>): string | undefined {
  const reden = acts.find((one) => one.actie === actie)?.reden;
  return reden && reden.code !== 'GEEN_TOEGANG' ? reden.tekst : undefined;
}
