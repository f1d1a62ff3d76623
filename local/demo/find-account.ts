import type { SeededAccount } from './people.ts';

/**
 * The account that somebody means: by its address, the part before the @ or the beginning of that, or the first name.
 * @returns undefined when it is nobody's, or could be of two
 */
export function findAccount(accounts: readonly SeededAccount[], meant: string): SeededAccount | undefined {
  const asked = meant.trim().toLowerCase();
  if (asked === '') return undefined;
  const exact = accounts.find(({ email }) => email === asked || mailbox(email) === asked);
  if (exact) return exact;
  const [found, ...others] = accounts.filter(
    ({ email, naam }) => mailbox(email).startsWith(asked) || naam.toLowerCase().split(' ').includes(asked),
  );
  return others.length > 0 ? undefined : found;
}

const mailbox = (email: string) => email.slice(0, email.lastIndexOf('@')).toLowerCase();
