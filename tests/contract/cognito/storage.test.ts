import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  AdminGetUserCommand,
  AdminResetUserPasswordCommand,
  GetUserCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeAt } from '#local/client/sign-in.ts';
import type { PoolSettings } from '#local/cloud/cognito/settings.ts';
import { startCognito } from '#local/cloud/cognito/start.ts';
import { CREDENTIALS, isLocal, POOL, REGION, secretIn, TEMPORARY_PASSWORD, TestPool } from './pool.ts';

const pool = new TestPool();
const children: ChildProcess[] = [];
beforeAll(() => pool.start());
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await pool.stop();
});

describe.runIf(isLocal)('a restart', () => {
  it('keeps keys, people, authenticators, used codes, locks and sign-ins', async () => {
    const person = await pool.aPerson();
    const attacked = await pool.aPerson();
    for (let guess = 0; guess < 5; guess += 1) {
      await pool.guessPassword(attacked.email).catch(() => {});
    }
    const { session } = await pool.signIn().provePassword(person.email, person.password);
    const jwks = () => fetch(`${pool.issuer}/.well-known/jwks.json`).then((response) => response.text());
    const before = await jwks();

    await pool.restart();

    expect(await jwks()).toBe(before);
    const me = await pool.admin.send(new GetUserCommand({ AccessToken: person.tokens.accessToken }));
    expect(me.Username).toBe(person.sub);
    await expect(pool.signIn().refresh(person.tokens.refreshToken)).resolves.toBeTruthy();
    const reused = pool.signIn().answerCode(person.email, session, codeAt(person.totpSecret, pool.clock.now()));
    await expect(reused).rejects.toMatchObject({ name: 'ExpiredCodeException' });
    await expect(pool.signIn().signIn(person)).resolves.toBeTruthy();
    await expect(pool.signIn().provePassword(attacked.email, attacked.password)).rejects.toMatchObject({
      message: 'Password attempts exceeded',
    });
  });

  it('after kill -9 loses nothing that was answered', async () => {
    const elsewhere = new TestPool();
    const first = await startProcess(elsewhere, '0');
    const { email, sub } = await elsewhere.anInvitedPerson();
    await kill(first);

    const second = await startProcess(elsewhere, new URL(elsewhere.url).port);
    const user = await elsewhere.admin.send(
      new AdminGetUserCommand({ UserPoolId: elsewhere.userPoolId, Username: email }),
    );
    expect(user.Username).toBe(sub);
    await expect(elsewhere.signIn().provePassword(email, TEMPORARY_PASSWORD)).resolves.toBeTruthy();
    await kill(second);
    await elsewhere.stop();
  });
});

describe.runIf(isLocal)('what is on disk', () => {
  it('has no password, secret, code, token, key or address in clear', async () => {
    const person = await pool.aPerson();
    await pool.admin.send(new AdminResetUserPasswordCommand({ UserPoolId: pool.userPoolId, Username: person.email }));
    const written = Buffer.concat(readdirSync(pool.dataDir).map((file) => readFileSync(join(pool.dataDir, file))));
    const code = secretIn(pool.mails.at(-1));
    expect(code).toMatch(/^\d{6}$/);
    const secrets = [
      person.password,
      TEMPORARY_PASSWORD,
      person.totpSecret,
      person.tokens.refreshToken,
      person.tokens.accessToken,
      person.email,
      person.sub,
      `"${code}"`,
      'PRIVATE KEY',
      'verifier',
    ];
    expect(secrets.filter((secret) => written.includes(secret))).toEqual([]);
  });

  it('is sealed with a key file that only its owner can read', () => {
    expect(statSync(join(pool.dataDir, 'cognito.key')).mode & 0o777).toBe(0o600);
  });
});

describe.runIf(isLocal)('a pool that this stand-in would not keep to', () => {
  it.each<[string, Partial<PoolSettings>]>([
    ['MFA that is not required', { mfa: 'OPTIONAL' }],
    ['user names that are no address', { usernameAttributes: [] }],
    ['signing oneself up', { adminCreateUserOnly: false }],
    ['an id that is none', { id: 'pool' }],
    ['rotation together with the old refresh flow', { clients: withOldRefreshFlow() }],
  ])('is refused at the start: %s', async (_, change) => {
    const start = startCognito({
      port: 0,
      dataDir: pool.dataDir,
      now: () => new Date(),
      region: REGION,
      pool: { ...POOL, ...change },
      credentials: CREDENTIALS,
      sendMail: async () => {},
    });
    await expect(start).rejects.toThrow('Local Cognito cannot run user pool "contract"');
  });
});

function withOldRefreshFlow(): PoolSettings['clients'] {
  return POOL.clients.map((client) => ({
    ...client,
    refreshRotationGraceSeconds: 20,
    explicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
  }));
}

async function startProcess(target: TestPool, port: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'server-process.ts'), target.dataDir, port], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const [line] = await once(child.stdout, 'data');
  target.url = String(line).trim();
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}
