import type * as contract from '#shared/contract/hulpvraaglijsten.ts';
import { request } from './request.ts';

export const lijstHulpvragen = request<typeof contract.lijstHulpvragen>('GET', '/v1/hulpvragen');
export const lijstWerkvoorraad = request<typeof contract.lijstWerkvoorraad>(
  'GET',
  '/v1/platforms/{platformId}/hulpvragen',
);
export const telHulpvragen = request<typeof contract.telHulpvragen>('GET', '/v1/platforms/{platformId}/tellingen');
export const zoekHulpvragen = request<typeof contract.zoekHulpvragen>('POST', '/v1/hulpvragen/zoekopdrachten');
