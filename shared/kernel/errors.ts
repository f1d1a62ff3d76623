import type { Moment } from '#shared/kernel/text.ts';
/**
 * The closed set of ways in which a request can be refused. One file turns these into HTTP
 * (functions/runtime/problem.ts); nothing else in the house knows a status code.
 */
export type ErrorCode =
  | 'ONGELDIGE_INVOER' // the request itself is wrong: 400
  | 'NIET_AANGEMELD' // no or unknown person: 401
  | 'GEEN_TOEGANG' // the person knows the case, but may not do this: 403
  | 'NIET_GEVONDEN' // does not exist, or its existence must not be revealed: 404
  | 'STAND_VAN_ZAKEN' // well formed, but not possible as things stand now: 409
  | 'GEWIJZIGD' // somebody else changed it first: 412
  | 'VERSIE_ONTBREEKT' // a change without If-Match: 428
  | 'SLEUTEL_HERGEBRUIKT' // an Idempotency-Key was used before for another request: 422
  | 'TE_VEEL' // this account did too much in a short time: 429
  | 'TE_DRUK'; // could not be done in time; safe to try again: 503

/** One thing that is wrong or missing, in Dutch, for a person. */
export interface Problem {
  /** Stable code for a client, e.g. `FORMULIER_ONTBREEKT`. */
  readonly code: string;
  /** What is wrong and what to do, Dutch, B1. Never holds a value that the user typed. */
  readonly tekst: string;
  /**
   * JSON pointer into the request (`/kind/geboortedatum`) or the part of the dossier that is missing something
   * (`/bijlagen`).
   */
  readonly plek?: string;
  /** From when it is possible, for what is only too early. */
  readonly vanaf?: Moment;
  /**
   * Which characters of the text at that place it is about, in UTF-16 units, the end not included; e.g. a number to
   * take out.
   */
  readonly tekens?: readonly { readonly van: number; readonly tot: number }[];
}

/** Thrown by rules and use cases; everything else that is thrown is a defect and becomes a 500 without detail. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly problems: readonly Problem[];
  /** What the other person did, for `GEWIJZIGD`; shown to the actor only if the actor may see it. */
  readonly huidig: unknown;

  constructor(code: ErrorCode, tekst: string, problems: readonly Problem[] = [], huidig?: unknown) {
    super(tekst);
    this.name = 'DomainError';
    this.code = code;
    this.problems = problems;
    this.huidig = huidig;
  }
}

/** Too much by one account in a short time. */
export class TeVeel extends DomainError {
  /** Seconds until it may be tried again. */
  readonly wacht: number;

  constructor(tekst: string, wacht: number) {
    super('TE_VEEL', tekst);
    this.wacht = wacht;
  }
}

/** A refusal because of how things stand; each reason is a problem of its own. */
export function refuse(problems: readonly Problem[]): DomainError {
  const tekst = problems.map((problem) => problem.tekst).join(' ');
  return new DomainError('STAND_VAN_ZAKEN', tekst, problems);
}

/** Refused input at one place of the request. */
export function invalid(plek: string, code: string, tekst: string): DomainError {
  return new DomainError('ONGELDIGE_INVOER', tekst, [{ plek, code, tekst }]);
}

/** Does not exist, or may not be known to exist: the same answer for both, to the letter. */
export function notFound(): DomainError {
  return new DomainError(
    'NIET_GEVONDEN',
    'Dit is niet gevonden. Controleer het adres, of ga terug naar uw hulpvragen.',
  );
}

/** Refuses when something stands in the way; what stands in the way is told at once. */
export function requireNothing(ontbreekt: readonly Problem[]): void {
  if (ontbreekt.length > 0) throw refuse(ontbreekt);
}

/** What a guard refuses, or undefined where it lets pass. Anything else that it throws is a defect, and thrown on. */
export function refusalOf(guard: () => unknown): DomainError | undefined {
  try {
    guard();
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}
