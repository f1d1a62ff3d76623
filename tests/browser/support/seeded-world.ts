import type { Browser } from 'playwright-core';
import { isClientBuilt } from '#local/client-build/prepare-client.ts';
import { type LocalCloud, startLocalCloud } from '#local/cloud/cloud.ts';
import { seedCases } from '#local/demo/cases.ts';
import { type People, seedPeople } from '#local/demo/people.ts';
import { launchChromium } from './chromium.ts';
import { movableClock, type SignsIn, type VisitOptions, type Visits, visitsTo } from './visits.ts';

/** A fresh local cloud as `npm start` fills it, with a case in every status, and a browser that visits its client. */
export interface SeededWorld extends Visits {
  readonly cloud: LocalCloud;
  readonly browser: Browser;
  readonly people: People;
  /** A seeded account by its name: `fg`, `ouder`, `school1`. */
  account(name: string): SignsIn;
  /** The id of a seeded hulpvraag, by the first name of the child. */
  hulpvraag(voornaam: string): string;
  close(): Promise<void>;
}

export async function startSeededWorld(options: VisitOptions = {}): Promise<SeededWorld> {
  if (!isClientBuilt()) throw new Error('The built client is older than its sources: run `npm run build:web` first.');
  const clock = movableClock();
  const [cloud, browser] = await Promise.all([startLocalCloud({ now: clock.now, quiet: true }), launchChromium()]);
  const people = await seedPeople(cloud);
  await seedCases(people);
  const ids = await hulpvragenByName(people);
  const visits = visitsTo(cloud, browser, clock, options);
  return {
    ...visits,
    cloud,
    browser,
    people,
    account: (name) => found(people.accounts, ({ email }) => email === `${name}@kindbrug.example`, name),
    hulpvraag: (voornaam) => found([...ids], ([naam]) => naam.startsWith(voornaam), voornaam)[1],
    async close() {
      await visits.leave();
      await browser.close();
      await cloud.close();
    },
  };
}

function found<T>(items: readonly T[], isIt: (item: T) => boolean, name: string): T {
  const item = items.find(isIt);
  if (item === undefined) throw new Error(`The seed has no ${name}`);
  return item;
}

/** Name of the child → id of the hulpvraag. */
async function hulpvragenByName({ contactpersoonJk, platformId }: People): Promise<ReadonlyMap<string, string>> {
  const { body } = await contactpersoonJk.must('GET', `/v1/platforms/${platformId}/tellingen`);
  const statuses = (body.items as { status: string }[]).map(({ status }) => status);
  const lists = await Promise.all(
    statuses.map((status) =>
      contactpersoonJk.must('GET', `/v1/platforms/${platformId}/hulpvragen?status=${status}&aantal=50`),
    ),
  );
  const items = lists.flatMap((list) => list.body.items as { kindNaam: string; hulpvraagId: string }[]);
  return new Map(items.map(({ kindNaam, hulpvraagId }) => [kindNaam, hulpvraagId]));
}
