import type { Moment } from '#shared/kernel/text.ts';
import { type Betrokkene, betrokkenen } from '#shared/melding/ontvangers.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { isBuitenDienst } from '#shared/model/hulpvraag.ts';
import type { Recht } from '#shared/toegang/rechten.ts';
import type { Leesbaar, Toegang } from '#shared/toegang/toegang.ts';
import { decideToegang } from '#shared/toegang/toegang.ts';

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
export function toegangsverschillen(voor: Dossier, na: Dossier, nu: Moment): readonly Toegangsverschil[] {
  return iedereen(voor, na).flatMap((one) => {
    const verschil = compare(one, toegangVan(one, voor, nu), toegangVan(one, na, nu));
    return isLeeg(verschil) ? [] : [verschil];
  });
}

const NIETS: Pick<Toegang, 'rechten' | 'leesbaar'> = {
  rechten: new Map(),
  leesbaar: { bijlageIds: new Set(), observatieIds: new Set(), adviesIds: new Set() },
};

/** Of somebody who does not work here (any more), the account is refused before the dossier is asked. */
function toegangVan(
  { actor, persoon }: Betrokkene,
  dossier: Dossier,
  nu: Moment,
): Pick<Toegang, 'rechten' | 'leesbaar'> {
  return isBuitenDienst(dossier.hulpvraag, persoon.lidmaatschapId) ? NIETS : decideToegang(actor, dossier, nu);
}

/** Whether somebody had any access to the case, and has it after a change. */
export interface Toegangswissel {
  readonly gebruikerId: string;
  readonly doelgroep: Betrokkene['doelgroep'];
  readonly had: boolean;
  readonly heeft: boolean;
}

/**
 * Whether people of the case have access before and after, each once: by the person, whatever lidmaatschappen they
 * stand on the case with.
 */
export function compareToegang(voor: Dossier, na: Dossier, nu: Moment): readonly Toegangswissel[] {
  const mensen = new Map<string, Toegangswissel>();
  for (const one of iedereen(voor, na)) {
    const { doelgroep, persoon } = one;
    const { gebruikerId } = persoon;
    const eerder = mensen.get(gebruikerId);
    const had = toegangVan(one, voor, nu).rechten.size > 0;
    const heeft = toegangVan(one, na, nu).rechten.size > 0;
    mensen.set(gebruikerId, {
      gebruikerId,
      doelgroep: eerder?.had === eerder?.heeft ? doelgroep : (eerder?.doelgroep ?? doelgroep),
      had: had || (eerder?.had ?? false),
      heeft: heeft || (eerder?.heeft ?? false),
    });
  }
  return [...mensen.values()];
}

/**
 * Everybody of the case, before and after, with all that they were or become in it: who was a contact and is only
 * invited now, is judged as both in both. Told as what they were, unless they were only invited.
 */
function iedereen(voor: Dossier, na: Dossier): readonly Betrokkene[] {
  const mensen = new Map<string, Betrokkene>();
  for (const one of [...betrokkenen(voor), ...betrokkenen(na)]) {
    const eerder = mensen.get(one.persoon.lidmaatschapId);
    mensen.set(one.persoon.lidmaatschapId, eerder ? mergeBetrokkene(eerder, one) : one);
  }
  return [...mensen.values()];
}

function mergeBetrokkene(eerder: Betrokkene, later: Betrokkene): Betrokkene {
  const { doelgroep, persoon } = eerder.doelgroep === 'GENODIGDE' ? later : eerder;
  const union = <T>(a: readonly T[], b: readonly T[]) => [...new Set([...a, ...b])];
  const rollen = union(eerder.actor.rollen, later.actor.rollen);
  const platformIds = union(eerder.actor.platformIds, later.actor.platformIds);
  return { doelgroep, persoon, actor: { ...eerder.actor, rollen, platformIds } };
}

function compare(betrokkene: Betrokkene, voor: typeof NIETS, na: typeof NIETS): Toegangsverschil {
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
