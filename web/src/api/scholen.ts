import type * as contract from '#shared/contract/scholen.ts';
import { request } from './request.ts';

export const corrigeerAanmelding = request<typeof contract.corrigeerAanmelding>(
  'PUT',
  '/v1/hulpvragen/{hulpvraagId}/scholen-van-voorkeur/{schoolId}/aanmelding',
);
export const geefSchoolreactie = request<typeof contract.geefSchoolreactie>(
  'POST',
  '/v1/hulpvragen/{hulpvraagId}/scholen-van-voorkeur/{schoolId}/schoolreacties',
);
export const geefToestemming = request<typeof contract.geefToestemming>(
  'POST',
  '/v1/hulpvragen/{hulpvraagId}/toestemmingen',
);
export const legAanmeldingVast = request<typeof contract.legAanmeldingVast>(
  'POST',
  '/v1/hulpvragen/{hulpvraagId}/scholen-van-voorkeur/{schoolId}/aanmeldingen',
);
export const legBezwaarVast = request<typeof contract.legBezwaarVast>(
  'POST',
  '/v1/hulpvragen/{hulpvraagId}/toestemmingen/{toestemmingId}/vastgelegde-bezwaren',
);
export const legBezwaarintrekkingVast = request<typeof contract.legBezwaarintrekkingVast>(
  'POST',
  '/v1/hulpvragen/{hulpvraagId}/toestemmingen/{toestemmingId}/vastgelegde-bezwaarintrekkingen',
);
export const legInschrijvingVast = request<typeof contract.legInschrijvingVast>(
  'PUT',
  '/v1/hulpvragen/{hulpvraagId}/inschrijving',
);
export const legIntrekkingVast = request<typeof contract.legIntrekkingVast>(
  'POST',
  '/v1/hulpvragen/{hulpvraagId}/toestemmingen/{toestemmingId}/vastgelegde-intrekkingen',
);
export const legSchoolreactieVast = request<typeof contract.legSchoolreactieVast>(
  'POST',
  '/v1/hulpvragen/{hulpvraagId}/scholen-van-voorkeur/{schoolId}/vastgelegde-schoolreacties',
);
export const legToestemmingVast = request<typeof contract.legToestemmingVast>(
  'POST',
  '/v1/hulpvragen/{hulpvraagId}/vastgelegde-toestemmingen',
);
export const maakBezwaar = request<typeof contract.maakBezwaar>(
  'POST',
  '/v1/hulpvragen/{hulpvraagId}/toestemmingen/{toestemmingId}/bezwaren',
);
export const ordenScholen = request<typeof contract.ordenScholen>(
  'PUT',
  '/v1/hulpvragen/{hulpvraagId}/scholen-van-voorkeur',
);
export const trekBezwaarIn = request<typeof contract.trekBezwaarIn>(
  'DELETE',
  '/v1/hulpvragen/{hulpvraagId}/toestemmingen/{toestemmingId}/bezwaren',
);
export const trekToestemmingIn = request<typeof contract.trekToestemmingIn>(
  'POST',
  '/v1/hulpvragen/{hulpvraagId}/toestemmingen/{toestemmingId}/intrekkingen',
);
export const trekVraagIn = request<typeof contract.trekVraagIn>(
  'POST',
  '/v1/hulpvragen/{hulpvraagId}/scholen-van-voorkeur/{schoolId}/ingetrokken-vragen',
);
export const verlengTermijn = request<typeof contract.verlengTermijn>(
  'POST',
  '/v1/hulpvragen/{hulpvraagId}/scholen-van-voorkeur/{schoolId}/verlengingen',
);
export const verwijderSchool = request<typeof contract.verwijderSchool>(
  'DELETE',
  '/v1/hulpvragen/{hulpvraagId}/scholen-van-voorkeur/{schoolId}',
);
export const voegSchoolToe = request<typeof contract.voegSchoolToe>(
  'POST',
  '/v1/hulpvragen/{hulpvraagId}/scholen-van-voorkeur',
);
export const vraagSchool = request<typeof contract.vraagSchool>(
  'POST',
  '/v1/hulpvragen/{hulpvraagId}/scholen-van-voorkeur/{schoolId}/vragen',
);
export const wijzigSchoolcontact = request<typeof contract.wijzigSchoolcontact>(
  'PUT',
  '/v1/hulpvragen/{hulpvraagId}/scholen-van-voorkeur/{schoolId}/contact',
);
