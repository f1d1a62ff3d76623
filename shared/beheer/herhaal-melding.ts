import { DomainError, notFound } from '#shared/kernel/errors.ts';
import { ACCOUNTMAIL } from '#shared/model/melding.ts';
import type { Meldingreeks, MeldingStore } from '#shared/ports/melding-store.ts';
import { herhaalZaakmail } from '#shared/verzending/herhaal-zaakmail.ts';
import { asAfgedaan } from '#shared/verzending/verzendstand.ts';
import { type Beheer, type BeheerVerzoek, logBeheer } from './beheer-deps.ts';
import { nodigOpnieuwUit } from './nodig-opnieuw-uit.ts';

/**
 * Sends a mail again that went wrong or came back, for the SWV that it is of. One that the user pool sent is an
 * invitation with a new temporary password, to the address that the account has now; whoever signed in already needs
 * none, and the row is done with.
 * @throws DomainError NIET_GEVONDEN, STAND_VAN_ZAKEN with the reason
 */
export async function herhaalMelding(
  deps: Beheer & { readonly meldingen: MeldingStore },
  verzoek: BeheerVerzoek,
  reeks: Meldingreeks,
  id: string,
): Promise<void> {
  const { samenwerkingsverbandId } = verzoek.actor;
  const melding = (await deps.meldingen.find(reeks, id))?.melding;
  if (melding?.samenwerkingsverbandId !== samenwerkingsverbandId) throw notFound();
  const { nu } = deps.newContext();
  if (melding.soort !== ACCOUNTMAIL) {
    await herhaalZaakmail(deps, reeks, id, nu, (one) => one.samenwerkingsverbandId === samenwerkingsverbandId);
    return logBeheer(deps, verzoek, 'GEWIJZIGD', 'melding', id);
  }
  try {
    await nodigOpnieuwUit(deps, verzoek, melding.aan);
  } catch (error) {
    if (isNotNeeded(error)) await deps.meldingen.replace(melding, asAfgedaan(melding, nu));
    throw error;
  }
  // Lost only to an event about this very mail, or a later one.
  await deps.meldingen.replace(melding, asAfgedaan(melding, nu));
}

/** The account is gone, or its owner signed in. */
function isNotNeeded(error: unknown): boolean {
  if (!(error instanceof DomainError)) return false;
  return error.code === 'NIET_GEVONDEN' || error.problems.some(({ code }) => code === 'AL_INGELOGD');
}
