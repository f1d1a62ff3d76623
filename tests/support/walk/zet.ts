/** One action that somebody may try in the walk, and how its arguments are chosen. */

import type { Geopend } from '#shared/dossier/open-dossier.ts';
import type { Context } from '#shared/kernel/context.ts';
import { momentAt } from '#shared/kernel/dates.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Documentkeuze } from '#shared/model/documentkeuze.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { SignedInActor } from '#shared/model/gebruiker.ts';
import type { HulpvraagId } from '#shared/model/ids.ts';
import type { Uitkomst } from '#shared/model/uitkomst.ts';
import type { Recht } from '#shared/toegang/rechten.ts';
import { aContext } from '#tests/support/builders.ts';
import type { Cast, CastName } from '#tests/support/cast.ts';
import type { Actie } from '#tests/support/oracle/oracle.ts';

/** Chooses the arguments of an action from random numbers: mostly sensible, sometimes not. */
export class Keuze {
  readonly #getallen: readonly number[];
  #volgende = 0;
  /** A text that occurs nowhere else, to find back what should not be seen. */
  readonly merk: string;
  /** The people of the SWV of the case. */
  readonly cast: Cast;
  /** Ids of what belongs to other cases. */
  readonly #vreemd: readonly string[];

  constructor(getallen: readonly number[], merk: string, cast: Cast, vreemd: readonly string[] = []) {
    this.#getallen = getallen;
    this.merk = merk;
    this.cast = cast;
    this.#vreemd = vreemd;
  }

  /** A number from 0 up to, not including, `max`. */
  getal(max: number): number {
    const getal = this.#getallen[this.#volgende % this.#getallen.length] ?? 0;
    this.#volgende += 1;
    return getal % max;
  }

  een<const T>(uit: readonly [T, ...T[]]): T {
    return uit[this.getal(uit.length)] ?? uit[0];
  }

  /** The id of one of a list; of nothing at all when the list is empty; seldom of something in another case. */
  id<Id extends string>(uit: readonly { readonly id: Id }[]): Id {
    const ander = this.#vreemd.length > 0 && this.getal(20) === 19 && this.#vreemd[this.getal(this.#vreemd.length)];
    if (ander) return ander as Id;
    return uit[this.getal(Math.max(1, uit.length))]?.id ?? (aContext().nieuwId() as Id);
  }

  /** Mostly the id of one with which it makes sense; sometimes of any. */
  liefst<T extends { readonly id: string }>(uit: readonly T[], zinvol: (one: T) => boolean): T['id'] {
    const goede = uit.filter(zinvol);
    return this.id<T['id']>(goede.length > 0 && this.getal(5) > 0 ? goede : uit);
  }

  /** Some of the ids of a list. */
  ids<Id extends string>(uit: readonly { readonly id: Id }[]): Id[] {
    return uit.filter(() => this.getal(2) === 0).map((one) => one.id);
  }

  ja(): boolean {
    return this.getal(2) === 0;
  }

  /** A moment that is still to come, within two weeks; seldom one that is past. */
  straks(nu: Moment): Moment {
    const uren = this.getal(8) === 0 ? -6 : 1 + this.getal(14) * 24;
    return momentAt(Date.parse(nu) + uren * 60 * 60 * 1000);
  }

  /** A moment within a few days of another, before or after. */
  rond(nu: Moment): Moment {
    return momentAt(Date.parse(nu) + (this.getal(14) - 4) * 12 * 60 * 60 * 1000);
  }
}

/** What the walk may try. */
export interface Zet {
  readonly naam: string;
  /** The recht that the endpoint asks for. */
  readonly recht: Recht;
  /** What the domain rules call it. */
  readonly actie: Actie;
  /** Who would do this in an ordinary case. */
  readonly door: readonly [CastName, ...CastName[]];
  /** The hulpvraag of another dossier that it is about, if any: the endpoint reads that dossier first. */
  readonly over?: (dossier: Dossier, keuze: Keuze, ernaast: readonly Dossier[]) => HulpvraagId | undefined;
  readonly doe: (
    geopend: Geopend,
    keuze: Keuze,
    actor: SignedInActor,
    context: Context,
    andere: readonly Dossier[],
  ) => Uitkomst;
}

/** Some stukken of the dossier that can be shared. */
export function keuzeUit(dossier: Dossier, keuze: Keuze): Documentkeuze {
  return {
    bijlageIds: keuze.ids(dossier.bijlagen.filter((one) => one.stand === 'BESCHIKBAAR')),
    observatieIds: keuze.ids(dossier.observaties),
    adviesIds: keuze.ids(dossier.adviezen),
  };
}
