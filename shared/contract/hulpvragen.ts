import * as z from 'zod/mini';
import { GevondenBijSchema } from '#shared/hulpvraag/zoekwoorden.ts';
import { DateSchema, EmailSchema, freeText, IdSchema, MomentSchema, requiredText } from '#shared/kernel/text.ts';
import { ZichtbaarVoorSchema } from '#shared/model/bijlage.ts';
import { FormulierSchema, HulpvraagIdSchema } from '#shared/model/hulpvraag.ts';
import { DuurMinutenSchema, OpeningswijzeSchema } from '#shared/model/overlegronde.ts';
import { AanZetSchema, StatusSchema } from '#shared/model/status.ts';
import { WeergaveSchema } from '#shared/views/lijst.ts';
import { defineRoute } from './route.ts';

/** A page of a list. `volgende` is the cursor of the next page; absent on the last one. */
export function pageOf<T extends z.core.$ZodType>(item: T) {
  return z.object({ items: z.array(item), volgende: z.optional(z.string()) });
}

/** A whole number in a query string, where everything is text: digits and nothing else. */
export function numberInQuery(minimum: number, maximum: number) {
  const digits = z.transform((value: unknown) =>
    typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value,
  );
  return z.pipe(digits, z.int().check(z.minimum(minimum), z.maximum(maximum)));
}

/** What every list takes. A cursor is what an earlier page gave as `volgende`. */
export const pageQuery = {
  cursor: z.optional(z.string().check(z.maxLength(2000), z.regex(/^[A-Za-z0-9_-]+$/))),
  aantal: z.optional(numberInQuery(1, 100)),
};

/** One row of a list of hulpvragen. */
export const HulpvraagRegelView = z.object({
  hulpvraagId: HulpvraagIdSchema,
  platformId: IdSchema,
  zaaknummer: z.string(),
  kindNaam: z.string(),
  status: StatusSchema,
  statusLabel: z.string(),
  statusTekst: z.string(),
  statusSinds: MomentSchema,
  aanZet: z.array(AanZetSchema),
  wachtOpMij: z.boolean(),
  termijn: z.optional(DateSchema),
});

/** A row that was looked for: by what it was found, and the preschool when that was it. */
export const GevondenRegelView = z.extend(HulpvraagRegelView, {
  gevondenBij: GevondenBijSchema,
  voorschool: z.optional(z.string()),
});

/** A name has one part or more: who has one name has it in either field, and the other one is empty. */
export const KindBody = z
  .strictObject({
    voornaam: freeText(100),
    tussenvoegsel: z.optional(freeText(30)),
    achternaam: freeText(100),
    geboortedatum: DateSchema,
  })
  .check(
    z.refine(({ voornaam, achternaam }) => voornaam !== '' || achternaam !== '', {
      path: ['achternaam'],
      error: 'Vul de naam van het kind in. Heeft het kind maar één naam? Zet die dan bij Achternaam.',
    }),
  );

/** The name in parts, as the child's, or as a whole in `naam`. */
export const OuderBody = z
  .strictObject({
    naam: z.optional(freeText(150)),
    voornaam: z.optional(freeText(100)),
    tussenvoegsel: z.optional(freeText(30)),
    achternaam: z.optional(freeText(100)),
    relatie: z.enum(['OUDER', 'VOOGD', 'VERZORGER']),
    gezag: z.boolean(),
    email: z.optional(EmailSchema),
    telefoon: z.optional(freeText(30)),
  })
  .check(
    z.refine(({ naam, voornaam, achternaam }) => Boolean(naam || voornaam || achternaam), {
      path: ['achternaam'],
      error: 'Vul de naam van de ouder in. Heeft de ouder maar één naam? Zet die dan bij Achternaam.',
    }),
  );

export const FormulierBody = z.strictObject({
  vraag: freeText(4000),
  sterkeKanten: freeText(4000),
  zorgen: freeText(4000),
  ingezetteHulp: freeText(4000),
  wensOuders: freeText(4000),
});

/** What stands in the way of an action, and where to mend it. */
export const ProblemView = z.object({ code: z.string(), tekst: z.string(), plek: z.optional(z.string()) });

/** Something the actor may do next, from the same table that decides it. */
export const ActieView = z.object({
  actie: z.string(),
  tekst: z.string(),
  /** For a proposal that a second person must approve: of what. */
  soort: z.optional(z.string()),
  /** For a change of status: to which, what it asks for, and what is still missing. */
  naar: z.optional(StatusSchema),
  naarLabel: z.optional(z.string()),
  vraagt: z.optional(z.array(z.string())),
  mogelijk: z.boolean(),
  ontbreekt: z.array(ProblemView),
});

export const StatuswijzigingView = z.object({
  id: IdSchema,
  soort: z.enum(['OVERGANG', 'TERUGSTAP']),
  van: z.nullable(StatusSchema),
  naar: StatusSchema,
  naarLabel: z.string(),
  omschrijving: z.string(),
  op: MomentSchema,
  doorRol: z.string(),
});

const PersoonView = z.object({ lidmaatschapId: IdSchema, naam: z.string(), organisatieNaam: z.string() });

/** One hulpvraag, cut to what this actor may see; parts that are not open for the actor are absent. */
export const HulpvraagView = z.object({
  id: HulpvraagIdSchema,
  zaaknummer: z.string(),
  versie: z.number(),
  platformId: IdSchema,
  status: StatusSchema,
  statusLabel: z.string(),
  statusTekst: z.string(),
  statusSinds: MomentSchema,
  aanZet: z.array(AanZetSchema),
  /** The actor is among those who act now. */
  wachtOpMij: z.boolean(),
  termijn: z.optional(DateSchema),
  kind: z.optional(
    z.object({
      voornaam: z.string(),
      tussenvoegsel: z.optional(z.string()),
      achternaam: z.string(),
      naam: z.string(),
      geboortedatum: DateSchema,
    }),
  ),
  formulier: z.optional(FormulierSchema),
  verloop: z.optional(z.array(StatuswijzigingView)),
  voorschoolContact: z.optional(PersoonView),
  jkSpecialist: z.optional(PersoonView),
  contactpersoonJk: z.optional(PersoonView),
  inschrijving: z.optional(z.object({ schoolId: IdSchema, schoolNaam: z.string(), startdatum: DateSchema })),
  scopes: z.array(z.string()),
  acties: z.array(ActieView),
});

export const StatuswijzigingBody = z.strictObject({
  naar: StatusSchema,
  omschrijving: z._default(freeText(2000), ''),
  schoolIds: z.optional(z.array(IdSchema).check(z.maxLength(10))),
  inschrijving: z.optional(z.strictObject({ schoolId: IdSchema, startdatum: DateSchema })),
});

const hulpvragen = { area: 'hulpvragen' } as const;

export const lijstHulpvragen = defineRoute({
  ...hulpvragen,
  method: 'GET',
  path: '/v1/hulpvragen',
  operationId: 'lijstHulpvragen',
  recht: 'EIGEN_LIJST',
  summary: 'Mijn hulpvragen: wat op mij wacht, wat loopt, of wat klaar is',
  query: z.strictObject({ weergave: z._default(WeergaveSchema, 'WACHT_OP_MIJ'), ...pageQuery }),
  response: pageOf(HulpvraagRegelView),
  status: 200,
});

export const lijstWerkvoorraad = defineRoute({
  ...hulpvragen,
  method: 'GET',
  path: '/v1/platforms/{platformId}/hulpvragen',
  operationId: 'lijstWerkvoorraad',
  recht: 'WERKVOORRAAD_LEZEN',
  summary: 'De werkvoorraad van een platform, per status, langst wachtende eerst',
  query: z.strictObject({ status: StatusSchema, ...pageQuery }),
  response: pageOf(HulpvraagRegelView),
  status: 200,
});

export const telHulpvragen = defineRoute({
  ...hulpvragen,
  method: 'GET',
  path: '/v1/platforms/{platformId}/tellingen',
  operationId: 'telHulpvragen',
  recht: 'WERKVOORRAAD_LEZEN',
  summary: 'Aantal hulpvragen van een platform per status',
  response: z.object({
    items: z.array(z.object({ status: StatusSchema, statusLabel: z.string(), aantal: z.number() })),
  }),
  status: 200,
});

export const zoekHulpvragen = defineRoute({
  ...hulpvragen,
  method: 'POST',
  path: '/v1/hulpvragen/zoekopdrachten',
  operationId: 'zoekHulpvragen',
  limiet: { soort: 'ZOEKEN' },
  recht: 'EIGEN_LIJST',
  summary:
    'Zoek op woorden uit de naam van het kind, het nummer van de hulpvraag of (voor het SWV) de voorschoolse voorziening, in de eigen lijst of binnen een platform',
  body: z.strictObject({ naam: requiredText(100), platformId: z.optional(IdSchema), ...pageQuery }),
  response: pageOf(GevondenRegelView),
  status: 200,
});

/** A dossier that is likely of the child that is asked about; its number only for staff of its platform. */
export const ZelfdeKindView = z.object({
  platformId: IdSchema,
  /** Whom to call about it. */
  contactpersoon: z.string(),
  hulpvraagId: z.optional(HulpvraagIdSchema),
  zaaknummer: z.optional(z.string()),
});

export const vergelijkKind = defineRoute({
  ...hulpvragen,
  method: 'POST',
  path: '/v1/kindvergelijkingen',
  operationId: 'vergelijkKind',
  recht: 'HULPVRAAG_AANMAKEN',
  summary: 'Heeft dit kind al een dossier bij het samenwerkingsverband? Er verandert niets.',
  body: z.strictObject({ kind: KindBody }),
  response: z.object({ items: z.array(ZelfdeKindView) }),
  status: 200,
});

export const vergelijkZaak = defineRoute({
  ...hulpvragen,
  method: 'POST',
  path: '/v1/hulpvragen/{hulpvraagId}/kindvergelijkingen',
  operationId: 'vergelijkZaak',
  recht: 'KIND_BEWERKEN',
  summary:
    'Heeft het kind van deze hulpvraag nog een dossier? Met de gegevens die er staan, of die u wilt opslaan. Er verandert niets.',
  body: z.strictObject({ kind: z.optional(KindBody) }),
  response: z.object({ items: z.array(ZelfdeKindView) }),
  status: 200,
});

export const maakHulpvraag = defineRoute({
  ...hulpvragen,
  method: 'POST',
  path: '/v1/hulpvragen',
  operationId: 'maakHulpvraag',
  refuses: [404],
  recht: 'HULPVRAAG_AANMAKEN',
  summary:
    'Maak een hulpvraag (concept) aan; met dossierId voor een kind dat al een dossier heeft, met tochAanmaken als het er alleen op lijkt',
  body: z.strictObject({
    platformId: IdSchema,
    voorschoolContact: z.strictObject({ gebruikerId: IdSchema, lidmaatschapId: IdSchema }),
    jkSpecialist: z.optional(z.strictObject({ gebruikerId: IdSchema, lidmaatschapId: IdSchema })),
    kind: z.optional(KindBody),
    ouders: z._default(z.array(OuderBody).check(z.maxLength(6)), []),
    dossierId: z.optional(IdSchema),
    /** Why a new dossier is made although there is one that is likely of this child. */
    tochAanmaken: z.optional(z.strictObject({ reden: requiredText(500) })),
  }),
  /** With the dossiers that are likely of this child too: who made it has to look at these. */
  response: z.extend(HulpvraagView, { zelfdeKind: z.array(ZelfdeKindView) }),
  /** Of a refusal for want of `tochAanmaken`: the same. */
  huidig: z.object({ zelfdeKind: z.array(ZelfdeKindView) }),
  status: 201,
});

export const leesHulpvraag = defineRoute({
  ...hulpvragen,
  method: 'GET',
  path: '/v1/hulpvragen/{hulpvraagId}',
  operationId: 'leesHulpvraag',
  recht: 'STATUS_LEZEN',
  summary: 'Eén hulpvraag: waar die staat, wie er aan de beurt is en wat u nu kunt doen',
  response: HulpvraagView,
  status: 200,
});

export const bewerkFormulier = defineRoute({
  ...hulpvragen,
  method: 'PUT',
  path: '/v1/hulpvragen/{hulpvraagId}/formulier',
  operationId: 'bewerkFormulier',
  recht: 'FORMULIER_BEWERKEN',
  summary: 'Vul de aanvraag in',
  body: FormulierBody,
  response: HulpvraagView,
  status: 200,
  ifMatch: true,
});

export const wijzigStatus = defineRoute({
  ...hulpvragen,
  method: 'POST',
  path: '/v1/hulpvragen/{hulpvraagId}/statuswijzigingen',
  operationId: 'wijzigStatus',
  limiet: { soort: 'MAILEN', per: 'hulpvraagId' },
  recht: 'STATUS_WIJZIGEN',
  summary: 'Wijzig de status',
  body: StatuswijzigingBody,
  response: HulpvraagView,
  status: 201,
  ifMatch: true,
});

export const zetStapTerug = defineRoute({
  ...hulpvragen,
  method: 'POST',
  path: '/v1/hulpvragen/{hulpvraagId}/terugstappen',
  operationId: 'zetStapTerug',
  limiet: { soort: 'MAILEN', per: 'hulpvraagId' },
  recht: 'TERUGSTAP_ZETTEN',
  summary: 'Draai de laatste stap terug, met een reden',
  body: z.strictObject({ reden: requiredText(2000) }),
  response: HulpvraagView,
  status: 201,
  ifMatch: true,
});

export const leesVerloop = defineRoute({
  ...hulpvragen,
  method: 'GET',
  path: '/v1/hulpvragen/{hulpvraagId}/statuswijzigingen',
  operationId: 'leesVerloop',
  recht: 'HULPVRAAG_LEZEN',
  summary: 'Het verloop: alle statuswijzigingen, oudste eerst',
  response: z.object({ items: z.array(StatuswijzigingView) }),
  status: 200,
});

/** Invitations of whoever leaves that stay open by choice; everything else that is open for them closes in the same act. */
export const OpenHoudenBody = z.optional(z.array(IdSchema).check(z.maxLength(60)));

export const bewerkBetrokkenen = defineRoute({
  ...hulpvragen,
  method: 'PUT',
  path: '/v1/hulpvragen/{hulpvraagId}/betrokkenen',
  operationId: 'bewerkBetrokkenen',
  recht: 'BETROKKENEN_BEWERKEN',
  summary: 'Wijzig de contactpersoon van de voorschoolse voorziening, de JKspecialist of de contactpersoon JK',
  body: z.strictObject({
    voorschoolContact: z.optional(z.strictObject({ gebruikerId: IdSchema, lidmaatschapId: IdSchema })),
    jkSpecialist: z.optional(z.strictObject({ gebruikerId: IdSchema, lidmaatschapId: IdSchema })),
    contactpersoonJk: z.optional(z.strictObject({ gebruikerId: IdSchema, lidmaatschapId: IdSchema })),
    openHouden: OpenHoudenBody,
  }),
  response: HulpvraagView,
  status: 200,
  ifMatch: true,
});

export const verplaatsDossier = defineRoute({
  ...hulpvragen,
  method: 'PUT',
  path: '/v1/hulpvragen/{hulpvraagId}/platform',
  operationId: 'verplaatsDossier',
  recht: 'BETROKKENEN_BEWERKEN',
  summary:
    'Verplaats het dossier van een kind dat verhuist naar een ander platform; uw platform leest daarna niet meer mee',
  body: z.strictObject({
    platformId: IdSchema,
    contactpersoonJk: z.strictObject({ gebruikerId: IdSchema, lidmaatschapId: IdSchema }),
    jkSpecialist: z.optional(z.strictObject({ gebruikerId: IdSchema, lidmaatschapId: IdSchema })),
  }),
  status: 204,
  ifMatch: true,
});

const StukkenView = z.object({
  bijlageIds: z.array(IdSchema),
  observatieIds: z.array(IdSchema),
  adviesIds: z.array(IdSchema),
});

const ChosenIds = z.array(IdSchema).check(z.maxLength(50));
const KeuzeBody = z.strictObject({ bijlageIds: ChosenIds, observatieIds: ChosenIds, adviesIds: ChosenIds });

const MensBody = z.strictObject({ gebruikerId: IdSchema, lidmaatschapId: IdSchema });

/** A round as somebody considers it; where it is opens nothing. */
const RondeVoornemenBody = z.strictObject({
  moment: MomentSchema,
  duurMinuten: DuurMinutenSchema,
  documenten: KeuzeBody,
});

/** Who comes, who goes, and from when until when (hulpvraag/probeer-mensen.ts). */
const MENSEN_VOORNEMENS = [
  z.strictObject({
    soort: z.literal('BETROKKENEN_WIJZIGEN'),
    voorschoolContact: z.optional(MensBody),
    jkSpecialist: z.optional(MensBody),
    contactpersoonJk: z.optional(MensBody),
    openHouden: OpenHoudenBody,
  }),
  z.strictObject({
    soort: z.literal('SCHOOLCONTACT_WIJZIGEN'),
    schoolId: IdSchema,
    contact: MensBody,
    openHouden: OpenHoudenBody,
  }),
  z.strictObject({ soort: z.literal('OUDER_WIJZIGEN'), ouderId: IdSchema, gezag: z.boolean() }),
  z.strictObject({ soort: z.literal('OUDER_ONTKOPPELEN'), ouderId: IdSchema }),
  z.strictObject({ soort: z.literal('OUDER_VERWIJDEREN'), ouderId: IdSchema }),
  z.strictObject({ soort: z.literal('OUDER_ACCOUNT'), ouderId: IdSchema }),
  z.strictObject({
    soort: z.literal('DOSSIER_VERPLAATSEN'),
    platformId: IdSchema,
    contactpersoonJk: MensBody,
    jkSpecialist: z.optional(MensBody),
  }),
  z.strictObject({
    soort: z.literal('OBSERVATIE_WIJZIGEN'),
    observatieId: IdSchema,
    zichtbaarVoor: ZichtbaarVoorSchema,
  }),
  z.strictObject({ soort: z.literal('BEZWAAR'), toestemmingId: IdSchema, ouderId: z.optional(IdSchema) }),
  z.strictObject({ soort: z.literal('BEZWAAR_INTREKKEN'), toestemmingId: IdSchema, bijlageId: z.optional(IdSchema) }),
  z.strictObject({
    soort: z.literal('VENSTER_WIJZIGEN'),
    uitnodigingId: IdSchema,
    openingswijze: z.optional(OpeningswijzeSchema),
    opentOp: z.optional(MomentSchema),
    sluitOp: z.optional(MomentSchema),
  }),
  z.strictObject({ soort: z.literal('UITNODIGING_SLUITEN'), uitnodigingId: IdSchema }),
  z.strictObject({ soort: z.literal('UITNODIGING_INTREKKEN'), uitnodigingId: IdSchema }),
  z.strictObject({ soort: z.literal('RONDE_AFGELASTEN'), rondeId: IdSchema }),
  z.strictObject({ soort: z.literal('RONDE_WIJZIGEN'), rondeId: IdSchema, ronde: RondeVoornemenBody }),
] as const;

const GenodigdeBody = {
  persoon: z.strictObject({ gebruikerId: IdSchema, lidmaatschapId: IdSchema }),
  opentOp: MomentSchema,
  sluitOp: MomentSchema,
};

export const toonGevolgen = defineRoute({
  ...hulpvragen,
  method: 'POST',
  path: '/v1/hulpvragen/{hulpvraagId}/voorbeelden',
  operationId: 'toonGevolgen',
  recht: 'STATUS_LEZEN',
  summary: 'Wie krijgt mail en wie ziet straks wat, als u dit doet? Er verandert niets.',
  body: z.discriminatedUnion('soort', [
    z.strictObject({ soort: z.literal('STATUSWIJZIGING'), statuswijziging: StatuswijzigingBody }),
    z.strictObject({ soort: z.literal('TERUGSTAP') }),
    z.strictObject({ soort: z.literal('VOORSTEL'), voorstelId: IdSchema }),
    z.strictObject({ soort: z.literal('SAMENVOEGEN'), hulpvraagId: HulpvraagIdSchema }),
    z.strictObject({
      soort: z.literal('TOESTEMMING'),
      schoolId: IdSchema,
      documenten: KeuzeBody,
    }),
    z.strictObject({
      soort: z.literal('TOESTEMMING_VASTLEGGEN'),
      schoolId: IdSchema,
      documenten: KeuzeBody,
      ouderId: IdSchema,
      bijlageId: IdSchema,
    }),
    z.strictObject({ soort: z.literal('INTREKKING'), toestemmingId: IdSchema }),
    z.strictObject({
      soort: z.literal('BIJLAGE_WIJZIGEN'),
      bijlageId: IdSchema,
      zichtbaarVoor: ZichtbaarVoorSchema,
    }),
    z.strictObject({ soort: z.literal('SCHOOL_VRAGEN'), schoolId: IdSchema }),
    z.strictObject({ soort: z.literal('VRAAG_INTREKKEN'), schoolId: IdSchema }),
    z.strictObject({ soort: z.literal('UITNODIGING'), rondeId: IdSchema, ...GenodigdeBody }),
    ...MENSEN_VOORNEMENS,
    z.strictObject({
      soort: z.literal('OVERLEG_PLANNEN'),
      ronde: RondeVoornemenBody,
      ...GenodigdeBody,
    }),
  ]),
  response: z.object({
    meldingen: z.array(z.object({ doelgroep: z.string(), naam: z.string(), organisatieNaam: z.string() })),
    /** Of two dossiers that are joined: the ouders who stand in one of them, and in both afterwards. */
    oudersInEen: z.optional(z.array(z.object({ naam: z.string(), gezag: z.boolean() }))),
    /** What is open, or will be, for whoever leaves by this, and whether it closes. */
    openstaand: z.array(
      z.object({
        uitnodigingId: IdSchema,
        naam: z.string(),
        moment: MomentSchema,
        sluitOp: MomentSchema,
        sluit: z.boolean(),
      }),
    ),
    verschillen: z.array(
      z.object({
        naam: z.string(),
        organisatieNaam: z.string(),
        doelgroep: z.string(),
        /** From when, if that is later than now. */
        vanaf: z.optional(MomentSchema),
        /** Until when, of an invitation. */
        tot: z.optional(MomentSchema),
        /** Not now, but from the moment that this school is asked. */
        zodraGevraagd: z.optional(z.boolean()),
        /** Of another hulpvraag, in a dossier that is joined to this one. */
        zaaknummer: z.optional(z.string()),
        /** What the stukken of that other hulpvraag are called. */
        stuknamen: z.optional(z.object({ erbij: z.array(z.string()), eraf: z.array(z.string()) })),
        krijgt: z.array(z.object({ recht: z.string(), tekst: z.string() })),
        verliest: z.array(z.object({ recht: z.string(), tekst: z.string() })),
        stukkenErbij: StukkenView,
        stukkenEraf: StukkenView,
      }),
    ),
  }),
  status: 200,
});

export const hulpvragenRoutes = [
  lijstHulpvragen,
  lijstWerkvoorraad,
  telHulpvragen,
  zoekHulpvragen,
  vergelijkKind,
  vergelijkZaak,
  maakHulpvraag,
  leesHulpvraag,
  bewerkFormulier,
  wijzigStatus,
  zetStapTerug,
  leesVerloop,
  bewerkBetrokkenen,
  verplaatsDossier,
  toonGevolgen,
] as const;
