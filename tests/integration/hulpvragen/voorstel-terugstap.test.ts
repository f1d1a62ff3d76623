/** A step back that was taken long ago takes two people of the SWV, over HTTP on the real table. */
import type { PlatformId } from '#shared/model/ids.ts';
import { asPlatformId, asSwvId } from '#tests/support/ids.ts';
import '#tests/support/function-settings.ts';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { addDays, momentAt } from '#shared/kernel/dates.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { aDossierIn, aLidmaatschap, aStatuswijziging } from '#tests/support/builders.ts';
import { type Castlid, castlid } from '#tests/support/cast.ts';
import { codes, pad } from '#tests/support/voorstellen.ts';
import { voorstellenOfFile } from '#tests/support/voorstellen-of-file.ts';

const NU = momentAt(Date.now());
const { world, cast, now, etag, propose, approve, reject, withdraw, list, mails, later } = voorstellenOfFile();

/** A case that was finished a month ago. */
function finished(): Promise<Dossier> {
  const op = addDays(NU, -30);
  const stap = aStatuswijziging({ van: 'JK_ADVIES_AFGEROND', naar: 'ADVIES_AFGEROND', op });
  return world.store(
    aDossierIn('ADVIES_AFGEROND', { statuswijzigingen: [stap], hulpvraag: { statusSinds: op } }, cast),
  );
}

/** A colleague who works for another platform, and one of another SWV. */
async function somebodyElse(platformIds: readonly PlatformId[], swv = cast.samenwerkingsverbandId): Promise<Castlid> {
  const lid = aLidmaatschap({
    organisatieId: swv,
    organisatieSoort: 'SAMENWERKINGSVERBAND',
    samenwerkingsverbandId: swv,
    rollen: ['JK_SPECIALIST'],
    platformIds: [...platformIds],
  });
  const email = `x.${uuidv7()}@voorbeeld.example`;
  const gebruiker = {
    id: lid.gebruikerId,
    naam: lid.naam,
    email,
    stand: 'ACTIEF' as const,
    aangemaaktOp: NU,
    versie: 1,
  };
  await world.deps.gebruikers.create({ gebruiker, lidmaatschappen: [lid] });
  return castlid(lid);
}

describe('a step back that was taken long ago', () => {
  const TERUG = { soort: 'TERUGSTAP' };

  it('is proposed by one, approved by another and done at once', async () => {
    const dossier = await finished();
    const { status, body } = await propose(dossier, TERUG);
    expect(status).toBe(201);
    expect((await now(dossier)).hulpvraag.status).toBe('ADVIES_AFGEROND');
    expect(await mails(dossier)).toEqual([['VOORSTEL_GEDAAN', cast.contactpersoonJk.persoon.gebruikerId]]);
    expect((await approve(dossier, body.id)).status).toBe(201);
    const na = await now(dossier);
    expect(na.hulpvraag.status).toBe('JK_ADVIES_AFGEROND');
    expect(na.statuswijzigingen.at(-1)?.goedgekeurdDoor?.gebruikerId).toBe(cast.contactpersoonJk.persoon.gebruikerId);
    expect(await list(dossier)).toMatchObject([{ stand: 'GOEDGEKEURD' }]);
  });

  it('is not approved by who proposed it, not at another platform and not at another SWV', async () => {
    const dossier = await finished();
    const { id } = (await propose(dossier, TERUG)).body;
    expect((await approve(dossier, id, cast.specialist)).status).toBe(403);
    expect((await reject(dossier, id, cast.specialist)).status).toBe(403);
    expect((await approve(dossier, id, await somebodyElse([asPlatformId()]))).status).toBe(404);
    expect((await approve(dossier, id, await somebodyElse([cast.platformId], asSwvId()))).status).toBe(404);
    expect((await approve(dossier, id, cast.voorschool)).status).toBe(403);
    expect((await now(dossier)).hulpvraag.status).toBe('ADVIES_AFGEROND');
  });

  it('is refused with a reason that its proposer is told, and then decided', async () => {
    const dossier = await finished();
    const { id } = (await propose(dossier, TERUG)).body;
    expect((await reject(dossier, id)).status).toBe(201);
    expect((await mails(dossier)).at(-1)).toEqual(['VOORSTEL_AFGEKEURD', cast.specialist.persoon.gebruikerId]);
    expect(codes(await approve(dossier, id))).toEqual([409, 'VOORSTEL_NIET_OPEN']);
  });

  it('is taken back by who proposed it only', async () => {
    const dossier = await finished();
    const { id } = (await propose(dossier, TERUG)).body;
    expect((await withdraw(dossier, id, cast.contactpersoonJk)).status).toBe(403);
    expect((await withdraw(dossier, id, cast.specialist)).status).toBe(201);
    expect(codes(await approve(dossier, id))).toEqual([409, 'VOORSTEL_NIET_OPEN']);
  });

  it('has lapsed after fourteen days', async () => {
    const dossier = await finished();
    const { id } = (await propose(dossier, TERUG)).body;
    const path = `${pad(dossier)}/voorstellen/${id}/goedkeuringen`;
    const answer = await later(15)(cast.contactpersoonJk, 'POST', path, undefined, await etag(dossier));
    expect(codes(answer)).toEqual([409, 'VOORSTEL_NIET_OPEN']);
  });

  it('is not carried out of somebody who was blocked meanwhile', async () => {
    const dossier = await finished();
    const { id } = (await propose(dossier, TERUG)).body;
    const lid = cast.specialist.lidmaatschap;
    await world.deps.gebruikers.saveLidmaatschap({ ...lid, stand: 'GEBLOKKEERD', versie: lid.versie + 1 });
    expect(codes(await approve(dossier, id))).toEqual([409, 'VOORSTELLER_WEG']);
  });
});
