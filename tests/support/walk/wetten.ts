/**
 * What must hold after every step of a walk, whatever happened. Each law answers with what is wrong, in words; the second
 * statement of the access rules (tests/support/oracle) is the judge of who may see and do what.
 */
import { zichtbareBijlagen } from '#shared/bijlage/eigen-bijlage.ts';
import { DossierView } from '#shared/contract/dossier.ts';
import { HulpvraagView } from '#shared/contract/hulpvragen.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import { viewDossier } from '#shared/dossier/dossier-view.ts';
import { viewHulpvraag } from '#shared/hulpvraag/hulpvraag-view.ts';
import { eigenLijst, isZichtbaar, type Lijstregel, lijstenVan, lijstregels } from '#shared/hulpvraag/lijst.ts';
import { terugstapOntbreekt, terugTeDraaien, zetStapTerug } from '#shared/hulpvraag/zet-stap-terug.ts';
import { betrokkenen } from '#shared/melding/ontvangers.ts';
import { stelSamen } from '#shared/overdracht/pakketinhoud.ts';
import { RECHTEN } from '#shared/toegang/rechten.ts';
import { bepaalToegang, type Toegang } from '#shared/toegang/toegang.ts';
import { aContext, CAST } from '../builders.ts';
import { type Oordeel, oordeelOver, type Stuk } from '../oracle/oracle.ts';
import { type Speler, spelers } from '../oracle/spelers.ts';
import type { Stap } from './wandeling.ts';

export const SPELERS: readonly Speler[] = spelers();

/** Everything of one case that a walk carries from step to step besides the dossier. */
export interface Geheugen {
  /** The rows that the last change left in the lists. */
  regels: readonly Lijstregel[];
  /** Who ever had access, by gebruikerId. */
  readonly ooit: Set<string>;
  /** The text by which each stuk can be found back, by its id. */
  readonly merken: Map<string, string>;
}

export function newGeheugen(dossier: Dossier, nu: string): Geheugen {
  const ooit = SPELERS.filter(({ actor }) => oordeelOver(actor, dossier, nu).mag('zieZaak'));
  const geheugen = {
    regels: lijstregels(dossier, nu),
    ooit: new Set(ooit.map(({ actor }) => actor.gebruikerId)),
    merken: new Map(),
  };
  onthoud(dossier, geheugen);
  return geheugen;
}

/** Everything that is wrong after a step; empty when all laws hold. */
export function overtredingen(stap: Stap, geheugen: Geheugen): readonly string[] {
  const { na, nu } = stap;
  if (stap.geweigerd !== undefined) return weigeringDoetNiets(stap);
  onthoud(na, geheugen);
  if (stap.voor !== na) geheugen.regels = lijstregels(na, nu);
  const perSpeler = SPELERS.flatMap((speler) => {
    const toegang = bepaalToegang(speler.actor, na, nu);
    const oordeel = oordeelOver(speler.actor, na, nu);
    if (oordeel.mag('zieZaak')) geheugen.ooit.add(speler.actor.gebruikerId);
    return [
      ...toegangKlopt(toegang, oordeel, speler, na),
      ...kennisKlopt(toegang, oordeel, speler, na),
      ...nietsVerbodensTeZien(toegang, oordeel, speler, na, nu, geheugen),
      ...nietsVanAnderen(toegang, oordeel, speler, na, nu, geheugen),
      ...lijstKlopt(oordeel, speler, nu, geheugen.regels),
    ].map((fout) => `${speler.naam}: ${fout}`);
  });
  return [
    ...perSpeler,
    ...wieDeedHet(stap),
    ...verloopBlijft(stap),
    ...vragenBlijven(stap),
    ...meldingenKloppen(stap, geheugen),
    ...nietsInStilte(stap),
    ...wieVertrekt(stap),
    ...terugIsTerug(stap),
  ];
}

function onthoud(dossier: Dossier, { merken }: Geheugen): void {
  for (const one of dossier.bijlagen) merken.set(one.id, one.bestandsnaam);
  for (const one of dossier.observaties) merken.set(one.id, one.tekst);
  for (const one of dossier.adviezen) merken.set(one.id, one.advies);
}

function stukkenVan(dossier: Dossier): readonly Stuk[] {
  return [
    ...dossier.bijlagen.map(({ id }) => ({ soort: 'BIJLAGE' as const, id })),
    ...dossier.observaties.map(({ id }) => ({ soort: 'OBSERVATIE' as const, id })),
    ...dossier.adviezen.map(({ id }) => ({ soort: 'ADVIES' as const, id })),
  ];
}

/** What the table gives is what the rules allow: no more, and no less. */
function toegangKlopt(toegang: Toegang, oordeel: Oordeel, { actor }: Speler, dossier: Dossier): readonly string[] {
  const bijlagen = zichtbareBijlagen(dossier, toegang, actor).map((one) => one.id);
  const leesbaar = new Set([...bijlagen, ...toegang.leesbaar.observatieIds, ...toegang.leesbaar.adviesIds]);
  return [
    ...RECHTEN.filter((recht) => toegang.rechten.has(recht) !== oordeel.magRecht(recht)),
    ...stukkenVan(dossier)
      .filter((stuk) => leesbaar.has(stuk.id) !== oordeel.magStuk(stuk))
      .map((stuk) => stuk.soort),
  ].map((wat) => `table and rules differ on ${wat}`);
}

/**
 * Who may know that there is such a case: those who may see it, and those who were told of it by being named on it, invited or asked.
 * Written from the words of the rule, on plain data; for all others the case does not exist.
 */
function kennisKlopt(toegang: Toegang, oordeel: Oordeel, { actor }: Speler, dossier: Dossier): readonly string[] {
  const { hulpvraag, kop, uitnodigingen, ouders, scholen } = dossier;
  const eigen = (lidmaatschapId: string | undefined) => lidmaatschapId === actor.lidmaatschapId;
  const alleenConcept = hulpvraag.status === 'CONCEPT' || vanuitConcept(dossier);
  const verteld =
    (actor.rollen.includes('CONTACTPERSOON_VOORSCHOOL') && eigen(hulpvraag.voorschoolContact.lidmaatschapId)) ||
    (actor.rollen.includes('CONTACTPERSOON_SCHOOL') &&
      scholen.some((one) => one.gevraagdOp && one.organisatieId === actor.organisatieId)) ||
    uitnodigingen.some(
      ({ persoon, ouderId }) =>
        eigen(persoon.lidmaatschapId) &&
        (ouderId === undefined || ouders.some((one) => one.id === ouderId && eigen(one.lidmaatschapId))),
    );
  const hier = actor.samenwerkingsverbandId === kop.samenwerkingsverbandId;
  const mag = oordeel.mag('zieZaak') || (hier && !alleenConcept && verteld);
  if (toegang.kent && !mag) return ['is told that a case exists of which they must not know'];
  return mag && !toegang.kent ? ['is told that a case does not exist which they know'] : [];
}

function vanuitConcept({ hulpvraag, statuswijzigingen }: Dossier): boolean {
  if (hulpvraag.status !== 'JK_INGETROKKEN') return false;
  return statuswijzigingen.findLast((one) => one.naar === 'JK_INGETROKKEN')?.van === 'CONCEPT';
}

/** Nothing that is sent to this person holds an id or a text that is not for them. */
function nietsVerbodensTeZien(
  toegang: Toegang,
  oordeel: Oordeel,
  { actor }: Speler,
  dossier: Dossier,
  nu: string,
  { merken }: Geheugen,
): readonly string[] {
  if (!toegang.rechten.has('STATUS_LEZEN')) return [];
  const mag = (recht: 'EXPORT_MAKEN' | 'OVERDRACHT_LEZEN') => toegang.rechten.has(recht);
  const gezien = JSON.stringify([
    HulpvraagView.parse(viewHulpvraag(dossier, actor, toegang, nu)),
    DossierView.parse(viewDossier(dossier, actor, toegang, nu)),
    mag('EXPORT_MAKEN') ? stelSamen(dossier, { soort: 'EXPORT', actor, toegang }, nu) : {},
    mag('OVERDRACHT_LEZEN') ? stelSamen(dossier, { soort: 'OVERDRACHT', actor, toegang }, nu) : {},
  ]);
  const mogen = new Set(
    stukkenVan(dossier)
      .filter((stuk) => oordeel.magStuk(stuk))
      .map((stuk) => stuk.id),
  );
  const bestaat = new Set(stukkenVan(dossier).map(({ id }) => id));
  const verboden = [...merken].filter(([id]) => !mogen.has(id));
  const ouder = dossier.ouders.find((one) => one.lidmaatschapId === actor.lidmaatschapId);
  const zienswijzen = dossier.zienswijzen.filter((one) => !oordeel.mag('behandel') && one.ouderId !== ouder?.id);
  return [
    // Of a stuk that was removed, the id says nothing any more; its text must be gone.
    ...verboden.filter(([id]) => bestaat.has(id) && gezien.includes(id)).map(() => 'sees the id of a hidden stuk'),
    ...verboden.filter(([, merk]) => gezien.includes(`"${merk}"`)).map(() => 'sees the text of a hidden stuk'),
    ...zienswijzen
      .filter((one) => gezien.includes(one.id) || gezien.includes(`"${one.tekst}"`))
      .map(() => 'sees the zienswijze of somebody else'),
    ...dossier.overlegrondes
      .filter(({ id }) => !oordeel.mag('behandel') && !zitAanTafel(actor.lidmaatschapId, id, dossier))
      .filter(({ plaats }) => gezien.includes(`"${plaats}"`))
      .map(() => 'sees the place of a meeting without being invited'),
    ...(!oordeel.mag('leesHulpvraag') && gezien.includes('"zorgen"') ? ['sees the request form'] : []),
    ...(!oordeel.mag('leesDossier') && gezien.includes('"ouders"') ? ['sees the ouders'] : []),
  ];
}

function zitAanTafel(lidmaatschapId: string, rondeId: string, { uitnodigingen }: Dossier): boolean {
  return uitnodigingen.some(
    (one) => one.rondeId === rondeId && one.persoon.lidmaatschapId === lidmaatschapId && !one.ingetrokkenOp,
  );
}

/** Who may not read the dossier learns of nobody else at the table, and of no other school: not that it is there, nor its term. */
function nietsVanAnderen(
  toegang: Toegang,
  oordeel: Oordeel,
  { actor }: Speler,
  dossier: Dossier,
  nu: string,
  { regels }: Geheugen,
): readonly string[] {
  if (!toegang.rechten.has('STATUS_LEZEN') || oordeel.mag('leesDossier')) return [];
  const hulpvraag = HulpvraagView.parse(viewHulpvraag(dossier, actor, toegang, nu));
  const inhoud = DossierView.parse(viewDossier(dossier, actor, toegang, nu));
  const gezien = JSON.stringify([hulpvraag, inhoud]);
  const eigen = dossier.scholen.find((one) => one.organisatieId === actor.organisatieId);
  const anderen = dossier.uitnodigingen.filter((one) => one.persoon.lidmaatschapId !== actor.lidmaatschapId);
  // A school that an ouder gave a toestemming for is told to that ouder with the toestemming, which is theirs to take back.
  const ouder = dossier.ouders.find((one) => one.lidmaatschapId === actor.lidmaatschapId);
  const gekozen = new Set(dossier.toestemmingen.filter((one) => one.ouderId === ouder?.id).map((one) => one.schoolId));
  const scholen = dossier.scholen.filter((one) => one !== eigen);
  const zietSchool = (one: Dossier['scholen'][number]) =>
    gezien.includes(one.naam) || (gezien.includes(one.id) && !gekozen.has(one.id));
  const rijen = regels.filter((one) => [actor.lidmaatschapId, actor.organisatieId].includes(one.eigenaar.id));
  const termijn = eigen?.aanmelding?.verlenging?.tot ?? eigen?.aanmelding?.termijnTot;
  return [
    ...(anderen.some((one) => gezien.includes(one.id)) ? ['sees the invitation of somebody else'] : []),
    ...(scholen.some(zietSchool) ? ['sees another school'] : []),
    ...(gezien.includes('"volgorde"') ? ['sees the place of a school among others'] : []),
    ...[hulpvraag, ...rijen]
      .filter((one) => one.termijn !== undefined && one.termijn !== termijn)
      .map(() => 'sees the term of another school'),
  ];
}

/** The rows that show in somebody's own list now are of a case that this person may see, and the other way round. */
function lijstKlopt(oordeel: Oordeel, { actor }: Speler, nu: string, regels: readonly Lijstregel[]): readonly string[] {
  const lezer = eigenLijst(actor);
  const mijn = lijstenVan(lezer).flatMap(({ soort, id }) =>
    regels.filter(({ eigenaar }) => eigenaar.soort === soort && eigenaar.id === id),
  );
  const zichtbaar = mijn.filter((one) => isZichtbaar(one, lezer, nu));
  if (zichtbaar.length > 0 && !oordeel.mag('zieZaak')) return ['has a row in the list of a case that is not theirs'];
  if (zichtbaar.length > 1) return ['has the case twice in the list'];
  // Staff who are not named on the case have it in the list of the platform.
  const hoort = oordeel.mag('zieZaak') && !oordeel.mag('behandel');
  return hoort && zichtbaar.length === 0 ? ['misses the case in the list'] : [];
}

/** What was done, was allowed to be done by this person. */
function wieDeedHet({ actor, zet, voor, na, nu, geweigerd }: Stap): readonly string[] {
  if (!actor || !zet || geweigerd !== undefined) return [];
  const naar = zet.actie === 'zetStatus' ? na.hulpvraag.status : undefined;
  return oordeelOver(actor, voor, nu).mag(zet.actie, naar) ? [] : [`${zet.naam} was done by somebody who may not`];
}

/** History only grows. */
function verloopBlijft({ voor, na }: Stap): readonly string[] {
  const blijft = voor.statuswijzigingen.every((one, index) => one === na.statuswijzigingen[index]);
  const status = na.statuswijzigingen.at(-1)?.naar === na.hulpvraag.status;
  return [
    ...(blijft ? [] : ['history was changed']),
    ...(status ? [] : ['the status is not the last line of history']),
  ];
}

/** What schools were asked and said is never lost, and before "JK aanmelden school" nothing is asked of any school. */
function vragenBlijven({ voor, na }: Stap): readonly string[] {
  const reacties = (dossier: Dossier) =>
    dossier.scholen.flatMap((one) => [one, ...(one.eerdereVragen ?? [])].flatMap(({ reactie }) => reactie ?? []));
  const gezegd = new Set(reacties(na).map((one) => JSON.stringify(one)));
  const kwijt = reacties(voor).filter((one) => !gezegd.has(JSON.stringify(one)));
  const gevraagd = na.scholen.some((one) => one.gevraagdOp) && VOOR_SCHOLEN.includes(na.hulpvraag.status);
  return [
    ...(kwijt.length > 0 ? ['an answer of a school is gone'] : []),
    ...(gevraagd ? ['a school is asked before the case is with schools'] : []),
  ];
}

const VOOR_SCHOLEN = ['CONCEPT', 'JK_ONDERWIJSADVIES_AANVRAAG', 'JK_BIJLAGEN_TOEGEVOEGD', 'JK_ONDERWIJSADVIES'];

function weigeringDoetNiets({ voor, na, geweigerd }: Stap): readonly string[] {
  return geweigerd !== undefined && voor !== na ? ['a refused action changed something'] : [];
}

/** A mail goes to somebody of the case, without any content; who never had access is only mailed to be invited. */
function meldingenKloppen({ meldingen, na }: Stap, { ooit, merken }: Geheugen): readonly string[] {
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
    ...vreemden.map((one) => `a mail ${one.soort} to somebody who never had access`),
    ...(geheim.some((one) => tekst.includes(one)) ? ['a mail with content'] : []),
    ...(new Set(meldingen.map(onderwerp)).size < meldingen.length ? ['two mails to one person'] : []),
  ];
}

/** Whoever is named on the case and can open it no more, or can again, by what somebody else did, is told. */
function nietsInStilte({ actor, voor, na, nu, meldingen }: Stap): readonly string[] {
  if (!actor || voor === na || [voor, na].some(({ hulpvraag }) => hulpvraag.status === 'CONCEPT')) return [];
  const genoemd = new Set([...betrokkenen(voor), ...betrokkenen(na)].map((one) => one.persoon.gebruikerId));
  const verteld = new Set([actor.gebruikerId, ...meldingen.map(({ aan }) => aan)]);
  return (
    SPELERS.filter(({ actor: { gebruikerId } }) => genoemd.has(gebruikerId) && !verteld.has(gebruikerId))
      // Staff move with the platform of the case, which in a walk is not theirs; unit tests look at who is replaced.
      .filter((one) => !one.actor.rollen.some((rol) => rol === 'JK_SPECIALIST' || rol === 'CONTACTPERSOON_JK'))
      .filter((one) => ziet(one, voor, nu) !== ziet(one, na, nu))
      .map(({ naam }) => `${naam}: access ended or opened in silence`)
  );
}

function ziet({ actor }: Speler, dossier: Dossier, nu: string): boolean {
  return oordeelOver(actor, dossier, nu).mag('zieZaak');
}

/** Whoever was a contact, and has no place in the case any more, is invited to nothing that opens now or later. */
function wieVertrekt({ voor, na, nu }: Stap): readonly string[] {
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
  return gaatDoor.map(() => 'an invitation stays open for somebody who left');
}

/** One mail per person and subject: each meeting is a subject of its own, because each has its own place in a calendar; so is a file that is refused. */
function onderwerp({ aan, feiten, soort }: Stap['meldingen'][number]): string {
  const isUpload = soort === 'UPLOAD_VERVALLEN' || soort === 'BIJLAGE_GEWEIGERD';
  return `${aan} ${feiten?.uitnodigingId ?? ''} ${isUpload ? 'file' : ''}`;
}

/** Directly after a change of status, one step back gives everybody exactly what they had. */
function terugIsTerug({ zet, voor, na, nu, geweigerd }: Stap): readonly string[] {
  if (zet?.actie !== 'zetStatus' || geweigerd !== undefined || !terugTeDraaien(na)) return [];
  if (terugstapOntbreekt(na, nu).length > 0) return [];
  const terug = zetStapTerug(na, 'x', CAST.specialist.actor, aContext(nu)).dossier;
  return SPELERS.filter(({ actor }) => summary(actor, terug, nu) !== summary(actor, voor, nu)).map(
    ({ naam }) => `${naam}: a step back does not restore access`,
  );
}

function summary(actor: Speler['actor'], dossier: Dossier, nu: string): string {
  const { kent, rechten, leesbaar } = bepaalToegang(actor, dossier, nu);
  return JSON.stringify([kent, [...rechten], Object.values(leesbaar).map((ids) => [...ids])]);
}
