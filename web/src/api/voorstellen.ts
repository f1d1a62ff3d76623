import type * as contract from '#shared/contract/voorstellen.ts';
import { request } from './request.ts';

export const doeVoorstel = request<typeof contract.doeVoorstel>('POST', '/v1/hulpvragen/{hulpvraagId}/voorstellen');
export const keurVoorstelAf = request<typeof contract.keurVoorstelAf>(
  'POST',
  '/v1/hulpvragen/{hulpvraagId}/voorstellen/{voorstelId}/afwijzingen',
);
export const keurVoorstelGoed = request<typeof contract.keurVoorstelGoed>(
  'POST',
  '/v1/hulpvragen/{hulpvraagId}/voorstellen/{voorstelId}/goedkeuringen',
);
export const trekVoorstelIn = request<typeof contract.trekVoorstelIn>(
  'POST',
  '/v1/hulpvragen/{hulpvraagId}/voorstellen/{voorstelId}/intrekkingen',
);
