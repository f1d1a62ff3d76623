import { codeAt, secondsLeft } from '../client/sign-in.ts';
import type { SeededAccount } from './people.ts';

/** Every account in a line: who, address, password, and the code of this moment. */
export function listAccounts(accounts: readonly SeededAccount[], now: Date): readonly string[] {
  const rows = accounts.map(({ naam, email, password, totpSecret }) => [
    naam,
    email,
    password,
    codeAt(totpSecret, now),
  ]);
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  return [
    ...rows.map((row) =>
      row
        .map((cell, column) => cell.padEnd(width(column)))
        .join('  ')
        .trimEnd(),
    ),
    `These codes count for another ${secondsLeft(now)} s.`,
  ];
}
