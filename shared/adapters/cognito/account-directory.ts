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

/** Accounts in the user pool. The pool mails invitations itself; the user name of an account is its `sub`. */
export function createAccountDirectory({ userPoolId: UserPoolId, client }: AccountDirectorySettings): AccountDirectory {
  const pool = new CognitoIdentityProviderClient({ ...client });
  const email = (address: string) => address.trim().toLowerCase();
  async function resendInvitation(address: string): Promise<boolean> {
    const again = new AdminCreateUserCommand({
      UserPoolId,
      Username: email(address),
      MessageAction: 'RESEND',
      DesiredDeliveryMediums: ['EMAIL'],
    });
    return isRefused(pool.send(again), UnsupportedUserStateException).then((refused) => !refused);
  }
  return {
    async invite(address) {
      try {
        const made = await pool.send(
          new AdminCreateUserCommand({
            UserPoolId,
            Username: email(address),
            DesiredDeliveryMediums: ['EMAIL'],
            UserAttributes: [
              { Name: 'email', Value: email(address) },
              { Name: 'email_verified', Value: 'true' },
            ],
          }),
        );
        return subOf(made.User?.Attributes);
      } catch (error) {
        if (!(error instanceof UsernameExistsException)) throw error;
        // Made by an earlier try that did not come to its end.
        const found = await pool.send(new AdminGetUserCommand({ UserPoolId, Username: email(address) }));
        return subOf(found.UserAttributes);
      }
    },
    resendInvitation,
    async block(Username) {
      const gone = await isRefused(
        pool.send(new AdminDisableUserCommand({ UserPoolId, Username })),
        UserNotFoundException,
      );
      if (!gone) await pool.send(new AdminUserGlobalSignOutCommand({ UserPoolId, Username }));
    },
    async unblock(Username) {
      await pool.send(new AdminEnableUserCommand({ UserPoolId, Username }));
    },
    async changeEmail(Username, address) {
      const change = new AdminUpdateUserAttributesCommand({
        UserPoolId,
        Username,
        UserAttributes: [
          { Name: 'email', Value: email(address) },
          { Name: 'email_verified', Value: 'true' },
        ],
      });
      if (await isRefused(pool.send(change), AliasExistsException)) throw emailInUse();
      await pool.send(new AdminUserGlobalSignOutCommand({ UserPoolId, Username }));
      if (await resendInvitation(address)) return;
      await pool.send(new AdminResetUserPasswordCommand({ UserPoolId, Username }));
    },
    async endSessions(Username) {
      await pool.send(new AdminUserGlobalSignOutCommand({ UserPoolId, Username }));
    },
    async remove(Username) {
      // Removing twice is fine: a try that crashed is done again.
      await isRefused(pool.send(new AdminDeleteUserCommand({ UserPoolId, Username })), UserNotFoundException);
    },
    async resetMfa(Username) {
      await pool.send(new AdminDeleteSoftwareTokenCommand({ UserPoolId, Username }));
      // The pool leaves running sessions alone; whoever holds the lost phone must not.
      await pool.send(new AdminUserGlobalSignOutCommand({ UserPoolId, Username }));
    },
  };
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
