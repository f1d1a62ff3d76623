/** What the top of a page says of a hulpvraag, to whoever looks. */

import { readableDate } from '#shared/kernel/dates.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import { wegVan } from '#shared/model/weg.ts';
import { laatsteLeesdag } from '#shared/toegang/plaatsing-termijn.ts';
import type { Toegang } from '#shared/toegang/toegang.ts';
import { zichtbareScholen } from '#shared/toegang/zichtbare-scholen.ts';
import type { Kopfeiten } from '#shared/zinnen/zin.ts';
import { ZINNEN } from '#shared/zinnen/zinnen.ts';
import { findTeVragenScholen } from './overgangen.ts';
import { lezerVan } from './who-reads.ts';

/**
 * What the status says to this actor: by the step that led to it, what they are on the case and what their school
 * answered.
 */
export function statusTekst(dossier: Dossier, actor: Actor, toegang: Toegang, nu: Moment): string {
  const laatste = dossier.statuswijzigingen.at(-1);
  const { status } = dossier.hulpvraag;
  const weg = laatste?.naar === status ? wegVan(laatste) : status;
  const { kop } = ZINNEN[weg][lezerVan(actor, toegang, dossier)];
  return typeof kop === 'function' ? kop(kopfeiten(dossier, actor, toegang, nu)) : kop;
}

function kopfeiten(dossier: Dossier, actor: Actor, toegang: Toegang, nu: Moment): Kopfeiten {
  const { jkSpecialist, voorschoolContact, inschrijving, statusSinds } = dossier.hulpvraag;
  const leest = toegang.rechten.has('HULPVRAAG_LEZEN');
  const scholen = zichtbareScholen(actor, dossier, toegang).filter((one) => one.gevraagdOp);
  const met = (antwoord?: 'AKKOORD' | 'AFGEWEZEN') =>
    scholen.filter((one) => one.reactie?.antwoord === antwoord).map((one) => one.naam);
  return {
    specialist: leest ? jkSpecialist?.naam : undefined,
    voorschool: leest ? voorschoolContact.organisatieNaam : undefined,
    gevraagd: met(),
    ja: met('AKKOORD'),
    nee: met('AFGEWEZEN'),
    kanVragen: findTeVragenScholen(dossier, nu).length > 0,
    isAangemeld: scholen.some((one) => one.aanmelding !== undefined),
    start: inschrijving && { datum: readableDate(inschrijving.startdatum), school: inschrijving.schoolNaam },
    laatsteLeesdag: inschrijving && readableDate(laatsteLeesdag(inschrijving, statusSinds)),
    isOvergenomen: inschrijving?.overgenomen !== undefined,
  };
}
