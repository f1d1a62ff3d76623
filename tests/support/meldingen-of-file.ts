import { beforeEach } from 'vitest';
import { aMeldingWorld, type MeldingWorld } from './melding-world.ts';
import { ofFile } from './of-file.ts';

/** The world of the meldingen for the tests of one file; each begins without mails and without events. */
export function meldingenOfFile(): MeldingWorld {
  const world = ofFile(aMeldingWorld);
  beforeEach(async () => {
    world.takeEvents();
    await world.forgetMails();
  });
  return world;
}
