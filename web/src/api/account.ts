import type * as contract from '#shared/contract/account.ts';
import type * as eigen from '#shared/contract/eigen-account.ts';
import { request } from './request.ts';

export const aanvaardLidmaatschap = request<typeof eigen.aanvaardLidmaatschap>(
  'POST',
  '/v1/mijn-account/lidmaatschappen/{lidmaatschapId}/aanvaardingen',
);
export const draagBeheerOver = request<typeof eigen.draagBeheerOver>('PUT', '/v1/mijn-account/beheer');
export const leesContact = request<typeof contract.leesContact>('GET', '/v1/contact');
export const leesMijnAccount = request<typeof contract.leesMijnAccount>('GET', '/v1/mijn-account');
export const logOveralUit = request<typeof eigen.logOveralUit>('POST', '/v1/mijn-account/afmeldingen');
export const wijsLidmaatschapAf = request<typeof eigen.wijsLidmaatschapAf>(
  'POST',
  '/v1/mijn-account/lidmaatschappen/{lidmaatschapId}/afwijzingen',
);
