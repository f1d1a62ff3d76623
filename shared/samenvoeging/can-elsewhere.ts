import type { Problem } from '#shared/kernel/errors.ts';
import type { Dossier } from '#shared/model/dossier.ts';

/** Why no dossier can be joined to this one, and where it can; empty when one can. */
export function samenvoegenKanElders({ kop: { samengevoegdMet } }: Pick<Dossier, 'kop'>): readonly Problem[] {
  if (!samengevoegdMet) return [];
  const tekst = `Dit dossier is zelf al samengevoegd met ${samengevoegdMet.zaaknummer}. Stel het samenvoegen daar voor.`;
  return [{ code: 'SAMENGEVOEGD', tekst }];
}
