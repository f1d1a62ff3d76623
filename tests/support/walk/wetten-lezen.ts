/** Laws about what somebody can see now, whatever happened before. */

import { zichtbareBijlagen } from '#shared/bijlage/eigen-bijlage.ts';
import { DossierView } from '#shared/contract/dossier-views.ts';
import { HulpvraagView } from '#shared/contract/hulpvraag-views.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { RECHTEN } from '#shared/toegang/rechten.ts';
import type { Toegang } from '#shared/toegang/toegang.ts';
import { eigenLijst, isZichtbaar, lijstenVan } from '#shared/views/lijst-lezer.ts';
import type { Lijstregel } from '#shared/views/lijstregel.ts';
import type { Oordeel, Stuk } from '#tests/support/oracle/oracle.ts';
import type { Speler } from '#tests/support/oracle/spelers.ts';
import type { Geheugen, Product } from './geheugen.ts';
import { type Fout, fout, foutAls } from './wet.ts';

/** Everything that is wrong with what this person may and can see. */
export function watIemandZiet(
  speler: Speler,
  oordeel: Oordeel,
  dossier: Dossier,
  nu: Moment,
  geheugen: Geheugen,
  product: Product,
): readonly Fout[] {
  const toegang = product.bepaalToegang(speler.actor, dossier, nu);
  return [
    ...toegangKlopt(toegang, oordeel, speler, dossier),
    ...kennisKlopt(toegang, oordeel, speler, dossier),
    ...nietsVerbodensTeZien(toegang, oordeel, speler, dossier, nu, geheugen, product),
    ...nietsVanAnderen(toegang, oordeel, speler, dossier, nu, geheugen, product),
    ...lijstKlopt(oordeel, speler, nu, geheugen.regels),
  ];
}

function stukkenVan(dossier: Dossier): readonly Stuk[] {
  return [
    ...dossier.bijlagen.map(({ id }) => ({ soort: 'BIJLAGE' as const, id })),
    ...dossier.observaties.map(({ id }) => ({ soort: 'OBSERVATIE' as const, id })),
    ...dossier.adviezen.map(({ id }) => ({ soort: 'ADVIES' as const, id })),
  ];
}

/** What the table gives is what the rules allow: no more, and no less. */
function toegangKlopt(toegang: Toegang, oordeel: Oordeel, { actor }: Speler, dossier: Dossier): readonly Fout[] {
  const bijlagen = zichtbareBijlagen(dossier, toegang, actor).map((one) => one.id);
  const leesbaar = new Set([...bijlagen, ...toegang.leesbaar.observatieIds, ...toegang.leesbaar.adviesIds]);
  return [
    ...RECHTEN.filter((recht) => toegang.rechten.has(recht) !== oordeel.magRecht(recht)),
    ...stukkenVan(dossier)
      .filter((stuk) => leesbaar.has(stuk.id) !== oordeel.magStuk(stuk))
      .map((stuk) => stuk.soort),
  ].map((wat) => fout('table and rules differ on', wat));
}

/**
 * Who may know that there is such a case: those who may see it, and those who were told of it by being named on it,
 * invited or asked. Written from the words of the rule, on plain data; for all others the case does not exist.
 */
function kennisKlopt(toegang: Toegang, oordeel: Oordeel, { actor }: Speler, dossier: Dossier): readonly Fout[] {
  const { hulpvraag, kop, uitnodigingen, ouders, scholen } = dossier;
  const eigen = (lidmaatschapId: string | undefined) => lidmaatschapId === actor.lidmaatschapId;
  const alleenConcept = hulpvraag.status === 'CONCEPT' || vanuitConcept(dossier);
  const uitgenodigd = uitnodigingen.filter(
    ({ persoon, ouderId }) =>
      eigen(persoon.lidmaatschapId) &&
      (ouderId === undefined || ouders.some((one) => one.id === ouderId && eigen(one.lidmaatschapId))),
  );
  // An ouder zonder gezag, in whatever role, was told only by what two people decided.
  const zonderGezag = ouders.some(
    (one) => !one.gezag && (eigen(one.lidmaatschapId) || one.gebruikerId === actor.gebruikerId),
  );
  const verteld = zonderGezag
    ? uitgenodigd.some(({ besluit }) => besluit !== undefined)
    : uitgenodigd.length > 0 ||
      (actor.rollen.includes('CONTACTPERSOON_VOORSCHOOL') && eigen(hulpvraag.voorschoolContact.lidmaatschapId)) ||
      (actor.rollen.includes('CONTACTPERSOON_SCHOOL') &&
        scholen.some((one) => one.gevraagdOp && one.organisatieId === actor.organisatieId));
  const hier = actor.samenwerkingsverbandId === kop.samenwerkingsverbandId;
  const mag = oordeel.mag('zieZaak') || (hier && !alleenConcept && verteld);
  if (toegang.kent && !mag) return [fout('is told that a case exists of which they must not know')];
  return foutAls(mag && !toegang.kent, 'is told that a case does not exist which they know');
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
  nu: Moment,
  { merken }: Geheugen,
  { viewHulpvraag, viewDossier, stelSamen }: Product,
): readonly Fout[] {
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
    ...verboden
      .filter(([id]) => bestaat.has(id) && gezien.includes(id))
      .map(() => fout('sees the id of a hidden stuk')),
    ...verboden.filter(([, merk]) => gezien.includes(`"${merk}"`)).map(() => fout('sees the text of a hidden stuk')),
    ...zienswijzen
      .filter((one) => gezien.includes(one.id) || gezien.includes(`"${one.tekst}"`))
      .map(() => fout('sees the zienswijze of somebody else')),
    ...dossier.overlegrondes
      .filter(({ id }) => !oordeel.mag('behandel') && !zitAanTafel(actor.lidmaatschapId, id, dossier))
      .filter(({ plaats }) => gezien.includes(`"${plaats}"`))
      .map(() => fout('sees the place of a meeting without being invited')),
    ...foutAls(!oordeel.mag('leesHulpvraag') && gezien.includes('"zorgen"'), 'sees the request form'),
    ...foutAls(!oordeel.mag('leesDossier') && gezien.includes('"ouders"'), 'sees the ouders'),
  ];
}

function zitAanTafel(lidmaatschapId: string, rondeId: string, { uitnodigingen }: Dossier): boolean {
  return uitnodigingen.some(
    (one) => one.rondeId === rondeId && one.persoon.lidmaatschapId === lidmaatschapId && !one.ingetrokkenOp,
  );
}

/**
 * Who may not read the dossier learns of nobody else at the table, and of no other school: not that it is there, nor
 * its term.
 */
function nietsVanAnderen(
  toegang: Toegang,
  oordeel: Oordeel,
  { actor }: Speler,
  dossier: Dossier,
  nu: Moment,
  { regels }: Geheugen,
  { viewHulpvraag, viewDossier }: Product,
): readonly Fout[] {
  if (!toegang.rechten.has('STATUS_LEZEN') || oordeel.mag('leesDossier')) return [];
  const hulpvraag = HulpvraagView.parse(viewHulpvraag(dossier, actor, toegang, nu));
  const inhoud = DossierView.parse(viewDossier(dossier, actor, toegang, nu));
  const gezien = JSON.stringify([hulpvraag, inhoud]);
  const eigen = dossier.scholen.find((one) => one.organisatieId === actor.organisatieId);
  const anderen = dossier.uitnodigingen.filter((one) => one.persoon.lidmaatschapId !== actor.lidmaatschapId);
  // A school that an ouder gave a toestemming for is told to that ouder with the toestemming, which is theirs to take
  // back.
  const ouder = dossier.ouders.find((one) => one.lidmaatschapId === actor.lidmaatschapId);
  const gekozen = new Set(dossier.toestemmingen.filter((one) => one.ouderId === ouder?.id).map((one) => one.schoolId));
  const scholen = dossier.scholen.filter((one) => one !== eigen);
  const zietSchool = (one: Dossier['scholen'][number]) =>
    gezien.includes(one.naam) || (gezien.includes(one.id) && !gekozen.has(one.id));
  const rijen = regels.filter(
    (one) => one.eigenaar.id === actor.lidmaatschapId || one.eigenaar.id === actor.organisatieId,
  );
  const termijn = eigen?.aanmelding?.verlenging?.tot ?? eigen?.aanmelding?.termijnTot;
  return [
    ...foutAls(
      anderen.some((one) => gezien.includes(one.id)),
      'sees the invitation of somebody else',
    ),
    ...foutAls(scholen.some(zietSchool), 'sees another school'),
    ...foutAls(gezien.includes('"volgorde"'), 'sees the place of a school among others'),
    ...[hulpvraag, ...rijen]
      .filter((one) => one.termijn !== undefined && one.termijn !== termijn)
      .map(() => fout('sees the term of another school')),
  ];
}

/** The rows that show in somebody's own list now are of a case that this person may see, and the other way round. */
function lijstKlopt(oordeel: Oordeel, { actor }: Speler, nu: Moment, regels: readonly Lijstregel[]): readonly Fout[] {
  const lezer = eigenLijst(actor);
  const mijn = lijstenVan(lezer).flatMap(({ soort, id }) =>
    regels.filter(({ eigenaar }) => eigenaar.soort === soort && eigenaar.id === id),
  );
  const zichtbaar = mijn.filter((one) => isZichtbaar(one, lezer, nu));
  if (zichtbaar.length > 0 && !oordeel.mag('zieZaak'))
    return [fout('has a row in the list of a case that is not theirs')];
  if (zichtbaar.length > 1) return [fout('has the case twice in the list')];
  // Staff who are not named on the case have it in the list of the platform.
  const hoort = oordeel.mag('zieZaak') && !oordeel.mag('behandel');
  return foutAls(hoort && zichtbaar.length === 0, 'misses the case in the list');
}
