import type { ApiAnswer } from '#functions/runtime/api-request.ts';
import type { BijlagenDeps } from '#functions/runtime/deps.ts';
import { requireZichtbaar } from '#shared/bijlage/eigen-bijlage.ts';
import type { Gewijzigd } from '#shared/dossier/change-dossier.ts';
import { BIJLAGE_GRENZEN, type Bijlage, isOnderweg } from '#shared/model/bijlage.ts';
import type { SignedInActor } from '#shared/model/gebruiker.ts';
import { sleutelVan } from '#shared/model/sleutel.ts';
import { requireRecht } from '#shared/toegang/toegang.ts';
import { viewBijlage } from '#shared/views/bijlage-view.ts';
import type { Vrager } from '#shared/views/list-acts.ts';

/** The bijlage as it is after a change, as far as the actor may still see it. */
export function answerBijlage(gewijzigd: Gewijzigd, vrager: Vrager): ApiAnswer {
  const { dossier, toegang, object } = gewijzigd;
  const bijlage = requireZichtbaar(dossier, toegang, object.id, vrager.actor);
  return { body: viewBijlage(bijlage, gewijzigd, vrager) };
}

/** The same with the request to upload it, as long as that can still be made. */
export async function answerWithUpload(
  deps: BijlagenDeps,
  gewijzigd: Gewijzigd,
  actor: SignedInActor,
): Promise<ApiAnswer> {
  const { dossier, toegang, object } = gewijzigd;
  // A repeated request is answered without its rule: the right must hold now, too.
  requireRecht(toegang, 'BIJLAGE_TOEVOEGEN');
  const bijlage = requireZichtbaar(dossier, toegang, object.id, actor);
  const upload = await uploadFor(deps, dossier.kop.id, bijlage);
  return {
    body: { ...viewBijlage(bijlage, gewijzigd, { actor, nu: deps.newContext().nu }), ...(upload ? { upload } : {}) },
    location: `/v1/hulpvragen/${dossier.hulpvraag.id}/bijlagen/${bijlage.id}`,
  };
}

async function uploadFor({ opslag, newContext }: BijlagenDeps, dossierId: string, bijlage: Bijlage) {
  const { nu } = newContext();
  if (bijlage.stand !== 'WACHT_OP_UPLOAD' || !isOnderweg(bijlage, nu)) return undefined;
  const { mediatype, grootte, sha256, uploadVerlooptOp } = bijlage;
  const rest = Math.floor((Date.parse(uploadVerlooptOp) - Date.parse(nu)) / 1000);
  const seconden = Math.max(1, Math.min(BIJLAGE_GRENZEN.verzoekSeconden, rest));
  const verlooptOp = new Date(Date.parse(nu) + seconden * 1000).toISOString();
  const sleutel = sleutelVan(dossierId, bijlage.id);
  return { ...(await opslag.presignUpload({ sleutel, mediatype, grootte, sha256, seconden })), verlooptOp };
}
