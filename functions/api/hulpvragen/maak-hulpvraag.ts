import { endpoint } from '#functions/runtime/endpoint.ts';
import { maakHulpvraag as route } from '#shared/contract/hulpvragen.ts';
import { createDossier } from '#shared/dossier/create-dossier.ts';
import { maakHulpvraag, maakVervolgHulpvraag, requireLid } from '#shared/hulpvraag/maak-hulpvraag.ts';
import { invalid } from '#shared/kernel/errors.ts';
import { requirePlatform } from '#shared/toegang/algemeen.ts';
import { answerHulpvraag } from './answer.ts';

export default endpoint(route, async (deps, request) => {
  const { actor, body } = request;
  requirePlatform(actor, body.platformId);
  const [voorschoolContact, jkSpecialist, contactpersoonJk] = await Promise.all([
    deps.gebruikers.findLidmaatschap(body.voorschoolContact),
    body.jkSpecialist && deps.gebruikers.findLidmaatschap(body.jkSpecialist),
    deps.gebruikers.findLidmaatschap(actor),
  ]);
  const gegevens = {
    platformId: body.platformId,
    voorschoolContact: requireLid(voorschoolContact, 'CONTACTPERSOON_VOORSCHOOL', actor, '/voorschoolContact'),
    contactpersoonJk: requireLid(contactpersoonJk, 'CONTACTPERSOON_JK', actor, '/contactpersoonJk'),
    jkSpecialist: body.jkSpecialist && requireLid(jkSpecialist, 'JK_SPECIALIST', actor, '/jkSpecialist'),
    ouders: body.ouders,
  };
  const gewijzigd = await createDossier(
    deps,
    { ...request, dossierId: body.dossierId },
    (bestaand, zaaknummer, context) => {
      if (bestaand)
        return maakVervolgHulpvraag(bestaand, { ...gegevens, zaaknummer, kind: bestaand.kind }, actor, context);
      if (!body.kind) throw invalid('/kind', 'KIND_ONTBREEKT', 'Vul de naam en de geboortedatum van het kind in.');
      return maakHulpvraag({ ...gegevens, zaaknummer, kind: body.kind }, actor, context);
    },
  );
  return answerHulpvraag(gewijzigd, actor, deps.newContext().nu);
});
