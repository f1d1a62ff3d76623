import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { EMULATOR_REGION, emulatorDir, emulatorEnvironment, startEmulator, stopEmulator } from './emulator.ts';

/**
 * `npm run deploy:emulator`: an empty emulator of AWS, bootstrapped, with all stacks deployed by the CDK command. It is
 * left running for `npm run test:emulator`; `npm run stop:emulator` ends it.
 */
const outputs = join(emulatorDir, 'outputs.json');

function cdk(env: Record<string, string>, ...args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('cdk', [...args, '-c', 'stage=emulator', '--output', join(emulatorDir, 'cdk.out')], {
      stdio: 'inherit',
      env: { ...env, CI: 'true' },
    });
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`cdk ${args[0]} ended with ${code}`))));
  });
}

const { url } = await startEmulator();
try {
  const env = emulatorEnvironment(url);
  const progress = ['--progress', 'bar'];
  await cdk(env, 'bootstrap', `aws://000000000000/${EMULATOR_REGION}`, ...progress);
  await cdk(env, 'deploy', '--all', '--require-approval', 'never', '--outputs-file', outputs, ...progress);
  process.stdout.write(`All stacks are deployed to the emulator at ${url}.\n`);
} catch (error) {
  await stopEmulator();
  throw error;
}
