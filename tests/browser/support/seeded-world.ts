import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { isClientBuilt } from '#local/client-build/prepare-client.ts';
import { type LocalCloud, startLocalCloud } from '#local/cloud/cloud.ts';
import { freePort } from '#local/cloud/free-port.ts';
import { seedCases } from '#local/demo/cases.ts';
import { demoFile } from '#local/demo/demo-file.ts';
import { type People, seedPeople } from '#local/demo/people.ts';
import { ownHostsOf } from '#local/rondleiding/own-hosts.ts';
import { serveRondleiding } from '#local/rondleiding/serve-rondleiding.ts';
import { launchChromium } from './chromium.ts';
import { movableClock, type SignsIn, type VisitOptions, type Visits, visitsTo } from './visits.ts';

/** A fresh local cloud as `npm start` fills it, with a case in every status, and a browser that visits its client. */
export interface SeededWorld extends Visits {
  readonly cloud: LocalCloud;
  readonly browser: Browser;
  readonly people: People;
  /** Where the page is that leads a first visitor round. */
  readonly rondleiding: string;
  /** A seeded account by its name: `fg`, `ouder`, `school1`. */
  account(name: string): SignsIn;
  /** The id of a seeded hulpvraag, by the first name of the child. */
  hulpvraag(voornaam: string): string;
  close(): Promise<void>;
}

/** `isGuided`: with the Rondleiding beside it, as `npm start` has it, and what that changes in the client. */
type SeededOptions = VisitOptions & { readonly isGuided?: boolean };

export async function startSeededWorld({ isGuided = false, ...options }: SeededOptions = {}): Promise<SeededWorld> {
  if (!isClientBuilt()) throw new Error('The built client is older than its sources: run `npm run build:web` first.');
  const clock = movableClock();
  const guide = await aGuide(isGuided);
  const [cloud, browser] = await Promise.all([
    startLocalCloud({ now: clock.now, quiet: true, ...guide.options }),
    launchChromium(),
  ]);
  const people = await seedPeople(cloud, (accounts) => guide.demo.change({ accounts }));
  await seedCases(people, (cases) => guide.demo.change({ cases }));
  guide.demo.change({ isDone: true });
  const rondleiding = isGuided ? await serveRondleiding(cloud, guide.dir, guide.port, clock.now) : undefined;
  const ids = await hulpvragenByName(people);
  const visits = visitsTo(cloud, browser, clock, options);
  return {
    ...visits,
    cloud,
    browser,
    people,
    rondleiding: rondleiding?.url ?? '',
    account: (name) => found(people.accounts, ({ email }) => email === `${name}@kindbrug.example`, name),
    hulpvraag: (voornaam) => found([...ids], ([naam]) => naam.startsWith(voornaam), voornaam)[1],
    async close() {
      await visits.leave();
      await browser.close();
      await rondleiding?.close();
      await cloud.close();
      rmSync(guide.dir, { recursive: true });
    },
  };
}

/** Where the Rondleiding will be, which the client and the mailbox lead back to. */
async function aGuide(isGuided: boolean) {
  const dir = mkdtempSync(join(tmpdir(), 'kindbrug-demo-'));
  const port = await freePort();
  const options = isGuided ? { ownHosts: ownHostsOf(dir, `http://127.0.0.1:${port}`) } : {};
  return { dir, port, options, demo: demoFile(dir) };
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
