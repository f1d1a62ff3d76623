import type * as contract from '#shared/contract/account.ts';
import { request } from './request.ts';

export const aanvaardLidmaatschap = request<typeof contract.aanvaardLidmaatschap>(
  'POST',
  '/v1/mijn-account/lidmaatschappen/{lidmaatschapId}/aanvaardingen',
);
export const draagBeheerOver = request<typeof contract.draagBeheerOver>('PUT', '/v1/mijn-account/beheer');
export const leesContact = request<typeof contract.leesContact>('GET', '/v1/contact');
export const leesMijnAccount = request<typeof contract.leesMijnAccount>('GET', '/v1/mijn-account');
export const logOveralUit = request<typeof contract.logOveralUit>('POST', '/v1/mijn-account/afmeldingen');
export const wijsLidmaatschapAf = request<typeof contract.wijsLidmaatschapAf>(
  'POST',
  '/v1/mijn-account/lidmaatschappen/{lidmaatschapId}/afwijzingen',
);
