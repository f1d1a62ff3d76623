import { ApiProblem } from '../../api/problem.ts';
import { SignInError } from '../../session/cognito.ts';
import { inloggen as t } from '../../teksten/inloggen.ts';

/** A refusal by the pool in words that help; which of address and password was wrong is never told. */
export function explained(error: unknown, texts: Readonly<Record<string, string>> = {}): ApiProblem {
  if (error instanceof ApiProblem) return error;
  const code = error instanceof SignInError ? error.code : 'ONBEKEND';
  return new ApiProblem({
    status: code === 'GEEN_VERBINDING' ? 0 : 400,
    code,
    title: t.foutTitel,
    detail: texts[code] ?? t.fouten[code] ?? t.foutOnbekend,
  });
}

/** In the steps after the password a refused session means that it took too long. */
export const AFTER_PASSWORD = { NotAuthorizedException: t.tijdVoorbij } as const;
