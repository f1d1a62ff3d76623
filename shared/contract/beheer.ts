import * as z from 'zod/mini';
import { lazy, lazyObject, lazyStrictObject } from '#shared/kernel/lazy.ts';
import { DateSchema, EmailSchema, freeText, IdSchema, requiredText, TelefoonSchema } from '#shared/kernel/text.ts';
import { LEDENGROEPEN, LidstandSchema, RolSchema, ToegangsstandSchema } from '#shared/model/gebruiker.ts';
import { OrganisatieSoortSchema } from '#shared/model/organisatie.ts';
import { accountverzoekRoutes } from './accountverzoeken.ts';
import { meldingRoutes } from './meldingen.ts';
import { pageOf, pageQuery } from './pages.ts';
import { defineRoute } from './route.ts';

const beheer = { area: 'beheer', recht: 'ACCOUNTS_BEHEREN' } as const;

const OrganisatieView = lazyObject(() => ({
  id: IdSchema,
  soort: OrganisatieSoortSchema,
  naam: z.string(),
  plaats: z.optional(z.string()),
  telefoon: z.optional(z.string()),
  email: z.optional(z.string()),
  actief: z.boolean(),
  versie: z.number(),
}));

const PlatformView = lazyObject(() => ({ id: IdSchema, naam: z.string(), versie: z.number() }));

const LidView = lazyObject(() => ({
  id: IdSchema,
  gebruikerId: IdSchema,
  naam: z.string(),
  organisatieId: IdSchema,
  organisatieNaam: z.string(),
  rollen: z.array(RolSchema),
  platformIds: z.array(IdSchema),
  stand: LidstandSchema,
  totEnMet: z.optional(DateSchema),
  versie: z.number(),
}));

const OrganisatieBody = {
  naam: requiredText(150),
  plaats: z.optional(freeText(100)),
  telefoon: z.optional(TelefoonSchema),
  email: z.optional(EmailSchema),
};

const FunctieBody = {
  rollen: z.array(RolSchema).check(z.minLength(1), z.maxLength(4)),
  platformIds: z._default(z.array(IdSchema).check(z.maxLength(50)), []),
  totEnMet: z.optional(DateSchema),
};

export const maakOrganisatie = defineRoute({
  ...beheer,
  method: 'POST',
  path: '/v1/organisaties',
  operationId: 'maakOrganisatie',
  summary: 'Voeg een organisatie toe waar het samenwerkingsverband mee werkt',
  body: lazyStrictObject(() => ({
    soort: z.enum(['VOORSCHOOL', 'SCHOOL', 'EXTERN']),
    ...OrganisatieBody,
  })),
  response: OrganisatieView,
  status: 201,
});

export const lijstOrganisaties = defineRoute({
  area: 'beheer',
  recht: 'ADRESBOEK_LEZEN',
  method: 'GET',
  path: '/v1/organisaties',
  operationId: 'lijstOrganisaties',
  summary: 'De organisaties van een soort, op naam',
  query: lazyStrictObject(() => ({ soort: OrganisatieSoortSchema, ...pageQuery })),
  response: lazy(() => pageOf(OrganisatieView)),
  status: 200,
});

export const bewerkOrganisatie = defineRoute({
  ...beheer,
  method: 'PUT',
  path: '/v1/organisaties/{organisatieId}',
  operationId: 'bewerkOrganisatie',
  summary: 'Wijzig een organisatie; niet meer actief blokkeert al haar lidmaatschappen',
  body: lazyStrictObject(() => ({ ...OrganisatieBody, actief: z.boolean() })),
  response: OrganisatieView,
  status: 200,
  ifMatch: true,
});

export const maakPlatform = defineRoute({
  ...beheer,
  method: 'POST',
  path: '/v1/platforms',
  operationId: 'maakPlatform',
  summary: 'Voeg een platform toe',
  body: lazyStrictObject(() => ({ naam: requiredText(150) })),
  response: PlatformView,
  status: 201,
});

export const lijstPlatforms = defineRoute({
  area: 'beheer',
  recht: 'ADRESBOEK_LEZEN',
  method: 'GET',
  path: '/v1/platforms',
  operationId: 'lijstPlatforms',
  summary: 'De platforms van het samenwerkingsverband',
  response: lazyObject(() => ({ items: z.array(PlatformView) })),
  status: 200,
});

export const bewerkPlatform = defineRoute({
  ...beheer,
  method: 'PUT',
  path: '/v1/platforms/{platformId}',
  operationId: 'bewerkPlatform',
  summary: 'Geef een platform een andere naam',
  body: lazyStrictObject(() => ({ naam: requiredText(150) })),
  response: PlatformView,
  status: 200,
  ifMatch: true,
});

export const lijstLeden = defineRoute({
  ...beheer,
  method: 'GET',
  path: '/v1/organisaties/{organisatieId}/leden',
  operationId: 'lijstLeden',
  summary: 'De mensen van een organisatie, op naam; de ouders en genodigden van het samenwerkingsverband staan apart',
  query: lazyStrictObject(() => ({ groep: z._default(z.enum(LEDENGROEPEN), 'MEDEWERKERS'), ...pageQuery })),
  response: lazy(() => pageOf(LidView)),
  status: 200,
});

export const leesAdresboek = defineRoute({
  area: 'beheer',
  recht: 'ADRESBOEK_LEZEN',
  method: 'GET',
  path: '/v1/adresboek',
  operationId: 'leesAdresboek',
  refuses: [404],
  summary: 'Wie kan ik kiezen als contactpersoon van een organisatie; met een platform alleen wie daarvoor werkt',
  query: lazyStrictObject(() => ({ organisatieId: IdSchema, platformId: z.optional(IdSchema), ...pageQuery })),
  response: lazy(() =>
    pageOf(
      z.object({
        gebruikerId: IdSchema,
        lidmaatschapId: IdSchema,
        naam: z.string(),
        organisatieNaam: z.string(),
        rollen: z.array(RolSchema),
      }),
    ),
  ),
  status: 200,
});

export const nodigLidUit = defineRoute({
  ...beheer,
  method: 'POST',
  path: '/v1/organisaties/{organisatieId}/leden',
  operationId: 'nodigLidUit',
  limiet: { soort: 'ACCOUNTS_UITNODIGEN' },
  summary:
    'Nodig iemand uit; wie geen account heeft, krijgt een mail. Een JK- of beheerdersrol wacht op een andere beheerder',
  body: lazyStrictObject(() => ({ naam: requiredText(150), email: EmailSchema, ...FunctieBody })),
  response: LidView,
  status: 201,
});

const lid = '/v1/leden/{gebruikerId}/lidmaatschappen/{lidmaatschapId}' as const;

export const bewerkLid = defineRoute({
  ...beheer,
  method: 'PUT',
  path: lid,
  operationId: 'bewerkLid',
  summary:
    'Wijzig rollen, platforms of einddatum; een extra JK- of beheerdersrol of platform wacht op een andere beheerder',
  body: lazy(() => z.strictObject(FunctieBody)),
  response: LidView,
  status: 200,
  ifMatch: true,
});

export const blokkeerLid = defineRoute({
  ...beheer,
  method: 'POST',
  path: `${lid}/blokkades`,
  operationId: 'blokkeerLid',
  summary:
    'Blokkeer een lidmaatschap; vanaf het volgende verzoek is er geen toegang meer. Wat in hulpvragen nog openstaat, sluit mee, of blijft staan tot de blokkade voorbij is',
  query: lazyStrictObject(() => ({ uitnodigingen: z._default(z.enum(['SLUITEN', 'HOUDEN']), 'SLUITEN') })),
  response: LidView,
  status: 201,
});

export const deblokkeerLid = defineRoute({
  ...beheer,
  method: 'DELETE',
  path: `${lid}/blokkades`,
  operationId: 'deblokkeerLid',
  summary: 'Hef de blokkade van een lidmaatschap op',
  status: 204,
});

const gebruiker = '/v1/gebruikers/{gebruikerId}' as const;

export const leesGebruiker = defineRoute({
  ...beheer,
  method: 'GET',
  path: gebruiker,
  operationId: 'leesGebruiker',
  summary: 'Een account, met de lidmaatschappen bij dit samenwerkingsverband',
  response: lazyObject(() => ({
    id: IdSchema,
    naam: z.string(),
    email: z.string(),
    stand: ToegangsstandSchema,
    lidmaatschappen: z.array(LidView),
  })),
  status: 200,
});

export const blokkeerAccount = defineRoute({
  ...beheer,
  method: 'POST',
  path: `${gebruiker}/blokkades`,
  operationId: 'blokkeerAccount',
  summary: 'Blokkeer een heel account en beëindig elke sessie',
  status: 204,
});

export const deblokkeerAccount = defineRoute({
  ...beheer,
  method: 'DELETE',
  path: `${gebruiker}/blokkades`,
  operationId: 'deblokkeerAccount',
  summary: 'Laat iemand weer inloggen',
  status: 204,
});

export const nodigOpnieuwUit = defineRoute({
  ...beheer,
  method: 'POST',
  path: `${gebruiker}/uitnodigingen`,
  operationId: 'nodigOpnieuwUit',
  limiet: { soort: 'ACCOUNTS_UITNODIGEN', per: 'gebruikerId' },
  summary: 'Stuur de uitnodiging opnieuw naar iemand die nog niet heeft ingelogd',
  status: 204,
});

export const verwijderAccount = defineRoute({
  ...beheer,
  method: 'DELETE',
  path: gebruiker,
  operationId: 'verwijderAccount',
  summary: 'Verwijder een account en de persoonsgegevens; de geschiedenis houdt alleen nummers',
  status: 204,
});

const WIE = { gebruikerId: IdSchema };
const LID = { ...WIE, lidmaatschapId: IdSchema };

export const toonBeheergevolgen = defineRoute({
  ...beheer,
  method: 'POST',
  path: '/v1/beheervoorbeelden',
  operationId: 'toonBeheergevolgen',
  refuses: [404],
  summary: 'Hoeveel hulpvragen raakt dit, wat sluit daarin en wie krijgt mail, als u dit doet? Er verandert niets.',
  body: lazy(() =>
    z.discriminatedUnion('soort', [
      z.strictObject({ soort: z.literal('LID_BLOKKEREN'), ...LID }),
      z.strictObject({ soort: z.literal('LID_DEBLOKKEREN'), ...LID }),
      z.strictObject({ soort: z.literal('LID_WIJZIGEN'), ...LID, ...FunctieBody }),
      z.strictObject({ soort: z.literal('ACCOUNT_BLOKKEREN'), ...WIE }),
      z.strictObject({ soort: z.literal('ACCOUNT_DEBLOKKEREN'), ...WIE }),
      z.strictObject({ soort: z.literal('ACCOUNT_VERWIJDEREN'), ...WIE }),
      z.strictObject({ soort: z.literal('ORGANISATIE_NIET_ACTIEF'), organisatieId: IdSchema }),
    ]),
  ),
  response: lazyObject(() => ({
    /** How many people are mailed that they may do less, or may work here again. */
    mensen: z.number(),
    /** Numbers only: a beheerder reads nothing of a case. */
    zaken: z.array(
      z.object({
        zaaknummer: z.string(),
        uitnodigingen: z.number(),
        bestanden: z.number(),
        mails: z.number(),
      }),
    ),
    /** False: there are more cases than are told here. */
    volledig: z.boolean(),
  })),
  status: 200,
});

export const beheerRoutes = [
  toonBeheergevolgen,
  maakOrganisatie,
  lijstOrganisaties,
  bewerkOrganisatie,
  maakPlatform,
  lijstPlatforms,
  bewerkPlatform,
  lijstLeden,
  leesAdresboek,
  nodigLidUit,
  bewerkLid,
  blokkeerLid,
  deblokkeerLid,
  leesGebruiker,
  blokkeerAccount,
  deblokkeerAccount,
  nodigOpnieuwUit,
  verwijderAccount,
  ...accountverzoekRoutes,
  ...meldingRoutes,
] as const;
