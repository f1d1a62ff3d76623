import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { legZienswijzeVast } from '#shared/advies/leg-zienswijze-vast.ts';
import { doeAvgVerzoek } from '#shared/avg/doe-avg-verzoek.ts';
import { legAvgVerzoekVast } from '#shared/avg/leg-avg-verzoek-vast.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { ToestemmingSchema } from '#shared/model/toestemming.ts';
import type { Uitkomst } from '#shared/model/uitkomst.ts';
import { decideToegang } from '#shared/toegang/toegang.ts';
import { geefToestemming } from '#shared/toestemming/geef-toestemming.ts';
import { legBezwaarVast } from '#shared/toestemming/leg-bezwaar-vast.ts';
import { legBezwaarintrekkingVast } from '#shared/toestemming/leg-bezwaarintrekking-vast.ts';
import { legIntrekkingVast } from '#shared/toestemming/leg-intrekking-vast.ts';
import { legToestemmingVast } from '#shared/toestemming/leg-toestemming-vast.ts';
import { maakBezwaar } from '#shared/toestemming/maak-bezwaar.ts';
import { trekBezwaarIn } from '#shared/toestemming/trek-bezwaar-in.ts';
import { trekToestemmingIn } from '#shared/toestemming/trek-toestemming-in.ts';
import {
  aBijlage,
  aContext,
  aDocumentkeuze,
  aDossierIn,
  anOuder,
  anOuderWithoutAccount,
  CAST,
  daderOf,
  NU,
} from '#tests/support/builders.ts';
import { idOf } from '#tests/support/ids.ts';
import { codes } from '#tests/support/stappen.ts';

const { specialist, ouder, ouder2, school } = CAST;
const vader = anOuderWithoutAccount();
const PAPIER = aBijlage({ documentsoort: 'TOESTEMMING_SCHOOL', toegevoegdDoor: daderOf(specialist) });
const BRIEF = aBijlage({ documentsoort: 'OVERIG', toegevoegdDoor: daderOf(specialist) });
const ONGEZIEN = aBijlage({ documentsoort: 'TOESTEMMING_SCHOOL', stand: 'WORDT_GECONTROLEERD' });
const context = aContext();

/** A school reads by a toestemming of the mother; the father has gezag and no account. */
const basis = aDossierIn('JK_AANMELDEN_SCHOOL');
const start: Dossier = {
  ...basis,
  ouders: [...basis.ouders, vader],
  bijlagen: [...basis.bijlagen, PAPIER, BRIEF, ONGEZIEN],
};
const toestemmingId = idOf(start.toestemmingen[0]);
const moederId = idOf(start.ouders[0]);
const schoolLeest = (dossier: Dossier) => decideToegang(school.actor, dossier, NU).rechten.has('STUKKEN_LEZEN');
const bezwaar = (overrides = {}) =>
  legBezwaarVast(start, toestemmingId, { ouderId: vader.id, reden: 'Belde.', ...overrides }, specialist.actor, context);

describe('a second ouder met gezag without an account', () => {
  it('objects by telephone: the school is out with that change, and it is known who recorded it', () => {
    expect(schoolLeest(start)).toBe(true);
    const { dossier } = bezwaar();
    expect(schoolLeest(dossier)).toBe(false);
    expect(dossier.toestemmingen[0]?.bezwaar).toEqual({
      ouderId: vader.id,
      reden: 'Belde.',
      op: NU,
      vastgelegdDoor: daderOf(specialist),
    });
    expect(dossier.toestemmingen[0]?.intrekking).toBeUndefined();
  });

  it('objects by letter, which must be there and checked', () => {
    expect(bezwaar({ bijlageId: BRIEF.id }).dossier.toestemmingen[0]?.bezwaar?.bijlageId).toBe(BRIEF.id);
    expect(codes(() => bezwaar({ bijlageId: ONGEZIEN.id }))).toEqual(['PAPIER_ONTBREEKT']);
    expect(codes(() => bezwaar({ bijlageId: vader.id }))).toEqual(['PAPIER_ONTBREEKT']);
  });

  it('objects again after that was taken back: both are kept, with who recorded them', () => {
    const eerst = bezwaar({ bijlageId: BRIEF.id }).dossier;
    const terug = legBezwaarintrekkingVast(eerst, toestemmingId, PAPIER.id, specialist.actor, context).dossier;
    const opdracht = { ouderId: vader.id, reden: 'Belde weer.' };
    const { dossier } = legBezwaarVast(terug, toestemmingId, opdracht, specialist.actor, context);
    const [toestemming] = dossier.toestemmingen;
    expect(schoolLeest(dossier)).toBe(false);
    expect(toestemming?.bezwaar).toMatchObject({ reden: 'Belde weer.' });
    expect(toestemming?.bezwaar).not.toHaveProperty('ingetrokkenOp');
    expect(toestemming?.eerdereBezwaren).toEqual([
      expect.objectContaining({ reden: 'Belde.', bijlageId: BRIEF.id, intrekkingBijlageId: PAPIER.id }),
    ]);
    expect(z.parse(ToestemmingSchema, toestemming)).toEqual(toestemming);
  });

  it('takes it back only with a signed form: then the school reads again', () => {
    const { dossier } = bezwaar();
    const terug = (bijlageId: string) =>
      legBezwaarintrekkingVast(dossier, toestemmingId, bijlageId, specialist.actor, context);
    for (const id of [BRIEF.id, ONGEZIEN.id])
      expect(codes(() => terug(id))).toEqual(['TOESTEMMINGSFORMULIER_ONTBREEKT']);
    const na = terug(PAPIER.id).dossier;
    expect(schoolLeest(na)).toBe(true);
    expect(na.toestemmingen[0]?.bezwaar).toMatchObject({ ouderId: vader.id, intrekkingBijlageId: PAPIER.id });
    expect(codes(() => legBezwaarintrekkingVast(na, toestemmingId, PAPIER.id, specialist.actor, context))).toEqual([
      'GEEN_BEZWAAR',
    ]);
  });

  it('gives a zienswijze by telephone, of which it stays visible that the SWV wrote it down', () => {
    const { dossier } = legZienswijzeVast(start, { ouderId: vader.id, tekst: 'Anders.' }, specialist.actor, context);
    expect(dossier.zienswijzen).toMatchObject([
      { ouderId: vader.id, tekst: 'Anders.', vastgelegdDoor: daderOf(specialist) },
    ]);
  });

  it('asks by letter what the AVG allows: the term runs, and nobody is thought to have an account', () => {
    const vraag = { ouderId: vader.id, soort: 'INZAGE', toelichting: '', bijlageId: BRIEF.id } as const;
    const { verzoek, melding } = legAvgVerzoekVast(start, vraag, specialist.actor, context);
    const gelijk = doeAvgVerzoek(start, { soort: 'INZAGE', toelichting: '' }, ouder.actor, context);
    expect(verzoek).toMatchObject({
      namens: { ouderId: vader.id, bijlageId: BRIEF.id },
      termijn: gelijk.verzoek.termijn,
    });
    expect(verzoek.gebruikerId).toBeUndefined();
    expect(melding.aan).toBe(specialist.persoon.gebruikerId);
  });
});

describe('what is recorded for an ouder', () => {
  const zonderGezag = anOuderWithoutAccount({ gezag: false });
  const dossier = { ...start, ouders: [...start.ouders, zonderGezag] };

  it.each([
    ['an ouder zonder gezag', zonderGezag.id],
    ['somebody who is no ouder of this child', anOuder().id],
  ])('is refused for %s', (_, ouderId) => {
    const { actor } = specialist;
    const attempts = [
      () => legBezwaarVast(dossier, toestemmingId, { ouderId, reden: '' }, actor, context),
      () => legZienswijzeVast(dossier, { ouderId, tekst: 'x' }, actor, context),
      () => legAvgVerzoekVast(dossier, { ouderId, soort: 'INZAGE', toelichting: '' }, actor, context),
    ];
    expect(attempts.flatMap(codes)).toEqual(Array(3).fill('OUDER_ZONDER_GEZAG'));
  });

  it('an ouder against their own toestemming: that is a withdrawal', () => {
    const eigen = { ouderId: moederId, reden: '' };
    expect(codes(() => legBezwaarVast(start, toestemmingId, eigen, specialist.actor, context))).toEqual([
      'EIGEN_TOESTEMMING',
    ]);
  });
});

describe('who is told', () => {
  const ander = anOuder({}, ouder2);
  const samen = { ...start, ouders: [...start.ouders, ander] };
  const naar = ({ meldingen }: Uitkomst) => meldingen.map((one) => `${one.doelgroep} ${one.aan}`).toSorted();
  const jk = `JK ${specialist.persoon.gebruikerId}`;
  const moeder = `OUDER ${ouder.persoon.gebruikerId}`;
  const tweede = `OUDER ${ouder2.persoon.gebruikerId}`;
  const keuze = { schoolId: idOf(start.scholen[0]), documenten: aDocumentkeuze() };
  const papier = { ...keuze, ouderId: moederId, bijlageId: PAPIER.id };
  const bezwaarBij = (dossier: Dossier) => maakBezwaar(dossier, toestemmingId, '', ouder2.actor, context);

  it.each<[string, Uitkomst, readonly string[]]>([
    ['given by one ouder: the other', geefToestemming(samen, keuze, ouder.actor, context), [jk, tweede]],
    ['recorded: both', legToestemmingVast(samen, papier, specialist.actor, context), [jk, moeder, tweede]],
    [
      'withdrawn by one ouder: the other',
      trekToestemmingIn(samen, toestemmingId, '', ouder.actor, context),
      [jk, tweede],
    ],
    [
      'withdrawal recorded: both',
      legIntrekkingVast(samen, toestemmingId, '', specialist.actor, context),
      [jk, moeder, tweede],
    ],
    ['objected to: the other', bezwaarBij(samen), [jk, moeder]],
    [
      'objection taken back: the other',
      trekBezwaarIn(bezwaarBij(samen).dossier, toestemmingId, ouder2.actor, context),
      [jk, moeder],
    ],
  ])('of a toestemming %s ouder, and the specialist', (_, uitkomst, wie) => {
    expect(naar(uitkomst)).toEqual([...wie].toSorted());
  });

  it('is nobody who has no access yet, no ouder zonder gezag, and no school', () => {
    const zonderGezag = { ...start, ouders: [...start.ouders, { ...ander, gezag: false }] };
    expect(naar(geefToestemming(zonderGezag, keuze, ouder.actor, context))).toEqual([jk]);
    const vroeg = { ...start, ouders: [...start.ouders, ander] };
    const voorAdvies = { ...vroeg, hulpvraag: { ...vroeg.hulpvraag, status: 'JK_BIJLAGEN_TOEGEVOEGD' as const } };
    expect(naar(legToestemmingVast(voorAdvies, papier, specialist.actor, context))).toEqual([jk]);
  });
});
