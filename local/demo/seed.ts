import type { LocalCloud } from '../cloud/cloud.ts';
import { accountsFile } from './accounts-file.ts';
import { seedCases } from './cases.ts';
import { seedPeople } from './people.ts';

/** Fills a new data folder with a made-up SWV: its people, and one case in every status. */
export async function seed(cloud: LocalCloud, dataDir: string): Promise<void> {
  const people = await seedPeople(cloud);
  await seedCases(people);
  accountsFile(dataDir).write(people.accounts);
}

/** The accounts of a data folder in lines for the person who starts the local cloud, and how to get a code. */
export function seededAccounts(dataDir: string): string[] {
  const accounts = accountsFile(dataDir).read();
  return describeAccounts(accounts.map(({ rol, email, password }) => [rol, email, password]));
}

/** A table of accounts, and how to get a code. */
function describeAccounts(rows: readonly (readonly string[])[]): string[] {
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  return [
    'Accounts (made up):',
    ...rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(width(column))).join('  ')}`),
    'A code for one of them:  npm run code -- <address>',
  ];
}
