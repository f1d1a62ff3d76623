import type { Moment } from '#shared/kernel/text.ts';
import type { Documentkeuze } from '#shared/model/documentkeuze.ts';
import type { Dossier } from '#shared/model/dossier.ts';

/** What a choice of stukken was before, until when. */
interface MetKeuze {
  readonly documenten: Documentkeuze;
  readonly eerdereDocumenten?: { documenten: Documentkeuze; tot: string }[] | undefined;
  readonly versie: number;
}

/**
 * The dossier in which no round and no toestemming names a bijlage any more. What was chosen before is kept beside it,
 * because who could read what, and when, is accounted for later.
 */
export function withoutStuk(dossier: Dossier, bijlageId: string, nu: Moment): Dossier {
  return {
    ...dossier,
    overlegrondes: dossier.overlegrondes.map((one) => drop(one, bijlageId, nu)),
    toestemmingen: dossier.toestemmingen.map((one) => drop(one, bijlageId, nu)),
  };
}

function drop<T extends MetKeuze>(one: T, bijlageId: string, nu: Moment): T {
  const { documenten, eerdereDocumenten = [], versie } = one;
  if (!documenten.bijlageIds.includes(bijlageId)) return one;
  return {
    ...one,
    documenten: { ...documenten, bijlageIds: documenten.bijlageIds.filter((id) => id !== bijlageId) },
    eerdereDocumenten: [...eerdereDocumenten, { documenten, tot: nu }],
    versie: versie + 1,
  };
}
