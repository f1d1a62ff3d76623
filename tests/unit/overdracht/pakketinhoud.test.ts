import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/kernel/dates.ts';
import type { SignedInActor } from '#shared/model/gebruiker.ts';
import { neemOverdrachtOver } from '#shared/overdracht/neem-overdracht-over.ts';
import { viewOverdracht } from '#shared/overdracht/overdracht-view.ts';
import { compose } from '#shared/overdracht/pakketinhoud.ts';
import { beschikbaarTot, overdrachtLezer } from '#shared/overdracht/plaatsing.ts';
import { decideToegang } from '#shared/toegang/toegang.ts';
import { acties } from '#shared/views/acties.ts';
import {
  aBijlage,
  aContext,
  aDocumentkeuze,
  aDossierIn,
  anAanmelding,
  anObservatie,
  anOuder,
  anOverlegronde,
  anUitnodiging,
  aSchool,
  aToestemming,
  aZienswijze,
  CAST,
  NU,
} from '#tests/support/builders.ts';
import { asOrganisatieId, idOf } from '#tests/support/ids.ts';

const { school, school2, specialist, ouder, ouder2, voorschool } = CAST;

function opened(dossier: ReturnType<typeof aDossierIn>, actor: SignedInActor, nu = NU) {
  return { dossier, toegang: decideToegang(actor, dossier, nu) };
}

function exportFor(dossier: ReturnType<typeof aDossierIn>, actor: SignedInActor) {
  const { toegang } = opened(dossier, actor);
  return compose(dossier, { soort: 'EXPORT', actor, toegang }, NU);
}

function closedCase() {
  const dossier = aDossierIn('ADVIES_AFGEROND');
  const other = aSchool({ gevraagdOp: NU, aanmelding: anAanmelding() }, school2);
  const secret = anObservatie({ tekst: 'Alleen voor het samenwerkingsverband.' });
  return {
    ...dossier,
    scholen: [...dossier.scholen, other],
    observaties: [secret],
    bijlagen: [...dossier.bijlagen, aBijlage()],
  };
}

const overgenomen = (() => {
  const dossier = aDossierIn('ADVIES_AFGEROND');
  return neemOverdrachtOver(opened(dossier, school.actor), school.actor, aContext()).dossier;
})();

describe('the hand-over package', () => {
  it('holds what the toestemming covers and nothing else', () => {
    const dossier = closedCase();
    const geopend = opened(dossier, school.actor);
    const inhoud = compose(dossier, overdrachtLezer(geopend, NU), NU);
    expect(inhoud.bijlagen.map((one) => one.id)).toEqual(dossier.toestemmingen[0]?.documenten.bijlageIds);
    expect(inhoud.adviezen).toHaveLength(1);
    expect(inhoud.observaties).toEqual([]);
    expect(inhoud).not.toHaveProperty('verloop');
    expect(inhoud).not.toHaveProperty('ouders');
  });

  it('names no other school', () => {
    const dossier = closedCase();
    const inhoud = compose(dossier, overdrachtLezer(opened(dossier, school.actor), NU), NU);
    expect(JSON.stringify(inhoud)).not.toContain(school2.persoon.organisatieNaam);
    expect(inhoud.verstrekkingen.map((one) => one.aan)).toEqual([school.persoon.organisatieNaam]);
  });

  it('is the same in the preview of the SWV, before and after the 90 days', () => {
    const dossier = closedCase();
    const forSchool = compose(dossier, overdrachtLezer(opened(dossier, school.actor), NU), NU);
    expect(compose(dossier, overdrachtLezer(opened(dossier, specialist.actor), NU), NU)).toEqual(forSchool);
    const later = addDays(NU, 240);
    const preview = compose(dossier, overdrachtLezer(opened(dossier, specialist.actor, later), later), NU);
    expect(preview).toEqual(forSchool);
    expect(decideToegang(school.actor, dossier, later).rechten.size).toBe(0);
    expect(beschikbaarTot(dossier)).toBe('2027-05-30T22:00:00.000Z');
  });

  it('is refused in preview without an enrolment, and without a toestemming that holds', () => {
    const early = aDossierIn('JK_ONDERWIJSADVIES');
    expect(() => overdrachtLezer(opened(early, specialist.actor), NU)).toThrow(/inschrijving/);
    const dossier = { ...aDossierIn('ADVIES_AFGEROND'), toestemmingen: [] };
    expect(() => overdrachtLezer(opened(dossier, specialist.actor), NU)).toThrow(/toestemming/);
  });

  it('is taken over once', () => {
    const dossier = aDossierIn('ADVIES_AFGEROND');
    const na = neemOverdrachtOver(opened(dossier, school.actor), school.actor, aContext()).dossier;
    expect(na.hulpvraag.inschrijving?.overgenomen).toMatchObject({ op: NU, door: { rol: 'CONTACTPERSOON_SCHOOL' } });
    expect(() => neemOverdrachtOver(opened(na, school.actor), school.actor, aContext())).toThrow(/al bevestigd/);
  });

  it.each([
    ['the school that it waits for', school.actor, aDossierIn('ADVIES_AFGEROND'), true],
    ['the school that took it over', school.actor, overgenomen, false],
    ['the SWV that prepares it', specialist.actor, aDossierIn('ADVIES_AFGEROND'), false],
  ])('says to %s whether it can be taken over, as the act itself does', (_, actor, dossier, mag) => {
    const geopend = opened(dossier, actor);
    expect(viewOverdracht(geopend, NU).magOvernemen).toBe(mag);
    const act = acties(dossier, actor, geopend.toegang, NU).find(({ actie }) => actie === 'OVERDRACHT_OVERNEMEN');
    expect(act?.mogelijk ?? false).toBe(mag);
  });
});

describe('an export', () => {
  it('holds every disclosure with its legal basis, for a parent', () => {
    const ronde = anOverlegronde();
    const base = aDossierIn('JK_ADVIES_AFGEROND');
    const other = aSchool({ gevraagdOp: NU, aanmelding: anAanmelding() }, school2);
    const dossier = {
      ...base,
      scholen: [...base.scholen, other],
      toestemmingen: [...base.toestemmingen, aToestemming({ schoolId: other.id, ouderId: idOf(base.ouders[0]) })],
      overlegrondes: [ronde],
      uitnodigingen: [
        anUitnodiging({ rondeId: ronde.id }),
        anUitnodiging({ rondeId: ronde.id, opentOp: addDays(NU, 1) }),
      ],
    };
    const { verstrekkingen } = exportFor(dossier, ouder.actor);
    expect(verstrekkingen.map((one) => [one.soort, one.grondslagen.map((basis) => basis.grondslag)])).toEqual([
      ['VOORSCHOOL', ['TOESTEMMING']],
      ['SCHOOL', ['TOESTEMMING']],
      ['SCHOOL', ['TOESTEMMING', 'WPO_18A']],
      ['GENODIGDE', ['TOESTEMMING']],
    ]);
  });

  it('says until when a withdrawn toestemming was the basis', () => {
    const base = aDossierIn('JK_AANMELDEN_SCHOOL');
    const [asked] = base.scholen;
    const intrekking = {
      ouderId: idOf(base.ouders[0]),
      op: addDays(NU, 3),
      reden: '',
      door: { ...aBijlage().toegevoegdDoor },
    };
    const toestemmingen = [aToestemming({ schoolId: idOf(asked), intrekking })];
    const dossier = { ...base, toestemmingen };
    const { verstrekkingen } = exportFor(dossier, ouder.actor);
    expect(verstrekkingen.find((one) => one.soort === 'SCHOOL')?.grondslagen).toMatchObject([
      { grondslag: 'TOESTEMMING', vanaf: NU, tot: addDays(NU, 3) },
    ]);
  });

  it('holds the zienswijze of a parent for that parent and the SWV, and for nobody else', () => {
    const second = anOuder({}, ouder2);
    const base = aDossierIn('JK_ONDERWIJSADVIES');
    const ouders = [...base.ouders, second];
    const zienswijzen = ouders.map(({ id, naam }) => aZienswijze({ ouderId: id, tekst: `Zo ziet ${naam} het.` }));
    const dossier = { ...base, ouders, zienswijzen };
    const [own, other] = zienswijzen.map((one) => one.tekst);
    const texts = (actor: SignedInActor) => exportFor(dossier, actor).zienswijzen?.map((one) => one.tekst);
    expect(texts(ouder.actor)).toEqual([own]);
    expect(texts(ouder2.actor)).toEqual([other]);
    expect(texts(specialist.actor)).toEqual([own, other]);
    expect(texts(voorschool.actor)).toEqual([]);
    expect(JSON.stringify(exportFor(dossier, voorschool.actor))).not.toContain('Zo ziet');
  });

  it('holds for the preschool what it may read, without what is for the SWV alone', () => {
    const hidden = aBijlage({
      zichtbaarVoor: [],
      toegevoegdDoor: { gebruikerId: 'x', organisatieId: asOrganisatieId('y'), rol: 'JK_SPECIALIST' },
    });
    const dossier = aDossierIn('JK_ONDERWIJSADVIES', {
      bijlagen: [hidden, aBijlage({ stand: 'GEWEIGERD' }), aBijlage()],
      observaties: [anObservatie(), anObservatie({ zichtbaarVoor: ['VOORSCHOOL'] })],
      toestemmingen: [aToestemming({ documenten: aDocumentkeuze({ bijlageIds: [hidden.id] }) })],
    });
    const inhoud = exportFor(dossier, voorschool.actor);
    expect([inhoud.bijlagen.length, inhoud.observaties.length]).toEqual([1, 1]);
    expect(JSON.stringify(inhoud)).not.toContain(hidden.id);
  });
});

describe('photos in a package', () => {
  it('are announced with the size and the checksum of what is in it: without what they told', () => {
    const opgeslagen = { grootte: 900, sha256: 'c2Nob29u' };
    const foto = aBijlage({ mediatype: 'image/jpeg', bestandsnaam: 'foto.jpg', geschoond: 'PLAATS', opgeslagen });
    const inhoud = exportFor(aDossierIn('JK_ONDERWIJSADVIES', { bijlagen: [foto] }), specialist.actor);
    expect(inhoud.bijlagen).toMatchObject([opgeslagen]);
  });

  it('of which nobody could find what they tell are in that of the SWV only', () => {
    const foto = aBijlage({ mediatype: 'image/jpeg', bestandsnaam: 'foto.jpg', geschoond: 'NIET_GELUKT' });
    const dossier = aDossierIn('JK_ONDERWIJSADVIES', { bijlagen: [foto] });
    const packed = (actor: SignedInActor) => exportFor(dossier, actor).bijlagen.length;
    expect([packed(specialist.actor), packed(ouder.actor)]).toEqual([1, 0]);
  });
});
