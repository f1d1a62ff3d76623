import type { Dossier } from '#shared/dossier/dossier.ts';
import { type Betrokkene, betrokkenen } from '#shared/melding/ontvangers.ts';
import type { Recht } from './rechten.ts';
import type { Leesbaar, Toegang } from './toegang.ts';
import { bepaalToegang } from './toegang.ts';

/** What changes for one person when the dossier goes from one state to another. */
export interface Toegangsverschil {
  readonly betrokkene: Betrokkene;
  readonly krijgt: readonly Recht[];
  readonly verliest: readonly Recht[];
  readonly stukkenErbij: Documentids;
  readonly stukkenEraf: Documentids;
}

/** Ids of stukken, by kind. */
export interface Documentids {
  readonly bijlageIds: readonly string[];
  readonly observatieIds: readonly string[];
  readonly adviesIds: readonly string[];
}

/**
 * Who would see or lose what by going from `voor` to `na`: the preview before a change, and the answer to
 * "whose access changes" after it. Only people for whom something changes.
 */
export function toegangsverschillen(voor: Dossier, na: Dossier, nu: string): readonly Toegangsverschil[] {
  const mensen = new Map([...betrokkenen(voor), ...betrokkenen(na)].map((one) => [one.persoon.lidmaatschapId, one]));
  return [...mensen.values()].flatMap((one) => {
    const verschil = compare(one, bepaalToegang(one.actor, voor, nu), bepaalToegang(one.actor, na, nu));
    return isLeeg(verschil) ? [] : [verschil];
  });
}

function compare(betrokkene: Betrokkene, voor: Toegang, na: Toegang): Toegangsverschil {
  return {
    betrokkene,
    krijgt: [...na.rechten.keys()].filter((recht) => !voor.rechten.has(recht)),
    verliest: [...voor.rechten.keys()].filter((recht) => !na.rechten.has(recht)),
    stukkenErbij: minus(na.leesbaar, voor.leesbaar),
    stukkenEraf: minus(voor.leesbaar, na.leesbaar),
  };
}

function minus(from: Leesbaar, without: Leesbaar): Documentids {
  return {
    bijlageIds: [...from.bijlageIds.difference(without.bijlageIds)],
    observatieIds: [...from.observatieIds.difference(without.observatieIds)],
    adviesIds: [...from.adviesIds.difference(without.adviesIds)],
  };
}

function isLeeg(one: Toegangsverschil): boolean {
  const stukken = [one.stukkenErbij, one.stukkenEraf].flatMap((set) => [
    set.bijlageIds,
    set.observatieIds,
    set.adviesIds,
  ]);
  return one.krijgt.length + one.verliest.length === 0 && stukken.every((ids) => ids.length === 0);
}
