import {
  AssociateSoftwareTokenCommand,
  RespondToAuthChallengeCommand,
  SetUserMFAPreferenceCommand,
  VerifySoftwareTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { codeAt, SignIn, type SignInSettings, type Tokens } from '#local/client/sign-in.ts';

/**
 * As people sign in, except once: the emulator gives tokens after the new password, before an app was enrolled (Cognito
 * gives none). So the app is enrolled with those, and they are thrown away: what counts is the sign-in with a code that
 * follows.
 */
export class EmulatorSignIn extends SignIn {
  readonly #clientId: string;

  constructor(settings: SignInSettings) {
    super(settings);
    this.#clientId = settings.clientId;
  }

  override async firstSignIn(person: {
    email: string;
    temporaryPassword: string;
    newPassword: string;
  }): Promise<{ tokens: Tokens; totpSecret: string }> {
    const { email, temporaryPassword, newPassword } = person;
    const step = await this.provePassword(email, temporaryPassword);
    const { AuthenticationResult } = await this.client.send(
      new RespondToAuthChallengeCommand({
        ClientId: this.#clientId,
        ChallengeName: 'NEW_PASSWORD_REQUIRED',
        Session: step.session,
        ChallengeResponses: { USERNAME: email, NEW_PASSWORD: newPassword },
      }),
    );
    const totpSecret = await this.#enrolWith(AuthenticationResult?.AccessToken);
    return { tokens: await this.signIn({ email, password: newPassword, totpSecret }), totpSecret };
  }

  async #enrolWith(AccessToken: string | undefined): Promise<string> {
    const { SecretCode = '' } = await this.client.send(new AssociateSoftwareTokenCommand({ AccessToken }));
    await this.client.send(new VerifySoftwareTokenCommand({ AccessToken, UserCode: codeAt(SecretCode, new Date()) }));
    await this.client.send(
      new SetUserMFAPreferenceCommand({
        AccessToken,
        SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true },
      }),
    );
    return SecretCode;
  }
}
