const regels = new Intl.PluralRules('nl');

/** A number with its noun: "0 regels", "1 regel", "2 regels". Every count in a text goes through here. */
export function telling(aantal: number, enkelvoud: string, meervoud: string): string {
  return `${aantal} ${regels.select(aantal) === 'one' ? enkelvoud : meervoud}`;
}
