import type * as contract from '#shared/contract/hulpvraaglijsten.ts';
import { request } from './request.ts';

type Contract = typeof contract;

export const lijstHulpvragen = request<Contract['lijstHulpvragen']>('GET /v1/hulpvragen');
export const lijstWerkvoorraad = request<Contract['lijstWerkvoorraad']>('GET /v1/platforms/{platformId}/hulpvragen');
export const telHulpvragen = request<Contract['telHulpvragen']>('GET /v1/platforms/{platformId}/tellingen');
export const zoekHulpvragen = request<Contract['zoekHulpvragen']>('POST /v1/hulpvragen/zoekopdrachten');
