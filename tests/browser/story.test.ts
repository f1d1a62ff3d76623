/** The manual's story from beginning to end in a real browser, by everybody who takes part in it. */
import { tellStory } from './support/story.ts';

tellStory('the story of the manual, clicked');
