import type { Context } from '#shared/kernel/context.ts';
import { invalid, notFound, refusalOf, refuse } from '#shared/kernel/errors.ts';
import type { Documentkeuze } from '#shared/model/documentkeuze.ts';
import { requireStukken } from '#shared/model/documentkeuze-check.ts';
import { type Dossier, replaceById } from '#shared/model/dossier.ts';
import type { Actor, Persoonverwijzing } from '#shared/model/gebruiker.ts';
import type { Doelgroep, MeldingSoort, NieuweMelding } from '#shared/model/melding.ts';
import type { Openingswijze, Overlegronde, Uitnodiging } from '#shared/model/overlegronde.ts';
import { isAfgesloten } from '#shared/model/status.ts';
import { daderVan, silent, type Uitkomst } from '#shared/model/uitkomst.ts';
import type { Toegang } from '#shared/toegang/toegang.ts';
import { requireGeenStukkenErbij, requireNietRuimer } from './besluit-van-twee.ts';
import {
  requireInTeTrekken,
  requireLopend,
  requireRonde,
  requireTeOpenen,
  requireTeSluiten,
  requireTeWijzigen,
  requireUitnodiging,
  requireVoorGenodigden,
} from './overleg-guards.ts';

/** When, where and about which stukken. */
export interface RondeOpdracht {
  readonly moment: string;
  readonly duurMinuten: number;
  readonly plaats: string;
  readonly documenten: Documentkeuze;
}

/** Makes a consultation round. Nobody is invited and nothing opens by this. */
export function maakRonde(dossier: Dossier, opdracht: RondeOpdracht, actor: Actor, context: Context): Uitkomst {
  requireLopend(dossier);
  requireStukken(opdracht.documenten, dossier);
  if (opdracht.moment <= context.nu) {
    throw invalid('/moment', 'MOMENT_VOORBIJ', 'Het overleg kan niet in het verleden beginnen.');
  }
  const door = daderVan(actor, 'JK_SPECIALIST', 'CONTACTPERSOON_JK');
  const ronde: Overlegronde = { id: context.nieuwId(), ...opdracht, aangemaaktOp: context.nu, door, versie: 1 };
  return silent({ ...dossier, overlegrondes: [...dossier.overlegrondes, ronde] }, 'overlegronde', ronde.id);
}

/** Changes moment, place or stukken, while the case runs. Invitees are mailed when moment or place changes; openings tied to it move along. */
export function bewerkRonde(dossier: Dossier, rondeId: string, opdracht: RondeOpdracht, context: Context): Uitkomst {
  const ronde = requireTeWijzigen(dossier, rondeId);
  requireStukken(opdracht.documenten, dossier);
  requireGeenStukkenErbij(dossier, rondeId, ronde.documenten, opdracht.documenten, context.nu);
  const isAndereKeuze = JSON.stringify(ronde.documenten) !== JSON.stringify(opdracht.documenten);
  const eerdere = { documenten: ronde.documenten, tot: context.nu };
  const changed: Overlegronde = {
    ...ronde,
    ...opdracht,
    ...(isAndereKeuze ? { eerdereDocumenten: [...(ronde.eerdereDocumenten ?? []), eerdere] } : {}),
    versie: ronde.versie + 1,
  };
  const verplaatst = ['moment', 'duurMinuten', 'plaats'].some(
    (key) => changed[key as 'plaats'] !== ronde[key as 'plaats'],
  );
  const uitnodigingen = dossier.uitnodigingen.map((one) =>
    verplaatst && isVan(one, rondeId) ? moveWith(one, changed, ronde, context) : one,
  );
  const na: Dossier = { ...dossier, overlegrondes: replaceById(dossier.overlegrondes, changed), uitnodigingen };
  const meldingen = verplaatst
    ? uitnodigingen
        .filter((one) => isVan(one, rondeId))
        .map((one) => melding('UITNODIGING_GEWIJZIGD', one, changed, na))
    : [];
  return { dossier: na, meldingen, object: { soort: 'overlegronde', id: rondeId } };
}

/** Cancels a round: it closes for everybody at once and the invitees are mailed. */
export function gelastAf(dossier: Dossier, rondeId: string, context: Context): Uitkomst {
  const ronde = requireRonde(dossier, rondeId);
  const changed = { ...ronde, afgelastOp: context.nu, versie: ronde.versie + 1 };
  const na = { ...dossier, overlegrondes: replaceById(dossier.overlegrondes, changed) };
  const meldingen = na.uitnodigingen
    .filter((one) => isVan(one, rondeId))
    .flatMap((one) => afzegging('OVERLEG_GAAT_NIET_DOOR', { ...one, versie: one.versie + 1 }, changed, na));
  return { dossier: na, meldingen, object: { soort: 'overlegronde', id: rondeId } };
}

/** Whom to invite, and when the dossier is open for them. */
export interface UitnodigingOpdracht {
  readonly persoon: Persoonverwijzing;
  readonly soort: Uitnodiging['soort'];
  readonly functie: string;
  readonly ouderId?: string | undefined;
  /** Of two people, for an ouder zonder gezag (ouder-zonder-gezag.ts). */
  readonly besluit?: Uitnodiging['besluit'];
  readonly openingswijze: Openingswijze;
  /** For OP_TIJDSTIP. */
  readonly opentOp?: string | undefined;
  readonly sluitOp: string;
}

type Venster = Pick<UitnodigingOpdracht, 'openingswijze' | 'opentOp' | 'sluitOp'>;

/** Invites one person. @throws DomainError for a closing before the opening, an ouder zonder gezag, a second invitation. */
export function nodigUit(dossier: Dossier, rondeId: string, opdracht: UitnodigingOpdracht, context: Context): Uitkomst {
  const { ronde, venster } = requireUitTeNodigen(dossier, rondeId, opdracht, context.nu);
  const dubbel = dossier.uitnodigingen.some(
    // By the person: in two roles at one table is still one chair, one appointment and one mail.
    (one) => isVan(one, rondeId) && one.persoon.gebruikerId === opdracht.persoon.gebruikerId,
  );
  if (dubbel)
    throw refuse([{ code: 'AL_UITGENODIGD', tekst: 'Deze persoon is al uitgenodigd voor deze overlegronde.' }]);
  requireGezag(dossier, opdracht);
  const uitnodiging: Uitnodiging = {
    id: context.nieuwId(),
    rondeId,
    soort: opdracht.soort,
    naam: opdracht.persoon.naam,
    functie: opdracht.functie,
    persoon: opdracht.persoon,
    ...(opdracht.ouderId ? { ouderId: opdracht.ouderId } : {}),
    ...(opdracht.besluit ? { besluit: opdracht.besluit } : {}),
    openingswijze: opdracht.openingswijze,
    ...venster,
    uitgenodigdOp: context.nu,
    versie: 1,
  };
  const na = { ...dossier, uitnodigingen: [...dossier.uitnodigingen, uitnodiging] };
  return {
    dossier: na,
    meldingen: [melding('UITNODIGING', uitnodiging, ronde, na)],
    object: { soort: 'uitnodiging', id: uitnodiging.id },
  };
}

/**
 * Whether anybody can be invited in this way now. Asked before somebody gets an account for it, and is mailed.
 * @throws DomainError for a case that does not run, a round that is off or full, a closing before the opening.
 */
export function requireUitTeNodigen(dossier: Dossier, rondeId: string, opdracht: Venster, nu: string) {
  const ronde = requireVoorGenodigden(dossier, rondeId);
  return { ronde, venster: vensterVoor(ronde, opdracht, nu) };
}

function requireGezag(dossier: Dossier, opdracht: UitnodigingOpdracht): void {
  const ouder = dossier.ouders.find(
    (one) => one.id === opdracht.ouderId || one.gebruikerId === opdracht.persoon.gebruikerId,
  );
  if (opdracht.soort !== 'OUDER' && !ouder) return;
  const magErbij = ouder?.gezag || opdracht.besluit !== undefined;
  if (magErbij && ouder?.id === opdracht.ouderId) return;
  const tekst =
    'Alleen een ouder met gezag die bij dit kind staat, kan zo worden uitgenodigd. Voor een ouder zonder gezag doet u een voorstel, met een reden: een collega keurt het goed of af.';
  throw refuse([{ code: 'OUDER_ZONDER_GEZAG', tekst, plek: '/ouderId' }]);
}

/** A change of the window: open now, at a time, by hand, or another closing moment. */
export interface VensterOpdracht {
  readonly openingswijze?: Openingswijze | undefined;
  readonly opentOp?: string | undefined;
  readonly sluitOp?: string | undefined;
}

/** Changes when the dossier is open for one invitee; NU opens at once. */
export function wijzigVenster(
  dossier: Dossier,
  uitnodigingId: string,
  opdracht: VensterOpdracht,
  context: Context,
): Uitkomst {
  const uitnodiging = requireUitnodiging(dossier, uitnodigingId);
  const ronde = requireTeOpenen(dossier, uitnodiging);
  const sluitOp = opdracht.sluitOp ?? uitnodiging.sluitOp;
  const openingswijze = opdracht.openingswijze ?? uitnodiging.openingswijze;
  const opentOp = opdracht.opentOp ?? uitnodiging.opentOp;
  const { opentOp: _, ...rest } = uitnodiging;
  const venster =
    opdracht.openingswijze === undefined && opdracht.opentOp === undefined
      ? requireVenster({ ...(opentOp ? { opentOp } : {}), sluitOp }, context.nu)
      : vensterVoor(ronde, { openingswijze, opentOp, sluitOp }, context.nu);
  requireNietRuimer(uitnodiging, venster);
  return changed(dossier, { ...rest, openingswijze, ...venster, versie: uitnodiging.versie + 1 });
}

/** Closes the dossier for one invitee now. */
export function sluitNu(dossier: Dossier, uitnodigingId: string, context: Context): Uitkomst {
  const uitnodiging = requireUitnodiging(dossier, uitnodigingId);
  if (refusalOf(() => requireTeSluiten(dossier, uitnodiging, context.nu)))
    return silent(dossier, 'uitnodiging', uitnodigingId);
  return changed(dossier, { ...uitnodiging, sluitOp: context.nu, versie: uitnodiging.versie + 1 });
}

/** Takes an invitation back: no access from now on, and a mail that the invitation is off. */
export function trekUitnodigingIn(dossier: Dossier, uitnodigingId: string, context: Context): Uitkomst {
  const uitnodiging = requireUitnodiging(dossier, uitnodigingId);
  if (uitnodiging.ingetrokkenOp) return silent(dossier, 'uitnodiging', uitnodigingId);
  const ronde = requireInTeTrekken(dossier, uitnodiging);
  const next = { ...uitnodiging, ingetrokkenOp: context.nu, versie: uitnodiging.versie + 1 };
  const uitkomst = changed(dossier, next);
  return { ...uitkomst, meldingen: afzegging('UITNODIGING_VERVALLEN', next, ronde, uitkomst.dossier) };
}

/** Whoever was invited to a case that is closed was told then that the meeting is off, and hears nothing of it any more. */
function afzegging(
  soort: 'OVERLEG_GAAT_NIET_DOOR' | 'UITNODIGING_VERVALLEN',
  uitnodiging: Uitnodiging,
  ronde: Overlegronde,
  dossier: Dossier,
): readonly NieuweMelding[] {
  if (isAfgesloten(dossier.hulpvraag.status)) return [];
  return [melding(soort, uitnodiging, ronde, dossier)];
}

/** Records who was there. @throws DomainError for a round that was cancelled. */
export function legAanwezigheidVast(dossier: Dossier, uitnodigingId: string, aanwezig: boolean): Uitkomst {
  const uitnodiging = requireUitnodiging(dossier, uitnodigingId);
  requireRonde(dossier, uitnodiging.rondeId);
  return changed(dossier, { ...uitnodiging, aanwezig, versie: uitnodiging.versie + 1 });
}

function changed(dossier: Dossier, uitnodiging: Uitnodiging): Uitkomst {
  const uitnodigingen = replaceById(dossier.uitnodigingen, uitnodiging);
  return silent({ ...dossier, uitnodigingen }, 'uitnodiging', uitnodiging.id);
}

function vensterVoor(ronde: Overlegronde, opdracht: Venster, nu: string) {
  const { sluitOp } = opdracht;
  switch (opdracht.openingswijze) {
    case 'NU':
      return requireVenster({ opentOp: nu, sluitOp }, nu);
    case 'HANDMATIG':
      return requireVenster({ sluitOp }, nu);
    case 'BIJ_AANVANG':
      return requireVenster({ opentOp: ronde.moment, sluitOp }, nu);
    case 'NA_AFLOOP':
      return requireVenster({ opentOp: einde(ronde), sluitOp }, nu);
    case 'OP_TIJDSTIP':
      if (!opdracht.opentOp) throw invalid('/opentOp', 'OPENING_ONTBREEKT', 'Kies vanaf wanneer het dossier open is.');
      return requireVenster({ opentOp: opdracht.opentOp, sluitOp }, nu);
  }
}

function requireVenster<T extends { readonly opentOp?: string; readonly sluitOp: string }>(venster: T, nu: string): T {
  if (venster.sluitOp <= (venster.opentOp ?? nu)) {
    throw invalid(
      '/sluitOp',
      'SLUIT_VOOR_OPENING',
      'Het dossier moet later sluiten dan het opent. Kies een later moment om te sluiten.',
    );
  }
  return venster;
}

/** When a round is over. */
export function einde(ronde: Pick<Overlegronde, 'moment' | 'duurMinuten'>): string {
  return new Date(Date.parse(ronde.moment) + ronde.duurMinuten * 60_000).toISOString();
}

/** An opening that was tied to the meeting moves with it; the time it stays open stays as long as it was. */
function moveWith(uitnodiging: Uitnodiging, naar: Overlegronde, van: Overlegronde, context: Context): Uitnodiging {
  const versie = uitnodiging.versie + 1;
  const { openingswijze, opentOp, sluitOp } = uitnodiging;
  const gebonden = openingswijze === 'BIJ_AANVANG' || openingswijze === 'NA_AFLOOP';
  if (!gebonden || (opentOp !== undefined && opentOp <= context.nu)) return { ...uitnodiging, versie };
  const start = openingswijze === 'BIJ_AANVANG' ? naar.moment : einde(naar);
  const oud = openingswijze === 'BIJ_AANVANG' ? van.moment : einde(van);
  const sluit = new Date(Date.parse(sluitOp) + Date.parse(start) - Date.parse(oud)).toISOString();
  return { ...uitnodiging, opentOp: start, sluitOp: sluit, versie };
}

/** True for an invitation to this round that was not taken back. */
export function isVan(uitnodiging: Uitnodiging, rondeId: string): boolean {
  return uitnodiging.rondeId === rondeId && uitnodiging.ingetrokkenOp === undefined;
}

const DOELGROEP: Record<Uitnodiging['soort'], Doelgroep> = {
  OUDER: 'OUDER',
  VOORSCHOOL: 'VOORSCHOOL',
  SCHOOL: 'SCHOOL',
  EXTERN: 'GENODIGDE',
  SWV: 'JK',
};

/** A mail to one invitee about the meeting. */
export function melding(
  soort: MeldingSoort,
  uitnodiging: Uitnodiging,
  ronde: Overlegronde,
  dossier: Dossier,
): NieuweMelding {
  return {
    soort,
    doelgroep: DOELGROEP[uitnodiging.soort],
    aan: uitnodiging.persoon.gebruikerId,
    status: dossier.hulpvraag.status,
    feiten: {
      moment: ronde.moment,
      duurMinuten: ronde.duurMinuten,
      uitnodigingId: uitnodiging.id,
      volgnummer: volgnummer(uitnodiging, dossier),
    },
  };
}

/** Goes up with every change of the invitation, and when the case closes or runs again: a calendar takes the highest. */
function volgnummer({ versie }: Uitnodiging, { statuswijzigingen }: Dossier): number {
  const isOmslag = ({ van, naar }: Dossier['statuswijzigingen'][number]) =>
    van !== null && isAfgesloten(van) !== isAfgesloten(naar);
  return versie + statuswijzigingen.filter(isOmslag).length;
}

/** The appointment of an invitation, for the invitee and for the SWV. @throws DomainError NIET_GEVONDEN for anybody else. */
export function afspraakVan(dossier: Dossier, uitnodigingId: string, actor: Actor, toegang: Toegang) {
  const uitnodiging = requireUitnodiging(dossier, uitnodigingId);
  const isVanActor = uitnodiging.persoon.lidmaatschapId === actor.lidmaatschapId;
  if (!isVanActor && !toegang.relaties.includes('SWV')) throw notFound();
  const ronde = dossier.overlegrondes.find((one) => one.id === uitnodiging.rondeId);
  if (!ronde) throw notFound();
  const vervallen = ronde.afgelastOp ?? uitnodiging.ingetrokkenOp;
  return {
    methode: vervallen ? ('CANCEL' as const) : ('REQUEST' as const),
    uitnodigingId,
    volgnummer: volgnummer(uitnodiging, dossier),
    zaaknummer: dossier.hulpvraag.zaaknummer,
    moment: ronde.moment,
    duurMinuten: ronde.duurMinuten,
    gemaaktOp: uitnodiging.uitgenodigdOp,
  };
}
