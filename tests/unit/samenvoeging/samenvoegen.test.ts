/** When two dossiers of one child may be joined, and what they become. */

import { describe, expect, it, test } from 'vitest';
import { toonGevolgen } from '#shared/gevolgen/toon-gevolgen.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { MAX_HULPVRAGEN, mergeDossiers } from '#shared/samenvoeging/merge-dossiers.ts';
import { decideToegang } from '#shared/toegang/toegang.ts';
import {
  aBijlage,
  aContext,
  aDossierIn,
  aHulpvraag,
  anOuder,
  anOuderWithoutAccount,
  aZienswijze,
  CAST,
  type DossierOverrides,
  daderOf,
  NU,
} from '#tests/support/builders.ts';
import { asLidmaatschapId, asPlatformId } from '#tests/support/ids.ts';
import { codes } from '#tests/support/stappen.ts';

const BESLUIT = {
  reden: 'Twee keer gemaakt (verzonnen).',
  door: daderOf(CAST.specialist),
  goedgekeurdDoor: daderOf(CAST.contactpersoonJk),
};

const dicht = (overrides: DossierOverrides = {}) => aDossierIn('ADVIES_AFGEROND', overrides);
const lopend = (overrides: DossierOverrides = {}) => aDossierIn('JK_AANMELDEN_SCHOOL', overrides);
const join = (hoofd: Dossier, ...andere: Dossier[]) => mergeDossiers(hoofd, andere, BESLUIT, aContext());
const naar = (dossier: Dossier) => ({
  dossierId: dossier.kop.id,
  hulpvraagId: dossier.hulpvraag.id,
  zaaknummer: dossier.hulpvraag.zaaknummer,
  op: NU,
});
const ouder = (overrides = {}) => anOuder({ naam: 'Ada Bedacht', ...overrides });
const zonderAccount = (overrides = {}) => anOuderWithoutAccount({ naam: 'Ada Bedacht', ...overrides });

describe('joining two dossiers', () => {
  const eerder = lopend();
  const goedgekeurd = { voorgedragenDoor: daderOf(CAST.specialist), voorgedragenOp: NU, goedgekeurdOp: NU };
  const veel = Array.from({ length: MAX_HULPVRAGEN - 1 }, () => aHulpvraag({ status: 'JK_INGETROKKEN' }));
  test.each<[string, Dossier, Dossier, string]>([
    ['of one dossier with itself', eerder, eerder, 'ZELFDE_DOSSIER'],
    ['while both run', lopend(), lopend(), 'TWEE_LOPEN'],
    ['from the one that is closed while the other runs', dicht(), lopend(), 'ANDERE_LOOPT'],
    ['of another platform', lopend(), dicht({ kop: { platformId: asPlatformId('een-ander') } }), 'ANDER_PLATFORM'],
    ['with another date of birth', lopend(), dicht({ kind: { geboortedatum: '2023-03-15' } }), 'KIND_VERSCHILT'],
    ['with another first name, as a twin has', lopend(), dicht({ kind: { voornaam: 'Sanne' } }), 'KIND_VERSCHILT'],
    ['with a name that is spelled otherwise', lopend(), dicht({ kind: { achternaam: 'Verzonen' } }), 'KIND_VERSCHILT'],
    [
      'of one that was joined to it already',
      eerder,
      dicht({ kop: { samengevoegdMet: naar(eerder) } }),
      'AL_SAMENGEVOEGD',
    ],
    [
      'of one that was joined to a third',
      lopend(),
      dicht({ kop: { samengevoegdMet: naar(eerder) } }),
      'AL_SAMENGEVOEGD',
    ],
    ['from one that was joined itself', dicht({ kop: { samengevoegdMet: naar(eerder) } }), dicht(), 'SAMENGEVOEGD'],
    [
      'when an ouder has gezag in one of them only',
      lopend({ ouders: [ouder()] }),
      dicht({ ouders: [ouder({ gezag: false })] }),
      'GEZAG_VERSCHILT',
    ],
    [
      'when one who is known by name only has gezag in one of them only',
      lopend({ ouders: [ouder()] }),
      dicht({ ouders: [zonderAccount({ gezag: false })] }),
      'GEZAG_VERSCHILT',
    ],
    [
      'when an address has two accounts',
      lopend({ ouders: [ouder({ email: 'ada@voorbeeld.example' })] }),
      dicht({ ouders: [anOuder({ naam: 'Ada Bedacht', email: 'Ada+werk@voorbeeld.example' }, CAST.ouder2)] }),
      'ACCOUNT_VERSCHILT',
    ],
    [
      'when a telephone number of an ouder would be lost',
      lopend({ ouders: [ouder({ telefoon: '0612345678' })] }),
      dicht({ ouders: [ouder({ telefoon: '0687654321' })] }),
      'OUDER_VERSCHILT',
    ],
    [
      'when the other one is about to be destroyed',
      lopend(),
      dicht({ hulpvraag: { vernietiging: goedgekeurd } }),
      'VERNIETIGING_GOEDGEKEURD',
    ],
    [
      'when these are more hulpvragen than one change can hold',
      lopend({ andereHulpvragen: veel }),
      dicht(),
      'TE_VEEL_HULPVRAGEN',
    ],
  ])('is refused, with what to do, %s', (_, hoofd, ander, code) => {
    expect(codes(() => join(hoofd, ander))).toContain(code);
  });

  it('with everything that is wrong at once', () => {
    const ander = lopend({ kind: { voornaam: 'Sanne' }, kop: { platformId: asPlatformId('een-ander') } });
    expect(codes(() => join(lopend(), ander))).toEqual(['ANDER_PLATFORM', 'KIND_VERSCHILT', 'TWEE_LOPEN']);
  });

  it('also when they were joined the other way round while this one was read', () => {
    const hoofd = dicht();
    const ander = dicht();
    const { dossier } = join(ander, hoofd);
    expect(codes(() => join(hoofd, dossier, hoofd))).toContain('AL_SAMENGEVOEGD');
  });
});

describe('the ouders', () => {
  it('who stand in both are one, with what either of them knew; the others come along', () => {
    const hier = zonderAccount({ telefoon: '0612345678' });
    const daar = ouder({ email: 'ada@voorbeeld.example', herkendeAccounts: ['werk'] });
    const alleenDaar = anOuder({ naam: 'Bo Bedacht', gezag: false }, CAST.ouder2);
    const { dossier, ook } = join(lopend({ ouders: [hier] }), dicht({ ouders: [daar, alleenDaar] }));
    const { gebruikerId, lidmaatschapId, email, herkendeAccounts } = daar;
    const een = { ...hier, gebruikerId, lidmaatschapId, email, herkendeAccounts, versie: 2 };
    expect(dossier.ouders).toEqual([een, alleenDaar]);
    expect(ook?.[0]?.na.ouders).toEqual([{ ...een, id: daar.id }, alleenDaar]);
    expect(dossier.kop.samengevoegd?.[0]?.ouders).toEqual([
      { hier: hier.id, daar: daar.id },
      { hier: alleenDaar.id, daar: alleenDaar.id },
    ]);
  });

  it('with one name and two addresses are two people', () => {
    const een = zonderAccount({ email: 'een@voorbeeld.example' });
    const ander = zonderAccount({ email: 'ander@voorbeeld.example' });
    expect(join(lopend({ ouders: [een] }), dicht({ ouders: [ander] })).dossier.ouders).toEqual([een, ander]);
  });

  it('zonder gezag of one of them lose what they had in the other one, whatever they are there', () => {
    const { gebruikerId } = CAST.voorschool.persoon;
    const zonder = anOuder({
      naam: 'Cas Bedacht',
      gezag: false,
      gebruikerId,
      lidmaatschapId: asLidmaatschapId('als-ouder'),
    });
    const hoofd = lopend();
    const { dossier } = join(hoofd, dicht({ ouders: [anOuder(), zonder] }));
    expect(dossier.kop.samengevoegd?.[0]?.leestMeer).toEqual([]);
    const { actor } = CAST.voorschool;
    expect(decideToegang(actor, hoofd, NU).rechten.size).toBeGreaterThan(0);
    expect(decideToegang(actor, dossier, NU).rechten.size).toBe(0);
  });
});

describe('the other dossier', () => {
  it('keeps everything in its hulpvragen and its own number, and follows in kind, ouders and platform', () => {
    const voor = dicht({
      kop: { laatsteVolgnummer: 3 },
      bijlagen: [aBijlage(), aBijlage()],
      zienswijzen: [aZienswijze()],
    });
    const hoofd = lopend();
    const na = join(hoofd, voor).ook?.[0]?.na;
    expect(na).toEqual({
      ...voor,
      kop: { ...voor.kop, samengevoegdMet: naar(hoofd) },
      kind: hoofd.kind,
      ouders: [{ ...hoofd.ouders[0], id: voor.ouders[0]?.id }],
    });
  });

  it('brings along what was joined to it before, each ouder by the id that they had there', () => {
    const oudste = dicht({ ouders: [ouder({ id: 'in-oudste' })] });
    const midden = dicht({ ouders: [ouder({ id: 'in-midden' })] });
    const eerste = join(midden, oudste);
    const hoofd = lopend({ ouders: [ouder({ id: 'in-hoofd' })] });
    const { dossier, ook } = join(hoofd, eerste.dossier, eerste.ook?.[0]?.na ?? oudste);
    expect(dossier.kop.samengevoegd?.map(({ dossierId, ouders }) => [dossierId, ouders])).toEqual([
      [midden.kop.id, [{ hier: 'in-hoofd', daar: 'in-midden' }]],
      [oudste.kop.id, [{ hier: 'in-hoofd', daar: 'in-oudste' }]],
    ]);
    expect(ook?.map(({ na }) => [na.kop.samengevoegdMet?.dossierId, na.ouders[0]?.id])).toEqual([
      [hoofd.kop.id, 'in-midden'],
      [hoofd.kop.id, 'in-oudste'],
    ]);
    expect(ook?.[0]?.na.kop.samengevoegd).toBeUndefined();
  });

  it('is named in the preview, with the stukken that somebody will read there', () => {
    const hoofd = lopend({ ouders: [anOuder({}, CAST.ouder2)] });
    const voor = dicht({ bijlagen: [aBijlage({ bestandsnaam: 'verslag van toen.pdf' })] });
    const { actor } = CAST.specialist;
    const geopend = { dossier: hoofd, toegang: decideToegang(actor, hoofd, NU) };
    const considered = { soort: 'SAMENVOEGEN', hulpvraagId: voor.hulpvraag.id } as const;
    const context = { ...aContext(), andere: [voor] };
    const { verschillen, meldingen, oudersInEen } = toonGevolgen(geopend, considered, actor, context);
    expect(oudersInEen).toEqual([CAST.ouder2, CAST.ouder].map(({ persoon: { naam } }) => ({ naam, gezag: true })));
    const elders = verschillen.filter((one) => 'zaaknummer' in one);
    expect(elders).toMatchObject([
      {
        naam: CAST.ouder2.persoon.naam,
        zaaknummer: voor.hulpvraag.zaaknummer,
        stuknamen: { erbij: ['verslag van toen.pdf', 'Onderwijsadvies, versie 1'], eraf: [] },
      },
    ]);
    expect(meldingen.map((one) => one.naam).sort()).toEqual(
      [CAST.ouder, CAST.ouder2].map((one) => one.persoon.naam).sort(),
    );
  });

  it('tells who reads more in it, each of the hulpvraag in which they do', () => {
    const hoofd = lopend({ ouders: [anOuder({}, CAST.ouder2)] });
    const voor = dicht();
    const { dossier, ook } = join(hoofd, voor);
    expect(dossier.kop.samengevoegd?.[0]?.leestMeer).toEqual([
      { gebruikerId: CAST.ouder.persoon.gebruikerId, hulpvraagId: hoofd.hulpvraag.id },
      { gebruikerId: CAST.ouder2.persoon.gebruikerId, hulpvraagId: voor.hulpvraag.id },
    ]);
    expect(ook?.[0]?.meldingen).toEqual([
      expect.objectContaining({ soort: 'TOEGANG_GEOPEND', aan: CAST.ouder2.persoon.gebruikerId }),
    ]);
  });
});
