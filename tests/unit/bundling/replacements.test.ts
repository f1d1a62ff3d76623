import { afterEach, describe, expect, it, vi } from 'vitest';
import { defaultProvider } from '#infra/bundling/replacements/environment-credentials.ts';
import { loadConfig } from '#infra/bundling/replacements/environment-settings.ts';

afterEach(() => vi.unstubAllEnvs());

describe('the credentials of a function', () => {
  it('come from the environment, anew each time they are asked', async () => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIAONE');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
    vi.stubEnv('AWS_SESSION_TOKEN', 'token');
    const provider = defaultProvider();
    expect(await provider()).toEqual({ accessKeyId: 'AKIAONE', secretAccessKey: 'secret', sessionToken: 'token' });
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIATWO');
    vi.stubEnv('AWS_SESSION_TOKEN', '');
    expect(await provider()).toEqual({ accessKeyId: 'AKIATWO', secretAccessKey: 'secret' });
  });

  it.each(['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'])(
    'without %s: refused, saying where the others went',
    async (name) => {
      vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIAONE');
      vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
      vi.stubEnv(name, '');
      vi.stubEnv('AWS_PROFILE', 'somebody');
      const refusal = await defaultProvider()().catch((error: unknown) => error);
      expect(refusal).toMatchObject({
        name: 'CredentialsProviderError',
        message: expect.stringContaining('infra/bundling/replaced-modules.ts'),
      });
    },
  );
});

describe('a setting of the SDK', () => {
  const setting = (otherwise: string | (() => string)) =>
    loadConfig<string>({ environmentVariableSelector: (environment) => environment.KINDBRUG_TEST, default: otherwise });

  it('is the environment variable, or else the default', async () => {
    expect(await setting('default')()).toBe('default');
    expect(await setting(() => 'made')()).toBe('made');
    vi.stubEnv('KINDBRUG_TEST', 'set');
    expect(await setting('default')()).toBe('set');
  });

  it('is looked up once', async () => {
    const load = setting('default');
    await load();
    vi.stubEnv('KINDBRUG_TEST', 'set');
    expect(await load()).toBe('default');
  });

  it('is refused when it must be set and is not, as a region', async () => {
    const load = setting(() => {
      throw new Error('Region is missing');
    });
    await expect(load()).rejects.toThrow('Region is missing');
  });
});
