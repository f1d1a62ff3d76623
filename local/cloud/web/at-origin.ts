/**
 * The stacks were made for one web origin; with another port of the API, the client is at another one. Gives the same
 * settings with that origin everywhere: in links of mails, in CORS, in what functions are told.
 */
export function atOrigin<Settings>(settings: Settings, made: string, now: string): Settings {
  return replaced(settings, made, now) as Settings;
}

function replaced(value: unknown, made: string, now: string): unknown {
  if (typeof value === 'string') return value.replaceAll(made, now);
  if (Array.isArray(value)) return value.map((one) => replaced(one, made, now));
  if (value instanceof Map) return new Map([...value].map(([key, one]) => [key, replaced(one, made, now)]));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, replaced(one, made, now)]));
}
