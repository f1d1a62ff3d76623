import * as z from 'zod';
import type { Pool, User } from './pool.ts';
import { CognitoError } from './protocol.ts';
import type { ClientSettings } from './settings.ts';

/** When Cognito makes tokens. */
export type TokenOccasion = 'Authentication' | 'RefreshTokens';

/** Of what the function may change, only the scopes are built; strict, so that anything else is noticed. */
const AnswerSchema = z.object({
  response: z.strictObject({
    claimsAndScopeOverrideDetails: z
      .strictObject({
        accessTokenGeneration: z
          .strictObject({
            scopesToAdd: z.array(z.string().regex(/^\S+$/)).default([]),
            scopesToSuppress: z.array(z.string()).default([]),
          })
          .optional(),
      })
      .nullish(),
  }),
});

/**
 * The scopes of an access token, after the function of the pool, if there is one. @throws CognitoError when that fails.
 */
export async function scopesOf(
  pool: Pool,
  user: User,
  client: ClientSettings,
  occasion: TokenOccasion,
  scopes: readonly string[],
): Promise<readonly string[]> {
  const { preTokenGeneration } = pool.settings;
  if (preTokenGeneration === undefined) return scopes;
  const answer = AnswerSchema.safeParse(
    await pool.invoke(preTokenGeneration, eventOf(pool, user, client, occasion, scopes)).catch((error: Error) => {
      throw new CognitoError('UserLambdaValidationException', `PreTokenGeneration failed with error ${error.message}.`);
    }),
  );
  if (!answer.success) throw new CognitoError('InvalidLambdaResponseException', 'Unrecognizable lambda output');
  const changes = answer.data.response.claimsAndScopeOverrideDetails?.accessTokenGeneration;
  if (!changes) return scopes;
  const kept = [...new Set([...scopes, ...changes.scopesToAdd])];
  return kept.filter((scope) => !changes.scopesToSuppress.includes(scope));
}

function eventOf(
  pool: Pool,
  user: User,
  client: ClientSettings,
  occasion: TokenOccasion,
  scopes: readonly string[],
): object {
  return {
    version: '2',
    triggerSource: `TokenGeneration_${occasion}`,
    region: pool.region,
    userPoolId: pool.settings.id,
    userName: user.sub,
    callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: client.id },
    request: {
      userAttributes: { sub: user.sub, 'cognito:user_status': user.status, ...user.attributes },
      groupConfiguration: { groupsToOverride: [], iamRolesToOverride: [], preferredRole: null },
      scopes,
    },
    response: { claimsAndScopeOverrideDetails: null },
  };
}
