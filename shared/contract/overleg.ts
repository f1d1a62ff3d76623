import * as z from 'zod/mini';
import { lazy, lazyObject, lazyStrictObject } from '#shared/kernel/lazy.ts';
import { EmailSchema, freeText, IdSchema, MomentSchema, requiredText } from '#shared/kernel/text.ts';
import { HulpvraagIdSchema, LidmaatschapIdSchema, OuderIdSchema } from '#shared/model/ids.ts';
import { DuurMinutenSchema, GenodigdeSoortSchema, OpeningswijzeSchema } from '#shared/model/overlegronde.ts';
import { RondeView, UitnodigingView } from './dossier-views.ts';
import { GemaaktView } from './gemaakt.ts';
import { paged } from './pages.ts';
import { routesOf } from './route.ts';
import { DocumentkeuzeBody, VensterBody } from './voornemens.ts';

const route = routesOf({ area: 'overleg' });
const zaak = '/v1/hulpvragen/{hulpvraagId}' as const;
const ronde = `${zaak}/overlegrondes/{rondeId}` as const;
const uitnodiging = `${zaak}/uitnodigingen/{uitnodigingId}` as const;
const beheer = routesOf({ area: 'overleg', recht: 'OVERLEG_BEHEREN', response: GemaaktView });

const HuidigeUitnodiging = lazy(() => z.omit(UitnodigingView, { isOpen: true }));

const RondeBody = lazyStrictObject(() => ({
  moment: MomentSchema,
  duurMinuten: DuurMinutenSchema,
  plaats: freeText(200),
  documenten: DocumentkeuzeBody,
}));

/** A round to which the reader is invited. */
const EigenRondeView = lazyObject(() => ({
  uitnodigingId: IdSchema,
  hulpvraagId: HulpvraagIdSchema,
  rondeId: IdSchema,
  zaaknummer: z.string(),
  moment: MomentSchema,
  plaats: z.string(),
  opentOp: z.optional(MomentSchema),
  sluitOp: MomentSchema,
  isOpen: z.boolean(),
}));

export const lijstOverlegrondes = route('GET /v1/overlegrondes', {
  operationId: 'lijstOverlegrondes',
  recht: 'EIGEN_LIJST',
  summary: 'Mijn overlegrondes, laatste eerst',
  ...paged(EigenRondeView),
});

export const maakRonde = beheer(`POST ${zaak}/overlegrondes`, {
  operationId: 'maakRonde',
  limiet: { soort: 'MAILEN', per: 'hulpvraagId' },
  summary: 'Maak een overlegronde; nog niemand is uitgenodigd en er gaat niets open',
  body: RondeBody,
});

export const bewerkRonde = beheer(`PUT ${ronde}`, {
  operationId: 'bewerkRonde',
  limiet: { soort: 'MAILEN', per: 'hulpvraagId' },
  summary: 'Wijzig moment, plaats of documenten van een overlegronde',
  huidig: RondeView,
  body: RondeBody,
  ifMatch: true,
});

export const gelastAf = beheer(`POST ${ronde}/afgelastingen`, {
  operationId: 'gelastAf',
  summary: 'Gelast een overlegronde af: die sluit meteen voor iedereen',
});

export const nodigUit = beheer(`POST ${ronde}/uitnodigingen`, {
  operationId: 'nodigUit',
  limiet: { soort: 'UITNODIGEN', per: 'hulpvraagId' },
  summary: 'Nodig iemand uit: een ouder van het kind, iemand met een account, of iemand die een account krijgt',
  body: lazyStrictObject(() => ({
    wie: z.discriminatedUnion('soort', [
      z.strictObject({ soort: z.literal('OUDER'), ouderId: OuderIdSchema }),
      z.strictObject({
        soort: z.literal('ACCOUNT'),
        als: GenodigdeSoortSchema,
        gebruikerId: IdSchema,
        lidmaatschapId: LidmaatschapIdSchema,
      }),
      z.strictObject({ soort: z.literal('NIEUW'), naam: requiredText(150), email: EmailSchema }),
    ]),
    functie: z._default(freeText(100), ''),
    openingswijze: OpeningswijzeSchema,
    opentOp: z.optional(MomentSchema),
    sluitOp: MomentSchema,
  })),
});

export const wijzigVenster = beheer(`PUT ${uitnodiging}/venster`, {
  operationId: 'wijzigVenster',
  limiet: { soort: 'MAILEN', per: 'hulpvraagId' },
  summary: 'Wijzig vanaf en tot wanneer het dossier voor deze genodigde open is; NU opent meteen',
  huidig: HuidigeUitnodiging,
  body: lazyStrictObject(() => VensterBody),
  ifMatch: true,
});

export const sluitNu = beheer(`POST ${uitnodiging}/sluitingen`, {
  operationId: 'sluitNu',
  summary: 'Sluit het dossier nu voor deze genodigde',
});

export const trekUitnodigingIn = route(`DELETE ${uitnodiging}`, {
  operationId: 'trekUitnodigingIn',
  recht: 'OVERLEG_BEHEREN',
  summary: 'Trek een uitnodiging in',
});

export const legAanwezigheidVast = beheer(`PUT ${uitnodiging}/aanwezigheid`, {
  operationId: 'legAanwezigheidVast',
  summary: 'Leg vast of deze genodigde er was',
  huidig: HuidigeUitnodiging,
  body: lazyStrictObject(() => ({ aanwezig: z.boolean() })),
  ifMatch: true,
});

export const leesAgenda = route(`GET ${uitnodiging}/agenda`, {
  operationId: 'leesAgenda',
  recht: 'OVERLEG_LEZEN',
  summary: 'De uitnodiging als agendabestand (.ics); de titel is het nummer van de hulpvraag',
});

export const overlegRoutes = [
  lijstOverlegrondes,
  maakRonde,
  bewerkRonde,
  gelastAf,
  nodigUit,
  wijzigVenster,
  sluitNu,
  trekUitnodigingIn,
  legAanwezigheidVast,
  leesAgenda,
] as const;
