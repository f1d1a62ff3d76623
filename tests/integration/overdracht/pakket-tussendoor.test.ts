/**
 * What changes while a package is being made: the making takes half a minute at worst, and ends without a link then.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import maakExport from '#functions/api/overdracht/maak-export.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { sleutelVan } from '#shared/model/sleutel.ts';
import { silent } from '#shared/model/uitkomst.ts';
import { apiClient, type Call, storeCast } from '#tests/support/api.ts';
import { type BijlagenCloud, startBijlagenCloud } from '#tests/support/bijlagen-cloud.ts';
import { aBijlage, aCast, aDossierIn, type Cast } from '#tests/support/builders.ts';
import { aPdf, sha256 } from '#tests/support/files.ts';
import { reloadDossier, saveUitkomst, storeDossier } from '#tests/support/stored-dossier.ts';

let cloud: BijlagenCloud;
let cast: Cast;
let call: Call;
/** What happens to the case between the last byte of the package and its link. */
let tussendoor: () => Promise<unknown> = async () => {};
let links = 0;

beforeAll(async () => {
  cloud = await startBijlagenCloud();
  cast = aCast();
  await storeCast(cloud.deps.gebruikers, cast);
  const { pakketten } = cloud.deps;
  call = apiClient([maakExport], {
    ...cloud.deps,
    pakketten: {
      ...pakketten,
      async schrijfPakket(id, pakket) {
        await pakketten.schrijfPakket(id, pakket);
        await tussendoor();
      },
      presignPakket(id, seconden) {
        links += 1;
        return pakketten.presignPakket(id, seconden);
      },
    },
  });
});
afterAll(() => cloud.close());

async function aCase(): Promise<Dossier> {
  const pdf = await aPdf();
  const real = { grootte: pdf.byteLength, sha256: sha256(pdf) };
  const dossier = await storeDossier(
    cloud.deps.dossiers,
    aDossierIn(
      'JK_ADVIES_AFGEROND',
      { bijlagen: [aBijlage(real), aBijlage({ ...real, bestandsnaam: 'b.pdf' })] },
      cast,
    ),
  );
  for (const { id } of dossier.bijlagen) await cloud.putClean(sleutelVan(dossier.kop.id, id), pdf);
  links = 0;
  return dossier;
}

function change(dossier: Dossier, how: (now: Dossier) => Dossier) {
  return async () => {
    const now = await reloadDossier(cloud.deps.dossiers, dossier);
    await saveUitkomst(cloud.deps.dossiers, now, silent(how(now), 'hulpvraag', now.hulpvraag.id));
  };
}

const exportOf = (dossier: Dossier) => call(cast.voorschool, 'POST', `/v1/hulpvragen/${dossier.hulpvraag.id}/exports`);

it('nothing: there is a link', async () => {
  const dossier = await aCase();
  tussendoor = async () => {};
  expect([(await exportOf(dossier)).status, links]).toEqual([201, 1]);
});

it('the case is closed: the preschool gets no link, and the refusal is logged', async () => {
  const dossier = await aCase();
  tussendoor = change(dossier, (now) => ({ ...now, hulpvraag: { ...now.hulpvraag, status: 'JK_INGETROKKEN' } }));
  expect([(await exportOf(dossier)).status, links]).toEqual([403, 0]);
  const { items } = await cloud.deps.inzage.listDossier(dossier.kop.id, {});
  const refused = items.filter(({ resultaat }) => resultaat === 'GEWEIGERD');
  expect(refused).toMatchObject([{ actie: 'maakExport', aantal: 1 }]);
});

it('a paper that is in it is hidden from the preschool: no link, and the reader is told to make it again', async () => {
  const dossier = await aCase();
  const hide = (one: Dossier['bijlagen'][number]) => ({
    ...one,
    zichtbaarVoor: [],
    toegevoegdDoor: { ...one.toegevoegdDoor, organisatieId: cast.samenwerkingsverbandId },
  });
  tussendoor = change(dossier, (now) => ({
    ...now,
    bijlagen: now.bijlagen.map((one, index) => (index ? hide(one) : one)),
  }));
  const answer = await exportOf(dossier);
  expect([answer.status, links]).toEqual([409, 0]);
  expect(answer.body.errors).toMatchObject([{ code: 'TOEGANG_VERANDERD' }]);
});

it('something is added that the package does not have: there is a link', async () => {
  const dossier = await aCase();
  tussendoor = change(dossier, (now) => ({ ...now, bijlagen: [...now.bijlagen, aBijlage()] }));
  expect([(await exportOf(dossier)).status, links]).toEqual([201, 1]);
});

it('the reader is blocked: no link, although nothing changed in the dossier', async () => {
  const dossier = await aCase();
  const { lidmaatschap } = cast.voorschool;
  tussendoor = () =>
    cloud.deps.gebruikers.saveLidmaatschap({ ...lidmaatschap, stand: 'GEBLOKKEERD', versie: lidmaatschap.versie + 1 });
  expect([(await exportOf(dossier)).status, links]).toEqual([404, 0]);
});
