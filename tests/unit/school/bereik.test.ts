/** Where the schools of a dossier can be reached, for parents who want to register their child. */
import { expect, test } from 'vitest';
import lijstSchoolbereik from '#functions/api/scholen/lijst-schoolbereik.ts';
import type { OrganisatieDeps } from '#functions/runtime/deps.ts';
import type { Castlid } from '#tests/support/builders.ts';
import { aContext, CAST } from '#tests/support/builders.ts';
import { EERSTE, klaar, TWEEDE } from '#tests/support/stappen.ts';

const TELEFOON = '000-111 22 33';
const BEREIKBAAR = 'ma–vr 8–16 uur';

/** What somebody is answered about a dossier in which one school has told its number. */
async function ask(by: Castlid, status: Parameters<typeof klaar>[0]) {
  const dossier = klaar(status, { scholen: [EERSTE, TWEEDE] });
  const deps = {
    newContext: () => aContext(),
    dossiers: { load: async () => dossier, log: async () => undefined },
    organisaties: {
      load: async (_swv: string, id: string) =>
        id === EERSTE.organisatieId ? { telefoon: TELEFOON, bereikbaar: BEREIKBAAR } : undefined,
    },
  } as unknown as OrganisatieDeps;
  const request = { actor: by.actor, params: { hulpvraagId: dossier.hulpvraag.id }, headers: {} };
  return lijstSchoolbereik.handle(deps, request as unknown as Parameters<typeof lijstSchoolbereik.handle>[1]);
}

test('an ouder who reads the dossier is told the number of each school that has told it', async () => {
  expect((await ask(CAST.ouder, 'JK_ADVIES_AFGEROND')).body).toEqual({
    items: [{ schoolId: EERSTE.id, telefoon: TELEFOON, bereikbaar: BEREIKBAAR }, { schoolId: TWEEDE.id }],
  });
});

test('who may not read the dossier is not told which schools are in it', async () => {
  await expect(ask(CAST.school, 'JK_ADVIES_AFGEROND')).rejects.toThrow();
  await expect(ask(CAST.voorschool, 'JK_BIJLAGEN_TOEGEVOEGD')).rejects.toThrow();
});
