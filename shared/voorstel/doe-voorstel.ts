import type { Context } from '#shared/kernel/context.ts';
import { DomainError, refuse } from '#shared/kernel/errors.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { SignedInActor } from '#shared/model/gebruiker.ts';
import { daderVan, type Uitkomst } from '#shared/model/uitkomst.ts';
import { geldigTotVanaf, standVan, type Voorstel } from '#shared/model/voorstel.ts';
import { type Beoordelaar, chooseToAsk } from './beoordelaars.ts';
import { melding } from './besluit.ts';
import { uitvoerderVan, type VoorstelVraag } from './uitvoerders.ts';

/**
 * Proposes what takes two people. What could not be carried out now is refused here already, for the same reasons.
 * @param anderen who may approve it: other people of the SWV who work for the platform.
 * @param andereDossiers the other dossier that it is about, if it is about one (samenvoeging/load-andere.ts)
 * @throws DomainError GEEN_TOEGANG for another role; STAND_VAN_ZAKEN when it is open already, or nobody could approve
 *   it.
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

function requireNogNietOpen(dossier: Dossier, wat: Voorstel['wat'], nu: Moment): void {
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
