/** What a walk carries from step to step, and the parts of the product that its laws look at. */

import { zetStapTerug } from '#shared/hulpvraag/zet-stap-terug.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { compose } from '#shared/overdracht/pakketinhoud.ts';
import { decideToegang } from '#shared/toegang/toegang.ts';
import { viewDossier } from '#shared/views/dossier-view.ts';
import { viewHulpvraag } from '#shared/views/hulpvraag-view.ts';
import type { Lijstregel } from '#shared/views/lijstregel.ts';
import { lijstregels } from '#shared/views/lijstregels.ts';
import { oordeelOver } from '#tests/support/oracle/oracle.ts';
import { spelersBij } from './wereld.ts';

/** What the laws look at, by the names of the product. A test hands in a mutant to see that a law notices it. */
export interface Product {
  readonly bepaalToegang: typeof decideToegang;
  readonly viewHulpvraag: typeof viewHulpvraag;
  readonly viewDossier: typeof viewDossier;
  readonly stelSamen: typeof compose;
  readonly lijstregels: typeof lijstregels;
  readonly zetStapTerug: typeof zetStapTerug;
}
export const PRODUCT: Product = {
  bepaalToegang: decideToegang,
  viewHulpvraag,
  viewDossier,
  stelSamen: compose,
  lijstregels,
  zetStapTerug,
};

/** Everything of one case that a walk carries from step to step besides the dossier. */
export interface Geheugen {
  /** The rows that the last change left in the lists. */
  regels: readonly Lijstregel[];
  /** Who ever had access, by gebruikerId. */
  readonly ooit: Set<string>;
  /** The text by which each stuk can be found back, by its id. */
  readonly merken: Map<string, string>;
}

export function newGeheugen(dossier: Dossier, nu: Moment, product: Product = PRODUCT): Geheugen {
  const ooit = spelersBij(dossier).filter(({ actor }) => oordeelOver(actor, dossier, nu).mag('zieZaak'));
  const geheugen = {
    regels: product.lijstregels(dossier, nu),
    ooit: new Set(ooit.map(({ actor }) => actor.gebruikerId)),
    merken: new Map(),
  };
  onthoud(dossier, geheugen);
  return geheugen;
}

/** Takes in the texts of stukken that came. */
export function onthoud(dossier: Dossier, { merken }: Geheugen): void {
  for (const one of dossier.bijlagen) merken.set(one.id, one.bestandsnaam);
  for (const one of dossier.observaties) merken.set(one.id, one.tekst);
  for (const one of dossier.adviezen) merken.set(one.id, one.advies);
}
