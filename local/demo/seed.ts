import type { LocalCloud } from '../cloud/cloud.ts';
import { demoFile } from './demo-file.ts';
import { seedPeople } from './people.ts';

/**
 * Fills a new data folder with a made-up SWV: its people first, who can sign in from that moment, and then their cases.
 * What is there already stands in the folder while the rest is made.
 */
export async function seed(cloud: LocalCloud, dataDir: string): Promise<void> {
  const file = demoFile(dataDir);
  const people = await seedPeople(cloud, (accounts) => file.change({ accounts }));
  // All endpoints come with it: nobody waits for them to sign in.
  const { seedCases } = await import('./cases.ts');
  await seedCases(people, (cases) => file.change({ cases }));
  file.change({ isDone: true });
}
