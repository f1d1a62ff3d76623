import type { Deps, HulpvragenDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { maakHulpvraag as route } from '#shared/contract/hulpvragen.ts';
import { invalid } from '#shared/kernel/errors.ts';
import type { Moment } from '#shared/kernel/text.ts';
import { findZelfdeKind, requireGeenZelfdeKind } from '#shared/kind/find-zelfde-kind.ts';
import { withHeleNaam } from '#shared/kind/naam.ts';
import type { OuderGegevens } from '#shared/kind/ouder-gegevens.ts';
import { noId, type PlatformId, splitHulpvraagId } from '#shared/model/ids.ts';
import type { Ouder } from '#shared/model/kind.ts';
import { requirePlatform } from '#shared/toegang/algemeen.ts';
import { answerHulpvraag } from './answer.ts';

// Most requests read: what makes a hulpvraag comes with the first that is made.
export default endpoint(route, async (deps: HulpvragenDeps, request) => {
  const [{ createDossier }, regels, { requireLid, requireStaf }, { requireGeenOuderZonderGezag }] = await Promise.all([
    import('#shared/dossier/create-dossier.ts'),
    import('#shared/hulpvraag/maak-hulpvraag.ts'),
    import('#shared/hulpvraag/require-lid.ts'),
    import('#shared/kind/recognize-ouders.ts'),
  ]);
  const { maakHulpvraag, makeVervolgHulpvraag } = regels;
  const { actor, body } = request;
  requirePlatform(actor, body.platformId);
  const [voorschoolContact, jkSpecialist, contactpersoonJk, kinderen] = await Promise.all([
    deps.gebruikers.findLidmaatschap(body.voorschoolContact),
    body.jkSpecialist && deps.gebruikers.findLidmaatschap(body.jkSpecialist),
    deps.gebruikers.findLidmaatschap(actor),
    body.kind && !body.dossierId
      ? deps.lijsten.listKinderen(actor.samenwerkingsverbandId, body.kind.geboortedatum)
      : [],
  ]);
  const nieuweOuders = body.ouders.map(withHeleNaam);
  const ouders = body.dossierId === undefined ? nieuweOuders.map(toOuder) : await loadOuders(deps, body.dossierId);
  for (const plek of ['voorschoolContact', 'jkSpecialist'] as const)
    await requireGeenOuderZonderGezag(deps, ouders, body[plek], `/${plek}`);
  const gegevensVoor = (platformId: PlatformId, nu: Moment) => {
    const gevraagd = (plek: string) => ({ actor, nu, plek });
    return {
      platformId,
      voorschoolContact: requireLid(voorschoolContact, 'CONTACTPERSOON_VOORSCHOOL', gevraagd('/voorschoolContact')),
      contactpersoonJk: requireStaf(contactpersoonJk, 'CONTACTPERSOON_JK', platformId, gevraagd('/contactpersoonJk')),
      jkSpecialist:
        body.jkSpecialist && requireStaf(jkSpecialist, 'JK_SPECIALIST', platformId, gevraagd('/jkSpecialist')),
      ouders: nieuweOuders,
    };
  };
  const gewijzigd = await createDossier(
    deps,
    { ...request, dossierId: body.dossierId },
    (bestaand, zaaknummer, context) => {
      // A dossier stays with its platform, whatever the request says.
      const gegevens = gegevensVoor(bestaand?.kop.platformId ?? body.platformId, context.nu);
      if (bestaand)
        return makeVervolgHulpvraag(bestaand, { ...gegevens, zaaknummer, kind: bestaand.kind }, actor, context);
      if (!body.kind) throw invalid('/kind', 'KIND_ONTBREEKT', 'Vul de naam en de geboortedatum van het kind in.');
      const { kind, tochAanmaken } = body;
      if (!tochAanmaken) requireGeenZelfdeKind(kinderen, kind, actor);
      return maakHulpvraag({ ...gegevens, zaaknummer, kind, tochAanmaken }, actor, context);
    },
  );
  const answer = await answerHulpvraag(gewijzigd, actor, deps.newContext().nu);
  // Of a request that is repeated, the dossier itself is among the children by now.
  const andere = kinderen.filter((one) => splitHulpvraagId(one.hulpvraagId).dossierId !== gewijzigd.dossier.kop.id);
  return { ...answer, body: { ...answer.body, zelfdeKind: findZelfdeKind(andere, gewijzigd.dossier.kind, actor) } };
});

/**
 * The ouders of a dossier that is there. Whether it may be used is decided when the hulpvraag is made; to anybody else
 * it tells nothing.
 */
async function loadOuders(deps: Deps, dossierId: string): Promise<readonly Ouder[]> {
  return (await deps.dossiers.loadLaatste(dossierId))?.ouders ?? [];
}

/** An ouder who is not in any dossier yet. */
function toOuder(gegevens: OuderGegevens): Ouder {
  return { ...gegevens, id: noId(''), versie: 0 };
}
