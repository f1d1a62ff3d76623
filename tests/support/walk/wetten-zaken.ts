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
export function zakenBlijvenApart({ voor, na, ernaast, ernaastVoor }: Stap): readonly Fout[] {
  if (voor === na) return [];
  const tekst = JSON.stringify({ ...na, andereHulpvragen: [] });
  const vreemd = ernaast.flatMap(deelIds).some((id) => tekst.includes(id));
  const lopend = [na, ...ernaast].filter(
    (one) => one.kop.id === na.kop.id && !isAfgesloten(one.hulpvraag.status),
  ).length;
  const liepen = [voor, ...ernaastVoor].filter(
    (one) => one.kop.id === voor.kop.id && !isAfgesloten(one.hulpvraag.status),
  ).length;
  return [
    ...foutAls(vreemd, 'something of another case is in this one'),
    ...foutAls(
      ernaast.some((one, at) => eigen(one) !== eigen(ernaastVoor[at])),
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
