import { refusalOf } from '#shared/kernel/errors.ts';

/** Whether one act can be done now, by the operationId with which it is done. */
export interface Kan<A extends string> {
  readonly actie: A;
  readonly kan: boolean;
  /** The words with which it would be refused now; absent where it can. */
  readonly reden?: { readonly code: string; readonly tekst: string };
}

/** Asks the guard that the act itself asks. A defect in the guard is thrown on. */
export function askKan<A extends string>(actie: A, guard: () => unknown): Kan<A> {
  const refusal = refusalOf(guard);
  if (!refusal) return { actie, kan: true };
  return { actie, kan: false, reden: { code: refusal.problems[0]?.code ?? refusal.code, tekst: refusal.message } };
}
