import { param } from '#functions/runtime/api-request.ts';
import { changeEndpoint } from '#functions/runtime/dossier-endpoint.ts';
import { corrigeerAanmelding as route } from '#shared/contract/scholen.ts';
import { corrigeerAanmelding } from '#shared/school/corrigeer-aanmelding.ts';

export default changeEndpoint(route, ({ dossier }, request, context) =>
  corrigeerAanmelding(dossier, param(request, 'schoolId'), request.body, request.actor, context),
);
