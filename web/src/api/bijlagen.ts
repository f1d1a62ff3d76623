import type * as contract from '#shared/contract/bijlagen.ts';
import { request } from './request.ts';

type Contract = typeof contract;

const zaak = '/v1/hulpvragen/{hulpvraagId}';
const bijlage = `${zaak}/bijlagen/{bijlageId}` as const;

export const bewerkBijlage = request<Contract['bewerkBijlage']>(`PATCH ${bijlage}`);
export const downloadBijlage = request<Contract['downloadBijlage']>(`POST ${bijlage}/downloads`);
export const haalBijlageTerug = request<Contract['haalBijlageTerug']>(`POST ${bijlage}/terughalingen`);
export const leesBijlageGrenzen = request<Contract['leesBijlageGrenzen']>('GET /v1/bijlage-grenzen');
export const lijstBijlagen = request<Contract['lijstBijlagen']>(`GET ${zaak}/bijlagen`);
export const registreerBijlage = request<Contract['registreerBijlage']>(`POST ${zaak}/bijlagen`);
export const vernieuwUpload = request<Contract['vernieuwUpload']>(`POST ${bijlage}/uploads`);
export const verwijderBijlage = request<Contract['verwijderBijlage']>(`DELETE ${bijlage}`);
