/** `npm start` as somebody types it: one address, and behind it somebody as whom one can sign in. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SignIn } from '#local/client/sign-in.ts';
import { freePort } from '#local/cloud/free-port.ts';
import type { Demo } from '#local/demo/demo-file.ts';
import { demoFile } from '#local/demo/demo-file.ts';
import type { Stand } from '#local/rondleiding/stand-view.ts';

const folder = mkdtempSync(join(tmpdir(), 'kindbrug-start-'));
let child: ChildProcess;
let said = '';
let api = 0;

beforeAll(async () => {
  api = await freePort();
  const ports = [`--api=${api}`, '--cognito=0', '--s3=0', '--mail=0', '--rondleiding=0'];
  child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'local/start.ts', '--no-open', ...ports], {
    env: { ...process.env, KINDBRUG_DATA: join(folder, 'data') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child.stdout?.on('data', (data: Buffer) => {
    said += data.toString();
  });
  await until(() => /Ctrl-C/.test(said));
});

afterAll(async () => {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGINT');
  await ended;
  rmSync(folder, { recursive: true, force: true });
});

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) {
    if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}: ${said}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

it('prints one address, and while the seed goes on the people of that page can sign in', async () => {
  const [address = '', ...others] = said.match(/https?:\/\/\S+/g) ?? [];
  expect(others).toEqual([]);
  expect(await (await fetch(address)).text()).toContain('Loop mee met Pippa');
  const stand = async () => (await (await fetch(`${address}/stand`)).json()) as Stand;
  await until(async () => (await stand()).mensen.voorschool !== undefined);
  expect(await stand()).toMatchObject({ isKlaar: false });
  const { accounts }: Demo = demoFile(join(folder, 'data')).read();
  const petra = accounts.find(({ email }) => email.startsWith('voorschool@'));
  if (!petra) throw new Error('Petra has no account');
  const config = (await (await fetch(`http://127.0.0.1:${api}/config.json`)).json()) as Record<string, string>;
  const { cognitoUrl = '', clientId = '', userPoolId = '' } = config;
  const tokens = await new SignIn({ cognitoUrl, clientId, userPoolId }).signIn(petra);
  expect(tokens.accessToken).not.toBe('');
  expect(config.oefening).toMatchObject({ adres: address });
});
