import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalWorld, startLocalWorld } from './story/local-world.ts';
import { Narrator } from './story/narrator.ts';
import { playStory, type StoryEnd } from './story/play-story.ts';

/** How far the storage's clock runs ahead of ours; moved to see a link after its life. */
let ahead = 0;

let world: LocalWorld;
let end: StoryEnd;
const told: string[] = [];

beforeAll(async () => {
  world = await startLocalWorld({ now: () => new Date(Date.now() + ahead) });
  end = await playStory(world, new Narrator((line) => told.push(line)));
}, 120_000);

afterAll(() => world?.cloud.close());

describe('the story of the manual, over real HTTP', () => {
  it('plays to its end: every check of every chapter held', () => {
    expect(told.filter((line) => line.includes('✓')).length).toBeGreaterThan(40);
  });

  it('refuses a link to a file that the preschool got earlier, once its minute is over', async () => {
    ahead = 61_000;
    const response = await fetch(end.oldLink);
    ahead = 0;
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('expired');
  });

  it('holds nothing back in a queue of failures, and leaves no mail unsent', async () => {
    await world.cloud.idle();
    const { beheerder } = end.cast;
    const open = await beheerder.must('GET', '/v1/meldingen');
    expect(open.body.items).toEqual([]);
  });

  it('asked nothing of AWS that the roles of the functions do not allow', () => {
    expect(world.cloud.permissions.log.refused).toEqual([]);
    expect(world.cloud.permissions.log.used.length).toBeGreaterThan(50);
  });

  it('logged nothing about people, texts or addresses', () => {
    const log = world.cloud.logs
      .recent()
      .map(({ line }) => line)
      .join('\n');
    for (const word of ['Verzonnen', 'Testje', '@kindbrug.example', 'adviestekst', 'observatietekst', 'tekening']) {
      expect(log).not.toContain(word);
    }
  });
});
