import type { Geopend } from '#shared/dossier/open-dossier.ts';
import { invalid } from '#shared/kernel/errors.ts';
import type { Bijlage } from '#shared/model/bijlage.ts';
import { replaceById } from '#shared/model/dossier.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import { silent, type Uitkomst } from '#shared/model/uitkomst.ts';
import { requireRecht } from '#shared/toegang/toegang.ts';
import { requireEigenOfBeheer } from './eigen-bijlage.ts';

/** What may be changed of a bijlage; what is absent stays. */
export interface BijlageWijziging {
  readonly documentsoort?: Bijlage['documentsoort'] | undefined;
  readonly zichtbaarVoor?: Bijlage['zichtbaarVoor'] | undefined;
}

/**
 * Changes what a bijlage is, or who may read it. Who added it may change the documentsoort as long as it may add
 * bijlagen; who may read it is for those who look after all bijlagen.
 * @throws DomainError
 */
export function bewerkBijlage(
  { dossier, toegang }: Geopend,
  bijlageId: string,
  { documentsoort, zichtbaarVoor }: BijlageWijziging,
  actor: Actor,
): Uitkomst {
  const bijlage = requireEigenOfBeheer(dossier, toegang, bijlageId, actor);
  if (documentsoort === undefined && zichtbaarVoor === undefined) {
    throw invalid('', 'NIETS_TE_WIJZIGEN', 'Kies een ander soort document, of wie de bijlage mag lezen.');
  }
  if (zichtbaarVoor !== undefined) requireRecht(toegang, 'BIJLAGE_BEHEREN');
  const na: Bijlage = {
    ...bijlage,
    documentsoort: documentsoort ?? bijlage.documentsoort,
    zichtbaarVoor: zichtbaarVoor ? [...new Set(zichtbaarVoor)] : bijlage.zichtbaarVoor,
  };
  return silent({ ...dossier, bijlagen: replaceById(dossier.bijlagen, na) }, 'bijlage', bijlageId);
}
