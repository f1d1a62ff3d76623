/** Real storage, a cast with accounts and a PDF, for the tests of one file about files. */
import { beforeAll, beforeEach } from 'vitest';
import { storeCast } from './api.ts';
import { startBijlagenCloud } from './bijlagen-cloud.ts';
import { storyOf } from './bijlagen-story.ts';
import { aCast, aDossier } from './builders.ts';
import { aPdf } from './files.ts';
import { ofFile } from './of-file.ts';
import { storeDossier } from './stored-dossier.ts';

/** Each test begins at the present moment. */
export async function bijlagenOfFile() {
  const pdf = await aPdf();
  const cloud = ofFile(startBijlagenCloud);
  const cast = aCast();
  beforeAll(() => storeCast(cloud.deps.gebruikers, cast));
  beforeEach(() => {
    cloud.clock.offsetMs = 0;
  });

  /** A case, and what people do with files in it. */
  async function aStory(dossier = aDossier({}, cast)) {
    const stored = await storeDossier(cloud.deps.dossiers, dossier);
    return { ...storyOf(cloud, stored.hulpvraag.id), hulpvraagId: stored.hulpvraag.id, dossier: stored };
  }

  return { cloud, cast, pdf, aStory };
}
