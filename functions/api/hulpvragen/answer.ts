import type { Gewijzigd } from '#shared/dossier/change-dossier.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { SignedInActor } from '#shared/model/gebruiker.ts';
import { requireRecht } from '#shared/toegang/toegang.ts';

/** The hulpvraag as it is after a change, cut to what the actor may still see. */
export async function answerHulpvraag(gewijzigd: Gewijzigd, actor: SignedInActor, nu: Moment) {
  const { viewHulpvraag } = await import('#shared/views/hulpvraag-view.ts');
  const { dossier, toegang } = gewijzigd;
  requireRecht(toegang, 'STATUS_LEZEN');
  return {
    body: viewHulpvraag(dossier, actor, toegang, nu),
    versie: dossier.hulpvraag.versie,
    location: `/v1/hulpvragen/${dossier.hulpvraag.id}`,
  };
}
