import { describe, expect, it } from 'vitest';
import { bewerkBijlage } from '#shared/bijlage/bewerk-bijlage.ts';
import { acceptBijlage, refuseBijlage, startControle } from '#shared/bijlage/check-bijlage.ts';
import { requireLeesbaar, zichtbareBijlagen } from '#shared/bijlage/eigen-bijlage.ts';
import { registreerBijlage } from '#shared/bijlage/registreer-bijlage.ts';
import { vernieuwUpload } from '#shared/bijlage/vernieuw-upload.ts';
import { verwijderBijlage } from '#shared/bijlage/verwijder-bijlage.ts';
import { addDays } from '#shared/kernel/dates.ts';
import type { Bijlage } from '#shared/model/bijlage.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { SignedInActor } from '#shared/model/gebruiker.ts';
import { decideToegang } from '#shared/toegang/toegang.ts';
import {
  aBijlage,
  aContext,
  aDossier,
  aDossierIn,
  aSchool,
  aToestemming,
  CAST,
  daderOf,
  NU,
} from '#tests/support/builders.ts';

const { voorschool, specialist, andereVoorschool } = CAST;
const opdracht = {
  bestandsnaam: 'verslag.pdf',
  mediatype: 'application/pdf',
  grootte: 10,
  sha256: '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
  documentsoort: 'VERSLAG',
} as const;
const LATER = addDays(NU, 1);

function opened(dossier: Dossier, actor: SignedInActor, nu = NU) {
  return { dossier, toegang: decideToegang(actor, dossier, nu) };
}

function waiting(overrides: Partial<Bijlage> = {}): Bijlage {
  return aBijlage({ stand: 'WACHT_OP_UPLOAD', uploadVerlooptOp: '2026-10-05T09:15:00.000Z', ...overrides });
}

function only(dossier: Dossier | undefined): Bijlage | undefined {
  return dossier?.bijlagen[0];
}

describe('announcing a bijlage', () => {
  it('by the preschool opens it for preschool and parents, once the status opens the dossier', () => {
    const { dossier } = registreerBijlage(opened(aDossier(), voorschool.actor), opdracht, voorschool.actor, aContext());
    expect(only(dossier)).toMatchObject({
      stand: 'WACHT_OP_UPLOAD',
      zichtbaarVoor: ['VOORSCHOOL', 'OUDERS'],
      toegevoegdDoor: daderOf(voorschool),
      uploadVerlooptOp: '2026-10-05T09:15:00.000Z',
    });
  });

  it('by the specialist may be for the SWV alone', () => {
    const alone = { ...opdracht, zichtbaarVoor: [] };
    const { dossier } = registreerBijlage(opened(aDossier(), specialist.actor), alone, specialist.actor, aContext());
    expect(only(dossier)?.zichtbaarVoor).toEqual([]);
  });

  it('with a choice of readers is refused to the preschool', () => {
    const chosen = { ...opdracht, zichtbaarVoor: [] };
    expect(() => registreerBijlage(opened(aDossier(), voorschool.actor), chosen, voorschool.actor, aContext())).toThrow(
      /samenwerkingsverband/,
    );
  });

  it('is refused past fifty, not counting refused files and uploads that never came', () => {
    const readable = Array.from({ length: 49 }, () => aBijlage());
    const gone = [aBijlage({ stand: 'GEWEIGERD', weigerreden: 'SCHADELIJK' }), waiting({ uploadVerlooptOp: NU })];
    const dossier = aDossier({ bijlagen: [...readable, ...gone] });
    const fifty = registreerBijlage(opened(dossier, voorschool.actor), opdracht, voorschool.actor, aContext());
    expect(() =>
      registreerBijlage(opened(fifty.dossier, voorschool.actor), opdracht, voorschool.actor, aContext()),
    ).toThrow(/50 bijlagen/);
  });
});

describe('sending a file after all', () => {
  it('gives an upload that did not arrive its full time again', () => {
    const row = waiting({ uploadVerlooptOp: NU });
    const dossier = aDossier({ bijlagen: [row] });
    const na = vernieuwUpload(opened(dossier, voorschool.actor), row.id, voorschool.actor, aContext(LATER));
    expect(only(na.dossier)?.uploadVerlooptOp).toBe('2026-10-06T09:15:00.000Z');
  });

  it.each(['WORDT_GECONTROLEERD', 'BESCHIKBAAR', 'GEWEIGERD'] as const)('is refused for a file that is %s', (stand) => {
    const row = aBijlage({ stand, ...(stand === 'GEWEIGERD' ? { weigerreden: 'SCHADELIJK' as const } : {}) });
    const dossier = aDossier({ bijlagen: [row] });
    expect(() => vernieuwUpload(opened(dossier, voorschool.actor), row.id, voorschool.actor, aContext())).toThrow(
      expect.objectContaining({ code: 'STAND_VAN_ZAKEN' }),
    );
  });
});

const PDF = 'application/pdf';

describe('the checks', () => {
  const row = waiting();
  const dossier = aDossier({ bijlagen: [row] });

  it('make a file readable in two steps, of one version', () => {
    const checking = startControle(dossier, row.id, 'v1', PDF)?.dossier ?? dossier;
    expect(only(checking)).toMatchObject({ stand: 'WORDT_GECONTROLEERD', incomingVersie: 'v1' });
    expect(acceptBijlage(checking, row.id, 'v2')).toBeUndefined();
    expect(only(acceptBijlage(checking, row.id, 'v1')?.dossier)?.stand).toBe('BESCHIKBAAR');
  });

  it('make kind and name right by the content, and keep the name under which it came', () => {
    const foto = { ...row, bestandsnaam: 'Foto buiten.heic', mediatype: 'image/heic' } as const;
    const checked = startControle(aDossier({ bijlagen: [foto] }), row.id, 'v1', 'image/jpeg')?.dossier;
    const made = { bestandsnaam: 'Foto buiten.jpg', gekozenNaam: 'Foto buiten.heic', mediatype: 'image/jpeg' };
    expect(only(checked)).toMatchObject(made);
    const pdf = startControle(aDossier({ bijlagen: [row] }), row.id, 'v1', row.mediatype)?.dossier;
    expect(only(pdf)).not.toHaveProperty('gekozenNaam');
  });

  it('cannot be skipped', () => {
    expect(acceptBijlage(dossier, row.id, 'v1')).toBeUndefined();
  });

  it('do nothing twice, and nothing to a removed row', () => {
    const checking = startControle(dossier, row.id, 'v1', PDF)?.dossier ?? dossier;
    expect(startControle(checking, row.id, 'v2', PDF)).toBeUndefined();
    expect(startControle(aDossier(), row.id, 'v1', PDF)).toBeUndefined();
    const readable = acceptBijlage(checking, row.id, 'v1')?.dossier ?? checking;
    const refusal = { reden: 'SCHADELIJK', vanuit: 'WORDT_GECONTROLEERD', versie: 'v1' } as const;
    expect(refuseBijlage(readable, row.id, refusal, NU)).toBeUndefined();
  });

  it('tell the uploader and the specialist of a refused file, nobody of one that never came', () => {
    const own = aDossier({ bijlagen: [{ ...row, toegevoegdDoor: daderOf(voorschool) }] });
    const bad = refuseBijlage(
      own,
      row.id,
      { reden: 'ANDER_BESTANDSTYPE', vanuit: 'WACHT_OP_UPLOAD', versie: 'v1' },
      NU,
    );
    expect(bad?.meldingen.map(({ aan, doelgroep }) => [aan, doelgroep])).toEqual([
      [voorschool.persoon.gebruikerId, 'VOORSCHOOL'],
      [specialist.persoon.gebruikerId, 'JK'],
    ]);
    const never = refuseBijlage(own, row.id, { reden: 'NIET_ONTVANGEN', vanuit: 'WACHT_OP_UPLOAD' }, NU);
    expect(never?.meldingen).toEqual([]);
  });

  it('tell a preschool that has no access any more nothing', () => {
    const own = aDossierIn('ADVIES_AFGEROND', { bijlagen: [{ ...row, toegevoegdDoor: daderOf(voorschool) }] });
    const bad = refuseBijlage(own, row.id, { reden: 'ANDERE_INHOUD', vanuit: 'WACHT_OP_UPLOAD', versie: 'v1' }, NU);
    expect(bad?.meldingen.map((one) => one.aan)).toEqual([specialist.persoon.gebruikerId]);
  });
});

describe('a bijlage', () => {
  const ofSpecialist = aBijlage({ toegevoegdDoor: daderOf(specialist), zichtbaarVoor: ['VOORSCHOOL'] });

  it('of the specialist cannot be seen by the preschool before the advice', () => {
    const dossier = aDossier({ status: 'JK_BIJLAGEN_TOEGEVOEGD', bijlagen: [ofSpecialist, aBijlage()] });
    const { toegang } = opened(dossier, voorschool.actor);
    expect(zichtbareBijlagen(dossier, toegang, voorschool.actor)).toEqual([dossier.bijlagen[1]]);
    expect(() => requireLeesbaar(dossier, toegang, ofSpecialist.id, voorschool.actor)).toThrow(
      expect.objectContaining({ code: 'NIET_GEVONDEN' }),
    );
  });

  it('that is not checked yet is seen by its uploader and the SWV only', () => {
    const checking = { ...ofSpecialist, stand: 'WORDT_GECONTROLEERD' as const };
    const dossier = aDossierIn('JK_ONDERWIJSADVIES', { bijlagen: [checking] });
    const seenBy = (actor: SignedInActor) => zichtbareBijlagen(dossier, opened(dossier, actor).toegang, actor).length;
    expect([seenBy(specialist.actor), seenBy(voorschool.actor)]).toEqual([1, 0]);
  });

  it('that was refused cannot be read, and says why', () => {
    const refused = aBijlage({ stand: 'GEWEIGERD', weigerreden: 'SCHADELIJK' });
    const dossier = aDossier({ bijlagen: [refused] });
    const { toegang } = opened(dossier, voorschool.actor);
    expect(() => requireLeesbaar(dossier, toegang, refused.id, voorschool.actor)).toThrow(/virus.*25 MB/);
  });

  it('can be removed by those who added it, not by another preschool', () => {
    const own = aBijlage();
    const dossier = aDossier({ bijlagen: [own] });
    const removed = verwijderBijlage(opened(dossier, voorschool.actor), own.id, voorschool.actor, aContext());
    expect(removed.dossier.bijlagen).toEqual([]);
    expect(() =>
      verwijderBijlage(opened(dossier, andereVoorschool.actor), own.id, andereVoorschool.actor, aContext()),
    ).toThrow();
  });

  it('on which a toestemming rests cannot be removed', () => {
    const paper = aBijlage({ documentsoort: 'TOESTEMMING_SCHOOL' });
    const school = aSchool();
    const toestemmingen = [aToestemming({ schoolId: school.id, bijlageId: paper.id })];
    const dossier = aDossier({ bijlagen: [paper], scholen: [school], toestemmingen });
    expect(() => verwijderBijlage(opened(dossier, specialist.actor), paper.id, specialist.actor, aContext())).toThrow(
      /toestemming/,
    );
  });

  it('can get another documentsoort from its uploader, and other readers from the SWV only', () => {
    const own = aBijlage();
    const dossier = aDossier({ bijlagen: [own] });
    const mine = opened(dossier, voorschool.actor);
    expect(only(bewerkBijlage(mine, own.id, { documentsoort: 'OVERIG' }, voorschool.actor).dossier)).toMatchObject({
      documentsoort: 'OVERIG',
      zichtbaarVoor: own.zichtbaarVoor,
    });
    expect(() => bewerkBijlage(mine, own.id, { zichtbaarVoor: [] }, voorschool.actor)).toThrow(
      expect.objectContaining({ code: 'GEEN_TOEGANG' }),
    );
    const theirs = opened(dossier, specialist.actor);
    expect(only(bewerkBijlage(theirs, own.id, { zichtbaarVoor: [] }, specialist.actor).dossier)?.zichtbaarVoor).toEqual(
      [],
    );
  });
});
