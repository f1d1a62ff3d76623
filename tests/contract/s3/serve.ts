import { startS3 } from '#infra/local/s3/s3.ts';
import { CREDENTIALS, settingsFor } from './setup.ts';

/** Serves a data folder until this process is killed; run by durability.test.ts. */
const [, , dataDir = ''] = process.argv;
const server = await startS3(settingsFor(dataDir, () => new Date(), []));
process.stdout.write(`${server.url} ${CREDENTIALS.accessKeyId}\n`);
