import type * as contract from '#shared/contract/bijlagen.ts';
import { request } from './request.ts';

export const bewerkBijlage = request<typeof contract.bewerkBijlage>(
  'PATCH',
  '/v1/hulpvragen/{hulpvraagId}/bijlagen/{bijlageId}',
);
export const downloadBijlage = request<typeof contract.downloadBijlage>(
  'POST',
  '/v1/hulpvragen/{hulpvraagId}/bijlagen/{bijlageId}/downloads',
);
export const haalBijlageTerug = request<typeof contract.haalBijlageTerug>(
  'POST',
  '/v1/hulpvragen/{hulpvraagId}/bijlagen/{bijlageId}/terughalingen',
);
export const leesBijlageGrenzen = request<typeof contract.leesBijlageGrenzen>('GET', '/v1/bijlage-grenzen');
export const lijstBijlagen = request<typeof contract.lijstBijlagen>('GET', '/v1/hulpvragen/{hulpvraagId}/bijlagen');
export const registreerBijlage = request<typeof contract.registreerBijlage>(
  'POST',
  '/v1/hulpvragen/{hulpvraagId}/bijlagen',
);
export const vernieuwUpload = request<typeof contract.vernieuwUpload>(
  'POST',
  '/v1/hulpvragen/{hulpvraagId}/bijlagen/{bijlageId}/uploads',
);
export const verwijderBijlage = request<typeof contract.verwijderBijlage>(
  'DELETE',
  '/v1/hulpvragen/{hulpvraagId}/bijlagen/{bijlageId}',
);
