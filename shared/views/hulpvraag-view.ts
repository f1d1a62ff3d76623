import type { Moment } from '#shared/kernel/text.ts';
import { viewKind } from '#shared/kind/naam.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor, Persoonverwijzing } from '#shared/model/gebruiker.ts';
import type { Statuswijziging } from '#shared/model/hulpvraag.ts';
import { STATUS } from '#shared/model/status.ts';
import type { Recht } from '#shared/toegang/rechten.ts';
import type { Toegang } from '#shared/toegang/toegang.ts';
import { zichtbareScholen } from '#shared/toegang/zichtbare-scholen.ts';
import { aanZet, waitsFor } from './aan-zet.ts';
import { acties, scopes } from './acties.ts';
import { asText, viewKop } from './kop.ts';
import { eersteTermijn } from './lijstregels.ts';
import { viewWeg } from './weg-view.ts';

/** One hulpvraag cut to what the actor may see: a part without its right is left out, not emptied. */
export function viewHulpvraag(dossier: Dossier, actor: Actor, toegang: Toegang, nu: Moment) {
  const { hulpvraag, kind } = dossier;
  const mag = (recht: Recht) => toegang.rechten.has(recht);
  const scholen = zichtbareScholen(actor, dossier, toegang);
  const kop = viewKop(dossier, actor, toegang, nu);
  const { formulier, voorschoolContact, jkSpecialist, contactpersoonJk, inschrijving } = hulpvraag;
  return {
    id: hulpvraag.id,
    zaaknummer: hulpvraag.zaaknummer,
    versie: hulpvraag.versie,
    platformId: dossier.kop.platformId,
    status: hulpvraag.status,
    statusLabel: STATUS[hulpvraag.status].label,
    statusTekst: asText(kop),
    kop,
    statusSinds: hulpvraag.statusSinds,
    aanZet: aanZet(dossier, nu, scholen),
    wachtOpMij: waitsFor(actor, toegang.relaties, dossier, nu),
    termijn: eersteTermijn(dossier, scholen),
    ...(mag('KIND_LEZEN') ? { kind: viewKind(kind) } : {}),
    ...(mag('HULPVRAAG_LEZEN')
      ? {
          formulier,
          verloop: dossier.statuswijzigingen.map(viewStatuswijziging),
          weg: viewWeg(dossier, scholen, mag('DOSSIER_LEZEN') ? inschrijving : undefined),
          voorschoolContact: viewPersoon(voorschoolContact, toegang),
          contactpersoonJk: viewPersoon(contactpersoonJk, toegang),
          ...(jkSpecialist ? { jkSpecialist: viewPersoon(jkSpecialist, toegang) } : {}),
        }
      : {}),
    ...(mag('DOSSIER_LEZEN') && inschrijving ? { inschrijving } : {}),
    scopes: scopes(toegang),
    acties: acties(dossier, actor, toegang, nu),
  };
}

/** One line of the timeline. */
export function viewStatuswijziging(one: Statuswijziging) {
  return { ...one, naarLabel: STATUS[one.naar].label, doorRol: one.door.rol };
}

/** A person as others on the dossier may see them. */
function viewPersoon(persoon: Persoonverwijzing, { relaties }: Toegang) {
  const { gebruikerId, organisatieId, ...named } = persoon;
  return relaties.includes('SWV') ? { ...named, gebruikerId, organisatieId } : named;
}
