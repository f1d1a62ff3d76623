import { startCognito } from '#local/cloud/cognito/start.ts';
import { CREDENTIALS, POOL, REGION } from './pool.ts';

/** The pool in a process of its own, so that a test can kill it. Prints its address; mails go nowhere. */
const [, , dataDir = '', port = '0'] = process.argv;

const server = await startCognito({
  port: Number(port),
  dataDir,
  now: () => new Date(),
  region: REGION,
  pool: POOL,
  credentials: CREDENTIALS,
  sendMail: async () => {},
});
process.stdout.write(`${server.url}\n`);
