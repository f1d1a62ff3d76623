import * as z from 'zod/mini';

const name = z.string().check(z.minLength(1));

/** Every setting a function may ask for. What a function gets is said in infra/functions.ts. */
const settings = {
  TABLE_NAME: name,
  INCOMING_BUCKET: name,
  CLEAN_BUCKET: name,
  USER_POOL_ID: name,
  MAIL_FROM: name,
  MAIL_CONFIGURATION_SET: name,
  WEB_ORIGIN: z.url(),
} as const;

export type Setting = keyof typeof settings;

/** Reads the settings that a function needs; a missing one stops the function at start-up, by name. */
export function readEnvironment<K extends Setting>(...keys: readonly K[]): Readonly<Record<K, string>> {
  const entries = keys.map((key) => {
    const result = z.safeParse(settings[key], process.env[key]);
    if (!result.success) throw new Error(`The setting ${key} is missing or has the wrong form`);
    return [key, result.data] as const;
  });
  return Object.fromEntries(entries) as Record<K, string>;
}
