import { codeAt } from '../client/sign-in.ts';
import { defaultDataDir } from '../data/folders.ts';
import { demoFile } from './demo-file.ts';
import { findAccount } from './find-account.ts';
import { listAccounts } from './list-accounts.ts';

/**
 * `npm run code specialist`: the code that the app of a made-up account shows now. Without a name: all accounts, each
 * with its password and code.
 */
const [, , meant] = process.argv;
const { accounts } = demoFile(defaultDataDir).read();
const account = meant === undefined ? undefined : findAccount(accounts, meant);
if (account) process.stdout.write(`${codeAt(account.totpSecret, new Date())}\n`);
else if (accounts.length === 0) stop('There are no accounts yet: run npm start first.');
else if (meant === undefined) process.stdout.write(`${listAccounts(accounts, new Date()).join('\n')}\n`);
else
  stop(`No single account is meant by "${meant}". These are there:\n${listAccounts(accounts, new Date()).join('\n')}`);

function stop(why: string): void {
  process.stderr.write(`${why}\n`);
  process.exitCode = 2;
}
