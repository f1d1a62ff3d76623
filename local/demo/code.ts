import { codeAt } from '../client/sign-in.ts';
import { defaultDataDir } from '../data/folders.ts';
import { accountsFile } from './accounts-file.ts';

/** `npm run code -- <address>`: the code that the authenticator app of a seeded account shows now. */
const [, , email] = process.argv;
const account = accountsFile(defaultDataDir)
  .read()
  .find((one) => one.email === email);
if (!account) {
  process.stderr.write('Give the address of a seeded account: npm run code -- voorschool@kindbrug.example\n');
  process.exit(2);
}
process.stdout.write(`${codeAt(account.totpSecret, new Date())}\n`);
