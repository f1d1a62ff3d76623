import type * as contract from '#shared/contract/account.ts';
import type * as eigen from '#shared/contract/eigen-account.ts';
import { request } from './request.ts';

type Contract = typeof contract;
type Eigen = typeof eigen;

const account = '/v1/mijn-account';

export const aanvaardLidmaatschap = request<Eigen['aanvaardLidmaatschap']>(
  `POST ${account}/lidmaatschappen/{lidmaatschapId}/aanvaardingen`,
);
export const draagBeheerOver = request<Eigen['draagBeheerOver']>(`PUT ${account}/beheer`);
export const leesContact = request<Contract['leesContact']>('GET /v1/contact');
export const leesMijnAccount = request<Contract['leesMijnAccount']>(`GET ${account}`);
export const logOveralUit = request<Eigen['logOveralUit']>(`POST ${account}/afmeldingen`);
export const wijsLidmaatschapAf = request<Eigen['wijsLidmaatschapAf']>(
  `POST ${account}/lidmaatschappen/{lidmaatschapId}/afwijzingen`,
);
