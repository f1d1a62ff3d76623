/**
 * Every action that Cognito performs without a signature, and what was decided about it. The contract test compares the
 * list with the SDK's; docs/adr/0016 has the reasons.
 */
export type Decision =
  /** Needs an access token with the scope of the pool, which our tokens do not have. */
  | 'SCOPE_TAKEN_AWAY'
  /** Refused by what the pool is set to, whatever token comes along. */
  | 'REFUSED_BY_POOL'
  /** Part of signing in, renewing and ending a session, or of a forgotten password. */
  | 'OURS';

interface Row {
  readonly decision: Decision;
  /** What a call holds besides the token. */
  readonly input?: Readonly<Record<string, unknown>>;
}

const taken = (input = {}): Row => ({ decision: 'SCOPE_TAKEN_AWAY', input });
const device = { DeviceKey: 'eu-west-1_00000000-0000-4000-8000-000000000000' };
const ClientId = 'webclient1234567890abcdefg';

const TABLE = {
  AssociateSoftwareToken: taken(),
  ChangePassword: taken({ PreviousPassword: 'Kastanje-boom-7', ProposedPassword: 'Kastanje-boom-8' }),
  CompleteWebAuthnRegistration: taken({ Credential: {} }),
  ConfirmDevice: taken(device),
  ConfirmForgotPassword: { decision: 'OURS' },
  ConfirmSignUp: {
    decision: 'REFUSED_BY_POOL',
    input: { ClientId, Username: 'a@b.example', ConfirmationCode: '123456' },
  },
  DeleteUser: taken(),
  DeleteUserAttributes: taken({ UserAttributeNames: ['email'] }),
  DeleteWebAuthnCredential: taken({ CredentialId: 'x' }),
  ForgetDevice: taken(device),
  ForgotPassword: { decision: 'OURS' },
  GetDevice: taken(device),
  GetTokensFromRefreshToken: { decision: 'OURS' },
  GetUser: taken(),
  GetUserAttributeVerificationCode: taken({ AttributeName: 'email' }),
  GetUserAuthFactors: taken(),
  GlobalSignOut: taken(),
  InitiateAuth: { decision: 'OURS' },
  ListDevices: taken(),
  ListUserSessions: taken(),
  ListWebAuthnCredentials: taken(),
  ResendConfirmationCode: { decision: 'REFUSED_BY_POOL', input: { ClientId, Username: 'a@b.example' } },
  RespondToAuthChallenge: { decision: 'OURS' },
  RevokeToken: { decision: 'OURS' },
  RevokeUserSession: taken({ SessionId: 'x' }),
  SetUserMFAPreference: taken({ SoftwareTokenMfaSettings: { Enabled: false } }),
  SetUserSettings: taken({ MFAOptions: [] }),
  SignUp: { decision: 'REFUSED_BY_POOL', input: { ClientId, Username: 'a@b.example', Password: 'Kastanje-boom-7' } },
  StartWebAuthnRegistration: taken(),
  UpdateAuthEventFeedback: {
    decision: 'REFUSED_BY_POOL',
    input: { UserPoolId: 'x', Username: 'x', EventId: 'x', FeedbackToken: 'x', FeedbackValue: 'Valid' },
  },
  UpdateDeviceStatus: taken(device),
  UpdateUserAttributes: taken({ UserAttributes: [{ Name: 'email', Value: 'een.ander@elders.example' }] }),
  VerifySoftwareToken: taken({ UserCode: '123456' }),
  VerifyUserAttribute: taken({ AttributeName: 'email', Code: '123456' }),
} as const satisfies Record<string, Row>;

export type OwnAction = keyof typeof TABLE;

export const OWN_API: Readonly<Record<OwnAction, Row>> = TABLE;
