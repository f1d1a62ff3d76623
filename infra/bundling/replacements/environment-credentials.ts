/**
 * In a bundle, this stands in the place of the SDK's `@aws-sdk/credential-provider-node`; see ../replaced-modules.ts.
 */

interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/**
 * Credentials from the environment, where Lambda puts those of the function's role.
 * @throws CredentialsProviderError when they are not there: nothing else is tried.
 */
export const defaultProvider = () => async (): Promise<Credentials> => {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = process.env;
  if (!AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY) throw new CredentialsProviderError();
  return {
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    ...(AWS_SESSION_TOKEN ? { sessionToken: AWS_SESSION_TOKEN } : {}),
  };
};

/** Named as the SDK's own: callers know by the name that nothing was sent. */
class CredentialsProviderError extends Error {
  override readonly name = 'CredentialsProviderError';

  constructor() {
    super(
      'AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set. The functions are bundled without the other credential providers of the SDK (profiles, SSO, containers, instances): see infra/bundling/replaced-modules.ts.',
    );
  }
}
