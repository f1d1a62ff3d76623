import type * as contract from '#shared/contract/scholen.ts';
import { request } from './request.ts';

type Contract = typeof contract;

const zaak = '/v1/hulpvragen/{hulpvraagId}';
const school = `${zaak}/scholen-van-voorkeur/{schoolId}` as const;
const toestemming = `${zaak}/toestemmingen/{toestemmingId}` as const;

export const corrigeerAanmelding = request<Contract['corrigeerAanmelding']>(`PUT ${school}/aanmelding`);
export const geefSchoolreactie = request<Contract['geefSchoolreactie']>(`POST ${school}/schoolreacties`);
export const geefToestemming = request<Contract['geefToestemming']>(`POST ${zaak}/toestemmingen`);
export const legAanmeldingVast = request<Contract['legAanmeldingVast']>(`POST ${school}/aanmeldingen`);
export const legBezwaarVast = request<Contract['legBezwaarVast']>(`POST ${toestemming}/vastgelegde-bezwaren`);
export const legBezwaarintrekkingVast = request<Contract['legBezwaarintrekkingVast']>(
  `POST ${toestemming}/vastgelegde-bezwaarintrekkingen`,
);
export const legInschrijvingVast = request<Contract['legInschrijvingVast']>(`PUT ${zaak}/inschrijving`);
export const legIntrekkingVast = request<Contract['legIntrekkingVast']>(`POST ${toestemming}/vastgelegde-intrekkingen`);
export const legSchoolreactieVast = request<Contract['legSchoolreactieVast']>(
  `POST ${school}/vastgelegde-schoolreacties`,
);
export const legToestemmingVast = request<Contract['legToestemmingVast']>(`POST ${zaak}/vastgelegde-toestemmingen`);
export const lijstSchoolbereik = request<Contract['lijstSchoolbereik']>(`GET ${zaak}/scholen-van-voorkeur`);
export const maakBezwaar = request<Contract['maakBezwaar']>(`POST ${toestemming}/bezwaren`);
export const ordenScholen = request<Contract['ordenScholen']>(`PUT ${zaak}/scholen-van-voorkeur`);
export const trekBezwaarIn = request<Contract['trekBezwaarIn']>(`DELETE ${toestemming}/bezwaren`);
export const trekToestemmingIn = request<Contract['trekToestemmingIn']>(`POST ${toestemming}/intrekkingen`);
export const trekVraagIn = request<Contract['trekVraagIn']>(`POST ${school}/ingetrokken-vragen`);
export const verlengTermijn = request<Contract['verlengTermijn']>(`POST ${school}/verlengingen`);
export const verwijderSchool = request<Contract['verwijderSchool']>(`DELETE ${school}`);
export const voegSchoolToe = request<Contract['voegSchoolToe']>(`POST ${zaak}/scholen-van-voorkeur`);
export const vraagSchool = request<Contract['vraagSchool']>(`POST ${school}/vragen`);
export const wijzigSchoolcontact = request<Contract['wijzigSchoolcontact']>(`PUT ${school}/contact`);
