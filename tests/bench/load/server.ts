import { startLocalCloud } from '#local/cloud/cloud.ts';
import type { Asked, Started } from './server-process.ts';

/** A fresh local cloud in a process of its own, so that what it uses is not mixed with what its users use. */
const cloud = await startLocalCloud({ maxWorkers: 24 });
const { urls, outputs, credentials } = cloud;

process.on('message', (asked: Asked) => {
  if (asked === 'close') void cloud.close().then(() => process.disconnect());
  else void cloud.idle().then(() => process.send?.('idle'));
});
process.on('disconnect', () => process.exit());
const started: Started = { urls, outputs, credentials };
process.send?.(started);
