/** Writes of lidmaatschappen: by one beheerder (bewerk-lid.ts), or once a second one confirmed (verzoek-soorten.ts). */

import { dienstberichten } from '#shared/dienst/dienstbericht.ts';
import { retryOnConflict } from '#shared/dossier/retry-on-conflict.ts';
import { eraseLidmaatschap } from '#shared/gebruiker/erase-account.ts';
import { invitePerson } from '#shared/gebruiker/invite-person.ts';
import { notFound, refuse } from '#shared/kernel/errors.ts';
import { type Actor, isAanvaard, type Lidmaatschap } from '#shared/model/gebruiker.ts';
import type { LidmaatschapId } from '#shared/model/ids.ts';
import type { Dienstgevolg } from '#shared/ports/gebruiker-store.ts';
import { type Beheer, type BeheerVerzoek, daadVan } from './beheer-deps.ts';
import { type Functie, isFunctieVan, requireHier } from './rollen.ts';

/** Names one lidmaatschap of one person. */
export interface LidRef {
  readonly gebruikerId: string;
  readonly lidmaatschapId: LidmaatschapId;
}

/** The lidmaatschap with other roles, platforms and last day. */
export function withFunctie({ totEnMet: _, ...lid }: Lidmaatschap, functie: Functie): Lidmaatschap {
  return {
    ...lid,
    rollen: [...functie.rollen],
    platformIds: [...functie.platformIds],
    ...(functie.totEnMet ? { totEnMet: functie.totEnMet } : {}),
  };
}

/**
 * Gives what a second beheerder confirmed, to the lidmaatschap as it was when it was asked. Can be repeated.
 * @throws DomainError STAND_VAN_ZAKEN when it was changed or blocked since.
 */
export async function applyFunctie(
  deps: Beheer,
  verzoek: BeheerVerzoek,
  wie: LidRef,
  gezien: number,
  functie: Functie,
): Promise<void> {
  await retryOnConflict(async () => {
    const lid = await requireLid(deps, verzoek.actor, wie);
    if (lid.stand === 'ACTIEF' && isFunctieVan(lid, functie)) return;
    const given = { ...givenFunctie(lid, gezien, functie), versie: lid.versie + 1 };
    // That it was confirmed is told apart (verzoek-soorten.ts).
    await deps.gebruikers.saveLidmaatschap(given, daadVan(verzoek, deps.newContext(), 'lidmaatschap', lid.id));
  });
}

/**
 * The lidmaatschap with what a second beheerder confirms. @throws DomainError STAND_VAN_ZAKEN when it was changed or
 * blocked since it was asked.
 */
export function givenFunctie(lid: Lidmaatschap, gezien: number, functie: Functie): Lidmaatschap {
  if (lid.versie !== gezien || lid.stand === 'GEBLOKKEERD') {
    const tekst =
      'De rollen van deze persoon zijn intussen gewijzigd of geblokkeerd. Keur dit verzoek af en vraag het opnieuw aan.';
    throw refuse([{ code: 'LID_GEWIJZIGD', tekst }]);
  }
  return { ...withFunctie(lid, functie), stand: 'ACTIEF' };
}

/** Removes a lidmaatschap that nobody confirmed; one that already counted stays as it is. Can be repeated. */
export async function removeWaiting(deps: Beheer, verzoek: BeheerVerzoek, wie: LidRef): Promise<void> {
  await retryOnConflict(async () => {
    const lid = await deps.gebruikers.findLidmaatschap(wie);
    if (lid?.stand !== 'WACHT_OP_BEVESTIGING') return;
    const daad = daadVan(verzoek, deps.newContext(), 'lidmaatschap', lid.id);
    await deps.gebruikers.saveLidmaatschap(eraseLidmaatschap(lid), daad);
  });
}

/**
 * Another address for what still waits for its owner at the one that was typed: that invitation ends, and the new
 * address gets one. Can be repeated.
 */
export async function inviteElsewhere(
  deps: Beheer,
  verzoek: BeheerVerzoek,
  gebruikerId: string,
  email: string,
): Promise<void> {
  const hier = requireHier(await deps.gebruikers.load(gebruikerId), verzoek.actor);
  for (const lid of hier.filter((one) => one.stand !== 'VERWIJDERD' && !isAanvaard(one))) {
    const { naam, rollen, platformIds, stand, totEnMet, organisatieId, organisatieNaam, organisatieSoort } = lid;
    const { samenwerkingsverbandId } = lid;
    const wie = {
      email,
      naam,
      rollen,
      platformIds,
      totEnMet,
      organisatie: { organisatieId, organisatieNaam, organisatieSoort, samenwerkingsverbandId },
      ...(stand === 'WACHT_OP_BEVESTIGING' ? { stand } : {}),
    };
    await retryOnConflict(() =>
      invitePerson(deps, wie, (made) => daadVan(verzoek, deps.newContext(), 'lidmaatschap', made.id)),
    );
    const daad = daadVan(verzoek, deps.newContext(), 'lidmaatschap', lid.id);
    await deps.gebruikers.saveLidmaatschap(eraseLidmaatschap(lid), daad);
  }
}

/**
 * Writes the next version of a lidmaatschap. Its owner is mailed in the same transaction when they may do less, or
 * anything again.
 */
export async function saveLid(
  deps: Beheer,
  verzoek: BeheerVerzoek,
  voor: Lidmaatschap,
  na: Lidmaatschap,
  gevolg?: Dienstgevolg,
): Promise<Lidmaatschap> {
  const changed = { ...na, versie: voor.versie + 1 };
  const context = deps.newContext();
  const meldingen = dienstberichten(voor, changed, context);
  const daad = daadVan(verzoek, context, 'lidmaatschap', voor.id);
  await deps.gebruikers.saveLidmaatschap(changed, daad, { elders: [], meldingen }, gevolg);
  return changed;
}

/** One lidmaatschap at the actor's SWV. @throws DomainError NIET_GEVONDEN */
export async function requireLid(deps: Beheer, actor: Actor, wie: LidRef): Promise<Lidmaatschap> {
  const hier = requireHier(await deps.gebruikers.load(wie.gebruikerId), actor);
  const lid = hier.find((one) => one.id === wie.lidmaatschapId && one.stand !== 'VERWIJDERD');
  if (!lid) throw notFound();
  return lid;
}
