/** What was filled in, of fields that may be left out: the API takes no empty text. */
export function withoutEmpty<T extends Readonly<Record<string, string>>>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '')) as Partial<T>;
}
