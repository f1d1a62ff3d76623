/** Every act that ends or opens somebody's access can be looked at first: who loses or gets it, who is mailed, and what closes. */
import { describe, expect, it } from 'vitest';
import type { Dossier } from '#shared/dossier/dossier.ts';
import { toonGevolgen, type Voornemen } from '#shared/hulpvraag/toon-gevolgen.ts';
import { bepaalToegang } from '#shared/toegang/toegang.ts';
import {
  aContext,
  aDossierIn,
  anOuder,
  anOverlegronde,
  anUitnodiging,
  CAST,
  type Castlid,
  NU,
} from '#tests/support/builders.ts';

const { specialist, voorschool, andereVoorschool, ouder, ouder2, school, genodigde } = CAST;
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
const ouderId = dossier.ouders[0]?.id ?? '';
const toestemmingId = dossier.toestemmingen[0]?.id ?? '';

function toon(voornemen: Voornemen, lid: Castlid = specialist) {
  const geopend = { dossier, toegang: bepaalToegang(lid.actor, dossier, NU) };
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

  it('is refused to whoever may not do it', () => {
    expect(() => toon({ soort: 'OUDER_WIJZIGEN', ouderId, gezag: false }, ouder2)).toThrow(
      expect.objectContaining({ code: 'GEEN_TOEGANG' }),
    );
  });
});
