import type { Geopend } from '#shared/dossier/open-dossier.ts';
import type { Context } from '#shared/kernel/context.ts';
import { invalid } from '#shared/kernel/errors.ts';
import type { Bijlage } from '#shared/model/bijlage.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import { silent, type Uitkomst } from '#shared/model/uitkomst.ts';
import type { Toegang } from '#shared/toegang/toegang.ts';
import { daderIn, inzenderVan, requirePlaats, uploadVerlooptOp } from './inzending.ts';

/** What a person announces before the upload. Checked by BijlageBody in the contract. */
export type BijlageOpdracht = Pick<Bijlage, 'bestandsnaam' | 'mediatype' | 'grootte' | 'sha256' | 'documentsoort'> & {
  readonly zichtbaarVoor?: Bijlage['zichtbaarVoor'] | undefined;
};

/**
 * Makes the row of a bijlage that is about to be uploaded. @throws DomainError STAND_VAN_ZAKEN at the most of bijlagen.
 */
export function registreerBijlage(
  { dossier, toegang }: Geopend,
  opdracht: BijlageOpdracht,
  actor: Actor,
  context: Context,
): Uitkomst {
  requirePlaats(dossier, context.nu);
  const { zichtbaarVoor, ...bestand } = opdracht;
  const bijlage: Bijlage = {
    ...bestand,
    id: context.nieuwId(),
    stand: 'WACHT_OP_UPLOAD',
    uploadVerlooptOp: uploadVerlooptOp(context.nu),
    toegevoegdDoor: daderIn(toegang, actor),
    inzenders: [inzenderVan(toegang, actor)],
    toegevoegdOp: context.nu,
    zichtbaarVoor: isZichtbaar(zichtbaarVoor, toegang),
  };
  return silent({ ...dossier, bijlagen: [...dossier.bijlagen, bijlage] }, 'bijlage', bijlage.id);
}

/** Everybody who may read the dossier reads it too, unless the SWV chooses fewer. [decided] */
function isZichtbaar(gekozen: Bijlage['zichtbaarVoor'] | undefined, toegang: Toegang): Bijlage['zichtbaarVoor'] {
  if (gekozen === undefined) return ['VOORSCHOOL', 'OUDERS'];
  if (toegang.rechten.has('BIJLAGE_BEHEREN')) return [...new Set(gekozen)];
  throw invalid(
    '/zichtbaarVoor',
    'ZICHTBAARHEID_VAN_SWV',
    'Wie een bijlage mag lezen, bepaalt het samenwerkingsverband.',
  );
}
