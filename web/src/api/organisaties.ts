import type * as contract from '#shared/contract/organisaties.ts';
import { request } from './request.ts';

export const bewerkOrganisatie = request<typeof contract.bewerkOrganisatie>('PUT', '/v1/organisaties/{organisatieId}');

export const bewerkPlatform = request<typeof contract.bewerkPlatform>('PUT', '/v1/platforms/{platformId}');

export const lijstOrganisaties = request<typeof contract.lijstOrganisaties>('GET', '/v1/organisaties');

export const lijstPlatforms = request<typeof contract.lijstPlatforms>('GET', '/v1/platforms');

export const maakOrganisatie = request<typeof contract.maakOrganisatie>('POST', '/v1/organisaties');

export const maakPlatform = request<typeof contract.maakPlatform>('POST', '/v1/platforms');
