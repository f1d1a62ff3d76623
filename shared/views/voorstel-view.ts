import type { Geopend } from '#shared/dossier/open-dossier.ts';
import { readableMoment } from '#shared/kernel/dates.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import { standVan, VOORSTEL_TEKST, type Voorstel, type VoorstelWat } from '#shared/model/voorstel.ts';
import type { Toegang } from '#shared/toegang/toegang.ts';
import { VOORSTELDADEN } from './daden.ts';
import { canDo, listActs, type Vrager } from './list-acts.ts';

/** The proposals in a dossier as the SWV sees them, newest first, each with what this person may do about it now. */
export function viewVoorstellen(dossier: Dossier, actor: Actor, toegang: Toegang, nu: Moment) {
  return dossier.voorstellen.map((one) => viewVoorstel(one, { dossier, toegang }, { actor, nu })).reverse();
}

function viewVoorstel(voorstel: Voorstel, geopend: Geopend, vrager: Vrager) {
  const { id, wat, reden, naam, op, geldigTot, besluit } = voorstel;
  const acties = listActs(VOORSTELDADEN, geopend, voorstel, vrager);
  return {
    id,
    soort: wat.soort,
    tekst: tekstVan(wat, geopend.dossier),
    ...(wat.soort === 'SAMENVOEGEN' ? { over: { hulpvraagId: wat.hulpvraagId, zaaknummer: wat.zaaknummer } } : {}),
    reden,
    door: naam,
    op,
    geldigTot,
    stand: standVan(voorstel, vrager.nu),
    ...(besluit ? { besluit: { door: besluit.naam, op: besluit.op, reden: besluit.reden } } : {}),
    acties,
    magBeoordelen: canDo(acties, 'keurVoorstelGoed'),
    magIntrekken: canDo(acties, 'trekVoorstelIn'),
  };
}

/** What is proposed, in words: with who and when, as the people of the SWV who decide about it know them. */
function tekstVan(wat: VoorstelWat, { ouders, overlegrondes }: Dossier): string {
  if (wat.soort !== 'OUDER_UITNODIGEN') return VOORSTEL_TEKST[wat.soort];
  const naam = ouders.find(({ id }) => id === wat.ouderId)?.naam ?? 'een ouder';
  const moment = overlegrondes.find(({ id }) => id === wat.rondeId)?.moment;
  const overleg = moment ? `het overleg op ${readableMoment(moment)}` : 'een overleg';
  return `${naam}, een ouder zonder gezag, uitnodigen voor ${overleg}; leest de gekozen documenten tot ${readableMoment(wat.sluitOp)}`;
}
