import { createApi } from '#functions/runtime/create-api.ts';
import type { OrganisatieDeps } from '#functions/runtime/deps.ts';
import type { Endpoint } from '#functions/runtime/endpoint.ts';
import { createOrganisatieDeps } from '#functions/runtime/wire.ts';
import corrigeerAanmelding from './corrigeer-aanmelding.ts';
import geefSchoolreactie from './geef-schoolreactie.ts';
import geefToestemming from './geef-toestemming.ts';
import legAanmeldingVast from './leg-aanmelding-vast.ts';
import legBezwaarVast from './leg-bezwaar-vast.ts';
import legBezwaarintrekkingVast from './leg-bezwaarintrekking-vast.ts';
import legInschrijvingVast from './leg-inschrijving-vast.ts';
import legIntrekkingVast from './leg-intrekking-vast.ts';
import legSchoolreactieVast from './leg-schoolreactie-vast.ts';
import legToestemmingVast from './leg-toestemming-vast.ts';
import lijstSchoolbereik from './lijst-schoolbereik.ts';
import maakBezwaar from './maak-bezwaar.ts';
import ordenScholen from './orden-scholen.ts';
import trekBezwaarIn from './trek-bezwaar-in.ts';
import trekToestemmingIn from './trek-toestemming-in.ts';
import trekVraagIn from './trek-vraag-in.ts';
import verlengTermijn from './verleng-termijn.ts';
import verwijderSchool from './verwijder-school.ts';
import voegSchoolToe from './voeg-school-toe.ts';
import vraagSchool from './vraag-school.ts';
import wijzigSchoolcontact from './wijzig-schoolcontact.ts';

/** The endpoints of schools, consent, zorgplicht and enrolment. */
export const scholenEndpoints: readonly Endpoint<OrganisatieDeps>[] = [
  corrigeerAanmelding,
  geefSchoolreactie,
  geefToestemming,
  legAanmeldingVast,
  legBezwaarVast,
  legBezwaarintrekkingVast,
  legInschrijvingVast,
  legIntrekkingVast,
  legSchoolreactieVast,
  legToestemmingVast,
  lijstSchoolbereik,
  maakBezwaar,
  ordenScholen,
  trekBezwaarIn,
  trekToestemmingIn,
  trekVraagIn,
  verlengTermijn,
  verwijderSchool,
  voegSchoolToe,
  vraagSchool,
  wijzigSchoolcontact,
];

export const handler = createApi(scholenEndpoints, createOrganisatieDeps());
