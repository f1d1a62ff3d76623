import * as z from 'zod/mini';
import { DateSchema, freeText, IdSchema, MomentSchema, requiredText } from '#shared/kernel/text.ts';
import { MEDIATYPES, ZichtbaarVoorSchema } from '#shared/model/bijlage.ts';
import { HulpvraagIdSchema } from '#shared/model/hulpvraag.ts';
import { StatusSchema } from '#shared/model/status.ts';
import { KindBody, OuderBody, pageOf, pageQuery } from './hulpvragen.ts';
import { defineRoute } from './route.ts';
import { VoorstelView } from './voorstellen.ts';

/** What was made or changed, and where it is. */
export const GemaaktView = z.object({ id: z.string(), hulpvraagId: HulpvraagIdSchema });

export const DocumentkeuzeBody = z.strictObject({
  bijlageIds: z._default(z.array(IdSchema).check(z.maxLength(50)), []),
  observatieIds: z._default(z.array(IdSchema).check(z.maxLength(50)), []),
  adviesIds: z._default(z.array(IdSchema).check(z.maxLength(50)), []),
});

const DocumentkeuzeView = z.object({
  bijlageIds: z.array(IdSchema),
  observatieIds: z.array(IdSchema),
  adviesIds: z.array(IdSchema),
});

const KindView = z.object({
  voornaam: z.string(),
  tussenvoegsel: z.optional(z.string()),
  achternaam: z.string(),
  /** All of it, as people say it. */
  naam: z.string(),
  geboortedatum: DateSchema,
  versie: z.number(),
});

const ObservatieView = z.object({
  id: IdSchema,
  datum: DateSchema,
  tekst: z.string(),
  zichtbaarVoor: ZichtbaarVoorSchema,
  op: MomentSchema,
  /** There is a later version, which this reader may or may not read. */
  isVervangen: z.boolean(),
  /** That version, when this reader may read it. */
  vervangenDoor: z.optional(IdSchema),
  versie: z.number(),
});

const OuderView = z.object({
  id: IdSchema,
  naam: z.string(),
  voornaam: z.optional(z.string()),
  tussenvoegsel: z.optional(z.string()),
  achternaam: z.optional(z.string()),
  relatie: z.string(),
  gezag: z.boolean(),
  heeftAccount: z.boolean(),
  email: z.optional(z.string()),
  telefoon: z.optional(z.string()),
  versie: z.number(),
});

export const UitnodigingView = z.object({
  id: IdSchema,
  rondeId: IdSchema,
  soort: z.string(),
  naam: z.string(),
  functie: z.string(),
  openingswijze: z.optional(z.string()),
  opentOp: z.optional(MomentSchema),
  sluitOp: MomentSchema,
  isOpen: z.boolean(),
  aanwezig: z.optional(z.boolean()),
  ingetrokkenOp: z.optional(MomentSchema),
  /** Why two people let an ouder zonder gezag in; for the SWV. */
  besluit: z.optional(z.object({ reden: z.string(), op: MomentSchema })),
  versie: z.number(),
});

const SchoolreactieView = z.object({
  antwoord: z.string(),
  redencode: z.optional(z.string()),
  toelichting: z.string(),
  op: MomentSchema,
});

export const RondeView = z.object({
  id: IdSchema,
  moment: MomentSchema,
  duurMinuten: z.number(),
  /** For the SWV and for who is invited. */
  plaats: z.optional(z.string()),
  documenten: z.optional(DocumentkeuzeView),
  afgelastOp: z.optional(MomentSchema),
  versie: z.number(),
});

const SchoolView = z.object({
  id: IdSchema,
  organisatieId: z.optional(IdSchema),
  naam: z.string(),
  /** Who gets the mails at the school; for the SWV. */
  contact: z.optional(z.object({ lidmaatschapId: IdSchema, naam: z.string() })),
  /** The place in the order of the parents; not told to a school. */
  volgorde: z.optional(z.number()),
  /** May be asked now: not answered, and with a valid toestemming of its own. */
  magGevraagd: z.boolean(),
  gevraagdOp: z.optional(MomentSchema),
  reactie: z.optional(SchoolreactieView),
  /** What was asked and answered before, oldest first. Why it ended is for the SWV, as is why something was recorded again. */
  eerdereVragen: z.optional(
    z.array(
      z.object({
        gevraagdOp: MomentSchema,
        reactie: z.optional(SchoolreactieView),
        tot: MomentSchema,
        einde: z.string(),
        reden: z.optional(z.string()),
      }),
    ),
  ),
  aanmelding: z.optional(
    z.object({
      ontvangenOp: DateSchema,
      termijnTot: DateSchema,
      verlenging: z.optional(z.object({ tot: DateSchema, reden: z.string(), op: MomentSchema })),
    }),
  ),
  /** What was recorded wrongly before. */
  eerdereAanmeldingen: z.optional(
    z.array(z.object({ ontvangenOp: DateSchema, vervallenOp: MomentSchema, reden: z.optional(z.string()) })),
  ),
  versie: z.number(),
});

const ToestemmingView = z.object({
  id: IdSchema,
  schoolId: IdSchema,
  ouderId: IdSchema,
  documenten: DocumentkeuzeView,
  gegevenOp: MomentSchema,
  totEnMet: z.optional(DateSchema),
  geldig: z.boolean(),
  /** Present on one that stands and does not count now: an ouder met gezag objects, or took back what they allowed this school. */
  stilgelegd: z.optional(z.object({ door: z.enum(['BEZWAAR', 'INTREKKING']), ouderId: IdSchema, op: MomentSchema })),
  intrekking: z.optional(z.object({ op: MomentSchema })),
  bezwaar: z.optional(z.object({ ouderId: IdSchema, op: MomentSchema, ingetrokkenOp: z.optional(MomentSchema) })),
  eerdereBezwaren: z.optional(z.array(z.object({ op: MomentSchema, ingetrokkenOp: MomentSchema }))),
  /** What this actor, as an ouder, may do about it now. */
  magIntrekken: z.boolean(),
  magBezwaarMaken: z.boolean(),
  magBezwaarIntrekken: z.boolean(),
  versie: z.number(),
});

/** The dossier, cut to what this actor may see: a part without its right is absent. */
export const DossierView = z.object({
  dossierId: IdSchema,
  hulpvraagId: HulpvraagIdSchema,
  kind: z.optional(KindView),
  /** Why this dossier was made although the child seemed to have one; for the SWV. */
  tochAangemaakt: z.optional(z.object({ reden: z.string() })),
  /** The hulpvraag in whose dossier child, ouders and platform are changed, for a dossier that was joined to another one; for the SWV. */
  samengevoegdMet: z.optional(z.object({ hulpvraagId: HulpvraagIdSchema, zaaknummer: z.string(), op: MomentSchema })),
  /** The hulpvragen of dossiers that were joined to this one, all closed; for the SWV. */
  samengevoegd: z.optional(z.array(z.object({ id: HulpvraagIdSchema, zaaknummer: z.string() }))),
  ouders: z.optional(z.array(OuderView)),
  bijlagen: z.array(
    z.object({
      id: IdSchema,
      documentsoort: z.string(),
      bestandsnaam: z.string(),
      mediatype: z.enum(MEDIATYPES),
      stand: z.string(),
    }),
  ),
  observaties: z.array(ObservatieView),
  adviezen: z.array(
    z.object({ id: IdSchema, versie: z.number(), advies: z.string(), afspraken: z.string(), op: MomentSchema }),
  ),
  zienswijzen: z.optional(
    z.array(
      z.object({
        id: IdSchema,
        ouderId: IdSchema,
        tekst: z.string(),
        op: MomentSchema,
        /** Present when the SWV recorded it for the ouder. */
        vastgelegdDoor: z.optional(z.object({ rol: z.string() })),
      }),
    ),
  ),
  overlegrondes: z.optional(z.array(z.extend(RondeView, { uitnodigingen: z.array(UitnodigingView) }))),
  scholen: z.optional(z.array(SchoolView)),
  toestemmingen: z.optional(z.array(ToestemmingView)),
  andereHulpvragen: z.optional(
    z.array(z.object({ id: HulpvraagIdSchema, zaaknummer: z.string(), status: StatusSchema })),
  ),
  /** What takes two people and was proposed, newest first; for the SWV. */
  voorstellen: z.optional(z.array(VoorstelView)),
});

const dossier = { area: 'dossier' } as const;
const changed = { ...dossier, response: GemaaktView, status: 200 } as const;
const made = { ...dossier, response: GemaaktView, status: 201, method: 'POST' } as const;

export const leesDossier = defineRoute({
  ...dossier,
  method: 'GET',
  path: '/v1/hulpvragen/{hulpvraagId}/dossier',
  operationId: 'leesDossier',
  recht: 'STATUS_LEZEN',
  summary: 'Het dossier, met alleen de delen die voor u openstaan',
  response: DossierView,
  status: 200,
});

export const bewerkKind = defineRoute({
  ...changed,
  method: 'PUT',
  path: '/v1/hulpvragen/{hulpvraagId}/kind',
  operationId: 'bewerkKind',
  recht: 'KIND_BEWERKEN',
  summary: 'Wijzig de gegevens van het kind',
  huidig: KindView,
  body: KindBody,
  ifMatch: true,
});

export const voegOuderToe = defineRoute({
  ...made,
  path: '/v1/hulpvragen/{hulpvraagId}/ouders',
  operationId: 'voegOuderToe',
  recht: 'KIND_BEWERKEN',
  summary: 'Voeg een ouder toe aan het kind',
  body: OuderBody,
});

export const bewerkOuder = defineRoute({
  ...changed,
  method: 'PUT',
  path: '/v1/hulpvragen/{hulpvraagId}/ouders/{ouderId}',
  operationId: 'bewerkOuder',
  recht: 'KIND_BEWERKEN',
  summary: 'Wijzig de gegevens of het gezag van een ouder',
  huidig: z.omit(OuderView, { heeftAccount: true }),
  body: OuderBody,
  ifMatch: true,
});

export const verwijderOuder = defineRoute({
  ...dossier,
  method: 'DELETE',
  path: '/v1/hulpvragen/{hulpvraagId}/ouders/{ouderId}',
  operationId: 'verwijderOuder',
  recht: 'KIND_BEWERKEN',
  summary: 'Verwijder een ouder die nog niets deed in dit dossier',
  status: 204,
});

export const nodigOuderUit = defineRoute({
  ...made,
  path: '/v1/hulpvragen/{hulpvraagId}/ouders/{ouderId}/accountuitnodigingen',
  operationId: 'nodigOuderUit',
  limiet: { soort: 'UITNODIGEN', per: 'hulpvraagId' },
  recht: 'BETROKKENEN_BEWERKEN',
  summary: 'Geef een ouder met gezag een account; het account zelf opent nog niets',
});

export const ontkoppelOuder = defineRoute({
  ...dossier,
  method: 'DELETE',
  path: '/v1/hulpvragen/{hulpvraagId}/ouders/{ouderId}/account',
  operationId: 'ontkoppelOuder',
  recht: 'BETROKKENEN_BEWERKEN',
  summary:
    'Ontkoppel het account van een ouder: dat account kan meteen nergens meer bij, en het adres wordt verwijderd',
  status: 204,
});

const ObservatieBody = z.strictObject({
  datum: DateSchema,
  tekst: requiredText(10_000),
  zichtbaarVoor: z._default(ZichtbaarVoorSchema, ['VOORSCHOOL', 'OUDERS']),
});

export const schrijfObservatie = defineRoute({
  ...made,
  path: '/v1/hulpvragen/{hulpvraagId}/observaties',
  operationId: 'schrijfObservatie',
  recht: 'OBSERVATIE_BEWERKEN',
  summary: 'Leg een observatie vast',
  body: ObservatieBody,
});

export const bewerkObservatie = defineRoute({
  ...changed,
  method: 'PUT',
  path: '/v1/hulpvragen/{hulpvraagId}/observaties/{observatieId}',
  operationId: 'bewerkObservatie',
  recht: 'OBSERVATIE_BEWERKEN',
  summary: 'Wijzig een observatie: een nieuwe versie; wie de oude mocht lezen, leest die tot de nieuwe is gekozen',
  huidig: ObservatieView,
  body: ObservatieBody,
  ifMatch: true,
});

export const schrijfAdvies = defineRoute({
  ...made,
  path: '/v1/hulpvragen/{hulpvraagId}/onderwijsadviezen',
  operationId: 'schrijfAdvies',
  recht: 'ADVIES_BEWERKEN',
  summary: 'Voeg een versie van het onderwijsadvies toe; `gezien` is de versie waar u van uitging (0: er was er geen)',
  body: z.strictObject({
    advies: requiredText(20_000),
    afspraken: z._default(freeText(10_000), ''),
    gezien: z.int().check(z.minimum(0), z.maximum(1000)),
  }),
});

export const geefZienswijze = defineRoute({
  ...made,
  path: '/v1/hulpvragen/{hulpvraagId}/zienswijzen',
  operationId: 'geefZienswijze',
  recht: 'ZIENSWIJZE_GEVEN',
  summary: 'Voeg als ouder uw zienswijze toe',
  body: z.strictObject({ tekst: requiredText(10_000) }),
});

export const legZienswijzeVast = defineRoute({
  ...made,
  path: '/v1/hulpvragen/{hulpvraagId}/vastgelegde-zienswijzen',
  operationId: 'legZienswijzeVast',
  recht: 'NAMENS_OUDER_VASTLEGGEN',
  summary: 'Leg de zienswijze vast van een ouder die belt of schrijft',
  body: z.strictObject({ ouderId: IdSchema, tekst: requiredText(10_000), bijlageId: z.optional(IdSchema) }),
});

export const leesInzageregels = defineRoute({
  ...dossier,
  method: 'GET',
  path: '/v1/hulpvragen/{hulpvraagId}/inzageregels',
  operationId: 'leesInzageregels',
  recht: 'INZAGE_BEKIJKEN',
  summary: 'Wie heeft dit dossier bekeken of gewijzigd, nieuwste eerst',
  query: z.strictObject(pageQuery),
  response: pageOf(
    z.object({
      id: IdSchema,
      op: MomentSchema,
      actie: z.string(),
      soort: z.string(),
      object: z.object({ soort: z.string(), id: z.string() }),
      resultaat: z.string(),
      regel: z.string(),
      grondslag: z.optional(z.string()),
      naam: z.string(),
      organisatieNaam: z.string(),
      rollen: z.array(z.string()),
      /** One line for all refusals of a person for one reason on one day. */
      aantal: z.optional(z.number()),
      laatsteOp: z.optional(MomentSchema),
      acties: z.optional(z.array(z.string())),
    }),
  ),
  status: 200,
});

export const dossierRoutes = [
  leesDossier,
  bewerkKind,
  voegOuderToe,
  bewerkOuder,
  verwijderOuder,
  nodigOuderUit,
  ontkoppelOuder,
  schrijfObservatie,
  bewerkObservatie,
  schrijfAdvies,
  geefZienswijze,
  legZienswijzeVast,
  leesInzageregels,
] as const;
