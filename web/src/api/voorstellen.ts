import type * as contract from '#shared/contract/voorstellen.ts';
import { request } from './request.ts';

type Contract = typeof contract;

const zaak = '/v1/hulpvragen/{hulpvraagId}';
const voorstel = `${zaak}/voorstellen/{voorstelId}` as const;

export const doeVoorstel = request<Contract['doeVoorstel']>(`POST ${zaak}/voorstellen`);
export const keurVoorstelAf = request<Contract['keurVoorstelAf']>(`POST ${voorstel}/afwijzingen`);
export const keurVoorstelGoed = request<Contract['keurVoorstelGoed']>(`POST ${voorstel}/goedkeuringen`);
export const trekVoorstelIn = request<Contract['trekVoorstelIn']>(`POST ${voorstel}/intrekkingen`);
