import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lapseBijlage } from '#shared/bijlage/check-bijlage.ts';
import { registreerBijlage } from '#shared/bijlage/registreer-bijlage.ts';
import { vernieuwUpload } from '#shared/bijlage/vernieuw-upload.ts';
import { SYSTEEMTAKEN } from '#shared/dossier/change-as-system.ts';
import { refuseWachtende, withVervallenUploads } from '#shared/dossier/vervallen-uploads.ts';
import { addDays } from '#shared/kernel/dates.ts';
import type { Bijlage } from '#shared/model/bijlage.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { STATUSSEN, type Status } from '#shared/model/status.ts';
import { silent } from '#shared/model/uitkomst.ts';
import { decideToegang } from '#shared/toegang/toegang.ts';
import { aContext, aDossier, CAST, type Castlid, NU } from '#tests/support/builders.ts';
import { asPlatformId, idOf } from '#tests/support/ids.ts';

const opdracht = {
  bestandsnaam: 'verslag.pdf',
  mediatype: 'application/pdf',
  grootte: 10,
  sha256: '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
  documentsoort: 'VERSLAG',
} as const;

/** A dossier in which this person has just announced a file. */
function announced({ actor }: Castlid, dossier: Dossier = aDossier()): Dossier {
  return registreerBijlage({ dossier, toegang: decideToegang(actor, dossier, NU) }, opdracht, actor, aContext())
    .dossier;
}

function inStatus(dossier: Dossier, status: Status): Dossier {
  return { ...dossier, hulpvraag: { ...dossier.hulpvraag, status } };
}

function outcomeOf(dossier: Dossier, nu = NU) {
  const na = withVervallenUploads(silent(dossier, 'hulpvraag', dossier.hulpvraag.id), nu);
  const [{ stand, weigerreden } = {} as Bijlage] = na.dossier.bijlagen;
  return { stand, weigerreden, verteld: na.meldingen.map(({ soort, aan }) => [soort, aan]) };
}

const waits = { stand: 'WACHT_OP_UPLOAD', weigerreden: undefined, verteld: [] };
const vervalt = (sender: Castlid) => ({
  stand: 'GEWEIGERD',
  weigerreden: 'RECHT_VERVALLEN',
  verteld: [
    ['UPLOAD_VERVALLEN', sender.persoon.gebruikerId],
    ['BIJLAGE_GEWEIGERD', CAST.specialist.persoon.gebruikerId],
  ],
});

describe('a file that is under way when the status changes', () => {
  it.each(STATUSSEN.map((status) => [status] as const))(
    'of the preschool, in %s, waits only where it may add',
    (status) => {
      const expected = status === 'JK_ONDERWIJSADVIES_AANVRAAG' ? waits : vervalt(CAST.voorschool);
      expect(outcomeOf(inStatus(announced(CAST.voorschool), status))).toEqual(expected);
    },
  );

  it.each(STATUSSEN.map((status) => [status] as const))(
    'of SWV staff, in %s, waits on: they may add in every status',
    (status) => {
      expect(outcomeOf(inStatus(announced(CAST.specialist), status))).toEqual(waits);
    },
  );

  it('is refused too when it is being checked already', () => {
    const dossier = inStatus(announced(CAST.voorschool), 'JK_INGETROKKEN');
    const bijlagen = dossier.bijlagen.map(
      (one): Bijlage => ({ ...one, stand: 'WORDT_GECONTROLEERD', incomingVersie: 'v' }),
    );
    expect(outcomeOf({ ...dossier, bijlagen })).toEqual(vervalt(CAST.voorschool));
  });

  it('is left as it is when it can be read or was refused before', () => {
    const dossier = inStatus(announced(CAST.voorschool), 'JK_INGETROKKEN');
    const read = { ...dossier, bijlagen: dossier.bijlagen.map((one): Bijlage => ({ ...one, stand: 'BESCHIKBAAR' })) };
    expect(outcomeOf(read)).toMatchObject({ stand: 'BESCHIKBAAR', verteld: [] });
  });

  it('that arrives too late, with others of the same sender under way, is told to each person once', () => {
    const dossier = inStatus(announced(CAST.voorschool, announced(CAST.voorschool)), 'JK_INGETROKKEN');
    const [eerste] = dossier.bijlagen;
    const gedaan = lapseBijlage(dossier, idOf(eerste));
    if (!gedaan) throw new Error('There was nothing to refuse');
    const na = withVervallenUploads(gedaan, NU);
    expect(na.dossier.bijlagen.map(({ stand }) => stand)).toEqual(['GEWEIGERD', 'GEWEIGERD']);
    expect(na.meldingen.map(({ soort, aan }) => [soort, aan])).toEqual(vervalt(CAST.voorschool).verteld);
  });

  it('but never came in its time is refused as such, and nobody is mailed about it', () => {
    const dossier = inStatus(announced(CAST.voorschool), 'JK_BIJLAGEN_TOEGEVOEGD');
    expect(outcomeOf(dossier, addDays(NU, 1))).toEqual({
      stand: 'GEWEIGERD',
      weigerreden: 'NIET_ONTVANGEN',
      verteld: [],
    });
  });
});

describe('a file that is under way when people change', () => {
  it('is refused when its contact is replaced, also by a colleague', () => {
    const dossier = announced(CAST.voorschool);
    const colleague = { ...CAST.andereVoorschool.persoon, organisatieId: CAST.voorschool.persoon.organisatieId };
    const hulpvraag = { ...dossier.hulpvraag, voorschoolContact: colleague };
    expect(outcomeOf({ ...dossier, hulpvraag })).toEqual(vervalt(CAST.voorschool));
  });

  it('is refused when the dossier moves to a platform for which its sender does not work', () => {
    const dossier = announced(CAST.contactpersoonJk);
    const moved = { ...dossier, kop: { ...dossier.kop, platformId: asPlatformId() } };
    expect(outcomeOf(moved)).toEqual(vervalt(CAST.contactpersoonJk));
  });

  it('is refused when anyone who can still send it may not: a request cannot be called back', () => {
    const first = announced(CAST.voorschool);
    const { actor } = CAST.specialist;
    const [row] = first.bijlagen;
    const toegang = decideToegang(actor, first, NU);
    const both = vernieuwUpload({ dossier: first, toegang }, idOf(row), actor, aContext()).dossier;
    expect(both.bijlagen[0]?.inzenders?.map(({ lidmaatschapId }) => lidmaatschapId)).toEqual([
      CAST.voorschool.persoon.lidmaatschapId,
      actor.lidmaatschapId,
    ]);
    expect(outcomeOf(inStatus(both, 'JK_BIJLAGEN_TOEGEVOEGD'))).toMatchObject({ weigerreden: 'RECHT_VERVALLEN' });
  });

  it('of somebody who leaves is refused, and those of others wait on', () => {
    const dossier = announced(CAST.specialist, announced(CAST.voorschool));
    const na = refuseWachtende(dossier, CAST.voorschool.persoon, NU);
    expect(na.dossier.bijlagen.map(({ stand }) => stand)).toEqual(['GEWEIGERD', 'WACHT_OP_UPLOAD']);
    expect(na.meldingen.map(({ soort, lidmaatschapId }) => [soort, lidmaatschapId])).toEqual([
      ['UPLOAD_VERVALLEN', CAST.voorschool.persoon.lidmaatschapId],
      ['BIJLAGE_GEWEIGERD', undefined],
    ]);
  });
});

describe('what the product does by itself', () => {
  it('is all on one list, which says for whom: no other name changes a dossier', () => {
    const named = ['functions/events', 'functions/schedules', 'functions/streams', 'shared'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
        .filter((source) => /\bdossiers\.save\(/.test(source)),
    );
    // The engine's two ways to change a dossier, for a request and for a task; nothing else saves one.
    expect(named).toHaveLength(2);
    expect(SYSTEEMTAKEN).toEqual({
      'upload-received': 'BIJLAGE_TOEVOEGEN',
      'scan-result': 'BIJLAGE_TOEVOEGEN',
      'maak-voorbeeld': 'NIEMAND',
      'reconcile-bijlagen': 'NIEMAND',
      'erase-weggehaalde': 'NIEMAND',
      waarschuwZorgplicht: 'NIEMAND',
      verwerkDienstwissel: 'NIEMAND',
    });
  });
});
