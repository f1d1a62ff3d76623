/**
 * The scope that every route asks. The pool's token function puts it in access tokens; ID tokens have no scope at all.
 */
export const API_SCOPE = 'kindbrug/api';

/**
 * The scope by which an access token may call the pool's own API for its user: other address, other authenticator,
 * account gone. Cognito puts it in every token of a sign-in by SRP; the token function takes it out (docs/adr/0016).
 */
export const POOL_SCOPE = 'aws.cognito.signin.user.admin';
