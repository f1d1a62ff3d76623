import { randomBytes } from 'node:crypto';

/**
 * A text that nobody else writes, of letters only: digits that pass the 11-test of a BSN would be refused, as they
 * should be.
 */
export function uniqueText(beginning: string): string {
  const letters = [...randomBytes(16)].map((byte) => String.fromCharCode(97 + (byte % 26)));
  return `${beginning} ${letters.join('')}`;
}
