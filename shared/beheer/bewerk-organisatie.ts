import { requireVersion } from '#shared/dossier/require-version.ts';
import { retryOnConflict } from '#shared/dossier/retry-on-conflict.ts';
import { refuse } from '#shared/kernel/errors.ts';
import { LEDENGROEPEN, type Lidmaatschap } from '#shared/model/gebruiker.ts';
import type { OrganisatieId } from '#shared/model/ids.ts';
import type { OptioneleGegevens, Organisatie } from '#shared/model/organisatie.ts';
import { allMembers, type Beheer, type BeheerVerzoek, daadVan } from './beheer-deps.ts';
import { saveLid } from './lid-functie.ts';
import { withoutEmpty } from './maak-organisatie.ts';
import { requireOrganisatie } from './require-organisatie.ts';

/**
 * Changes an organisation. Its lidmaatschappen follow one by one: the name they carry along, and a block when it is no
 * longer active. Making it active again lifts no block: each is a decision of its own. Safe to repeat after a crash.
 */
export async function bewerkOrganisatie(
  deps: Beheer,
  verzoek: BeheerVerzoek,
  organisatieId: OrganisatieId,
  gezien: number,
  gegevens: { readonly naam: string; readonly actief: boolean } & OptioneleGegevens,
): Promise<Organisatie> {
  const changed = await retryOnConflict(async () => {
    const { plaats, telefoon, bereikbaar, email, ...rest } = await requireVersionOf(
      deps,
      verzoek,
      organisatieId,
      gezien,
    );
    const { naam, actief } = gegevens;
    if (!actief && rest.soort === 'SAMENWERKINGSVERBAND') throw refuseInactiveSwv();
    const next: Organisatie = { ...rest, naam, actief, ...withoutEmpty(gegevens), versie: rest.versie + 1 };
    await deps.organisaties.save(next, daadVan(verzoek, deps.newContext(), 'organisatie', organisatieId));
    return next;
  });
  for (const groep of LEDENGROEPEN) {
    for (const lid of await allMembers(deps.gebruikers, organisatieId, groep))
      await follow(deps, verzoek, changed, lid);
  }
  return changed;
}

async function requireVersionOf(deps: Beheer, verzoek: BeheerVerzoek, id: OrganisatieId, gezien: number) {
  const organisatie = await requireOrganisatie(deps, verzoek.actor, id);
  requireVersion(gezien, organisatie.versie, () => organisatie);
  return organisatie;
}

/** Lists may be a moment old, so each lidmaatschap is read again where it is changed. */
async function follow(deps: Beheer, verzoek: BeheerVerzoek, { naam, actief }: Organisatie, seen: Lidmaatschap) {
  await retryOnConflict(async () => {
    const { gebruikerId, id: lidmaatschapId } = seen;
    const lid = await deps.gebruikers.findLidmaatschap({ gebruikerId, lidmaatschapId });
    if (!lid || lid.stand === 'VERWIJDERD') return;
    const blocked = !actief && lid.stand === 'ACTIEF';
    // Ouders and invitees carry no name of the SWV.
    const organisatieNaam = lid.organisatieNaam === '' ? '' : naam;
    if (!blocked && organisatieNaam === lid.organisatieNaam) return;
    const next = { ...lid, organisatieNaam, versie: lid.versie + 1 };
    if (!blocked) return deps.gebruikers.saveLidmaatschap(next, undefined, undefined, 'ANDERS_NIETS');
    await saveLid(deps, verzoek, lid, { ...next, stand: 'GEBLOKKEERD' });
  });
}

function refuseInactiveSwv() {
  return refuse([{ code: 'SWV_BLIJFT_ACTIEF', tekst: 'Uw eigen samenwerkingsverband kan niet inactief worden.' }]);
}
