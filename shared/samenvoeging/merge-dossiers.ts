/**
 * Joins two dossiers of one child: the other one stays where it is, with its papers, its history, its log and its
 * links, and follows this one in all that is about the child (docs/adr/0023-two-dossiers-of-one-child.md). One
 * transaction, with what follows from it for access.
 */

import { followHoofddossier } from '#shared/dossier/follow-hoofddossier.ts';
import type { Context } from '#shared/kernel/context.ts';
import { notFound, type Problem, refuse } from '#shared/kernel/errors.ts';
import type { Moment } from '#shared/kernel/text.ts';
import { asSplitNaam } from '#shared/kind/naam.ts';
import type { Dossier, Samengevoegd } from '#shared/model/dossier.ts';
import type { Dader } from '#shared/model/gebruiker.ts';
import type { Hulpvraag } from '#shared/model/hulpvraag.ts';
import type { Ouder } from '#shared/model/kind.ts';
import { isAfgesloten } from '#shared/model/status.ts';
import { silent, type Uitkomst } from '#shared/model/uitkomst.ts';
import { isDue } from '#shared/vernietiging/bewaartermijn.ts';
import { complete } from '#shared/vertrek/complete.ts';
import { toegangsverschillen } from '#shared/vertrek/verschil.ts';
import { samenvoegenKanElders } from './can-elsewhere.ts';
import { linkOuders, merge, refuseDifferentOuder } from './link-ouders.ts';

/**
 * How many hulpvragen the dossiers of a child may have together. What is about the child changes around each of them in
 * one transaction, and gezag that ends may not wait for its limit. [decided]
 */
export const MAX_HULPVRAGEN = 10;

/** Who proposed it and why, and who approved it. */
export interface Besluit {
  readonly reden: string;
  readonly door: Dader;
  readonly goedgekeurdDoor: Dader;
}

/**
 * @param andere the other dossier as seen from each of its hulpvragen, and after these whatever was joined to that one
 *   before
 * @throws DomainError STAND_VAN_ZAKEN with everything that must be made right first
 */
export function mergeDossiers(
  hoofd: Dossier,
  andere: readonly Dossier[],
  besluit: Besluit,
  { nu }: Pick<Context, 'nu'>,
): Uitkomst {
  const [ander] = andere;
  if (!ander) throw notFound();
  const ontbreekt = samenvoegenOntbreekt(hoofd, andere, nu);
  if (ontbreekt.length > 0) throw refuse(ontbreekt);
  const { ouders, paren } = mergeOuders(hoofd, ander);
  const samengevoegd = [...new Set(andere.map((one) => one.kop.id))].map((dossierId) => {
    const eerder = ander.kop.samengevoegd?.find((one) => one.dossierId === dossierId);
    return {
      ...besluit,
      op: nu,
      ...eerder,
      ...deel(andere, dossierId, eerder, paren),
      leestMeer: eerder?.leestMeer ?? [],
    };
  });
  const na: Dossier = {
    ...hoofd,
    kop: { ...hoofd.kop, samengevoegd: [...(hoofd.kop.samengevoegd ?? []), ...samengevoegd] },
    ouders,
  };
  const ook = andere.map((voor) => {
    const gevolg = complete(voor, silent(followHoofddossier(voor, na, nu), 'dossier', voor.kop.id), undefined, nu);
    return { voor, na: gevolg.dossier, meldingen: gevolg.meldingen };
  });
  const leestMeer = [{ voor: hoofd, na }, ...ook].flatMap((one) => findWhoReadsMore(one.voor, one.na, nu));
  return {
    dossier: withLezers(na, ander.kop.id, leestMeer),
    meldingen: [],
    object: { soort: 'samenvoeging', id: ander.kop.id },
    ook,
  };
}

/** The ouders of the child, and under which id each is known in the other dossier. */
function mergeOuders(hoofd: Dossier, ander: Dossier) {
  const { paren, nieuw } = linkOuders(hoofd.ouders, ander.ouders);
  const bekend = hoofd.ouders.map((one): Ouder => {
    const paar = paren.find(({ hier }) => hier === one);
    return paar ? merge(paar) : one;
  });
  return {
    ouders: [...bekend, ...nieuw],
    paren: [
      ...paren.map(({ hier, daar }) => ({ hier: hier.id, daar: daar.id })),
      ...nieuw.map(({ id }) => ({ hier: id, daar: id })),
    ],
  };
}

/** Of a dossier that was joined to the other one before, an ouder is known by the id that they had from there. */
function deel(
  andere: readonly Dossier[],
  dossierId: string,
  eerder: Samengevoegd | undefined,
  paren: Samengevoegd['ouders'],
): Pick<Samengevoegd, 'dossierId' | 'hulpvragen' | 'ouders'> {
  const verder = new Map(eerder?.ouders.map((one) => [one.hier, one.daar] as const));
  const hulpvragen = andere.filter((one) => one.kop.id === dossierId).map(({ hulpvraag }) => hulpvraag);
  return {
    dossierId,
    hulpvragen: hulpvragen.map(({ id, zaaknummer }) => ({ id, zaaknummer })),
    ouders: paren.map(({ hier, daar }) => ({ hier, daar: verder.get(daar) ?? daar })),
  };
}

function findWhoReadsMore(voor: Dossier, na: Dossier, nu: Moment): Samengevoegd['leestMeer'] {
  return toegangsverschillen(voor, na, nu).flatMap(({ betrokkene, krijgt, stukkenErbij }) => {
    const { bijlageIds, observatieIds, adviesIds } = stukkenErbij;
    const isMeer = krijgt.length + bijlageIds.length + observatieIds.length + adviesIds.length > 0;
    return isMeer ? [{ gebruikerId: betrokkene.persoon.gebruikerId, hulpvraagId: na.hulpvraag.id }] : [];
  });
}

function withLezers(dossier: Dossier, dossierId: string, leestMeer: Samengevoegd['leestMeer']): Dossier {
  const samengevoegd = (dossier.kop.samengevoegd ?? []).map((one) =>
    one.dossierId === dossierId ? { ...one, leestMeer } : one,
  );
  return { ...dossier, kop: { ...dossier.kop, samengevoegd } };
}

/** Everything that must be made right before, each with what to do. */
function samenvoegenOntbreekt(hoofd: Dossier, andere: readonly Dossier[], nu: Moment): readonly Problem[] {
  const [ander] = andere;
  if (!ander || ander.kop.id === hoofd.kop.id) return [ZELFDE_DOSSIER];
  const eigen = [hoofd.hulpvraag, ...hoofd.andereHulpvragen];
  return [
    ...plaatsOntbreekt(hoofd, ander, andere),
    ...(ander.kop.platformId === hoofd.kop.platformId ? [] : [ANDER_PLATFORM]),
    ...(isZelfdeKind(hoofd, ander) ? [] : [KIND_VERSCHILT]),
    ...lopendOntbreekt(
      eigen,
      andere.map(({ hulpvraag }) => hulpvraag),
    ),
    ...(aantalSamen(hoofd, andere) > MAX_HULPVRAGEN ? [TE_VEEL] : []),
    ...refuseDifferentOuder(linkOuders(hoofd.ouders, ander.ouders).paren),
    ...([eigen, andere.map(({ hulpvraag }) => hulpvraag)].some((all) => all.every((one) => isDisappearing(one, nu)))
      ? [VERNIETIGING]
      : []),
  ];
}

function plaatsOntbreekt(hoofd: Dossier, ander: Dossier, andere: readonly Dossier[]): readonly Problem[] {
  const elders = samenvoegenKanElders(hoofd);
  if (elders.length > 0) return elders;
  const al = ander.kop.samengevoegdMet;
  // Somebody may have joined them the other way round while this one was read.
  const isAndersom = andere.some((one) => one.kop.id === hoofd.kop.id);
  if (!al && !isAndersom) return [];
  const tekst =
    !al || al.dossierId === hoofd.kop.id
      ? 'Deze dossiers zijn al samengevoegd.'
      : `Het andere dossier is al samengevoegd met ${al.zaaknummer}. Kies dat dossier.`;
  return [{ code: 'AL_SAMENGEVOEGD', tekst, plek: '/hulpvraagId' }];
}

function aantalSamen({ kop, andereHulpvragen }: Dossier, andere: readonly Dossier[]): number {
  const eerder = (kop.samengevoegd ?? []).flatMap(({ hulpvragen }) => hulpvragen);
  return 1 + andereHulpvragen.length + eerder.length + andere.length;
}

/** A child has one hulpvraag that runs, and it is in the dossier that stays. */
function lopendOntbreekt(eigen: readonly Hulpvraag[], andere: readonly Hulpvraag[]): readonly Problem[] {
  const lopend = andere.find((one) => !isAfgesloten(one.status));
  if (!lopend) return [];
  if (eigen.every((one) => isAfgesloten(one.status))) {
    const tekst = `In het andere dossier loopt ${lopend.zaaknummer} nog, en hier loopt niets. Stel het samenvoegen voor in ${lopend.zaaknummer}: dat dossier blijft dan het dossier van dit kind.`;
    return [{ code: 'ANDERE_LOOPT', tekst, plek: '/hulpvraagId' }];
  }
  const tekst = `Van dit kind lopen er twee hulpvragen: hier, en ${lopend.zaaknummer}. Kies met welke u verdergaat en stop de andere met “JK ingetrokken”. Daarna kunt u samenvoegen. Wat in de gestopte hulpvraag staat, blijft leesbaar.`;
  return [{ code: 'TWEE_LOPEN', tekst, plek: '/hulpvraagId' }];
}

/** The same name and date, to the letter: what differs is corrected first, by somebody who knows which is right. */
function isZelfdeKind({ kind: een }: Dossier, { kind: ander }: Dossier): boolean {
  const [a, b] = [asSplitNaam(een), asSplitNaam(ander)];
  return (
    een.geboortedatum === ander.geboortedatum &&
    a.voornaam === b.voornaam &&
    a.tussenvoegsel === b.tussenvoegsel &&
    a.achternaam === b.achternaam
  );
}

function isDisappearing(hulpvraag: Hulpvraag, nu: Moment): boolean {
  return hulpvraag.vernietiging?.goedgekeurdOp !== undefined || isDue(hulpvraag, nu);
}

const ZELFDE_DOSSIER: Problem = {
  code: 'ZELFDE_DOSSIER',
  tekst: 'Dit is een hulpvraag uit hetzelfde dossier. Er is niets samen te voegen.',
  plek: '/hulpvraagId',
};
const ANDER_PLATFORM: Problem = {
  code: 'ANDER_PLATFORM',
  tekst: 'Het andere dossier hoort bij een ander platform. Verplaats eerst een van de twee dossiers.',
  plek: '/hulpvraagId',
};
const KIND_VERSCHILT: Problem = {
  code: 'KIND_VERSCHILT',
  tekst:
    'Naam of geboortedatum van het kind is in de twee dossiers niet precies gelijk. Gaat het om hetzelfde kind? Verbeter dan eerst de gegevens in een van de dossiers.',
  plek: '/kind',
};
const TE_VEEL: Problem = {
  code: 'TE_VEEL_HULPVRAGEN',
  tekst: `Samen hebben deze dossiers meer dan ${MAX_HULPVRAGEN} hulpvragen. Samenvoegen kan als er oude hulpvragen zijn vernietigd.`,
  plek: '/hulpvraagId',
};
const VERNIETIGING: Problem = {
  code: 'VERNIETIGING_GOEDGEKEURD',
  tekst: 'De vernietiging van een van de dossiers is goedgekeurd: het verdwijnt. Samenvoegen kan niet meer.',
};
