import {
  AdminCreateUserCommand,
  AdminDeleteSoftwareTokenCommand,
  AdminDeleteUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  AdminResetUserPasswordCommand,
  AdminUpdateUserAttributesCommand,
  AdminUserGlobalSignOutCommand,
  AliasExistsException,
  type AttributeType,
  CognitoIdentityProviderClient,
  type CognitoIdentityProviderClientConfig,
  UnsupportedUserStateException,
  UserNotFoundException,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider';
import type { AccountDirectory } from '#shared/ports/account-directory.ts';
import { emailInUse } from '#shared/ports/gebruiker-store.ts';

export interface AccountDirectorySettings {
  readonly userPoolId: string;
  readonly client?: CognitoIdentityProviderClientConfig;
}

/** The user pool, and how it is reached. */
interface Pool {
  readonly client: CognitoIdentityProviderClient;
  readonly UserPoolId: string;
}

/** Accounts in the user pool. The pool mails invitations itself; the user name of an account is its `sub`. */
export function createAccountDirectory({ userPoolId: UserPoolId, client }: AccountDirectorySettings): AccountDirectory {
  const pool: Pool = { client: new CognitoIdentityProviderClient({ ...client }), UserPoolId };
  return {
    invite: (address) => invite(pool, address),
    resendInvitation: (address) => resendInvitation(pool, address),
    block: (sub) => block(pool, sub),
    async unblock(Username) {
      await pool.client.send(new AdminEnableUserCommand({ UserPoolId, Username }));
    },
    changeEmail: (sub, address) => changeEmail(pool, sub, address),
    endSessions: (sub) => endSessions(pool, sub),
    async remove(Username) {
      // Removing twice is fine: a try that crashed is done again.
      await isRefused(pool.client.send(new AdminDeleteUserCommand({ UserPoolId, Username })), UserNotFoundException);
    },
    async resetMfa(Username) {
      await pool.client.send(new AdminDeleteSoftwareTokenCommand({ UserPoolId, Username }));
      // The pool leaves running sessions alone; whoever holds the lost phone must not.
      await endSessions(pool, Username);
    },
  };
}

async function invite({ client, UserPoolId }: Pool, address: string): Promise<string> {
  const Username = usernameOf(address);
  try {
    const made = await client.send(
      new AdminCreateUserCommand({
        UserPoolId,
        Username,
        DesiredDeliveryMediums: ['EMAIL'],
        UserAttributes: verified(address),
      }),
    );
    return subOf(made.User?.Attributes);
  } catch (error) {
    if (!(error instanceof UsernameExistsException)) throw error;
    // Made by an earlier try that did not come to its end.
    const found = await client.send(new AdminGetUserCommand({ UserPoolId, Username }));
    return subOf(found.UserAttributes);
  }
}

async function resendInvitation({ client, UserPoolId }: Pool, address: string): Promise<boolean> {
  const again = new AdminCreateUserCommand({
    UserPoolId,
    Username: usernameOf(address),
    MessageAction: 'RESEND',
    DesiredDeliveryMediums: ['EMAIL'],
  });
  return !(await isRefused(client.send(again), UnsupportedUserStateException));
}

async function block(pool: Pool, Username: string): Promise<void> {
  const { client, UserPoolId } = pool;
  const disabled = client.send(new AdminDisableUserCommand({ UserPoolId, Username }));
  const isGone = await isRefused(disabled, UserNotFoundException);
  if (!isGone) await endSessions(pool, Username);
}

async function changeEmail(pool: Pool, Username: string, address: string): Promise<void> {
  const { client, UserPoolId } = pool;
  const UserAttributes = verified(address);
  const change = new AdminUpdateUserAttributesCommand({ UserPoolId, Username, UserAttributes });
  if (await isRefused(client.send(change), AliasExistsException)) throw emailInUse();
  await endSessions(pool, Username);
  if (await resendInvitation(pool, address)) return;
  await client.send(new AdminResetUserPasswordCommand({ UserPoolId, Username }));
}

async function endSessions({ client, UserPoolId }: Pool, Username: string): Promise<void> {
  await client.send(new AdminUserGlobalSignOutCommand({ UserPoolId, Username }));
}

function usernameOf(address: string): string {
  return address.trim().toLowerCase();
}

/** An address that the pool need not check: a beheerder typed it, or its owner gave the code. */
function verified(address: string): AttributeType[] {
  return [
    { Name: 'email', Value: usernameOf(address) },
    { Name: 'email_verified', Value: 'true' },
  ];
}

/** True when the pool refused a call for this reason; any other refusal is thrown on. */
async function isRefused(call: Promise<unknown>, reason: new (...args: never[]) => Error): Promise<boolean> {
  try {
    await call;
    return false;
  } catch (error) {
    if (error instanceof reason) return true;
    throw error;
  }
}

function subOf(attributes: readonly AttributeType[] | undefined): string {
  const sub = attributes?.find((one) => one.Name === 'sub')?.Value;
  if (!sub) throw new Error('The user pool gave an account without sub');
  return sub;
}
