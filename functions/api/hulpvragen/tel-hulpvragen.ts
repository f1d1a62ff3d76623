import { param } from '#functions/runtime/api-request.ts';
import type { HulpvragenDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { telHulpvragen } from '#shared/contract/hulpvraaglijsten.ts';
import { STATUS, STATUSSEN } from '#shared/model/status.ts';
import { requirePlatform } from '#shared/toegang/algemeen.ts';

export default endpoint(telHulpvragen, async ({ lijsten }: HulpvragenDeps, request) => {
  const platformId = param(request, 'platformId');
  requirePlatform(request.actor, platformId);
  const counts = await lijsten.countByStatus(platformId);
  const items = STATUSSEN.map((status) => ({
    status,
    statusLabel: STATUS[status].label,
    aantal: counts.get(status) ?? 0,
  }));
  return { body: { items } };
});
