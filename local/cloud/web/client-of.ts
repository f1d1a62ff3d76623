import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cognitoUrlOf } from '#infra/web-client.ts';
import type { RequestHandler } from '../server.ts';
import type { CloudSettings } from '../template/settings.ts';
import { serveClient } from './client-files.ts';
import { nameOfHost, type OwnHosts } from './own-hosts.ts';

const builtClient = fileURLToPath(new URL('../../../dist/web', import.meta.url));

/** The web client of these stacks, with the addresses of this run; absent when the stacks have none. */
export function clientOf(
  { web, region, pool, buckets }: CloudSettings,
  here: {
    cognito: string;
    s3: string;
    folder: Promise<string> | undefined;
    configOf: OwnHosts['configOf'] | undefined;
  },
): { apiPaths: readonly string[]; apiHeaders: Record<string, string>; handler: RequestHandler } | undefined {
  if (!web) return undefined;
  const [client] = pool.settings.clients;
  if (!client) throw new Error('The pool has no client to sign in with');
  const files = buckets.map(({ name }) => [`https://${name}.s3.${region}.amazonaws.com`, here.s3] as const);
  const handler = serveClient({
    web,
    folder: here.folder ?? foundClient(),
    configFor: (host) => ({
      region,
      userPoolId: pool.settings.id,
      clientId: client.id,
      cognitoUrl: here.cognito,
      ...here.configOf?.(nameOfHost(host)),
    }),
    standIns: [[cognitoUrlOf(region), here.cognito], ...files],
  });
  return { apiPaths: web.apiPaths, apiHeaders: web.apiHeaders, handler };
}

async function foundClient(): Promise<string> {
  if (!existsSync(builtClient)) throw new Error("The web client is not built: run 'npm run build' first.");
  return builtClient;
}
