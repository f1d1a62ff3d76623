import type { Geopend } from '#shared/dossier/open-dossier.ts';
import type { Context } from '#shared/kernel/context.ts';
import { refuse } from '#shared/kernel/errors.ts';
import type { Moment } from '#shared/kernel/text.ts';
import { type Bijlage, isOnderweg } from '#shared/model/bijlage.ts';
import { type Dossier, replaceById } from '#shared/model/dossier.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import { silent, type Uitkomst } from '#shared/model/uitkomst.ts';
import { requireEigenOfBeheer } from './eigen-bijlage.ts';
import { weigertekst } from './grenzen.ts';
import { inzenderVan, requirePlaats, uploadVerlooptOp } from './inzending.ts';

/** Gives an upload that did not arrive yet its full time again, e.g. after a lost connection. */
export function vernieuwUpload(
  { dossier, toegang }: Geopend,
  bijlageId: string,
  actor: Actor,
  context: Context,
): Uitkomst {
  const bijlage = requireEigenOfBeheer(dossier, toegang, bijlageId, actor);
  requireOpnieuwTeSturen(dossier, bijlage, context.nu);
  const inzender = inzenderVan(toegang, actor);
  const langer: Bijlage = {
    ...bijlage,
    uploadVerlooptOp: uploadVerlooptOp(context.nu),
    inzenders: [...(bijlage.inzenders ?? []).filter((one) => one.lidmaatschapId !== inzender.lidmaatschapId), inzender],
  };
  return silent({ ...dossier, bijlagen: replaceById(dossier.bijlagen, langer) }, 'bijlage', bijlageId);
}

/** @throws DomainError for a file that arrived or was refused, and for one for which there is no place any more. */
export function requireOpnieuwTeSturen(dossier: Dossier, bijlage: Bijlage, nu: Moment): void {
  if (bijlage.stand !== 'WACHT_OP_UPLOAD') {
    const tekst =
      bijlage.stand === 'GEWEIGERD'
        ? weigertekst(bijlage.weigerreden ?? 'NIET_ONTVANGEN')
        : 'Dit bestand is al ontvangen. U hoeft het niet nog eens te sturen.';
    throw refuse([{ code: `UPLOAD_${bijlage.stand}`, tekst, plek: '/bijlagen' }]);
  }
  if (!isOnderweg(bijlage, nu)) requirePlaats(dossier, nu);
}
