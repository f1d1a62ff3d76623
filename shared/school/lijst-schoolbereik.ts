import { checkDossier, type DossierDeps } from '#shared/dossier/open-dossier.ts';
import type { Verzoek } from '#shared/dossier/verzoek.ts';
import type { Organisatie } from '#shared/model/organisatie.ts';
import type { SchoolVanVoorkeur } from '#shared/model/school.ts';
import type { OrganisatieStore } from '#shared/ports/organisatie-store.ts';
import type { Recht } from '#shared/toegang/rechten.ts';
import { zichtbareScholen } from '#shared/toegang/zichtbare-scholen.ts';

/** Where a school is reached, as far as it told the SWV. */
export type Schoolbereik = { readonly schoolId: SchoolVanVoorkeur['id'] } & Pick<
  Organisatie,
  'telefoon' | 'bereikbaar'
>;

/**
 * The numbers of the schools that this person may know of. Read from the organisations, so that a number that changed
 * is right everywhere; apart from the dossier, because few who read that need to call.
 */
export async function lijstSchoolbereik(
  deps: DossierDeps & { readonly organisaties: OrganisatieStore },
  verzoek: Verzoek,
  recht: Recht,
): Promise<readonly Schoolbereik[]> {
  const { dossier, toegang } = await checkDossier(deps, verzoek, recht);
  const { actor } = verzoek;
  return Promise.all(
    zichtbareScholen(actor, dossier, toegang).map(async ({ id, organisatieId }) => {
      const school = await deps.organisaties.load(actor.samenwerkingsverbandId, organisatieId);
      return { schoolId: id, telefoon: school?.telefoon, bereikbaar: school?.bereikbaar };
    }),
  );
}
