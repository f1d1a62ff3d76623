import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EMULATOR_REGION, emulatorDir, runningEmulator } from '../../scripts/emulator/emulator.ts';

/** What `npm run deploy:emulator` made: from the outputs of the stacks, as an engineer would read them. */
export interface Deployed {
  /** Of every service of the emulator. */
  readonly url: string;
  /** Of the HTTP API. */
  readonly api: string;
  readonly tableName: string;
  readonly incomingBucket: string;
  readonly userPoolId: string;
  readonly userPoolClientId: string;
  /** For clients of the AWS SDK. */
  readonly client: {
    readonly region: string;
    readonly endpoint: string;
    readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  };
}

/** @throws Error in one sentence when nothing is deployed. */
export async function readDeployed(): Promise<Deployed> {
  const { url } = await runningEmulator();
  const file = join(emulatorDir, 'outputs.json');
  if (!existsSync(file)) throw new Error("The stacks are not deployed: run 'npm run deploy:emulator' first.");
  const outputs = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, string>>;
  const output = (part: string, name: string) => {
    const value = outputs[`kindbrug-emulator-${part}`]?.[name];
    if (!value) throw new Error(`The stack ${part} has no output ${name}.`);
    return value;
  };
  // The emulator's own address of an API is a host name that only DNS with wildcards finds.
  const apiId = /^https?:\/\/([^.]+)\./.exec(output('api', 'ApiUrl'))?.[1];
  return {
    url,
    api: `${url}/_aws/execute-api/${apiId}/$default`,
    tableName: output('data', 'TableName'),
    incomingBucket: output('data', 'IncomingBucket'),
    userPoolId: output('identity', 'UserPoolId'),
    userPoolClientId: output('identity', 'UserPoolClientId'),
    client: {
      region: EMULATOR_REGION,
      endpoint: url,
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    },
  };
}
