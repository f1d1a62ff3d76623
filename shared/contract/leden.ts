import * as z from 'zod/mini';
import { lazy, lazyObject, lazyStrictObject } from '#shared/kernel/lazy.ts';
import { DatumSchema, EmailSchema, IdSchema, requiredText } from '#shared/kernel/text.ts';
import { LEDENGROEPEN, LidmaatschapSchema, RolSchema } from '#shared/model/gebruiker.ts';
import { LidmaatschapIdSchema, OrganisatieIdSchema, PlatformIdSchema } from '#shared/model/ids.ts';
import { beheer } from './beheer-door.ts';
import { paged } from './pages.ts';
import { defineRoute } from './route.ts';

/** A lidmaatschap as a beheerder sees it. */
export const LidView = lazy(() =>
  z.pick(LidmaatschapSchema, {
    id: true,
    gebruikerId: true,
    naam: true,
    organisatieId: true,
    organisatieNaam: true,
    rollen: true,
    platformIds: true,
    stand: true,
    totEnMet: true,
    inlog: true,
    aangemaaktOp: true,
    versie: true,
  }),
);

/** What somebody does for an organisation, and until when. */
export const FunctieBody = {
  rollen: z.array(RolSchema).check(z.minLength(1), z.maxLength(4)),
  platformIds: z._default(z.array(PlatformIdSchema).check(z.maxLength(50)), []),
  totEnMet: z.optional(DatumSchema),
};

export const lijstLeden = beheer('GET /v1/organisaties/{organisatieId}/leden', {
  operationId: 'lijstLeden',
  summary: 'De mensen van een organisatie, op naam; de ouders en genodigden van het samenwerkingsverband staan apart',
  ...paged(LidView, () => ({ groep: z._default(z.enum(LEDENGROEPEN), 'MEDEWERKERS') })),
});

/** Somebody who can be chosen, and for which organisation. */
const AdresView = lazyObject(() => ({
  gebruikerId: IdSchema,
  lidmaatschapId: LidmaatschapIdSchema,
  naam: z.string(),
  organisatieNaam: z.string(),
  rollen: z.array(RolSchema),
}));

export const leesAdresboek = defineRoute('GET /v1/adresboek', {
  operationId: 'leesAdresboek',
  area: 'beheer',
  recht: 'ADRESBOEK_LEZEN',
  refuses: [404],
  summary: 'Wie kan ik kiezen als contactpersoon van een organisatie; met een platform alleen wie daarvoor werkt',
  ...paged(AdresView, () => ({ organisatieId: OrganisatieIdSchema, platformId: z.optional(PlatformIdSchema) })),
});

export const nodigLidUit = beheer('POST /v1/organisaties/{organisatieId}/leden', {
  operationId: 'nodigLidUit',
  limiet: { soort: 'ACCOUNTS_UITNODIGEN' },
  summary:
    'Nodig iemand uit; wie geen account heeft, krijgt een mail. Een JK- of beheerdersrol wacht op een andere beheerder',
  body: lazyStrictObject(() => ({ naam: requiredText(150), email: EmailSchema, ...FunctieBody })),
  response: LidView,
});

const lid = '/v1/leden/{gebruikerId}/lidmaatschappen/{lidmaatschapId}' as const;

export const bewerkLid = beheer(`PUT ${lid}`, {
  operationId: 'bewerkLid',
  summary:
    'Wijzig rollen, platforms of einddatum; een extra JK- of beheerdersrol of platform wacht op een andere beheerder',
  body: lazy(() => z.strictObject(FunctieBody)),
  response: LidView,
  ifMatch: true,
});

export const blokkeerLid = beheer(`POST ${lid}/blokkades`, {
  operationId: 'blokkeerLid',
  summary:
    'Blokkeer een lidmaatschap; vanaf het volgende verzoek is er geen toegang meer. Wat in hulpvragen nog openstaat, sluit mee, of blijft staan tot de blokkade voorbij is',
  query: lazyStrictObject(() => ({ uitnodigingen: z._default(z.enum(['SLUITEN', 'HOUDEN']), 'SLUITEN') })),
  response: LidView,
});

export const deblokkeerLid = beheer(`DELETE ${lid}/blokkades`, {
  operationId: 'deblokkeerLid',
  summary: 'Hef de blokkade van een lidmaatschap op',
});
