import * as v from './check.ts';

/** Where this client finds the rest: made by whoever hosts it, beside the files. */
export interface Config {
  readonly region: string;
  readonly userPoolId: string;
  readonly clientId: string;
  readonly cognitoUrl: string;
  /** Of an environment in which nothing is real: what it says of itself. */
  readonly oefening?: Oefening;
}

/** What an environment to practise in says at its door, and whom it expects there. */
export interface Oefening {
  readonly tekst: string;
  /** A way back, as words and an address. */
  readonly terug: string;
  readonly adres: string;
  /** Filled in for whoever comes; empty: nobody in particular. */
  readonly email: string;
  readonly wachtwoord: string;
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
    ...(read.oefening === undefined ? {} : { oefening: oefeningIn(v.object(read.oefening)) }),
  };
}

function oefeningIn(read: Record<string, unknown>): Oefening {
  return {
    tekst: v.text(read.tekst),
    terug: v.text(read.terug),
    adres: v.text(read.adres),
    email: read.email === undefined ? '' : v.text(read.email),
    wachtwoord: read.wachtwoord === undefined ? '' : v.text(read.wachtwoord),
  };
}
