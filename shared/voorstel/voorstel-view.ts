import type { Dossier } from '#shared/dossier/dossier.ts';
import type { Actor } from '#shared/gebruiker/gebruiker.ts';
import type { Toegang } from '#shared/toegang/toegang.ts';
import { isTweedePersoon, standVan, VOORSTEL_TEKST, type Voorstel } from './voorstel.ts';

/** The proposals in a dossier as the SWV sees them, newest first, each with what this person may do about it now. */
export function viewVoorstellen(dossier: Dossier, actor: Actor, toegang: Toegang, nu: string) {
  const mag = toegang.rechten.has('VOORSTEL_BEOORDELEN');
  return dossier.voorstellen.map((one) => viewVoorstel(one, actor, mag, nu)).reverse();
}

function viewVoorstel(voorstel: Voorstel, actor: Actor, mag: boolean, nu: string) {
  const { id, wat, reden, naam, op, geldigTot, besluit } = voorstel;
  const stand = standVan(voorstel, nu);
  const isOpen = mag && stand === 'OPEN';
  return {
    id,
    soort: wat.soort,
    tekst: VOORSTEL_TEKST[wat.soort],
    ...(wat.soort === 'SAMENVOEGEN' ? { over: { hulpvraagId: wat.hulpvraagId, zaaknummer: wat.zaaknummer } } : {}),
    reden,
    door: naam,
    op,
    geldigTot,
    stand,
    ...(besluit ? { besluit: { door: besluit.naam, op: besluit.op, reden: besluit.reden } } : {}),
    magBeoordelen: isOpen && isTweedePersoon(voorstel, actor),
    magIntrekken: isOpen && !isTweedePersoon(voorstel, actor),
  };
}
