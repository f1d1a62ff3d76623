/** A further hulpvraag for a child with a dossier. */

import { describe, expect, it } from 'vitest';
import { makeVervolgHulpvraag } from '#shared/hulpvraag/maak-hulpvraag.ts';
import { addDays } from '#shared/kernel/dates.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { hulpvraagIdIn } from '#shared/model/ids.ts';
import { decideToegang } from '#shared/toegang/toegang.ts';
import { draagVernietigingVoor } from '#shared/vernietiging/draag-vernietiging-voor.ts';
import { keurVernietigingGoed } from '#shared/vernietiging/keur-vernietiging-goed.ts';
import { viewDossier } from '#shared/views/dossier-view.ts';
import { aContext, aDossierIn, aStatuswijziging, CAST, NU } from '#tests/support/builders.ts';
import { asHulpvraagId } from '#tests/support/ids.ts';
import { codes } from '#tests/support/stappen.ts';

const { contactpersoonJk, specialist, voorschool } = CAST;

const bewaard = aDossierIn('ADVIES_AFGEROND', {
  hulpvraag: { statusSinds: addDays(NU, -4 * 366) },
  statuswijzigingen: [aStatuswijziging({ van: 'JK_ADVIES_AFGEROND', naar: 'ADVIES_AFGEROND' })],
});
const voorgedragen = draagVernietigingVoor(bewaard, specialist.actor, aContext()).dossier;
const goedgekeurd = keurVernietigingGoed(voorgedragen, contactpersoonJk.actor, aContext()).dossier;

const vervolg = (bestaand: Dossier) =>
  makeVervolgHulpvraag(
    bestaand,
    {
      zaaknummer: 'JK-2026-000124',
      kind: bestaand.kind,
      ouders: [],
      platformId: bestaand.kop.platformId,
      voorschoolContact: voorschool.lidmaatschap,
      contactpersoonJk: contactpersoonJk.lidmaatschap,
    },
    contactpersoonJk.actor,
    aContext(),
  );

describe('a further hulpvraag', () => {
  it('keeps child, parents and what was before', () => {
    const { dossier } = vervolg(bewaard);
    expect([dossier.kind, dossier.ouders, dossier.andereHulpvragen]).toEqual([
      bewaard.kind,
      bewaard.ouders,
      [bewaard.hulpvraag],
    ]);
    expect(dossier.hulpvraag.id).toBe(`${bewaard.kop.id}.2`);
  });

  it('is not made while another one runs', () => {
    expect(codes(() => vervolg(aDossierIn('JK_ONDERWIJSADVIES')))).toEqual(['HULPVRAAG_LOOPT']);
  });

  it('is not made in a dossier that two people agreed to destroy; a proposal alone stops nothing', () => {
    expect(codes(() => vervolg(goedgekeurd))).toEqual(['VERNIETIGING_GOEDGEKEURD']);
    expect(vervolg(voorgedragen).dossier.andereHulpvragen).toHaveLength(1);
  });

  it('is not made in a dossier that was joined to another one: whoever looks there is not offered it, and told where', () => {
    const samengevoegdMet = {
      dossierId: aDossierIn('ADVIES_AFGEROND').kop.id,
      hulpvraagId: asHulpvraagId(),
      zaaknummer: 'JK-2026-000777',
      op: NU,
    };
    const gevolgd = { ...bewaard, kop: { ...bewaard.kop, samengevoegdMet } };
    expect(codes(() => vervolg(gevolgd))).toEqual(['SAMENGEVOEGD']);
    const { actor } = contactpersoonJk;
    const offered = (dossier: Dossier) =>
      viewDossier(dossier, actor, decideToegang(actor, dossier, NU), NU).acties.find(
        ({ actie }) => actie === 'maakHulpvraag',
      );
    expect(offered(bewaard)).toMatchObject({ kan: true });
    expect(offered(gevolgd)).toMatchObject({
      kan: false,
      reden: { tekst: 'Dit dossier is samengevoegd met JK-2026-000777. Maak de nieuwe hulpvraag daar.' },
    });
  });

  it('is made when only an older hulpvraag of the child goes', () => {
    const later = { ...bewaard.hulpvraag, id: hulpvraagIdIn(bewaard.kop.id, 2) };
    const { dossier } = vervolg({ ...goedgekeurd, andereHulpvragen: [later] });
    expect(dossier.hulpvraag.id).toBe(`${bewaard.kop.id}.3`);
  });
});
