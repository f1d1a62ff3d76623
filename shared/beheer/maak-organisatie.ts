import * as z from 'zod/mini';
import { findEarlier } from '#shared/dossier/find-earlier.ts';
import { retryOnConflict } from '#shared/dossier/retry-on-conflict.ts';
import { newId, OrganisatieIdSchema } from '#shared/model/ids.ts';
import type { OptioneleGegevens, Organisatie, OrganisatieSoort } from '#shared/model/organisatie.ts';
import { type Beheer, type BeheerVerzoek, makendeDaad } from './beheer-deps.ts';
import { requireOrganisatie } from './require-organisatie.ts';

/** Adds an organisation that the SWV works with. */
export async function maakOrganisatie(
  deps: Beheer,
  verzoek: BeheerVerzoek,
  gegevens: { readonly soort: OrganisatieSoort; readonly naam: string } & OptioneleGegevens,
): Promise<Organisatie> {
  return retryOnConflict(async () => {
    const eerder = await findEarlier(deps, verzoek);
    if (eerder) return requireOrganisatie(deps, verzoek.actor, z.parse(OrganisatieIdSchema, eerder.id));
    const context = deps.newContext();
    const { soort, naam } = gegevens;
    const organisatie: Organisatie = {
      id: newId(context),
      samenwerkingsverbandId: verzoek.actor.samenwerkingsverbandId,
      soort,
      naam,
      ...withoutEmpty(gegevens),
      actief: true,
      aangemaaktOp: context.nu,
      versie: 1,
    };
    await deps.organisaties.save(organisatie, makendeDaad(verzoek, context, 'organisatie', organisatie.id));
    return organisatie;
  });
}

/** What may be left out, without what was left empty. */
export function withoutEmpty({ plaats, telefoon, bereikbaar, email }: OptioneleGegevens): OptioneleGegevens {
  return {
    ...(plaats ? { plaats } : {}),
    ...(telefoon ? { telefoon } : {}),
    ...(bereikbaar ? { bereikbaar } : {}),
    ...(email ? { email } : {}),
  };
}
