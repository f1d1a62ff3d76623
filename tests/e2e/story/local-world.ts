import type { World } from '#local/client/player.ts';
import { type LocalCloud, type LocalCloudOptions, startLocalCloud } from '#local/cloud/cloud.ts';
import { connectTo, worldOf } from '#local/demo/reach.ts';
import { startSamenwerkingsverband } from '#shared/organisatie/start-samenwerkingsverband.ts';
import { requireNamedStatus } from '#tests/support/named-statuses.ts';
import { BEHEERDER_EMAIL, BEHEERDER2_EMAIL } from './cast.ts';

/** A fresh local cloud with one SWV, whose first beheerder has been invited. */
export interface LocalWorld extends World {
  readonly cloud: LocalCloud;
}

export async function startLocalWorld(options: LocalCloudOptions = {}): Promise<LocalWorld> {
  const cloud = await startLocalCloud(options);
  await startSamenwerkingsverband(connectTo(cloud), {
    naam: 'SWV Verzonnen Rivierenland',
    plaats: 'Nergenshuizen',
    beheerders: [
      { naam: 'Beheerder (verzonnen)', email: BEHEERDER_EMAIL },
      { naam: 'Tweede beheerder (verzonnen)', email: BEHEERDER2_EMAIL },
    ],
  });
  return { cloud, ...worldOf(cloud), check: requireNamedStatus };
}
