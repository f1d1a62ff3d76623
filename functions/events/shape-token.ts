/**
 * What is in an access token: Cognito asks this before it makes one, at each sign-in and each refresh. Nothing is
 * looked up and nothing logged: who waits for the answer is signing in, and Cognito waits five seconds at most.
 */
import type { TokenEvent } from '#functions/runtime/triggers.ts';
import { API_SCOPE, POOL_SCOPE } from '#shared/contract/token-scopes.ts';

export const handler = (event: TokenEvent): Promise<TokenEvent> =>
  Promise.resolve({
    ...event,
    response: {
      claimsAndScopeOverrideDetails: {
        accessTokenGeneration: { scopesToAdd: [API_SCOPE], scopesToSuppress: [POOL_SCOPE] },
      },
    },
  });
