import type { Datum, Moment } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { plaatsingTot } from '#shared/toegang/plaatsing-termijn.ts';
import type { Lijstregel } from './lijstregel.ts';

/** The moments after `nu` at which time alone can open or close something, in order. */
export function boundaries(dossier: Dossier, nu: Moment): readonly Moment[] {
  const { inschrijving, statusSinds } = dossier.hulpvraag;
  const moments = [
    ...dossier.uitnodigingen.flatMap((one) => [one.opentOp, one.sluitOp]),
    ...dossier.toestemmingen.flatMap((one) => (one.totEnMet ? midnights(one.totEnMet) : [])),
    ...(inschrijving ? [plaatsingTot(inschrijving, statusSinds)] : []),
  ];
  return [...new Set(moments.filter((moment): moment is Moment => moment !== undefined && moment > nu))].sort();
}

/** A Dutch day ends at 22:00 or 23:00 UTC; both are looked at, so that summer time needs no arithmetic. */
function midnights(date: Datum): readonly Moment[] {
  return [`${date}T22:00:00.000Z`, `${date}T23:00:00.000Z`];
}

/** From when until when a row stands on a list; the part that is not said is open. */
export function vensterVan(
  mag: (moment: Moment) => boolean,
  moments: readonly Moment[],
  nu: Moment,
): Lijstregel['vensters'] {
  const vensters: { vanaf?: Moment; tot?: Moment }[] = mag(nu) ? [{}] : [];
  for (const moment of moments) {
    const last = vensters.at(-1);
    const isOpen = last !== undefined && last.tot === undefined;
    const open = mag(moment);
    if (isOpen && !open) last.tot = moment;
    if (!isOpen && open) vensters.push({ vanaf: moment });
  }
  return vensters;
}
