/**
 * Every act that ends or opens somebody's access can be looked at first: who loses or gets it, who is mailed, and what
 * closes.
 */

import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { toonGevolgen } from '#shared/gevolgen/toon-gevolgen.ts';
import type { Voornemen } from '#shared/gevolgen/voornemen.ts';
import { addDays } from '#shared/kernel/dates.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { decideToegang } from '#shared/toegang/toegang.ts';
import {
  aBijlage,
  aContext,
  aDossierIn,
  anObservatie,
  anOuder,
  anOuderWithoutAccount,
  anOverlegronde,
  anUitnodiging,
  CAST,
  type Castlid,
  NU,
} from '#tests/support/builders.ts';
import { castlid } from '#tests/support/cast.ts';
import { asLidmaatschapId, asPlatformId, idOf } from '#tests/support/ids.ts';

const { specialist, contactpersoonJk, voorschool, andereVoorschool, ouder, ouder2, school, genodigde } = CAST;
const ronde = anOverlegronde();
const vanVoorschool = anUitnodiging({ rondeId: ronde.id }, voorschool);
const vanGenodigde = anUitnodiging({ rondeId: ronde.id }, genodigde);
const basis = aDossierIn('JK_AANMELDEN_SCHOOL');
const dossier: Dossier = {
  ...basis,
  ouders: [...basis.ouders, anOuder({}, ouder2)],
  overlegrondes: [ronde],
  uitnodigingen: [vanVoorschool, vanGenodigde],
};
const ouderId = idOf(dossier.ouders[0]);
const toestemmingId = idOf(dossier.toestemmingen[0]);

function toon(voornemen: Voornemen, lid: Castlid = specialist) {
  const geopend = { dossier, toegang: decideToegang(lid.actor, dossier, NU) };
  return toonGevolgen(geopend, voornemen, lid.actor, aContext(), andereVoorschool.lidmaatschap);
}
const ref = ({ persoon: { gebruikerId, lidmaatschapId } }: Castlid) => ({ gebruikerId, lidmaatschapId });

const VOORNEMENS: readonly (readonly [Voornemen, Castlid, Castlid])[] = [
  [{ soort: 'BETROKKENEN_WIJZIGEN', voorschoolContact: ref(andereVoorschool) }, specialist, voorschool],
  [{ soort: 'OUDER_WIJZIGEN', ouderId, gezag: false }, specialist, ouder],
  [{ soort: 'OUDER_WIJZIGEN', ouderId, gezag: false }, specialist, school],
  [{ soort: 'OUDER_ONTKOPPELEN', ouderId }, specialist, ouder],
  [{ soort: 'INTREKKING', toestemmingId }, ouder, school],
  [{ soort: 'BEZWAAR', toestemmingId }, ouder2, school],
  [{ soort: 'BEZWAAR', toestemmingId, ouderId: dossier.ouders[1]?.id }, specialist, school],
  [{ soort: 'UITNODIGING_SLUITEN', uitnodigingId: vanGenodigde.id }, specialist, genodigde],
  [{ soort: 'UITNODIGING_INTREKKEN', uitnodigingId: vanGenodigde.id }, specialist, genodigde],
  [{ soort: 'VENSTER_WIJZIGEN', uitnodigingId: vanGenodigde.id, openingswijze: 'HANDMATIG' }, specialist, genodigde],
  [{ soort: 'RONDE_AFGELASTEN', rondeId: ronde.id }, specialist, genodigde],
];

describe('what is shown before it is done', () => {
  it.each(
    VOORNEMENS.map(
      ([voornemen, wie, verliest]) => [voornemen.soort, verliest.persoon.naam, voornemen, wie, verliest] as const,
    ),
  )('%s: that %s loses everything, and is mailed', (_, __, voornemen, wie, verliest) => {
    const { verschillen, meldingen } = toon(voornemen, wie);
    const verschil = verschillen.find(({ naam }) => naam === verliest.persoon.naam);
    expect(verschil?.verliest.map(({ recht }) => recht)).toContain('STATUS_LEZEN');
    expect(meldingen.map(({ naam }) => naam)).toContain(verliest.persoon.naam);
  });

  it('what stays open for whoever is replaced, and that it closes unless it is kept', () => {
    const wijziging = { soort: 'BETROKKENEN_WIJZIGEN', voorschoolContact: ref(andereVoorschool) } as const;
    const open = { uitnodigingId: vanVoorschool.id, naam: voorschool.persoon.naam, moment: ronde.moment };
    expect(toon(wijziging).openstaand).toMatchObject([{ ...open, sluit: true }]);
    expect(toon({ ...wijziging, openHouden: [vanVoorschool.id] }).openstaand).toMatchObject([
      { ...open, sluit: false },
    ]);
  });

  it('a move to another platform: that its staff loses everything, and whoever comes gets it', () => {
    const platformId = asPlatformId();
    const nieuw = castlid({
      ...contactpersoonJk.lidmaatschap,
      id: asLidmaatschapId(),
      gebruikerId: uuidv7(),
      platformIds: [platformId],
    });
    const geopend = { dossier, toegang: decideToegang(specialist.actor, dossier, NU) };
    const voornemen = { soort: 'DOSSIER_VERPLAATSEN', platformId, contactpersoonJk: ref(nieuw) } as const;
    const { verschillen, meldingen } = toonGevolgen(
      geopend,
      voornemen,
      specialist.actor,
      aContext(),
      nieuw.lidmaatschap,
    );
    const weg = verschillen.find(({ naam }) => naam === specialist.persoon.naam);
    expect(weg?.verliest.map(({ recht }) => recht)).toContain('DOSSIER_LEZEN');
    expect(verschillen.some(({ krijgt }) => krijgt.some(({ recht }) => recht === 'DOSSIER_LEZEN'))).toBe(true);
    expect(meldingen.length).toBeGreaterThan(0);
  });

  it('an account for an ouder: what opens with it', () => {
    const nieuw = anOuderWithoutAccount({ naam: 'Nieuwe Ouder' });
    const met = { ...dossier, ouders: [...dossier.ouders, nieuw] };
    const geopend = { dossier: met, toegang: decideToegang(specialist.actor, met, NU) };
    const { verschillen } = toonGevolgen(
      geopend,
      { soort: 'OUDER_ACCOUNT', ouderId: nieuw.id },
      specialist.actor,
      aContext(),
    );
    const krijgt = verschillen.find(({ naam }) => naam === 'Nieuwe Ouder')?.krijgt.map(({ recht }) => recht);
    expect(krijgt).toContain('DOSSIER_LEZEN');
  });

  it('who may read an observation no more', () => {
    const observatie = anObservatie({ zichtbaarVoor: ['VOORSCHOOL', 'OUDERS'] });
    const met = { ...dossier, observaties: [observatie] };
    const geopend = { dossier: met, toegang: decideToegang(specialist.actor, met, NU) };
    const voornemen = { soort: 'OBSERVATIE_WIJZIGEN', observatieId: observatie.id, zichtbaarVoor: ['OUDERS'] } as const;
    const { verschillen } = toonGevolgen(geopend, voornemen, specialist.actor, aContext());
    const eraf = verschillen.find(({ naam }) => naam === voorschool.persoon.naam)?.stukkenEraf.observatieIds;
    expect(eraf).toEqual([observatie.id]);
  });

  it('another choice of stukken for a meeting: who reads less', () => {
    const stuk = aBijlage();
    const documenten = { bijlageIds: [stuk.id], observatieIds: [], adviesIds: [] };
    const met = { ...dossier, bijlagen: [stuk], overlegrondes: [{ ...ronde, documenten }] };
    const geopend = { dossier: met, toegang: decideToegang(specialist.actor, met, NU) };
    const { moment, duurMinuten } = ronde;
    const leeg = { bijlageIds: [], observatieIds: [], adviesIds: [] };
    const voornemen = {
      soort: 'RONDE_WIJZIGEN',
      rondeId: ronde.id,
      ronde: { moment, duurMinuten, documenten: leeg },
    } as const;
    const { verschillen } = toonGevolgen(geopend, voornemen, specialist.actor, aContext());
    expect(verschillen.find(({ naam }) => naam === genodigde.persoon.naam)?.stukkenEraf.bijlageIds).toEqual([stuk.id]);
  });

  it('another place of a meeting: who is mailed', () => {
    const { moment, duurMinuten, documenten } = ronde;
    const wijziging = { moment, duurMinuten, documenten };
    const mails = (plaats?: string) =>
      toon({ soort: 'RONDE_WIJZIGEN', rondeId: ronde.id, ronde: { ...wijziging, plaats } }).meldingen;
    expect(mails().map(({ naam }) => naam)).toEqual([]);
    expect(mails('Elders').map(({ naam }) => naam)).toContain(genodigde.persoon.naam);
  });

  const over = (dagen: number) => addDays(NU, dagen);

  it.each([
    ['closes later', { opentOp: over(-1), sluitOp: over(3) }, { sluitOp: over(9) }, 'krijgt', over(3), over(9)],
    ['closes earlier', { opentOp: over(-1), sluitOp: over(9) }, { sluitOp: over(3) }, 'verliest', over(3), over(9)],
    ['opens at once', { opentOp: over(2), sluitOp: over(9) }, { openingswijze: 'NU' }, 'krijgt', undefined, over(2)],
    ['opens later', { opentOp: over(2), sluitOp: over(9) }, { opentOp: over(5) }, 'verliest', over(2), over(5)],
    [
      'is closed again until later',
      { opentOp: over(-1), sluitOp: over(9) },
      { opentOp: over(5) },
      'verliest',
      undefined,
      over(5),
    ],
    [
      'opens by hand',
      { opentOp: over(2), sluitOp: over(9) },
      { openingswijze: 'HANDMATIG' },
      'verliest',
      over(2),
      over(9),
    ],
  ] as const)('a window that %s: who reads what, from when until when', (_, venster, wijziging, wat, vanaf, tot) => {
    const uitnodiging = anUitnodiging({ rondeId: ronde.id, openingswijze: 'OP_TIJDSTIP', ...venster }, genodigde);
    const met = { ...dossier, uitnodigingen: [uitnodiging] };
    const geopend = { dossier: met, toegang: decideToegang(specialist.actor, met, NU) };
    const voornemen = { soort: 'VENSTER_WIJZIGEN', uitnodigingId: uitnodiging.id, ...wijziging } as const;
    const { verschillen } = toonGevolgen(geopend, voornemen, specialist.actor, aContext());
    expect(verschillen).toHaveLength(1);
    expect(verschillen[0]).toMatchObject({ naam: genodigde.persoon.naam, tot });
    expect(verschillen[0]?.[wat].length).toBeGreaterThan(0);
    expect(verschillen[0]?.vanaf).toBe(vanaf);
  });

  it('is refused to whoever may not do it', () => {
    expect(() => toon({ soort: 'OUDER_WIJZIGEN', ouderId, gezag: false }, ouder2)).toThrow(
      expect.objectContaining({ code: 'GEEN_TOEGANG' }),
    );
  });
});
