/** Laws about several cases at once, about what takes two people, and about files that arrive late. */
import type { Dossier } from '#shared/model/dossier.ts';
import { isAfgesloten } from '#shared/model/status.ts';
import { oordeelOver } from '../oracle/oracle.ts';
import type { Stap } from './wandeling.ts';
import { deelIds, spelersBij } from './wereld.ts';
import { type Fout, foutAls } from './wet.ts';

/**
 * A step in one case leaves the others as they were, holds nothing of them, and one hulpvraag of a child runs at a
 * time.
 */
export function zakenBlijvenApart({ voor, na, ernaast, ernaastVoor, ook = [] }: Stap): readonly Fout[] {
  if (voor === na) return [];
  const tekst = JSON.stringify({ ...na, andereHulpvragen: [] });
  const vreemd = ernaast.flatMap(deelIds).some((id) => tekst.includes(id));
  // In the dossier of a child, and in those that were joined to it.
  const isVanKind = (one: Dossier) => hoofdVan(one) === hoofdVan(na);
  const loopt = (one: Dossier) => isVanKind(one) && !isAfgesloten(one.hulpvraag.status);
  const lopend = [na, ...ernaast].filter(loopt).length;
  const liepen = [voor, ...ernaastVoor].filter(loopt).length;
  const isSamen = ({ hulpvraag }: Dossier) => ook.some((one) => one.na.hulpvraag.id === hulpvraag.id);
  return [
    ...foutAls(vreemd, 'something of another case is in this one'),
    ...foutAls(
      ernaast.some((one, at) => eigen(one) !== eigen(ernaastVoor[at]) && !isSamen(one)),
      'another case was changed, too',
    ),
    ...foutAls(lopend > 1 && liepen <= 1, 'two hulpvragen of one child run at a time'),
  ];
}

/** What a case has of its own: of a child's hulpvragen, the child, its ouders and its head are shared. */
function eigen(dossier: Dossier | undefined): string {
  if (!dossier) return '';
  return JSON.stringify({ ...dossier, kop: {}, kind: {}, ouders: [], andereHulpvragen: [] });
}

/** The dossier of the child that this one is, or was joined to. */
function hoofdVan({ kop }: Dossier): string {
  return kop.samengevoegdMet?.dossierId ?? kop.id;
}

/** What two dossiers of one child were joined by, and that the joined one says the same of the child ever since. */
export function samenvoegingKlopt({ na, ernaast }: Stap): readonly Fout[] {
  const samen = na.kop.samengevoegd ?? [];
  const volgers = ernaast.filter((one) => one.kop.samengevoegdMet?.dossierId === na.kop.id);
  return [
    ...foutAls(
      samen.some(({ door, goedgekeurdDoor }) => door.gebruikerId === goedgekeurdDoor.gebruikerId),
      'two dossiers were joined by one person',
    ),
    ...foutAls(
      volgers.some((one) => overKind(one) !== overKind(na)),
      'a joined dossier does not follow the one of the child',
    ),
  ];
}

/** Who the child is, where, and who has gezag; an ouder has another id in each dossier. */
function overKind({ kind, kop, ouders }: Dossier): string {
  const mensen = ouders.map(({ naam, gezag, lidmaatschapId }) => `${naam} ${gezag} ${lidmaatschapId ?? ''}`);
  return JSON.stringify([kind, kop.platformId, mensen.sort()]);
}

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** What takes two people was decided by two, and a step back after a week took two. */
export function tweePersonen({ voor, na }: Stap): readonly Fout[] {
  if (voor === na) return [];
  const alleen = na.voorstellen.some(
    ({ besluit, door }) =>
      besluit && besluit.uitkomst !== 'INGETROKKEN' && besluit.door.gebruikerId === door.gebruikerId,
  );
  const laat = na.statuswijzigingen.some((one, at) => {
    const stap = na.statuswijzigingen[at - 1];
    if (one.soort !== 'TERUGSTAP' || !stap || Date.parse(one.op) - Date.parse(stap.op) <= WEEK_MS) return false;
    return !one.goedgekeurdDoor || one.goedgekeurdDoor.gebruikerId === one.door.gebruikerId;
  });
  return [
    ...foutAls(alleen, 'one person decided about the own proposal'),
    ...foutAls(laat, 'a step back after a week was taken by one person'),
  ];
}

/** A file becomes readable only while whoever sent it may add to the case. */
export function uploadVanWieMag({ voor, na, nu }: Stap): readonly Fout[] {
  const nieuw = na.bijlagen.filter(
    (one) =>
      one.stand === 'BESCHIKBAAR' && voor.bijlagen.some((was) => was.id === one.id && was.stand !== 'BESCHIKBAAR'),
  );
  const mag = (gebruikerId: string) =>
    spelersBij(na).some(
      (one) => one.actor.gebruikerId === gebruikerId && oordeelOver(one.actor, na, nu).mag('voegBijlageToe'),
    );
  return foutAls(
    nieuw.some((one) => !mag(one.toegevoegdDoor.gebruikerId)),
    'a file of somebody who may not add it became readable',
  );
}
