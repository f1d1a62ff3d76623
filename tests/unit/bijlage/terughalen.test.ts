/**
 * A paper that was removed: gone for everybody at once, for seven days to be brought back by the SWV, and read
 * afterwards by nobody who was only let in by a choice of before.
 */

import { describe, expect, it } from 'vitest';
import { requireZichtbaar, zichtbareBijlagen } from '#shared/bijlage/eigen-bijlage.ts';
import { haalBijlageTerug } from '#shared/bijlage/haal-bijlage-terug.ts';
import { verwijderBijlage } from '#shared/bijlage/verwijder-bijlage.ts';
import { DossierView } from '#shared/contract/dossier-views.ts';
import { OVERGANGEN } from '#shared/hulpvraag/overgangen.ts';
import { addDays } from '#shared/kernel/dates.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { SignedInActor } from '#shared/model/gebruiker.ts';
import { MAX_WEGGEHAALD } from '#shared/model/weggehaald.ts';
import { compose } from '#shared/overdracht/pakketinhoud.ts';
import { verstrekkingen } from '#shared/overdracht/verstrekkingen.ts';
import { decideToegang } from '#shared/toegang/toegang.ts';
import { viewDossier } from '#shared/views/dossier-view.ts';
import { viewWeggehaald } from '#shared/views/weggehaald-view.ts';
import { aWeggehaalde } from '#tests/support/a-weggehaalde.ts';
import {
  aBijlage,
  aContext,
  aDocumentkeuze,
  aDossierIn,
  aGetekendFormulier,
  anOverlegronde,
  anUitnodiging,
  CAST,
  NU,
} from '#tests/support/builders.ts';

const { specialist, voorschool, ouder, school, genodigde } = CAST;
const LEZERS = [specialist, voorschool, ouder, school, genodigde];
const opened = (dossier: Dossier, actor: SignedInActor, nu = NU) => ({
  dossier,
  toegang: decideToegang(actor, dossier, nu),
});

/** Read by everybody who can be let in. */
function gelezenDoorAllen() {
  const stuk = aBijlage({ bestandsnaam: 'verslag.pdf' });
  const basis = aDossierIn('JK_AANMELDEN_SCHOOL');
  const ronde = anOverlegronde({ documenten: aDocumentkeuze({ bijlageIds: [stuk.id] }) });
  const dossier: Dossier = {
    ...basis,
    bijlagen: [...basis.bijlagen, stuk],
    overlegrondes: [ronde],
    uitnodigingen: [anUitnodiging({ rondeId: ronde.id }, genodigde)],
    toestemmingen: basis.toestemmingen.map((one) => ({
      ...one,
      documenten: { ...one.documenten, bijlageIds: [...one.documenten.bijlageIds, stuk.id] },
    })),
  };
  return { stuk, dossier };
}

const { stuk, dossier } = gelezenDoorAllen();
const weg = verwijderBijlage(opened(dossier, specialist.actor), stuk.id, specialist.actor, aContext()).dossier;
const lezersVan = (one: Dossier, nu = NU) =>
  LEZERS.filter(({ actor }) =>
    zichtbareBijlagen(one, decideToegang(actor, one, nu), actor).some(({ id }) => id === stuk.id),
  );

describe('a removed paper', () => {
  it('is gone for everybody who read it, in every view and package', () => {
    expect(lezersVan(dossier)).toEqual(LEZERS);
    expect(lezersVan(weg)).toEqual([]);
    for (const { actor } of LEZERS) {
      const toegang = decideToegang(actor, weg, NU);
      const gezien = JSON.stringify([
        DossierView.parse(viewDossier(weg, actor, toegang, NU)),
        compose(weg, { soort: 'EXPORT', actor, toegang }, NU),
      ]);
      expect(gezien).not.toContain(stuk.id);
      expect(() => requireZichtbaar(weg, toegang, stuk.id, actor)).toThrow(
        expect.objectContaining({ code: 'NIET_GEVONDEN' }),
      );
    }
  });

  it('is told to the SWV of the platform, with who removed it and until when, and to nobody else', () => {
    const gezien = LEZERS.map(({ actor }) => viewWeggehaald(opened(weg, actor), { actor, nu: NU }));
    expect(gezien[0]).toMatchObject({
      weggehaald: [
        {
          id: stuk.id,
          bestandsnaam: 'verslag.pdf',
          weggehaaldOp: NU,
          weggehaaldDoor: { naam: specialist.persoon.naam },
          terugTot: addDays(NU, 7),
          acties: [{ actie: 'haalBijlageTerug', kan: true }],
        },
      ],
    });
    expect(gezien.slice(1)).toEqual([{}, {}, {}, {}]);
  });

  it('is told no more from the moment that seven days are over', () => {
    const op = (nu: Moment) =>
      viewWeggehaald(opened(weg, specialist.actor, nu), { actor: specialist.actor, nu }).weggehaald?.length;
    expect([op(addDays(NU, 6.99)), op(addDays(NU, 7))]).toEqual([1, 0]);
  });

  it('keeps what was chosen before, so that it is accounted for who could read it', () => {
    const later = addDays(NU, 1);
    const na = verwijderBijlage(opened(dossier, specialist.actor), stuk.id, specialist.actor, aContext(later));
    const gedeeld = verstrekkingen(na.dossier, later).filter(({ documenten }) =>
      documenten.bijlageIds.includes(stuk.id),
    );
    expect(gedeeld.map(({ soort }) => soort)).toEqual(['SCHOOL', 'GENODIGDE']);
  });

  it.each(['WACHT_OP_UPLOAD', 'WORDT_GECONTROLEERD', 'GEWEIGERD'] as const)(
    'has nothing to bring back when it was %s',
    (stand) => {
      const nooit = aBijlage({ stand });
      const een = { ...dossier, bijlagen: [nooit] };
      const na = verwijderBijlage(opened(een, specialist.actor), nooit.id, specialist.actor, aContext()).dossier;
      expect([na.bijlagen, na.weggehaald]).toEqual([[], []]);
    },
  );

  it('goes early, the oldest first, where more were removed than are kept', () => {
    const vol = { ...dossier, weggehaald: Array.from({ length: MAX_WEGGEHAALD }, () => aWeggehaalde()) };
    const na = verwijderBijlage(opened(vol, specialist.actor), stuk.id, specialist.actor, aContext()).dossier;
    expect(na.weggehaald.map(({ id }) => id)).toEqual([...vol.weggehaald.slice(1).map(({ id }) => id), stuk.id]);
  });

  it('does not count among the fifty, and does not stand for the signed form', () => {
    const formulier = aGetekendFormulier();
    const een = aDossierIn('JK_ONDERWIJSADVIES_AANVRAAG', { bijlagen: [formulier] });
    const stap = OVERGANGEN.find(({ naar }) => naar === 'JK_BIJLAGEN_TOEGEVOEGD');
    expect(stap?.ontbreekt(een, NU)).toEqual([]);
    const na = verwijderBijlage(opened(een, voorschool.actor), formulier.id, voorschool.actor, aContext()).dossier;
    expect(stap?.ontbreekt(na, NU).map(({ code }) => code)).toEqual(['FORMULIER_ONTBREEKT']);
    const terug = haalBijlageTerug({ dossier: na }, formulier.id, aContext(addDays(NU, 2))).dossier;
    expect(stap?.ontbreekt(terug, NU)).toEqual([]);
  });
});

describe('bringing it back', () => {
  const terug = haalBijlageTerug({ dossier: weg }, stuk.id, aContext(addDays(NU, 6))).dossier;

  it('puts it where it was, as it was', () => {
    expect(terug.bijlagen).toEqual(dossier.bijlagen);
    expect(terug.weggehaald).toEqual([]);
  });

  it('opens it to those who read it by its own zichtbaarheid, not to a school or an invitee who were chosen before', () => {
    expect(lezersVan(terug)).toEqual([specialist, voorschool, ouder]);
  });

  it.each<[string, Dossier, Moment, string]>([
    ['once a colleague did', terug, NU, 'AL_TERUGGEHAALD'],
    [
      'while there are as many bijlagen as there can be',
      { ...weg, bijlagen: Array.from({ length: 50 }, () => aBijlage()) },
      NU,
      'TE_VEEL_BIJLAGEN',
    ],
  ])('is refused %s', (_, one, nu, code) => {
    expect(() => haalBijlageTerug({ dossier: one }, stuk.id, aContext(nu))).toThrow(
      expect.objectContaining({ code: 'STAND_VAN_ZAKEN', problems: [expect.objectContaining({ code })] }),
    );
  });

  it('is not found after seven days, nor of what was never removed here', () => {
    const nietGevonden = expect.objectContaining({ code: 'NIET_GEVONDEN' });
    expect(() => haalBijlageTerug({ dossier: weg }, stuk.id, aContext(addDays(NU, 7)))).toThrow(nietGevonden);
    expect(() => haalBijlageTerug({ dossier: weg }, aBijlage().id, aContext())).toThrow(nietGevonden);
  });
});
