import type { Dossier } from '#shared/model/dossier.ts';

/**
 * True while the bytes of a bijlage are still somebody's: it is there, or it was removed and can be brought back. Asked
 * wherever bytes go because their row seems gone.
 */
export function hasRij({ bijlagen, weggehaald }: Dossier, bijlageId: string): boolean {
  return [...bijlagen, ...weggehaald].some((one) => one.id === bijlageId);
}
