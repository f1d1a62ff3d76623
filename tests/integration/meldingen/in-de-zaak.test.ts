import '#tests/support/function-settings.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import herhaalZaakmail from '#functions/api/beheer/herhaal-zaakmail.ts';
import lijstZaakmails from '#functions/api/beheer/lijst-zaakmails.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Melding } from '#shared/model/melding.ts';
import { adresMerk } from '#shared/verzending/adres-merk.ts';
import { aMelding } from '#tests/support/a-melding.ts';
import { apiClient, type Call, storeCast } from '#tests/support/api.ts';
import { startBeheerWorld } from '#tests/support/beheer-world.ts';
import { aCast, aDossierIn, type Cast } from '#tests/support/builders.ts';
import { ofFile } from '#tests/support/of-file.ts';
import { storeDossier } from '#tests/support/stored-dossier.ts';

const world = ofFile(startBeheerWorld);
let call: Call;
let cast: Cast;
let dossier: Dossier;

beforeAll(async () => {
  call = apiClient([lijstZaakmails, herhaalZaakmail], world.deps);
  cast = aCast();
  await storeCast(world.deps.gebruikers, cast);
  dossier = await storeDossier(world.deps.dossiers, aDossierIn('JK_AANMELDEN_SCHOOL', {}, cast));
});

async function added(overrides: Partial<Melding>): Promise<Melding> {
  const melding = aMelding({
    samenwerkingsverbandId: cast.samenwerkingsverbandId,
    hulpvraagId: dossier.hulpvraag.id,
    aan: cast.voorschool.persoon.gebruikerId,
    stand: 'VERZONDEN',
    ...overrides,
  });
  await world.deps.meldingen.add(melding);
  return melding;
}

const pad = () => `/v1/hulpvragen/${dossier.hulpvraag.id}/meldingen`;

describe('the mails of a case that did not arrive', () => {
  it('are shown to its specialist, with who did not get them, and are sent again from there', async () => {
    const back = await added({ bezorging: 'TERUGGEKOMEN', adresMerk: 'of another address' });
    await added({ bezorging: 'BEZORGD' });
    const { body } = await call<{ items: Record<string, unknown>[] }>(cast.specialist, 'GET', pad());
    const { naam } = cast.voorschool.lidmaatschap;
    expect(body.items).toEqual([expect.objectContaining({ id: back.id, naam, kanOpnieuw: true })]);
    expect(JSON.stringify(body)).not.toMatch(/@|adresMerk/);
    const answer = await call(cast.specialist, 'POST', `${pad()}/${back.id}/herhalingen`);
    expect(answer.status).toBe(204);
    const stored = (await world.deps.meldingen.find(dossier.hulpvraag.id, back.id))?.melding;
    expect(stored).toMatchObject({ stand: 'WACHT', nietNaar: 'of another address' });
  });

  it('say that the address must be mended first, and are refused until then', async () => {
    const account = await world.deps.gebruikers.load(cast.voorschool.persoon.gebruikerId);
    const back = await added({ bezorging: 'TERUGGEKOMEN' });
    const marked = { ...back, adresMerk: adresMerk(back.id, account?.gebruiker.email ?? '') };
    await world.deps.meldingen.replace(back, marked);
    const { body } = await call<{ items: Record<string, unknown>[] }>(cast.specialist, 'GET', pad());
    expect(body.items).toEqual([expect.objectContaining({ id: back.id, kanOpnieuw: false })]);
    const answer = await call(cast.specialist, 'POST', `${pad()}/${back.id}/herhalingen`);
    expect([answer.status, JSON.stringify(answer.body).includes('ADRES_NIET_GEWIJZIGD')]).toEqual([409, true]);
  });

  it('are of nobody else, and of this case only', async () => {
    for (const lid of [cast.voorschool, cast.school, cast.ouder]) {
      expect((await call(lid, 'GET', pad())).status).toBe(403);
    }
    const other = aMelding({ samenwerkingsverbandId: cast.samenwerkingsverbandId, stand: 'MISLUKT' });
    await world.deps.meldingen.add(other);
    expect((await call(cast.specialist, 'POST', `${pad()}/${other.id}/herhalingen`)).status).toBe(404);
  });
});
