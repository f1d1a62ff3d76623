import * as z from 'zod/mini';
import { lazy, lazyStrictObject } from '#shared/kernel/lazy.ts';
import { DatumSchema, freeText, IdSchema, requiredText } from '#shared/kernel/text.ts';
import { OuderIdSchema, SchoolIdSchema } from '#shared/model/ids.ts';
import { AfwijsredenSchema } from '#shared/model/school.ts';
import { GemaaktView } from './gemaakt.ts';
import { listOf } from './pages.ts';
import { routesOf } from './route.ts';
import { DocumentkeuzeBody, MensBody, SchoolcontactBody } from './voornemens.ts';

const zaak = '/v1/hulpvragen/{hulpvraagId}' as const;
const scholen = `${zaak}/scholen-van-voorkeur` as const;
const school = `${scholen}/{schoolId}` as const;
const toestemming = `${zaak}/toestemmingen/{toestemmingId}` as const;

const route = routesOf({ area: 'scholen' });
const change = routesOf({ area: 'scholen', response: GemaaktView });
const beheer = routesOf({ area: 'scholen', response: GemaaktView, recht: 'SCHOLEN_BEHEREN' });

export const voegSchoolToe = beheer(`POST ${scholen}`, {
  operationId: 'voegSchoolToe',
  summary: 'Voeg een school van voorkeur toe, met de contactpersoon van die school; er wordt nog niets gedeeld',
  body: lazyStrictObject(() => ({ contact: MensBody })),
});

export const lijstSchoolbereik = route(`GET ${scholen}`, {
  operationId: 'lijstSchoolbereik',
  recht: 'DOSSIER_LEZEN',
  summary: 'Waar de scholen van voorkeur te bereiken zijn, voor ouders die hun kind willen inschrijven',
  response: listOf(
    z.object({ schoolId: SchoolIdSchema, telefoon: z.optional(z.string()), bereikbaar: z.optional(z.string()) }),
  ),
});

export const ordenScholen = beheer(`PUT ${scholen}`, {
  operationId: 'ordenScholen',
  summary: 'Zet de scholen in de volgorde van de ouders',
  body: lazyStrictObject(() => ({ volgorde: z.array(SchoolIdSchema).check(z.maxLength(10)) })),
});

export const verwijderSchool = route(`DELETE ${school}`, {
  operationId: 'verwijderSchool',
  recht: 'SCHOLEN_BEHEREN',
  summary: 'Verwijder een school die nog niet is gevraagd',
});

export const vraagSchool = beheer(`POST ${school}/vragen`, {
  operationId: 'vraagSchool',
  limiet: { soort: 'MAILEN', per: 'hulpvraagId' },
  summary: 'Vraag nog een school, naast of na een andere; of vraag een school opnieuw',
});

export const trekVraagIn = beheer(`POST ${school}/ingetrokken-vragen`, {
  operationId: 'trekVraagIn',
  limiet: { soort: 'MAILEN', per: 'hulpvraagId' },
  summary: 'Trek de vraag aan een school in: de school leest meteen niets meer',
  body: lazyStrictObject(() => ({ reden: requiredText(2000) })),
});

const ReactieBody = lazyStrictObject(() => ({
  antwoord: z.enum(['AKKOORD', 'AFGEWEZEN']),
  redencode: z.optional(AfwijsredenSchema),
  toelichting: z._default(freeText(4000), ''),
}));

export const geefSchoolreactie = change(`POST ${school}/schoolreacties`, {
  operationId: 'geefSchoolreactie',
  recht: 'SCHOOLREACTIE_GEVEN',
  summary: 'Antwoord als school: ja, of nee met een reden',
  body: ReactieBody,
});

export const legSchoolreactieVast = beheer(`POST ${school}/vastgelegde-schoolreacties`, {
  operationId: 'legSchoolreactieVast',
  summary: 'Leg het antwoord vast dat de school aan de JKspecialist gaf',
  body: ReactieBody,
});

export const legAanmeldingVast = beheer(`POST ${school}/aanmeldingen`, {
  operationId: 'legAanmeldingVast',
  summary: 'Leg de schriftelijke aanmelding door de ouders vast; de zorgplichttermijn van 6 weken start',
  body: lazyStrictObject(() => ({ ontvangenOp: DatumSchema })),
});

export const corrigeerAanmelding = beheer(`PUT ${school}/aanmelding`, {
  operationId: 'corrigeerAanmelding',
  summary: 'Verbeter een verkeerd vastgelegde aanmelding: een andere datum, of (null) er was er geen bij deze school',
  body: lazyStrictObject(() => ({ ontvangenOp: z.nullable(DatumSchema), reden: requiredText(2000) })),
});

export const wijzigSchoolcontact = beheer(`PUT ${school}/contact`, {
  operationId: 'wijzigSchoolcontact',
  summary: 'Kies een andere contactpersoon van dezelfde school',
  body: lazyStrictObject(() => SchoolcontactBody),
});

export const verlengTermijn = beheer(`POST ${school}/verlengingen`, {
  operationId: 'verlengTermijn',
  summary: 'Verleng de zorgplichttermijn één keer, maximaal 4 weken, met een reden',
  body: lazyStrictObject(() => ({ tot: DatumSchema, reden: requiredText(2000) })),
});

export const legInschrijvingVast = change(`PUT ${zaak}/inschrijving`, {
  operationId: 'legInschrijvingVast',
  recht: 'INSCHRIJVING_VASTLEGGEN',
  summary: 'Leg vast op welke school de ouders hun kind hebben ingeschreven en vanaf wanneer',
  body: lazyStrictObject(() => ({ schoolId: SchoolIdSchema, startdatum: DatumSchema })),
});

const ToestemmingBody = {
  schoolId: SchoolIdSchema,
  documenten: DocumentkeuzeBody,
  totEnMet: z.optional(DatumSchema),
};

export const geefToestemming = change(`POST ${zaak}/toestemmingen`, {
  operationId: 'geefToestemming',
  recht: 'TOESTEMMING_GEVEN',
  summary: 'Geef als ouder toestemming om gekozen documenten met een school te delen',
  body: lazy(() => z.strictObject(ToestemmingBody)),
});

export const legToestemmingVast = change(`POST ${zaak}/vastgelegde-toestemmingen`, {
  operationId: 'legToestemmingVast',
  recht: 'TOESTEMMING_VASTLEGGEN',
  summary: 'Leg een ondertekende toestemming op papier vast',
  body: lazyStrictObject(() => ({ ...ToestemmingBody, ouderId: OuderIdSchema, bijlageId: IdSchema })),
});

const RedenBody = lazyStrictObject(() => ({ reden: z._default(freeText(2000), '') }));

export const trekToestemmingIn = change(`POST ${toestemming}/intrekkingen`, {
  operationId: 'trekToestemmingIn',
  recht: 'TOESTEMMING_GEVEN',
  summary: 'Trek uw toestemming in: de school kan er meteen niet meer bij',
  body: RedenBody,
});

export const legIntrekkingVast = change(`POST ${toestemming}/vastgelegde-intrekkingen`, {
  operationId: 'legIntrekkingVast',
  recht: 'TOESTEMMING_VASTLEGGEN',
  summary: 'Leg vast dat een ouder de toestemming heeft ingetrokken',
  body: RedenBody,
});

export const maakBezwaar = change(`POST ${toestemming}/bezwaren`, {
  operationId: 'maakBezwaar',
  recht: 'TOESTEMMING_GEVEN',
  summary: 'Maak bezwaar tegen de toestemming van de andere ouder: het delen stopt meteen',
  body: RedenBody,
});

export const legBezwaarVast = change(`POST ${toestemming}/vastgelegde-bezwaren`, {
  operationId: 'legBezwaarVast',
  recht: 'NAMENS_OUDER_VASTLEGGEN',
  summary: 'Leg het bezwaar vast van een ouder die belt of schrijft: het delen stopt meteen',
  body: lazyStrictObject(() => ({
    ouderId: OuderIdSchema,
    reden: z._default(freeText(2000), ''),
    bijlageId: z.optional(IdSchema),
  })),
});

export const legBezwaarintrekkingVast = change(`POST ${toestemming}/vastgelegde-bezwaarintrekkingen`, {
  operationId: 'legBezwaarintrekkingVast',
  recht: 'NAMENS_OUDER_VASTLEGGEN',
  summary: 'Leg vast dat de ouder het bezwaar intrekt, met het ondertekende papier: de toestemming telt weer',
  body: lazyStrictObject(() => ({ bijlageId: IdSchema })),
});

export const trekBezwaarIn = route(`DELETE ${toestemming}/bezwaren`, {
  operationId: 'trekBezwaarIn',
  recht: 'TOESTEMMING_GEVEN',
  summary: 'Trek uw bezwaar in',
});

export const scholenRoutes = [
  voegSchoolToe,
  lijstSchoolbereik,
  ordenScholen,
  verwijderSchool,
  vraagSchool,
  trekVraagIn,
  geefSchoolreactie,
  legSchoolreactieVast,
  legAanmeldingVast,
  corrigeerAanmelding,
  wijzigSchoolcontact,
  verlengTermijn,
  legInschrijvingVast,
  geefToestemming,
  legToestemmingVast,
  trekToestemmingIn,
  legIntrekkingVast,
  maakBezwaar,
  legBezwaarVast,
  legBezwaarintrekkingVast,
  trekBezwaarIn,
] as const;
