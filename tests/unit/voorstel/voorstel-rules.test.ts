/** What takes two people in a dossier: who proposes, who decides, until when, and what is carried out then. */

import { describe, expect, test } from 'vitest';
import { toonGevolgen } from '#shared/gevolgen/toon-gevolgen.ts';
import { addDays, momentAt } from '#shared/kernel/dates.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Lidmaatschap } from '#shared/model/gebruiker.ts';
import { standVan, VOORSTEL_DAGEN, type Voorstel } from '#shared/model/voorstel.ts';
import { decideToegang } from '#shared/toegang/toegang.ts';
import { acties } from '#shared/views/acties.ts';
import { viewVoorstellen } from '#shared/views/voorstel-view.ts';
import { doeVoorstel } from '#shared/voorstel/doe-voorstel.ts';
import { keurVoorstelAf } from '#shared/voorstel/keur-voorstel-af.ts';
import { keurVoorstelGoed } from '#shared/voorstel/keur-voorstel-goed.ts';
import { trekVoorstelIn } from '#shared/voorstel/trek-voorstel-in.ts';
import { aContext, aDossierIn, aHulpvraag, anActor, aStatuswijziging, CAST, NU } from '#tests/support/builders.ts';
import { asLidmaatschapId } from '#tests/support/ids.ts';
import { codes, weigering } from '#tests/support/stappen.ts';

const { specialist, contactpersoonJk } = CAST;
const LATER = addDays(NU, 371);
const VRAAG = { soort: 'TERUGSTAP', reden: 'Te vroeg afgerond (verzonnen).' } as const;
const COLLEGA = contactpersoonJk.persoon;
/** One person in two roles, with a lidmaatschap for each. */
const ZELFDE = { ...contactpersoonJk.actor, gebruikerId: specialist.actor.gebruikerId };

/** A case that was finished more than a year ago. */
function afgerond(overrides: Partial<Dossier> = {}): Dossier {
  const dossier = aDossierIn('ADVIES_AFGEROND');
  const stap = aStatuswijziging({ van: 'JK_ADVIES_AFGEROND', naar: 'ADVIES_AFGEROND' });
  return { ...dossier, statuswijzigingen: [stap], ...overrides };
}

const stelVoor = (dossier: Dossier, nu = LATER, anderen = [COLLEGA]) =>
  doeVoorstel(dossier, VRAAG, specialist.actor, anderen, aContext(nu));
const voorgesteld = () => stelVoor(afgerond()).dossier;
const eerste = ({ voorstellen: [one] }: Dossier): Voorstel => {
  if (!one) throw new Error('There is no proposal');
  return one;
};
const keurGoed = (
  dossier: Dossier,
  { actor = contactpersoonJk.actor, lid = specialist.lidmaatschap as Lidmaatschap | undefined, nu = LATER } = {},
) => keurVoorstelGoed(dossier, eerste(dossier).id, actor, lid, aContext(nu));

describe('proposing', () => {
  test('changes nothing but that it is proposed, and asks the other people of the case', () => {
    const { dossier, meldingen } = stelVoor(afgerond());
    expect(dossier.hulpvraag.status).toBe('ADVIES_AFGEROND');
    expect(eerste(dossier)).toMatchObject({
      wat: { soort: 'TERUGSTAP' },
      reden: VRAAG.reden,
      naam: specialist.actor.naam,
      geldigTot: addDays(LATER, VOORSTEL_DAGEN),
    });
    expect(meldingen).toEqual([
      expect.objectContaining({ soort: 'VOORSTEL_GEDAAN', doelgroep: 'JK', aan: COLLEGA.gebruikerId }),
    ]);
  });

  test('asks somebody else of the platform when nobody else is named on the case', () => {
    const dossier = afgerond();
    const alleen = { ...dossier, hulpvraag: { ...dossier.hulpvraag, contactpersoonJk: specialist.persoon } };
    const ander = { gebruikerId: 'een-collega', lidmaatschapId: asLidmaatschapId('lid-van-collega') };
    expect(stelVoor(alleen, LATER, [COLLEGA, { ...COLLEGA, ...ander }]).meldingen.map((one) => one.aan)).toEqual([
      COLLEGA.gebruikerId,
      ander.gebruikerId,
    ]);
  });

  test('is refused when nobody else could approve it, and oneself does not count', () => {
    for (const anderen of [[], [{ ...COLLEGA, gebruikerId: specialist.actor.gebruikerId }]]) {
      expect(codes(() => stelVoor(afgerond(), LATER, anderen))).toEqual(['TWEEDE_PERSOON_ONTBREEKT']);
    }
  });

  test('is refused for a role that may not do it, twice, and for what could not be carried out anyway', () => {
    const doe = () => doeVoorstel(afgerond(), VRAAG, contactpersoonJk.actor, [COLLEGA], aContext(LATER));
    expect(weigering(doe).code).toBe('GEEN_TOEGANG');
    expect(codes(() => stelVoor(voorgesteld()))).toEqual(['AL_VOORGESTELD']);
    const andereHulpvragen = [aHulpvraag()];
    expect(codes(() => stelVoor(afgerond({ andereHulpvragen })))).toEqual(['HULPVRAAG_LOOPT']);
  });
});

describe('approving', () => {
  test('by another person carries it out, says so in history and to the proposer', () => {
    const dossier = voorgesteld();
    const { dossier: na, meldingen } = keurGoed(dossier);
    expect(na.hulpvraag.status).toBe('JK_ADVIES_AFGEROND');
    expect(na.statuswijzigingen.at(-1)).toMatchObject({
      soort: 'TERUGSTAP',
      omschrijving: VRAAG.reden,
      door: { gebruikerId: specialist.actor.gebruikerId, rol: 'JK_SPECIALIST' },
      goedgekeurdDoor: { gebruikerId: contactpersoonJk.actor.gebruikerId },
    });
    expect(standVan(eerste(na), LATER)).toBe('GOEDGEKEURD');
    expect(meldingen).toContainEqual(
      expect.objectContaining({ soort: 'VOORSTEL_GOEDGEKEURD', aan: specialist.actor.gebruikerId }),
    );
    expect(meldingen).toContainEqual(
      expect.objectContaining({ soort: 'TERUGSTAP', aan: CAST.voorschool.persoon.gebruikerId }),
    );
  });

  test('by who proposed it is refused, also in another role and with another lidmaatschap', () => {
    for (const actor of [specialist.actor, ZELFDE]) {
      expect(weigering(() => keurGoed(voorgesteld(), { actor })).code).toBe('GEEN_TOEGANG');
      const af = () => keurVoorstelAf(voorgesteld(), eerste(voorgesteld()).id, 'x', actor, aContext(LATER));
      expect(weigering(af).code).not.toBe('STAND_VAN_ZAKEN');
    }
  });

  test.each([
    ['is not known any more', undefined],
    ['is blocked', { ...specialist.lidmaatschap, stand: 'GEBLOKKEERD' as const }],
    ['has left', { ...specialist.lidmaatschap, totEnMet: '2026-10-04' as const }],
    ['works for another platform', { ...specialist.lidmaatschap, platformIds: [] }],
    ['lost the role', { ...specialist.lidmaatschap, rollen: ['CONTACTPERSOON_JK' as const] }],
    ['is another lidmaatschap', contactpersoonJk.lidmaatschap],
  ])('carries out nothing for a proposer who %s', (_, lid) => {
    expect(codes(() => keurVoorstelGoed(...gegevens(lid)))).toEqual(['VOORSTELLER_WEG']);
  });

  function gegevens(lid: Lidmaatschap | undefined): Parameters<typeof keurVoorstelGoed> {
    const dossier = voorgesteld();
    return [dossier, eerste(dossier).id, contactpersoonJk.actor, lid, aContext(LATER)];
  }

  test('runs the guards again, as they hold at that moment', () => {
    const loopt = { ...voorgesteld(), andereHulpvragen: [aHulpvraag()] };
    expect(codes(() => keurGoed(loopt))).toEqual(['HULPVRAAG_LOOPT']);
    const stap = aStatuswijziging({ van: 'JK_ADVIES_AFGEROND', naar: 'JK_INGETROKKEN' });
    const verder = voorgesteld();
    const anders = { ...verder, statuswijzigingen: [...verder.statuswijzigingen, stap] };
    expect(codes(() => keurGoed(anders))).toEqual(['VOORSTEL_ACHTERHAALD']);
  });

  test('is possible for 14 days, and once', () => {
    const bijna = momentAt(Date.parse(addDays(LATER, VOORSTEL_DAGEN)) - 1);
    expect(() => keurGoed(voorgesteld(), { nu: bijna })).not.toThrow();
    expect(codes(() => keurGoed(voorgesteld(), { nu: addDays(LATER, VOORSTEL_DAGEN) }))).toEqual([
      'VOORSTEL_NIET_OPEN',
    ]);
    expect(codes(() => keurGoed(keurGoed(voorgesteld()).dossier))).toEqual(['VOORSTEL_NIET_OPEN']);
  });

  test('of a proposal that there is not, is not found', () => {
    const doe = () =>
      keurVoorstelGoed(afgerond(), 'x', contactpersoonJk.actor, specialist.lidmaatschap, aContext(LATER));
    expect(weigering(doe).code).toBe('NIET_GEVONDEN');
  });
});

describe('a proposal that is not wanted', () => {
  test('is refused by another one with a reason, which the proposer is told of; then it can be proposed anew', () => {
    const dossier = voorgesteld();
    const af = keurVoorstelAf(dossier, eerste(dossier).id, 'Niet nodig.', contactpersoonJk.actor, aContext(LATER));
    expect(eerste(af.dossier).besluit).toMatchObject({ uitkomst: 'AFGEKEURD', reden: 'Niet nodig.' });
    expect(af.dossier.hulpvraag).toBe(dossier.hulpvraag);
    expect(af.meldingen).toMatchObject([{ soort: 'VOORSTEL_AFGEKEURD', aan: specialist.actor.gebruikerId }]);
    expect(stelVoor(af.dossier).dossier.voorstellen).toHaveLength(2);
  });

  test('is taken back by who made it and by nobody else', () => {
    const dossier = voorgesteld();
    const { id } = eerste(dossier);
    const ander = () => trekVoorstelIn(dossier, id, contactpersoonJk.actor, aContext(LATER));
    expect(weigering(ander).code).toBe('GEEN_TOEGANG');
    const { dossier: na, meldingen } = trekVoorstelIn(dossier, id, specialist.actor, aContext(LATER));
    expect(standVan(eerste(na), LATER)).toBe('INGETROKKEN');
    expect(meldingen).toEqual([]);
  });
});

describe('what is shown', () => {
  const preview = (dossier: Dossier, lid: typeof specialist) => {
    const toegang = decideToegang(lid.actor, dossier, LATER);
    const voornemen = { soort: 'VOORSTEL', voorstelId: eerste(dossier).id } as const;
    return toonGevolgen({ dossier, toegang }, voornemen, lid.actor, aContext(LATER));
  };

  test('before approving: who will read again, by the people who stand on the case now', () => {
    const dossier = voorgesteld();
    const vervangen = {
      ...dossier,
      hulpvraag: { ...dossier.hulpvraag, voorschoolContact: CAST.andereVoorschool.persoon },
    };
    const namen = (one: Dossier) => preview(one, contactpersoonJk).verschillen.map(({ naam }) => naam);
    expect(namen(dossier)).toContain(CAST.voorschool.persoon.naam);
    expect(namen(vervangen)).toContain(CAST.andereVoorschool.persoon.naam);
    expect(namen(vervangen)).not.toContain(CAST.voorschool.persoon.naam);
  });

  test('to each what they may do about it, and outside the SWV nothing', () => {
    const dossier = voorgesteld();
    const mag = ({ actor }: typeof specialist) =>
      viewVoorstellen(dossier, actor, decideToegang(actor, dossier, LATER), LATER).map(
        ({ magBeoordelen, magIntrekken }) => ({ magBeoordelen, magIntrekken }),
      );
    expect(mag(specialist)).toEqual([{ magBeoordelen: false, magIntrekken: true }]);
    expect(mag(contactpersoonJk)).toEqual([{ magBeoordelen: true, magIntrekken: false }]);
    const buiten = { ...specialist, actor: anActor() };
    expect(mag(buiten)).toEqual([{ magBeoordelen: false, magIntrekken: false }]);
  });

  test('as an action: the step back itself within 7 days, the proposal after that, and not while one waits', () => {
    const van = (dossier: Dossier, nu: Moment) =>
      acties(dossier, specialist.actor, decideToegang(specialist.actor, dossier, nu), nu).filter(
        ({ actie }) => actie === 'TERUGSTAP_ZETTEN' || actie === 'VOORSTEL_DOEN',
      );
    expect(van(afgerond(), addDays(NU, 7))).toMatchObject([{ actie: 'TERUGSTAP_ZETTEN', mogelijk: true }]);
    expect(van(afgerond(), addDays(NU, 8))).toMatchObject([
      { actie: 'VOORSTEL_DOEN', soort: 'TERUGSTAP', mogelijk: true },
    ]);
    expect(van(voorgesteld(), LATER)).toMatchObject([
      { actie: 'VOORSTEL_DOEN', mogelijk: false, ontbreekt: [{ code: 'AL_VOORGESTELD' }] },
    ]);
  });
});
