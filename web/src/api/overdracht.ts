import type * as contract from '#shared/contract/overdracht.ts';
import { request } from './request.ts';

export const downloadOverdracht = request<typeof contract.downloadOverdracht>(
  'POST',
  '/v1/hulpvragen/{hulpvraagId}/overdracht/downloads',
);
export const leesOverdracht = request<typeof contract.leesOverdracht>('GET', '/v1/hulpvragen/{hulpvraagId}/overdracht');
export const maakExport = request<typeof contract.maakExport>('POST', '/v1/hulpvragen/{hulpvraagId}/exports');
export const neemOverdrachtOver = request<typeof contract.neemOverdrachtOver>(
  'POST',
  '/v1/hulpvragen/{hulpvraagId}/overdracht/overname',
);
