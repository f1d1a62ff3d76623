import type { Context } from '#shared/kernel/context.ts';
import { dateInNetherlands } from '#shared/kernel/dates.ts';
import { DomainError, refuse } from '#shared/kernel/errors.ts';
import { type Dossier, replaceById } from '#shared/model/dossier.ts';
import { type Actor, countsOn, type Lidmaatschap, type SignedInActor } from '#shared/model/gebruiker.ts';
import type { NieuweMelding } from '#shared/model/melding.ts';
import { daderVan, type Uitkomst } from '#shared/model/uitkomst.ts';
import { geldigTotVanaf, standVan, type Voorstel } from '#shared/model/voorstel.ts';
import { type Beoordelaar, chooseToAsk } from './beoordelaars.ts';
import { uitvoerderVan, type VoorstelVraag } from './uitvoerders.ts';
import {
  requireEigenVoorstel,
  requireGoedTeKeuren,
  requireOpen,
  requireTeBeoordelen,
  requireVoorstel,
} from './voorstel-guards.ts';

/**
 * Proposes what takes two people. What could not be carried out now is refused here already, for the same reasons.
 * @param anderen who may approve it: other people of the SWV who work for the platform.
 * @param andereDossiers the other dossier that it is about, if it is about one (samenvoeging/load-andere.ts)
 * @throws DomainError GEEN_TOEGANG for another role; STAND_VAN_ZAKEN when it is open already, or nobody could approve it.
 */
export function doeVoorstel(
  dossier: Dossier,
  { reden, ...vraag }: VoorstelVraag & { readonly reden: string },
  actor: SignedInActor,
  anderen: readonly Beoordelaar[],
  context: Context,
  andereDossiers: readonly Dossier[] = [],
): Uitkomst {
  const uitvoerder = uitvoerderVan(vraag.soort);
  if (!uitvoerder.door.some((rol) => actor.rollen.includes(rol))) {
    throw new DomainError('GEEN_TOEGANG', 'Dit kan alleen iemand met een andere rol voorstellen.');
  }
  const door = daderVan(actor, ...uitvoerder.door);
  const wat = uitvoerder.bepaal(dossier, vraag, andereDossiers);
  uitvoerder.voerUit(dossier, { wat, voorstel: { reden, door }, goedgekeurdDoor: door }, context, andereDossiers);
  requireNogNietOpen(dossier, wat, context.nu);
  const aan = chooseToAsk(
    dossier,
    anderen.filter((one) => one.gebruikerId !== actor.gebruikerId),
  );
  if (aan.length === 0) throw refuse([TWEEDE_PERSOON_ONTBREEKT]);
  const voorstel: Voorstel = {
    id: context.nieuwId(),
    wat,
    reden,
    door,
    naam: actor.naam,
    lidmaatschapId: actor.lidmaatschapId,
    op: context.nu,
    geldigTot: geldigTotVanaf(context.nu),
    versie: 1,
  };
  return {
    dossier: { ...dossier, voorstellen: [...dossier.voorstellen, voorstel] },
    meldingen: aan.map((one) => melding('VOORSTEL_GEDAAN', dossier, one)),
    object: { soort: 'voorstel', id: voorstel.id },
  };
}

/**
 * Approves a proposal as a second person, and carries it out with every guard as it holds now.
 * @param voorsteller the lidmaatschap of the proposer as it is now: of somebody who left, nothing is carried out.
 * @param lid the account that it is about, made for it where it needs one (lid-voor-voorstel.ts)
 * @throws DomainError GEEN_TOEGANG for the proposer, in whatever role; STAND_VAN_ZAKEN
 */
export function keurVoorstelGoed(
  dossier: Dossier,
  voorstelId: string,
  actor: SignedInActor,
  voorsteller: Lidmaatschap | undefined,
  context: Context,
  andereDossiers: readonly Dossier[] = [],
  lid?: Lidmaatschap,
): Uitkomst {
  const voorstel = requireVoorstel(dossier, voorstelId);
  requireGoedTeKeuren(dossier, voorstel, actor, context.nu);
  requireVoorsteller(dossier, voorstel, voorsteller, context.nu);
  const { dossier: na, meldingen, ook } = gevolgVan(dossier, voorstel, actor, context, andereDossiers, lid);
  const besluit = besluitVan('GOEDGEKEURD', '', actor, context);
  const isAlGemeld = meldingen.some((one) => one.aan === voorstel.door.gebruikerId);
  return {
    dossier: withBesluit(na, voorstel, besluit),
    meldingen: isAlGemeld ? meldingen : [...meldingen, toVoorsteller('VOORSTEL_GOEDGEKEURD', na, voorstel)],
    object: { soort: voorstel.wat.soort === 'SAMENVOEGEN' ? 'samenvoeging' : 'voorstel', id: voorstel.id },
    ook,
  };
}

/** What approving would do now: the change itself, without the decision. For the preview. @throws DomainError */
export function gevolgVanVoorstel(
  dossier: Dossier,
  voorstelId: string,
  actor: Actor,
  context: Context,
  andereDossiers: readonly Dossier[] = [],
): Uitkomst {
  const voorstel = requireVoorstel(dossier, voorstelId);
  requireOpen(voorstel, context.nu);
  return gevolgVan(dossier, voorstel, actor, context, andereDossiers);
}

/** Refuses a proposal, with a reason; nothing changes but that. @throws DomainError GEEN_TOEGANG for the proposer. */
export function keurVoorstelAf(
  dossier: Dossier,
  voorstelId: string,
  reden: string,
  actor: SignedInActor,
  context: Context,
): Uitkomst {
  const voorstel = requireVoorstel(dossier, voorstelId);
  requireTeBeoordelen(voorstel, actor, context.nu);
  return {
    dossier: withBesluit(dossier, voorstel, besluitVan('AFGEKEURD', reden, actor, context)),
    meldingen: [toVoorsteller('VOORSTEL_AFGEKEURD', dossier, voorstel)],
    object: { soort: 'voorstel', id: voorstel.id },
  };
}

/** Takes the own proposal back. @throws DomainError GEEN_TOEGANG for anybody but the proposer. */
export function trekVoorstelIn(dossier: Dossier, voorstelId: string, actor: SignedInActor, context: Context): Uitkomst {
  const voorstel = requireVoorstel(dossier, voorstelId);
  requireEigenVoorstel(voorstel, actor, context.nu);
  return {
    dossier: withBesluit(dossier, voorstel, besluitVan('INGETROKKEN', '', actor, context)),
    meldingen: [],
    object: { soort: 'voorstel', id: voorstel.id },
  };
}

function gevolgVan(
  dossier: Dossier,
  { wat, reden, door }: Voorstel,
  actor: Actor,
  context: Context,
  andere: readonly Dossier[],
  lid?: Lidmaatschap,
): Uitkomst {
  const goedgekeurdDoor = daderVan(actor, 'JK_SPECIALIST', 'CONTACTPERSOON_JK');
  return uitvoerderVan(wat.soort).voerUit(
    dossier,
    { wat, voorstel: { reden, door }, goedgekeurdDoor, lid },
    context,
    andere,
  );
}

function besluitVan(
  uitkomst: NonNullable<Voorstel['besluit']>['uitkomst'],
  reden: string,
  actor: SignedInActor,
  { nu }: Context,
): NonNullable<Voorstel['besluit']> {
  return { uitkomst, door: daderVan(actor, 'JK_SPECIALIST', 'CONTACTPERSOON_JK'), naam: actor.naam, op: nu, reden };
}

function withBesluit(dossier: Dossier, voorstel: Voorstel, besluit: NonNullable<Voorstel['besluit']>): Dossier {
  const besloten = { ...voorstel, besluit, versie: voorstel.versie + 1 };
  return { ...dossier, voorstellen: replaceById(dossier.voorstellen, besloten) };
}

function melding(soort: NieuweMelding['soort'], { hulpvraag }: Dossier, aan: Beoordelaar): NieuweMelding {
  const { gebruikerId, lidmaatschapId } = aan;
  return { soort, doelgroep: 'JK', aan: gebruikerId, lidmaatschapId, status: hulpvraag.status };
}

function toVoorsteller(soort: NieuweMelding['soort'], dossier: Dossier, voorstel: Voorstel): NieuweMelding {
  const { lidmaatschapId } = voorstel;
  return melding(soort, dossier, { gebruikerId: voorstel.door.gebruikerId, lidmaatschapId });
}

function requireVoorsteller({ kop }: Dossier, voorstel: Voorstel, lid: Lidmaatschap | undefined, nu: string): void {
  const { door } = uitvoerderVan(voorstel.wat.soort);
  const telt =
    lid?.id === voorstel.lidmaatschapId &&
    countsOn(lid, dateInNetherlands(nu)) &&
    lid.platformIds.includes(kop.platformId) &&
    door.some((rol) => lid.rollen.includes(rol));
  if (telt) return;
  const tekst =
    'Wie dit voorstelde, werkt niet meer aan deze hulpvraag. Bekijk of het nog nodig is en doe het voorstel opnieuw.';
  throw refuse([{ code: 'VOORSTELLER_WEG', tekst, plek: '/voorstellen' }]);
}

function requireNogNietOpen(dossier: Dossier, wat: Voorstel['wat'], nu: string): void {
  const zelfde = JSON.stringify(wat);
  const open = dossier.voorstellen.some((one) => standVan(one, nu) === 'OPEN' && JSON.stringify(one.wat) === zelfde);
  if (!open) return;
  const tekst = 'Dit is al voorgesteld en wacht op een besluit. Een ander kan het goedkeuren of afkeuren.';
  throw refuse([{ code: 'AL_VOORGESTELD', tekst, plek: '/voorstellen' }]);
}

const TWEEDE_PERSOON_ONTBREEKT = {
  code: 'TWEEDE_PERSOON_ONTBREEKT',
  tekst:
    'Er is niemand anders van het samenwerkingsverband die voor dit platform werkt en dit kan goedkeuren. Vraag de beheerder om iemand toe te voegen.',
};
