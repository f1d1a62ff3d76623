/**
 * The table of access against a second statement of the same rules (tests/support/oracle), which was written in another
 * language from the domain rules alone: in every status, in every situation, for everybody, they must say the same.
 */

import { describe, expect, test } from 'vitest';
import { zichtbareBijlagen } from '#shared/bijlage/eigen-bijlage.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { STATUSSEN, type Status } from '#shared/model/status.ts';
import { RECHTEN } from '#shared/toegang/rechten.ts';
import { decideToegang, requireRecht } from '#shared/toegang/toegang.ts';
import { aStatuswijziging, CAST, NU } from '#tests/support/builders.ts';
import { asSwvId } from '#tests/support/ids.ts';
import { oordeelOver, policyErrors, type Stuk } from '#tests/support/oracle/oracle.ts';
import { situaties } from '#tests/support/oracle/situaties.ts';
import { type Speler, spelers } from '#tests/support/oracle/spelers.ts';

/** The people of the case with another SWV on their badge: cannot be, and must not work either. */
const VERVALST = [CAST.genodigde, CAST.ouder, CAST.voorschool, CAST.school].map(({ persoon, actor }) => ({
  naam: `${persoon.naam} of another SWV`,
  actor: { ...actor, samenwerkingsverbandId: asSwvId() },
}));
const SPELERS = [...spelers(), ...VERVALST];

function stukkenVan(dossier: Dossier): readonly Stuk[] {
  return [
    ...dossier.bijlagen.map(({ id }) => ({ soort: 'BIJLAGE' as const, id })),
    ...dossier.observaties.map(({ id }) => ({ soort: 'OBSERVATIE' as const, id })),
    ...dossier.adviezen.map(({ id }) => ({ soort: 'ADVIES' as const, id })),
  ];
}

function rechtVerschillen({ actor }: Speler, dossier: Dossier): readonly string[] {
  const toegang = decideToegang(actor, dossier, NU);
  const oordeel = oordeelOver(actor, dossier, NU);
  return RECHTEN.flatMap((recht) => {
    const code = toegang.rechten.has(recht);
    return code === oordeel.magRecht(recht) ? [] : [`${recht} ${code ? 'is given' : 'is refused'}`];
  });
}

function stukVerschillen({ actor }: Speler, dossier: Dossier): readonly string[] {
  const toegang = decideToegang(actor, dossier, NU);
  const { observatieIds, adviesIds } = toegang.leesbaar;
  const bijlagen = zichtbareBijlagen(dossier, toegang, actor);
  const zichtbaar = new Set([...bijlagen.map((one) => one.id), ...observatieIds, ...adviesIds]);
  const oordeel = oordeelOver(actor, dossier, NU);
  return stukkenVan(dossier).flatMap((stuk, index) => {
    const code = zichtbaar.has(stuk.id);
    return code === oordeel.magStuk(stuk) ? [] : [`${stuk.soort} ${index} ${code ? 'is shown' : 'is hidden'}`];
  });
}

/** Every difference in one status, as one line each, so that a failure says who and when. */
function verschillen(status: Status): readonly string[] {
  return situaties(status).flatMap(({ naam, dossier }) =>
    SPELERS.flatMap((speler) =>
      [...rechtVerschillen(speler, dossier), ...stukVerschillen(speler, dossier)].map(
        (wat) => `${naam}: to ${speler.naam} ${wat}`,
      ),
    ),
  );
}

/** One wrong rule differs in thousands of places: twenty of them, and how many there are. */
function told(all: readonly string[]): readonly string[] {
  return all.length <= 20 ? all : [...all.slice(0, 20), `and ${all.length - 20} more`];
}

describe('the second statement of the access rules', () => {
  test('is well formed and fits its schema', () => {
    expect(policyErrors()).toEqual([]);
  });

  test('is not empty-handed: it both allows and refuses', () => {
    const [eerste] = situaties('JK_ONDERWIJSADVIES');
    if (!eerste) throw new Error('no situations');
    const mogen = SPELERS.filter(({ actor }) => oordeelOver(actor, eerste.dossier, NU).mag('leesDossier'));
    expect(mogen.map((one) => one.naam)).toEqual([
      'contactpersoon JK',
      'JKspecialist',
      'colleague with both JK roles',
      'preschool contact',
      'ouder',
      'second ouder',
    ]);
  });
});

test.each(STATUSSEN)('in %s the table and the second statement agree on every recht and every stuk', (status) => {
  expect(told(verschillen(status))).toEqual([]);
});

describe('where access is refused', () => {
  const closed = situaties('ADVIES_AFGEROND')[0]?.dossier;
  if (!closed) throw new Error('no situations');

  test('somebody who knew the case is told so', () => {
    const toegang = decideToegang(CAST.voorschool.actor, closed, NU);
    expect(() => requireRecht(toegang, 'STATUS_LEZEN')).toThrow(expect.objectContaining({ code: 'GEEN_TOEGANG' }));
  });

  test.each(['beheerder', 'FG', 'JKspecialist of another platform', 'colleague of the preschool contact', 'stranger'])(
    '%s gets the same answer as for a case that does not exist',
    (naam) => {
      const speler = SPELERS.find((one) => one.naam === naam);
      if (!speler) throw new Error(naam);
      for (const status of STATUSSEN) {
        const toegang = decideToegang(speler.actor, { ...closed, hulpvraag: { ...closed.hulpvraag, status } }, NU);
        expect(() => requireRecht(toegang, 'STATUS_LEZEN')).toThrow(expect.objectContaining({ code: 'NIET_GEVONDEN' }));
      }
    },
  );

  test('a concept is not revealed, not even to those who are named on it, nor when it was stopped', () => {
    const concept = { ...closed, hulpvraag: { ...closed.hulpvraag, status: 'CONCEPT' as const } };
    const gestopt = {
      ...closed,
      hulpvraag: { ...closed.hulpvraag, status: 'JK_INGETROKKEN' as const },
      statuswijzigingen: [aStatuswijziging({ van: 'CONCEPT', naar: 'JK_INGETROKKEN' })],
    };
    for (const dossier of [concept, gestopt]) {
      const kennen = SPELERS.filter(({ actor }) => decideToegang(actor, dossier, NU).kent);
      expect(kennen.map((one) => one.naam)).toEqual([
        'contactpersoon JK',
        'JKspecialist',
        'colleague with both JK roles',
      ]);
    }
  });
});
