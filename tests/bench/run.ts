import { benchColdStart } from './cold-start.ts';
import { benchActions } from './costs/actions.ts';
import { benchLists } from './costs/lists.ts';
import { benchStory } from './costs/story.ts';
import { benchFirstPage } from './first-page.ts';
import { benchLoad } from './load.ts';
import { benchMail } from './mail-latency.ts';
import { benchStartup } from './startup.ts';

/** The parts, by the name to ask for one with. In this order they run when none is named. */
const PARTS: Readonly<Record<string, () => Promise<void>>> = {
  costs: benchActions,
  story: benchStory,
  lists: benchLists,
  mail: benchMail,
  'cold-start': benchColdStart,
  'first-page': benchFirstPage,
  startup: benchStartup,
  load: benchLoad,
};

/**
 * `npm run bench`: prints what things cost and how long they take; `npm run bench -- costs` only that part.
 * Judges nothing: that is for whoever reads it.
 */
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(PARTS, name));
if (unknown.length > 0) {
  throw new Error(`No such part: ${unknown.join(', ')}. There are: ${Object.keys(PARTS).join(', ')}`);
}
for (const [name, bench] of Object.entries(PARTS)) {
  if (asked.length === 0 || asked.includes(name)) await bench();
}
