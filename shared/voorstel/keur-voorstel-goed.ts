import type { Context } from '#shared/kernel/context.ts';
import { dateInNetherlands } from '#shared/kernel/dates.ts';
import { refuse } from '#shared/kernel/errors.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { countsOn, type Lidmaatschap, type SignedInActor } from '#shared/model/gebruiker.ts';
import type { Uitkomst } from '#shared/model/uitkomst.ts';
import type { Voorstel } from '#shared/model/voorstel.ts';
import { besluitVan, toVoorsteller, withBesluit } from './besluit.ts';
import { gevolgVan } from './gevolg-van-voorstel.ts';
import { uitvoerderVan } from './uitvoerders.ts';
import { requireGoedTeKeuren, requireVoorstel } from './voorstel-guards.ts';

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

function requireVoorsteller({ kop }: Dossier, voorstel: Voorstel, lid: Lidmaatschap | undefined, nu: Moment): void {
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
