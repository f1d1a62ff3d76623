import type * as contract from '#shared/contract/organisaties.ts';
import { request } from './request.ts';

type Contract = typeof contract;

export const bewerkOrganisatie = request<Contract['bewerkOrganisatie']>('PUT /v1/organisaties/{organisatieId}');
export const bewerkPlatform = request<Contract['bewerkPlatform']>('PUT /v1/platforms/{platformId}');
export const lijstOrganisaties = request<Contract['lijstOrganisaties']>('GET /v1/organisaties');
export const lijstPlatforms = request<Contract['lijstPlatforms']>('GET /v1/platforms');
export const maakOrganisatie = request<Contract['maakOrganisatie']>('POST /v1/organisaties');
export const maakPlatform = request<Contract['maakPlatform']>('POST /v1/platforms');
