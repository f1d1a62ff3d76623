import { startLocalWorld } from '#tests/e2e/story/local-world.ts';
import { Narrator } from '#tests/e2e/story/narrator.ts';
import { playStory } from '#tests/e2e/story/play-story.ts';

/**
 * `npm run demo`: plays the manual from beginning to end against a fresh local cloud, over real HTTP, and says who
 * acted, who was mailed and what the preschool can see. Ends non-zero at the first thing that is not as domain.md says.
 */
const narrator = new Narrator((line) => process.stdout.write(`${line}\n`));
const world = await startLocalWorld();
try {
  await playStory(world, narrator);
  process.stdout.write('\nHet verhaal is uit: alles ging zoals het hoort.\n');
} catch (error) {
  process.stdout.write(`\n   ✗ ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  await world.cloud.close();
}
