import { SignInError } from '#web/session/cognito.ts';
import { inloggen as t } from '#web/teksten/inloggen.ts';
import { ApiProblem, problemAt } from '#web/wire/problem.ts';

/** The field that a refusal is about. That address and password do not belong together is about no single one. */
const FIELDS: Readonly<Record<string, string>> = {
  CodeMismatchException: '/code',
  EnableSoftwareTokenMFAException: '/code',
  ExpiredCodeException: '/code',
  InvalidPasswordException: '/nieuw',
  PasswordHistoryPolicyViolationException: '/nieuw',
};

/** A refusal by the pool in words that help; which of address and password was wrong is never told. */
export function explained(
  error: unknown,
  texts: Readonly<Record<string, string>> = {},
  title: string = t.foutTitel,
): ApiProblem {
  if (error instanceof ApiProblem) return error;
  const code = error instanceof SignInError ? error.code : 'ONBEKEND';
  const tekst = texts[code] ?? t.fouten[code] ?? t.foutOnbekend;
  const plek = FIELDS[code];
  return new ApiProblem({
    status: code === 'GEEN_VERBINDING' ? 0 : 400,
    code,
    title,
    detail: tekst,
    errors: plek ? [{ code, tekst, plek }] : [],
  });
}

/** In the steps after the password a refused session means that it took too long. */
export const AFTER_PASSWORD = { NotAuthorizedException: t.tijdVoorbij } as const;

/** What was typed, without spaces around it. @throws ApiProblem at the field when that is nothing. */
export function filledIn(plek: string, typed: string, missing: string): string {
  const text = typed.trim();
  if (text === '') throw problemAt(plek, missing);
  return text;
}
