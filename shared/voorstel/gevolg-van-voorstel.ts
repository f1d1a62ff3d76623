import type { Context } from '#shared/kernel/context.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor, Lidmaatschap } from '#shared/model/gebruiker.ts';
import { daderVan, type Uitkomst } from '#shared/model/uitkomst.ts';
import type { Voorstel } from '#shared/model/voorstel.ts';
import { uitvoerderVan } from './uitvoerders.ts';
import { requireOpen, requireVoorstel } from './voorstel-guards.ts';

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

/** What a proposal does once it is approved. */
export function gevolgVan(
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
