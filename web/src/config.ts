import * as v from './check.ts';

/** Where this client finds the rest: made by whoever hosts it, beside the files. */
export interface Config {
  readonly region: string;
  readonly userPoolId: string;
  readonly clientId: string;
  readonly cognitoUrl: string;
}

/** Reads /config.json. @throws Error when it is missing or not as it should be. */
export async function loadConfig(): Promise<Config> {
  const response = await fetch('/config.json', { credentials: 'same-origin', mode: 'cors' });
  if (!response.ok) throw new Error(`config.json: ${response.status}`);
  const read = v.object(await response.json());
  return {
    region: v.text(read.region),
    userPoolId: v.text(read.userPoolId),
    clientId: v.text(read.clientId),
    cognitoUrl: v.text(read.cognitoUrl),
  };
}
