/** Laws about one step: who did it, what became of what was there, who is told. */

import { findReversibleStap, terugstapOntbreekt } from '#shared/hulpvraag/zet-stap-terug.ts';
import type { Moment } from '#shared/kernel/text.ts';
import { betrokkenen } from '#shared/melding/ontvangers.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { decideToegang } from '#shared/toegang/toegang.ts';
import { aContext } from '../builders.ts';
import { oordeelOver } from '../oracle/oracle.ts';
import type { Speler } from '../oracle/spelers.ts';
import type { Geheugen, Product } from './geheugen.ts';
import type { Stap } from './wandeling.ts';
import { castVan, spelersBij } from './wereld.ts';
import { type Fout, fout, foutAls } from './wet.ts';

/** Everything that is wrong with a step, apart from what people can see after it. */
export function watErGebeurde(stap: Stap, geheugen: Geheugen, product: Product): readonly Fout[] {
  return [
    ...wieDeedHet(stap),
    ...verloopBlijft(stap),
    ...vragenBlijven(stap),
    ...meldingenKloppen(stap, geheugen),
    ...nietsInStilte(stap),
    ...wieVertrekt(stap),
    ...terugIsTerug(stap, product),
    ...weggehaaldIsVergeten(stap),
  ];
}

/** What was done, was allowed to be done by this person. */
function wieDeedHet({ actor, zet, voor, na, nu, geweigerd }: Stap): readonly Fout[] {
  if (!actor || !zet || geweigerd !== undefined) return [];
  const naar = zet.actie === 'zetStatus' ? na.hulpvraag.status : undefined;
  return oordeelOver(actor, voor, nu).mag(zet.actie, naar) ? [] : [fout('was done by somebody who may not', zet.naam)];
}

/** History only grows. */
function verloopBlijft({ voor, na }: Stap): readonly Fout[] {
  const blijft = voor.statuswijzigingen.every((one, index) => one === na.statuswijzigingen[index]);
  const status = na.statuswijzigingen.at(-1)?.naar === na.hulpvraag.status;
  return [
    ...foutAls(!blijft, 'history was changed'),
    ...foutAls(!status, 'the status is not the last line of history'),
  ];
}

/** What schools were asked and said is never lost, and before "JK aanmelden school" nothing is asked of any school. */
function vragenBlijven({ voor, na }: Stap): readonly Fout[] {
  const reacties = (dossier: Dossier) =>
    dossier.scholen.flatMap((one) => [one, ...(one.eerdereVragen ?? [])].flatMap(({ reactie }) => reactie ?? []));
  const gezegd = new Set(reacties(na).map((one) => JSON.stringify(one)));
  const kwijt = reacties(voor).filter((one) => !gezegd.has(JSON.stringify(one)));
  const gevraagd = na.scholen.some((one) => one.gevraagdOp) && VOOR_SCHOLEN.includes(na.hulpvraag.status);
  return [
    ...foutAls(kwijt.length > 0, 'an answer of a school is gone'),
    ...foutAls(gevraagd, 'a school is asked before the case is with schools'),
  ];
}

const VOOR_SCHOLEN = ['CONCEPT', 'JK_ONDERWIJSADVIES_AANVRAAG', 'JK_BIJLAGEN_TOEGEVOEGD', 'JK_ONDERWIJSADVIES'];

/** A mail goes to somebody of the case, without any content; who never had access is only mailed to be invited. */
function meldingenKloppen({ meldingen, na }: Stap, { ooit, merken }: Geheugen): readonly Fout[] {
  const uitgenodigd = new Set(na.uitnodigingen.map((one) => one.persoon.gebruikerId));
  const tekst = JSON.stringify(meldingen);
  const vreemden = meldingen.filter((one) => !ooit.has(one.aan) && !uitgenodigd.has(one.aan));
  const geheim = [
    ...merken.values(),
    na.kind.achternaam,
    na.kind.voornaam,
    ...na.overlegrondes.map((one) => one.plaats),
  ];
  return [
    ...vreemden.map((one) => fout('to somebody who never had access', `a mail ${one.soort}`)),
    ...foutAls(
      geheim.some((one) => tekst.includes(one)),
      'a mail with content',
    ),
    ...foutAls(new Set(meldingen.map(onderwerp)).size < meldingen.length, 'two mails to one person'),
  ];
}

/** Whoever is named on the case and can open it no more, or can again, by what somebody else did, is told. */
function nietsInStilte({ actor, voor, na, nu, meldingen }: Stap): readonly Fout[] {
  if (!actor || voor === na || [voor, na].some(({ hulpvraag }) => hulpvraag.status === 'CONCEPT')) return [];
  const genoemd = new Set([...betrokkenen(voor), ...betrokkenen(na)].map((one) => one.persoon.gebruikerId));
  const verteld = new Set([actor.gebruikerId, ...meldingen.map(({ aan }) => aan)]);
  return (
    spelersBij(na)
      .filter(({ actor: { gebruikerId } }) => genoemd.has(gebruikerId) && !verteld.has(gebruikerId))
      // Staff move with the platform of the case, which in a walk is not theirs; unit tests look at who is replaced.
      .filter((one) => !one.actor.rollen.some((rol) => rol === 'JK_SPECIALIST' || rol === 'CONTACTPERSOON_JK'))
      .filter((one) => ziet(one, voor, nu) !== ziet(one, na, nu))
      .map(({ naam }) => fout('access ended or opened in silence', naam))
  );
}

function ziet({ actor }: Speler, dossier: Dossier, nu: Moment): boolean {
  return oordeelOver(actor, dossier, nu).mag('zieZaak');
}

/** Whoever was a contact, and has no place in the case any more, is invited to nothing that opens now or later. */
function wieVertrekt({ voor, na, nu }: Stap): readonly Fout[] {
  const mensen = ({ hulpvraag, scholen, ouders }: Dossier) =>
    [
      hulpvraag.voorschoolContact,
      hulpvraag.contactpersoonJk,
      hulpvraag.jkSpecialist,
      ...scholen.map((one) => one.contact),
      ...ouders,
    ].flatMap((one) => one?.gebruikerId ?? []);
  const hier = new Set(mensen(na));
  const weg = mensen(voor).filter((one) => !hier.has(one));
  const open = na.uitnodigingen.filter(
    (one) => !one.ingetrokkenOp && one.sluitOp > nu && weg.includes(one.persoon.gebruikerId),
  );
  const gaatDoor = open.filter((one) =>
    na.overlegrondes.some(({ id, afgelastOp }) => id === one.rondeId && !afgelastOp),
  );
  return gaatDoor.map(() => fout('an invitation stays open for somebody who left'));
}

/**
 * One mail per person and subject: each meeting is a subject of its own, because each has its own place in a calendar;
 * so is a file that is refused.
 */
function onderwerp({ aan, feiten, soort }: Stap['meldingen'][number]): string {
  const isUpload = soort === 'UPLOAD_VERVALLEN' || soort === 'BIJLAGE_GEWEIGERD';
  return `${aan} ${feiten?.uitnodigingId ?? ''} ${isUpload ? 'file' : ''}`;
}

/** Directly after a change of status, one step back gives everybody exactly what they had. */
function terugIsTerug({ zet, voor, na, nu, geweigerd }: Stap, { zetStapTerug }: Product): readonly Fout[] {
  if (zet?.actie !== 'zetStatus' || geweigerd !== undefined || !findReversibleStap(na)) return [];
  // Not what a guard refuses; and a history that does not tell of this step is another law's.
  if (na.statuswijzigingen.at(-1)?.op !== nu || terugstapOntbreekt(na, nu).length > 0) return [];
  const terug = zetStapTerug(na, 'x', castVan(na).specialist.actor, aContext(nu)).dossier;
  return spelersBij(na)
    .filter(({ actor }) => summary(actor, terug, nu) !== summary(actor, voor, nu))
    .map(({ naam }) => fout('a step back does not restore access', naam));
}

/** No round and no toestemming names a paper that was removed, nor one that was brought back by this step. */
function weggehaaldIsVergeten({ voor, na }: Stap): readonly Fout[] {
  const was = new Set(voor.weggehaald.map(({ id }) => id));
  const ids = [...na.weggehaald, ...na.bijlagen.filter(({ id }) => was.has(id))].map(({ id }) => id);
  const keuzes = [...na.toestemmingen, ...na.overlegrondes].flatMap(({ documenten }) => documenten.bijlageIds);
  return foutAls(
    ids.some((id) => keuzes.includes(id)),
    'a choice made before names a removed paper',
  );
}

function summary(actor: Speler['actor'], dossier: Dossier, nu: Moment): string {
  const { kent, rechten, leesbaar } = decideToegang(actor, dossier, nu);
  return JSON.stringify([kent, [...rechten], Object.values(leesbaar).map((ids) => [...ids])]);
}
