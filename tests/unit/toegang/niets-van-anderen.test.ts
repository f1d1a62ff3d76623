/**
 * What the views and lists keep from people who are in the case for one thing only: a school for itself, an invitee for
 * one meeting.
 */
import { describe, expect, test } from 'vitest';
import type { Dossier } from '#shared/model/dossier.ts';
import { termijnVanaf } from '#shared/model/school.ts';
import { decideToegang } from '#shared/toegang/toegang.ts';
import { viewDossier } from '#shared/views/dossier-view.ts';
import { viewHulpvraag } from '#shared/views/hulpvraag-view.ts';
import { lijstregels } from '#shared/views/lijstregels.ts';
import {
  aBijlage,
  aDocumentkeuze,
  anAanmelding,
  anOverlegronde,
  anUitnodiging,
  CAST,
  type Castlid,
  daderOf,
  NU,
} from '#tests/support/builders.ts';
import { AFGEWEZEN, consent, EERSTE, klaar, TWEEDE } from '#tests/support/stappen.ts';

const RONDE = anOverlegronde();

const sees = (lid: Castlid, dossier: Dossier) =>
  viewDossier(dossier, lid.actor, decideToegang(lid.actor, dossier, NU), NU);

describe('what is told of other schools', () => {
  const [eerder, later] = (['2026-09-01', '2026-10-01'] as const).map((ontvangenOp) =>
    anAanmelding({ ontvangenOp, termijnTot: termijnVanaf(ontvangenOp) }),
  );
  const dossier = klaar('JK_AANMELDEN_SCHOOL', {
    scholen: [
      { ...EERSTE, gevraagdOp: NU, reactie: AFGEWEZEN, ...(later ? { aanmelding: later } : {}) },
      { ...TWEEDE, gevraagdOp: NU, ...(eerder ? { aanmelding: eerder } : {}) },
    ],
    toestemmingen: [consent(EERSTE.id), consent(TWEEDE.id)],
    overlegrondes: [RONDE],
    uitnodigingen: [anUitnodiging({ rondeId: RONDE.id }, CAST.genodigde)],
  });
  const hulpvraag = ({ actor }: Castlid) => viewHulpvraag(dossier, actor, decideToegang(actor, dossier, NU), NU);
  const regel = (id: string) => lijstregels(dossier, NU).find(({ eigenaar }) => eigenaar.id === id);

  test('to a school: only its own term, on the page and in the list', () => {
    expect(hulpvraag(CAST.school).termijn).toBe(later?.termijnTot);
    expect(hulpvraag(CAST.school2).termijn).toBe(eerder?.termijnTot);
    expect(regel(CAST.school.persoon.organisatieId)?.termijn).toBe(later?.termijnTot);
  });

  test('to a school that has answered: not that another school still has to', () => {
    expect(hulpvraag(CAST.school).aanZet).toEqual(['JK_SPECIALIST']);
    expect(regel(CAST.school.persoon.organisatieId)?.aanZet).toEqual(['JK_SPECIALIST']);
  });

  test('to a school: not which place it has', () => {
    expect(JSON.stringify(sees(CAST.school, dossier).scholen)).not.toContain('volgorde');
    expect(sees(CAST.ouder, dossier).scholen?.map((one) => one.volgorde)).toEqual([EERSTE.volgorde, TWEEDE.volgorde]);
  });

  test('to an invitee: nothing; to parents and SWV: the first term of all', () => {
    expect(hulpvraag(CAST.genodigde).termijn).toBeUndefined();
    expect(regel(CAST.genodigde.persoon.lidmaatschapId)?.termijn).toBeUndefined();
    for (const lid of [CAST.ouder, CAST.specialist]) {
      expect(hulpvraag(lid).termijn).toBe(eerder?.termijnTot);
      expect(regel(lid.persoon.lidmaatschapId)?.termijn).toBe(eerder?.termijnTot);
    }
    expect(regel(CAST.platformId)?.termijn).toBe(eerder?.termijnTot);
  });
});

describe('what is told of an overlegronde', () => {
  const hidden = aBijlage({ zichtbaarVoor: [], toegevoegdDoor: daderOf(CAST.specialist) });
  const ronde = { ...RONDE, documenten: aDocumentkeuze({ bijlageIds: [hidden.id] }) };
  const uitnodigingen = [
    anUitnodiging({ rondeId: ronde.id }, CAST.genodigde),
    anUitnodiging({ rondeId: ronde.id, functie: 'logopedist' }, CAST.andereVoorschool),
    anUitnodiging({ rondeId: ronde.id, soort: 'OUDER' }, CAST.ouder),
  ];
  const overleg = { overlegrondes: [ronde], uitnodigingen, bijlagen: [hidden] };
  const genodigden = (lid: Castlid, dossier: Dossier) =>
    sees(lid, dossier).overlegrondes?.flatMap((one) => one.uitnodigingen.map(({ naam }) => naam));

  test('to somebody from outside: the own invitation, and not who else is at the table', () => {
    const dossier = klaar('JK_ONDERWIJSADVIES', overleg);
    expect(genodigden(CAST.genodigde, dossier)).toEqual([CAST.genodigde.persoon.naam]);
    expect(genodigden(CAST.andereVoorschool, dossier)).toEqual([CAST.andereVoorschool.persoon.naam]);
    expect(genodigden(CAST.voorschool, dossier)).toHaveLength(3);
    expect(genodigden(CAST.specialist, dossier)).toHaveLength(3);
  });

  test('to a parent, once the case is closed: not which stukken were on the table that are hidden from parents', () => {
    const stukken = (dossier: Dossier) =>
      sees(CAST.ouder, dossier).overlegrondes?.map((one) => one.documenten?.bijlageIds);
    expect(stukken(klaar('JK_ONDERWIJSADVIES', overleg))).toEqual([[hidden.id]]);
    expect(stukken(klaar('ADVIES_AFGEROND', overleg))).toEqual([[]]);
  });
});
