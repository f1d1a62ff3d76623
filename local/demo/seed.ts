import type { LocalCloud } from '../cloud/cloud.ts';
import { seedCases } from './cases.ts';
import { demoFile } from './demo-file.ts';
import { seedPeople } from './people.ts';

/**
 * Fills a new data folder with a made-up SWV: its people first, who can sign in from that moment, and then their cases.
 * What is there already stands in the folder while the rest is made.
 */
export async function seed(cloud: LocalCloud, dataDir: string): Promise<void> {
  const file = demoFile(dataDir);
  const people = await seedPeople(cloud, (accounts) => file.change({ accounts }));
  await seedCases(people, (cases) => file.change({ cases }));
  file.change({ isDone: true });
}
