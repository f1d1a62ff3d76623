import type { World } from '#local/client/player.ts';
import { type Cast, gatherCast } from './cast.ts';
import { playAanvraag } from './chapter-aanvraag.ts';
import { playAdvies } from './chapter-advies.ts';
import { playAfronding } from './chapter-afronding.ts';
import { playScholen } from './chapter-scholen.ts';
import type { Narrator } from './narrator.ts';
import type { Scene } from './scene.ts';

/** What is left when the story is over, for whoever wants to look further. */
export interface StoryEnd {
  readonly scene: Scene;
  readonly cast: Cast;
  /** A link to a file that the preschool got while it still had access. */
  readonly oldLink: string;
}

/** Plays the manual from beginning to end. @throws Error at the first thing that is not as domain.md says. */
export async function playStory(world: World, narrator: Narrator): Promise<StoryEnd> {
  const cast = await gatherCast(world, narrator);
  const scene = await playAanvraag(world, narrator, cast);
  const advies = await playAdvies(scene);
  const scholen = await playScholen(scene, advies);
  await playAfronding(scene, advies, scholen);
  return { scene, cast, oldLink: scholen.oldLink };
}
