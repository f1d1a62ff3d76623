import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Player } from '#local/client/player.ts';
import { type LocalCloud, startLocalCloud } from '#local/cloud/cloud.ts';
import { freePort } from '#local/cloud/free-port.ts';
import { connectTable, type Table } from '#shared/adapters/dynamodb/client.ts';
import { restoreTable } from '#shared/adapters/dynamodb/restore-table.ts';
import { startTestDynamodb, type TestDynamodb } from '../support/dynamodb.ts';
import { startLocalWorld } from './story/local-world.ts';
import { Narrator } from './story/narrator.ts';
import { playStory, type StoryEnd } from './story/play-story.ts';

/**
 * The drill of docs/operations.md against the local engine: the table is copied to another engine, as point-in-time
 * recovery does; a new instance starts with an empty table, and everybody must get the same answers as before.
 */
const folders = ['first', 'second'].map((name) => join(mkdtempSync(join(tmpdir(), 'kindbrug-restore-')), name));
const [first = '', second = ''] = folders;

let backup: TestDynamodb;
let story: StoryEnd;
let cloud: LocalCloud;
let before: Readonly<Record<string, unknown>>;
let mailsBefore: number;

beforeAll(async () => {
  const [api, cognito, s3, mail] = [await freePort(), await freePort(), await freePort(), await freePort()];
  const ports = { api, cognito, s3, mail };
  backup = await startTestDynamodb();
  const world = await startLocalWorld({ dataDir: first, ports });
  story = await playStory(world, new Narrator(() => undefined));
  await world.cloud.idle();
  before = await answers();
  mailsBefore = await countMails(world.cloud);
  await restoreTable(tableOf(world.cloud), backup.table);
  await world.cloud.close();

  // Everything but the table and what follows its stream.
  cpSync(first, second, { recursive: true });
  for (const lost of ['dynamodb', 'streams']) rmSync(join(second, lost), { recursive: true, force: true });
  cloud = await startLocalCloud({ dataDir: second, ports });
}, 180_000);

afterAll(async () => {
  await cloud?.close();
  await backup?.close();
  for (const folder of folders) rmSync(join(folder, '..'), { recursive: true, force: true });
});

function tableOf({ urls, outputs, credentials }: LocalCloud): Table {
  const client = { endpoint: urls.dynamodb, region: outputs.region, credentials };
  return connectTable({ tableName: outputs.tableName, client });
}

async function countMails({ urls }: LocalCloud): Promise<number> {
  const response = await fetch(`${urls.mail}/berichten`);
  return ((await response.json()) as unknown[]).length;
}

/**
 * What everybody sees: their account, their lists, the case and all that is in it. Not the logs, which this itself adds
 * to.
 */
async function answers(): Promise<Readonly<Record<string, unknown>>> {
  const { beheerder, contactpersoonJk, specialist, voorschool, school1, school2, platformId } = story.cast;
  const everyone = { beheerder, contactpersoonJk, specialist, voorschool, school1, school2 };
  const zaak = `/v1/hulpvragen/${story.scene.hulpvraagId}`;
  const paths = [
    '/v1/mijn-account',
    ...['WACHT_OP_MIJ', 'LOPEND', 'AFGEROND'].map((weergave) => `/v1/hulpvragen?weergave=${weergave}`),
    zaak,
    ...['dossier', 'statuswijzigingen', 'bijlagen', 'overdracht'].map((part) => `${zaak}/${part}`),
    '/v1/overlegrondes',
    `/v1/platforms/${platformId}/tellingen`,
    `/v1/platforms/${platformId}/hulpvragen?status=ADVIES_AFGEROND`,
    '/v1/organisaties?soort=SCHOOL',
    '/v1/meldingen',
    '/v1/vernietigingslijst',
  ];
  const seen: Record<string, unknown> = {};
  for (const [name, player] of Object.entries(everyone)) {
    for (const path of paths) seen[`${name} ${path}`] = await answer(player, path);
  }
  return seen;
}

async function answer(player: Player, path: string): Promise<unknown> {
  const { status, body, etag } = await player.get(path);
  return { status, body, etag };
}

describe('a restore into an empty instance', () => {
  it('starts from nothing: nobody gets in', async () => {
    const { status } = await story.cast.specialist.get('/v1/mijn-account');
    expect(status).toBe(401);
  });

  it('counts what it would do before it does it', async () => {
    const plan = await restoreTable(backup.table, tableOf(cloud), { dryRun: true });
    expect(plan.put).toBe(plan.read);
    expect(plan.read).toBeGreaterThan(100);
    expect((await restoreTable(backup.table, tableOf(cloud), { dryRun: true })).put).toBe(plan.put);
  });

  it('gives everybody the same answers again, and sends no mail a second time', async () => {
    await restoreTable(backup.table, tableOf(cloud));
    await cloud.idle();
    const after = await answers();
    expect(after).toEqual(before);
    expect(Object.values(after).filter((one) => (one as { status: number }).status === 200).length).toBeGreaterThan(30);
    expect(await countMails(cloud)).toBe(mailsBefore);
  });

  it('removes what came after the moment that is restored, and then has nothing left to do', async () => {
    // Reading the answers has left lines in the logs.
    const again = await restoreTable(backup.table, tableOf(cloud));
    expect(again.removed).toBeGreaterThan(0);
    expect(await restoreTable(backup.table, tableOf(cloud))).toEqual({ read: again.read, put: 0, removed: 0 });
  });
});
