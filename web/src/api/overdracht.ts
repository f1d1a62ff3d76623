import type * as contract from '#shared/contract/overdracht.ts';
import { request } from './request.ts';

type Contract = typeof contract;

const zaak = '/v1/hulpvragen/{hulpvraagId}';

export const downloadOverdracht = request<Contract['downloadOverdracht']>(`POST ${zaak}/overdracht/downloads`);
export const leesOverdracht = request<Contract['leesOverdracht']>(`GET ${zaak}/overdracht`);
export const maakExport = request<Contract['maakExport']>(`POST ${zaak}/exports`);
export const neemOverdrachtOver = request<Contract['neemOverdrachtOver']>(`POST ${zaak}/overdracht/overname`);
