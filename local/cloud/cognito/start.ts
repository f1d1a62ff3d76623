import type { IncomingMessage, ServerResponse } from 'node:http';
import { type LocalServer, listen } from '../server.ts';
import { signerOf } from '../signature.ts';
import * as admin from './actions/admin.ts';
import { confirmForgotPassword, forgotPassword } from './actions/forgot-password.ts';
import * as account from './actions/own-account.ts';
import * as attributes from './actions/own-attributes.ts';
import * as factors from './actions/own-factors.ts';
import { initiateAuth, respondToAuthChallenge } from './actions/sign-in.ts';
import { associateSoftwareToken, verifySoftwareToken } from './actions/software-token.ts';
import { openPool, type Pool } from './pool.ts';
import { allowBrowsers, CognitoError, notAuthorized, parseJson, readBody, sendError, sendJson } from './protocol.ts';
import { assertSupported, type CognitoSettings } from './settings.ts';
import { publicKeys } from './tokens.ts';

export type { ClientSettings, CognitoSettings, MailMessage, PoolSettings } from './settings.ts';

export interface LocalCognito extends LocalServer {
  /** The `iss` of every token: `${url}/${poolId}`. */
  issuer: string;
  jwksUri: string;
}

type Action = (pool: Pool, input: unknown) => object | Promise<object>;

/** Called by the backend, and signed with its key. */
const ADMIN_ACTIONS: Record<string, Action> = {
  AdminCreateUser: admin.adminCreateUser,
  AdminDeleteSoftwareToken: admin.adminDeleteSoftwareToken,
  AdminDeleteUser: admin.adminDeleteUser,
  AdminDisableUser: admin.adminDisableUser,
  AdminEnableUser: admin.adminEnableUser,
  AdminGetUser: admin.adminGetUser,
  AdminResetUserPassword: admin.adminResetUserPassword,
  AdminUpdateUserAttributes: admin.adminUpdateUserAttributes,
  AdminUserGlobalSignOut: admin.adminUserGlobalSignOut,
};

const refuseSignUp: Action = () => {
  throw notAuthorized('SignUp is not permitted for this user pool');
};

/** Called without signature, by whoever can reach the pool: all that Cognito has of these, so that each is decided. */
const PUBLIC_ACTIONS: Record<string, Action> = {
  AssociateSoftwareToken: associateSoftwareToken,
  ChangePassword: account.changePassword,
  CompleteWebAuthnRegistration: factors.refusePasskey,
  ConfirmDevice: factors.refuseDevice,
  ConfirmForgotPassword: confirmForgotPassword,
  ConfirmSignUp: refuseSignUp,
  DeleteUser: account.deleteUser,
  DeleteUserAttributes: attributes.deleteUserAttributes,
  DeleteWebAuthnCredential: factors.refusePasskey,
  ForgetDevice: factors.refuseDevice,
  ForgotPassword: forgotPassword,
  GetDevice: factors.refuseDevice,
  GetTokensFromRefreshToken: account.getTokensFromRefreshToken,
  GetUser: account.getUser,
  GetUserAttributeVerificationCode: attributes.getUserAttributeVerificationCode,
  GetUserAuthFactors: factors.getUserAuthFactors,
  GlobalSignOut: account.globalSignOut,
  InitiateAuth: initiateAuth,
  ListDevices: factors.refuseDevice,
  ListUserSessions: factors.refuseSessions,
  ListWebAuthnCredentials: factors.refusePasskey,
  ResendConfirmationCode: refuseSignUp,
  RespondToAuthChallenge: respondToAuthChallenge,
  RevokeToken: account.revokeToken,
  RevokeUserSession: factors.refuseSessions,
  SetUserMFAPreference: factors.setUserMfaPreference,
  SetUserSettings: factors.setUserSettings,
  SignUp: refuseSignUp,
  StartWebAuthnRegistration: factors.refusePasskey,
  UpdateAuthEventFeedback: () => {
    throw new CognitoError('UserPoolAddOnNotEnabledException', 'Threat protection gave no feedback token.');
  },
  UpdateDeviceStatus: factors.refuseDevice,
  UpdateUserAttributes: attributes.updateUserAttributes,
  VerifySoftwareToken: verifySoftwareToken,
  VerifyUserAttribute: attributes.verifyUserAttribute,
};

const TARGET_PREFIX = 'AWSCognitoIdentityProviderService.';

/**
 * A user pool on 127.0.0.1 that refuses what Cognito refuses. Close it before another one opens the same folder. Throws
 * when the pool has settings whose rules it would not keep.
 *
 * Known to differ from AWS, always on the strict side: an invitation must ask for EMAIL by name (AWS falls back on
 * SMS); being disabled ends the refresh tokens for good; one signing key serves both kinds of tokens. Not built:
 * groups, devices, passkeys, SMS, hosted pages, and of the triggers all but the one that decides about the scopes of an
 * access token.
 */
export async function startCognito(settings: CognitoSettings): Promise<LocalCognito> {
  assertSupported(settings.pool);
  const pool = openPool(settings);
  const server = await listen((request, response) => answer(pool, settings, request, response), settings.port).catch(
    (error: unknown) => {
      pool.store.close();
      throw error;
    },
  );
  pool.issuer = `${server.url}/${settings.pool.id}`;
  return {
    url: server.url,
    issuer: pool.issuer,
    jwksUri: `${pool.issuer}/.well-known/jwks.json`,
    close: async () => {
      await server.close();
      pool.store.close();
    },
  };
}

async function answer(
  pool: Pool,
  settings: CognitoSettings,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    allowBrowsers(request, response);
    if (request.method === 'OPTIONS') return sendJson(response, 200, {});
    if (request.method === 'GET') return await publish(pool, request.url ?? '', response);
    sendJson(response, 200, await perform(pool, settings, request));
  } catch (error) {
    sendError(response, error);
  }
}

async function perform(pool: Pool, settings: CognitoSettings, request: IncomingMessage): Promise<object> {
  const body = await readBody(request);
  const target = String(request.headers['x-amz-target'] ?? '');
  const name = target.startsWith(TARGET_PREFIX) ? target.slice(TARGET_PREFIX.length) : '';
  if (Object.hasOwn(ADMIN_ACTIONS, name)) await assertAllowed(name, request, body, settings);
  const actions = { ...PUBLIC_ACTIONS, ...ADMIN_ACTIONS };
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (request.method !== 'POST' || request.url !== '/' || !action) {
    throw new CognitoError(
      'UnknownOperationException',
      `${name || 'This request'} is not supported by the local Cognito`,
    );
  }
  return action(pool, parseJson(body));
}

/** Only a known key opens the Admin calls, and only those that its owner may make. */
async function assertAllowed(
  name: string,
  request: IncomingMessage,
  body: Buffer,
  settings: CognitoSettings,
): Promise<void> {
  const { headers, method = '', url: path = '' } = request;
  const fault = await signerOf({ method, path, headers, body }, { ...settings, service: 'cognito-idp' });
  if (typeof fault === 'object') {
    const ask = { action: `cognito-idp:${name}`, resource: settings.poolArn ?? '' };
    if (fault.may(ask)) return;
    const message = `User: ${fault.name} is not authorized to perform: ${ask.action} on resource: ${ask.resource}`;
    throw new CognitoError('AccessDeniedException', message);
  }
  if (fault === 'missing')
    throw new CognitoError('MissingAuthenticationTokenException', 'Missing Authentication Token');
  if (fault === 'unknown-key') {
    throw new CognitoError('UnrecognizedClientException', 'The security token included in the request is invalid.');
  }
  const message = fault === 'expired' ? 'Signature expired.' : 'The request signature does not match this request.';
  throw new CognitoError('InvalidSignatureException', message);
}

async function publish(pool: Pool, path: string, response: ServerResponse): Promise<void> {
  const wellKnown = `/${pool.settings.id}/.well-known`;
  if (path === `${wellKnown}/jwks.json`) return sendJson(response, 200, await publicKeys(pool), 'application/json');
  if (path !== `${wellKnown}/openid-configuration`) throw new CognitoError('NotFound', 'Not found', 404);
  const configuration = {
    issuer: pool.issuer,
    jwks_uri: `${pool.issuer}/.well-known/jwks.json`,
    id_token_signing_alg_values_supported: ['RS256'],
    subject_types_supported: ['public'],
  };
  sendJson(response, 200, configuration, 'application/json');
}
