import { stukkenTeksten as t } from '#web/teksten/stukken.ts';
import { showDate } from '#web/ui/dates.ts';
import type { Dossier } from './zaak.ts';

/** Chosen stukken, as requests and answers name them. */
export interface Documentkeuze {
  readonly bijlageIds: readonly string[];
  readonly observatieIds: readonly string[];
  readonly adviesIds: readonly string[];
}

export const GEEN_STUKKEN: Documentkeuze = { bijlageIds: [], observatieIds: [], adviesIds: [] };

/** One stuk that can be chosen or named: a bijlage, an observatie or a version of the advice. */
export interface Stuk {
  readonly soort: keyof Documentkeuze;
  readonly id: string;
  readonly naam: string;
  /** There is a later version: still named, not chosen any more. */
  readonly isVervangen?: boolean;
}

/** Everything in the dossier that this person can read and therefore choose. A bijlage only when it was checked. */
export function alleStukken(dossier: Dossier | undefined): readonly Stuk[] {
  const beschikbaar = dossier?.bijlagen.filter(({ stand }) => stand === 'BESCHIKBAAR') ?? [];
  return dossier ? benoembareStukken({ ...dossier, bijlagen: beschikbaar }) : [];
}

/** Everything that has a name here, also what cannot be chosen. */
function benoembareStukken(dossier: Dossier | undefined): readonly Stuk[] {
  if (!dossier) return [];
  return [
    ...dossier.bijlagen.map(({ id, bestandsnaam }) => ({ soort: 'bijlageIds' as const, id, naam: bestandsnaam })),
    ...dossier.observaties.map(({ id, datum, versie, isVervangen }) => ({
      soort: 'observatieIds' as const,
      id,
      naam: versie > 1 || isVervangen ? t.observatieVersie(showDate(datum), versie) : t.observatie(showDate(datum)),
      isVervangen,
    })),
    ...dossier.adviezen.map(({ id, versie, op }) => ({
      soort: 'adviesIds' as const,
      id,
      naam: t.advies(versie, showDate(op)),
      isVervangen: dossier.adviezen.some((other) => other.versie > versie),
    })),
  ];
}

/**
 * The names of chosen stukken. Those that this page does not know are counted, and told as no more than is known of
 * them.
 */
export function stukNamen(dossier: Dossier | undefined, keuze: Documentkeuze): readonly string[] {
  const ids = new Set([...keuze.bijlageIds, ...keuze.observatieIds, ...keuze.adviesIds]);
  const named = benoembareStukken(dossier).filter(({ id }) => ids.has(id));
  const others = ids.size - named.length;
  return [...named.map(({ naam }) => naam), ...(others > 0 ? [onbenoemd(dossier, others)] : [])];
}

function onbenoemd(dossier: Dossier | undefined, aantal: number): string {
  if (!dossier) return t.aantal(aantal);
  return seesAll(dossier) ? t.verwijderd(aantal) : t.nietTeOpenen(aantal);
}

/** The SWV gets the whole dossier, and is the only one that is told of other hulpvragen in it. */
function seesAll({ andereHulpvragen }: Dossier): boolean {
  return andereHulpvragen !== undefined;
}

/** How many were chosen. */
export function aantalStukken({ bijlageIds, observatieIds, adviesIds }: Documentkeuze): number {
  return bijlageIds.length + observatieIds.length + adviesIds.length;
}

/** Whether nothing was chosen. */
export function isLeeg(keuze: Documentkeuze): boolean {
  return aantalStukken(keuze) === 0;
}

/** What can be chosen: the newest versions, and an older one that was chosen already. */
export function kiesbareStukken(dossier: Dossier, keuze: Documentkeuze): readonly Stuk[] {
  return alleStukken(dossier).filter((one) => !one.isVervangen || isGekozen(one, keuze));
}

/** Whether a stuk was chosen. */
export function isGekozen({ soort, id }: Stuk, keuze: Documentkeuze): boolean {
  return keuze[soort].includes(id);
}

/** These stukken, as a choice. */
export function keuzeVan(stukken: readonly Stuk[]): Documentkeuze {
  const of = (soort: keyof Documentkeuze) => stukken.filter((one) => one.soort === soort).map(({ id }) => id);
  return { bijlageIds: of('bijlageIds'), observatieIds: of('observatieIds'), adviesIds: of('adviesIds') };
}
