import { startS3 } from '#local/cloud/s3/s3.ts';
import { settingsFor } from './setup.ts';

/** Serves a data folder until this process is killed, and says where; run by durability.test.ts. */
const [, , dataDir = ''] = process.argv;
const server = await startS3(settingsFor(dataDir));
process.stdout.write(`${server.url}\n`);
