/** What is shown before something is done: who will read what, also when that comes later. */

import { describe, expect, test } from 'vitest';
import { toonGevolgen } from '#shared/gevolgen/toon-gevolgen.ts';
import type { Voornemen } from '#shared/gevolgen/voornemen.ts';
import { addDays } from '#shared/kernel/dates.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { decideToegang } from '#shared/toegang/toegang.ts';
import { acties } from '#shared/views/acties.ts';
import { aWeggehaalde } from '#tests/support/a-weggehaalde.ts';
import { aBijlage, aContext, aDossierIn, CAST, type Castlid, NU } from '#tests/support/builders.ts';
import { asOrganisatieId } from '#tests/support/ids.ts';
import { A, AKKOORD, BIJLAGE, codes, EERSTE, klaar } from '#tests/support/stappen.ts';

const context = aContext();
const { ouder, specialist, school } = CAST;

const toon = (lid: Castlid, dossier: Dossier, voornemen: Voornemen) =>
  toonGevolgen({ dossier, toegang: decideToegang(lid.actor, dossier, NU) }, voornemen, lid.actor, context);

const documenten = { bijlageIds: [BIJLAGE.id], observatieIds: [], adviesIds: [] };
const zonder = klaar('JK_ONDERWIJSADVIES', { toestemmingen: [] });

describe('before a parent gives toestemming', () => {
  const voornemen = { soort: 'TOESTEMMING', schoolId: EERSTE.id, documenten } as const;

  test('it is shown what the school will read once it is asked, although it reads nothing yet', () => {
    expect(toon(ouder, zonder, voornemen).verschillen).toMatchObject([
      {
        doelgroep: 'SCHOOL',
        organisatieNaam: EERSTE.naam,
        zodraGevraagd: true,
        stukkenErbij: documenten,
        krijgt: expect.arrayContaining([expect.objectContaining({ recht: 'STUKKEN_LEZEN' })]),
      },
    ]);
  });

  test('it is shown as of now when the school is asked already', () => {
    const gevraagd = klaar('JK_AANMELDEN_SCHOOL', { toestemmingen: [], scholen: [{ ...EERSTE, gevraagdOp: NU }] });
    const { verschillen } = toon(ouder, gevraagd, voornemen);
    expect(verschillen).toMatchObject([{ doelgroep: 'SCHOOL', stukkenErbij: documenten }]);
    expect(verschillen[0]).not.toHaveProperty('zodraGevraagd');
  });

  test('nothing is promised while the other parent objects', () => {
    const bezwaar = { ouderId: A.id, op: NU, reden: '' };
    const bevroren = { ...klaar('JK_ONDERWIJSADVIES').toestemmingen[0], bezwaar };
    const dossier = { ...zonder, toestemmingen: [bevroren as Dossier['toestemmingen'][number]] };
    expect(toon(ouder, dossier, voornemen).verschillen).toEqual([]);
  });
});

test('before the SWV records a toestemming on paper, the same is shown', () => {
  const papier = aBijlage({ documentsoort: 'TOESTEMMING_SCHOOL' });
  const dossier = { ...zonder, bijlagen: [BIJLAGE, papier] };
  const voornemen = {
    soort: 'TOESTEMMING_VASTLEGGEN',
    schoolId: EERSTE.id,
    documenten,
    ouderId: A.id,
    bijlageId: papier.id,
  } as const;
  expect(toon(specialist, dossier, voornemen).verschillen).toMatchObject([
    { doelgroep: 'SCHOOL', zodraGevraagd: true },
  ]);
});

test('before a school is asked, or the ask is taken back, it is shown who is mailed and what the school reads', () => {
  const bijScholen = klaar('JK_AANMELDEN_SCHOOL');
  const vragen = toon(specialist, bijScholen, { soort: 'SCHOOL_VRAGEN', schoolId: EERSTE.id });
  expect(vragen.meldingen).toMatchObject([{ doelgroep: 'SCHOOL', naam: school.persoon.naam }]);
  expect(vragen.verschillen[0]?.stukkenErbij).toEqual(documenten);
  const gevraagd = { ...bijScholen, scholen: [{ ...EERSTE, gevraagdOp: NU }] };
  const intrekken = toon(specialist, gevraagd, { soort: 'VRAAG_INTREKKEN', schoolId: EERSTE.id });
  expect(intrekken.verschillen[0]?.stukkenEraf).toEqual(documenten);
});

test('before an observation is written, it is shown who will read it, by name', () => {
  const schrijf = (zichtbaarVoor: readonly ('VOORSCHOOL' | 'OUDERS')[]) =>
    toon(specialist, klaar('JK_ONDERWIJSADVIES'), { soort: 'OBSERVATIE_SCHRIJVEN', zichtbaarVoor })
      .verschillen.filter(({ doelgroep }) => doelgroep !== 'JK')
      .map(({ doelgroep, naam, stukkenErbij }) => [doelgroep, naam !== '', stukkenErbij.observatieIds.length]);
  expect(schrijf(['OUDERS'])).toEqual([['OUDER', true, 1]]);
  expect(schrijf(['VOORSCHOOL'])).toEqual([['VOORSCHOOL', true, 1]]);
  expect(schrijf([])).toEqual([]);
  expect(() =>
    toon(ouder, klaar('JK_ONDERWIJSADVIES'), { soort: 'OBSERVATIE_SCHRIJVEN', zichtbaarVoor: [] }),
  ).toThrow();
});

test('before a removed bijlage is brought back, and before it is removed, it is shown who reads it again or no more', () => {
  const weg = { soort: 'BIJLAGE_VERWIJDEREN', bijlageId: BIJLAGE.id } as const;
  const { verschillen } = toon(specialist, zonder, weg);
  const eraf = verschillen.filter(({ stukkenEraf }) => stukkenEraf.bijlageIds.includes(BIJLAGE.id));
  expect(eraf.map(({ doelgroep }) => doelgroep)).toEqual(expect.arrayContaining(['VOORSCHOOL', 'OUDER']));
  expect(() => toon(ouder, zonder, weg)).toThrow();
  const verwijderd = { ...zonder, bijlagen: [], weggehaald: [aWeggehaalde({ ...BIJLAGE, zichtbaarVoor: ['OUDERS'] })] };
  const terug = { soort: 'BIJLAGE_TERUGHALEN', bijlageId: BIJLAGE.id } as const;
  const erbij = toon(specialist, verwijderd, terug).verschillen.filter(({ doelgroep }) => doelgroep !== 'JK');
  expect(erbij).toContainEqual(expect.objectContaining({ doelgroep: 'OUDER', verliest: [] }));
  expect(erbij.map(({ doelgroep }) => doelgroep)).not.toContain('SCHOOL');
  expect(() => toon(ouder, verwijderd, terug)).toThrow();
});

test('before a bijlage is hidden, it is shown who will not read it any more', () => {
  const voornemen = { soort: 'BIJLAGE_WIJZIGEN', bijlageId: BIJLAGE.id, zichtbaarVoor: ['VOORSCHOOL'] } as const;
  expect(toon(specialist, zonder, voornemen).verschillen).toMatchObject([
    { doelgroep: 'OUDER', stukkenEraf: documenten },
  ]);
});

describe('an action that would be refused', () => {
  const actie = (lid: Castlid, dossier: Dossier, naam: string) =>
    acties(dossier, lid.actor, decideToegang(lid.actor, dossier, NU), NU).find((one) => one.actie === naam);

  test.each<[string, Castlid, string, Dossier, Dossier, string]>([
    [
      'answering twice',
      school,
      'SCHOOLREACTIE_GEVEN',
      klaar('JK_AANMELDEN_SCHOOL', { scholen: [{ ...EERSTE, gevraagdOp: NU }] }),
      klaar('JK_AANMELDEN_SCHOOL', { scholen: [{ ...EERSTE, gevraagdOp: NU, reactie: AKKOORD }] }),
      'AL_GEANTWOORD',
    ],
    [
      'an enrolment before any school said yes',
      specialist,
      'INSCHRIJVING_VASTLEGGEN',
      klaar('JK_AANMELDEN_SCHOOL', { scholen: [{ ...EERSTE, gevraagdOp: NU, reactie: AKKOORD }] }),
      klaar('JK_AANMELDEN_SCHOOL'),
      'AKKOORD_ONTBREEKT',
    ],
    [
      'taking the package over twice',
      school,
      'OVERDRACHT_OVERNEMEN',
      aDossierIn('ADVIES_AFGEROND'),
      overgenomen(aDossierIn('ADVIES_AFGEROND')),
      'AL_OVERGENOMEN',
    ],
  ])('%s is offered as not possible, with the reason', (_, lid, naam, kan, kanNiet, code) => {
    expect(actie(lid, kan, naam)).toMatchObject({ mogelijk: true, ontbreekt: [] });
    expect(actie(lid, kanNiet, naam)).toMatchObject({ mogelijk: false, ontbreekt: [{ code }] });
  });
});

function overgenomen(dossier: Dossier): Dossier {
  const { inschrijving } = dossier.hulpvraag;
  if (!inschrijving) throw new Error('an enrolment is needed');
  const overname = {
    op: NU,
    door: { gebruikerId: 'x', organisatieId: asOrganisatieId('y'), rol: 'CONTACTPERSOON_SCHOOL' as const },
  };
  return { ...dossier, hulpvraag: { ...dossier.hulpvraag, inschrijving: { ...inschrijving, overgenomen: overname } } };
}

describe('before a meeting is made and somebody is invited to it', () => {
  const ronde = { moment: addDays(NU, 7), duurMinuten: 60, documenten };
  const venster = { opentOp: addDays(NU, 6), sluitOp: addDays(NU, 14) };
  const plan = (over: object = {}, lid = specialist) =>
    toonGevolgen(
      { dossier: zonder, toegang: decideToegang(lid.actor, zonder, NU) },
      { soort: 'OVERLEG_PLANNEN', ronde: { ...ronde, ...over }, ...venster },
      lid.actor,
      context,
      CAST.genodigde.lidmaatschap,
    );

  test('it is shown who is mailed, and what they read from when', () => {
    const { meldingen, verschillen } = plan();
    expect(meldingen).toMatchObject([{ doelgroep: 'GENODIGDE', naam: CAST.genodigde.persoon.naam }]);
    expect(verschillen).toMatchObject([{ vanaf: venster.opentOp, stukkenErbij: documenten }]);
  });

  test('it is refused as making it would be, and to who may not make it', () => {
    expect(codes(() => plan({ moment: addDays(NU, -1) }))).toEqual(['MOMENT_VOORBIJ']);
    expect(() => plan({}, ouder)).toThrow(/Dit kunt u nu niet doen/);
  });
});
