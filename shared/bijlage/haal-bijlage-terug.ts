import type { Geopend } from '#shared/dossier/open-dossier.ts';
import type { Context } from '#shared/kernel/context.ts';
import { notFound, refuse } from '#shared/kernel/errors.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { silent, type Uitkomst } from '#shared/model/uitkomst.ts';
import { isTerugTeHalen, type WeggehaaldeBijlage } from '#shared/model/weggehaald.ts';
import { requirePlaats } from './inzending.ts';

/**
 * Brings a removed bijlage back among the others, as it was: who read it by its own zichtbaarheid reads it again. No
 * round and no toestemming names it any more; whoever is to read it by one of those is asked anew.
 * @throws DomainError
 */
export function haalBijlageTerug({ dossier }: Pick<Geopend, 'dossier'>, bijlageId: string, { nu }: Context): Uitkomst {
  const { weggehaald: _, ...bijlage } = requireTerugTeHalen(dossier, bijlageId, nu);
  const bijlagen = [...dossier.bijlagen, bijlage].sort((a, b) => a.toegevoegdOp.localeCompare(b.toegevoegdOp));
  const weggehaald = dossier.weggehaald.filter((one) => one.id !== bijlageId);
  return silent({ ...dossier, bijlagen, weggehaald }, 'bijlage', bijlageId);
}

/**
 * The removed bijlage, when it can be brought back now.
 * @throws DomainError NIET_GEVONDEN for one that was never removed or whose days are over, STAND_VAN_ZAKEN when
 *   somebody brought it back already, or there is no place among the bijlagen
 */
export function requireTerugTeHalen(dossier: Dossier, bijlageId: string, nu: Moment): WeggehaaldeBijlage {
  if (dossier.bijlagen.some((one) => one.id === bijlageId)) {
    throw refuse([{ code: 'AL_TERUGGEHAALD', tekst: 'Deze bijlage staat al bij de bijlagen.', plek: '/bijlagen' }]);
  }
  const weg = dossier.weggehaald.find((one) => one.id === bijlageId);
  if (!weg || !isTerugTeHalen(weg, nu)) throw notFound();
  requirePlaats(dossier, nu);
  return weg;
}
