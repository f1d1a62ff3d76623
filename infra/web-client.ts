/**
 * What the host of the web client has to know of it: how long which file may be kept, and what stands in its settings.
 */

/** A name with a hash never changes its content; every other file is asked for each time. */
export function cacheControlOf(name: string): string {
  return name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/** @param extension with its dot */
export function contentTypeOf(extension: string): string {
  return TYPES[extension] ?? 'application/octet-stream';
}

/** `config.json`, beside the files of the client. Everybody can read it: nothing in it may be a secret. */
export interface ClientConfig {
  readonly region: string;
  readonly userPoolId: string;
  readonly clientId: string;
  /** Where the browser signs in; without a slash at the end. */
  readonly cognitoUrl: string;
  /** Only where nothing is real (`npm start`): what the door says of it, and whom it fills in. */
  readonly oefening?: object;
}

/** Where browsers sign in on AWS. */
export function cognitoUrlOf(region: string): string {
  return `https://cognito-idp.${region}.amazonaws.com`;
}
