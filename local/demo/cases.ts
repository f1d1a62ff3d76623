import type { HulpvraagId } from '#shared/model/ids.ts';
import { CASES } from './cases/all.ts';
import { bornOn, type SeedCase } from './cases/seed-case.ts';
import { Casus } from './casus.ts';
import { DemoClock } from './clock.ts';
import type { People } from './people.ts';
import { openScene, type Scene } from './scene.ts';

/** A case that is there, by the child. */
export interface Seeded {
  readonly voornaam: string;
  readonly hulpvraagId: HulpvraagId;
}

/**
 * Plays every case, weeks of it in seconds. Mails of the past are sent by the seed itself, with the time of the past:
 * so the stream, which would send them today, waits until it is done.
 */
export async function seedCases(people: People, onCase: (seeded: readonly Seeded[]) => void = () => {}): Promise<void> {
  const clock = new DemoClock(new Date());
  const { cloud } = people;
  const scene = openScene(cloud, clock);
  const seeded: Seeded[] = [];
  await cloud.stream.pause();
  try {
    for (const one of CASES) {
      seeded.push({ voornaam: one.voornaam, hulpvraagId: await play(people, scene, one) });
      onCase(seeded);
    }
  } finally {
    cloud.stream.resume();
  }
}

async function play(people: People, scene: Scene, one: SeedCase): Promise<HulpvraagId> {
  const { voornaam, achternaam, leeftijd, ouders, voorschool } = one;
  const kind = { voornaam, achternaam, geboortedatum: bornOn(scene.clock.today, leeftijd) };
  const casus = new Casus(people, scene, { kind, ouders, voorschool });
  await one.play(casus);
  return casus.id;
}
