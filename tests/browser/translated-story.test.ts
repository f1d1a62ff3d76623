/** The manual's story once more, for people whose browser translates every page. */
import { tellStory } from './support/story.ts';
import { translate } from './support/translation.ts';

tellStory('the story of the manual, clicked on translated pages', { prepare: translate });
