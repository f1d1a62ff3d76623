import * as z from 'zod/mini';
import { lazyObject } from '#shared/kernel/lazy.ts';
import { DatumSchema, IdSchema, MomentSchema } from '#shared/kernel/text.ts';
import {
  BijlageStandSchema,
  DocumentsoortSchema,
  MediatypeSchema,
  ZichtbaarVoorSchema,
} from '#shared/model/bijlage.ts';
import { RolSchema } from '#shared/model/gebruiker.ts';
import {
  HulpvraagIdSchema,
  LidmaatschapIdSchema,
  OrganisatieIdSchema,
  OuderIdSchema,
  SchoolIdSchema,
} from '#shared/model/ids.ts';
import { OuderrelatieSchema } from '#shared/model/kind.ts';
import { GenodigdeSoortSchema, OpeningswijzeSchema } from '#shared/model/overlegronde.ts';
import { AfwijsredenSchema, AntwoordSchema, VraagEindeSchema } from '#shared/model/school.ts';
import { StatusSchema } from '#shared/model/status.ts';
import {
  AdviesKan,
  DossierKan,
  ObservatieKan,
  OuderKan,
  RondeKan,
  SchoolKan,
  ToestemmingKan,
  UitnodigingKan,
} from './acts.ts';
import { VoorstelView } from './voorstel-view.ts';

const DocumentkeuzeView = lazyObject(() => ({
  bijlageIds: z.array(IdSchema),
  observatieIds: z.array(IdSchema),
  adviesIds: z.array(IdSchema),
}));

export const KindView = lazyObject(() => ({
  voornaam: z.string(),
  tussenvoegsel: z.optional(z.string()),
  achternaam: z.string(),
  /** All of it, as people say it. */
  naam: z.string(),
  geboortedatum: DatumSchema,
  versie: z.number(),
}));

export const ObservatieView = lazyObject(() => ({
  id: IdSchema,
  datum: DatumSchema,
  tekst: z.string(),
  zichtbaarVoor: ZichtbaarVoorSchema,
  op: MomentSchema,
  /** There is a later version, which this reader may or may not read. */
  isVervangen: z.boolean(),
  /** That version, when this reader may read it. */
  vervangenDoor: z.optional(IdSchema),
  versie: z.number(),
}));

export const OuderView = lazyObject(() => ({
  id: OuderIdSchema,
  naam: z.string(),
  voornaam: z.optional(z.string()),
  tussenvoegsel: z.optional(z.string()),
  achternaam: z.optional(z.string()),
  relatie: OuderrelatieSchema,
  gezag: z.boolean(),
  heeftAccount: z.boolean(),
  email: z.optional(z.string()),
  telefoon: z.optional(z.string()),
  versie: z.number(),
}));

export const UitnodigingView = lazyObject(() => ({
  id: IdSchema,
  rondeId: IdSchema,
  soort: GenodigdeSoortSchema,
  naam: z.string(),
  functie: z.string(),
  openingswijze: z.optional(OpeningswijzeSchema),
  opentOp: z.optional(MomentSchema),
  sluitOp: MomentSchema,
  isOpen: z.boolean(),
  aanwezig: z.optional(z.boolean()),
  ingetrokkenOp: z.optional(MomentSchema),
  /** Why two people let an ouder zonder gezag in; for the SWV. */
  besluit: z.optional(z.object({ reden: z.string(), op: MomentSchema })),
  versie: z.number(),
}));

const SchoolreactieView = lazyObject(() => ({
  antwoord: AntwoordSchema,
  redencode: z.optional(AfwijsredenSchema),
  toelichting: z.string(),
  op: MomentSchema,
}));

export const RondeView = lazyObject(() => ({
  id: IdSchema,
  moment: MomentSchema,
  duurMinuten: z.number(),
  /** For the SWV and for whoever is invited. */
  plaats: z.optional(z.string()),
  documenten: z.optional(DocumentkeuzeView),
  afgelastOp: z.optional(MomentSchema),
  versie: z.number(),
}));

const SchoolView = lazyObject(() => ({
  id: SchoolIdSchema,
  organisatieId: z.optional(OrganisatieIdSchema),
  naam: z.string(),
  /** Who gets the mails at the school; for the SWV. */
  contact: z.optional(z.object({ lidmaatschapId: LidmaatschapIdSchema, naam: z.string() })),
  /** The place in the order of the parents; not told to a school. */
  volgorde: z.optional(z.number()),
  /** May be asked now: not answered, and with a valid toestemming of its own. */
  magGevraagd: z.boolean(),
  gevraagdOp: z.optional(MomentSchema),
  reactie: z.optional(SchoolreactieView),
  /**
   * What was asked and answered before, oldest first. Why it ended is for the SWV, as is why something was recorded
   * again.
   */
  eerdereVragen: z.optional(
    z.array(
      z.object({
        gevraagdOp: MomentSchema,
        reactie: z.optional(SchoolreactieView),
        tot: MomentSchema,
        einde: VraagEindeSchema,
        reden: z.optional(z.string()),
      }),
    ),
  ),
  aanmelding: z.optional(
    z.object({
      ontvangenOp: DatumSchema,
      termijnTot: DatumSchema,
      verlenging: z.optional(z.object({ tot: DatumSchema, reden: z.string(), op: MomentSchema })),
    }),
  ),
  /** What was recorded wrongly before. */
  eerdereAanmeldingen: z.optional(
    z.array(z.object({ ontvangenOp: DatumSchema, vervallenOp: MomentSchema, reden: z.optional(z.string()) })),
  ),
  acties: SchoolKan,
  versie: z.number(),
}));

const ToestemmingView = lazyObject(() => ({
  id: IdSchema,
  schoolId: SchoolIdSchema,
  ouderId: OuderIdSchema,
  documenten: DocumentkeuzeView,
  gegevenOp: MomentSchema,
  totEnMet: z.optional(DatumSchema),
  geldig: z.boolean(),
  /**
   * Present on one that stands and does not count now: an ouder met gezag objects, or took back what they allowed this
   * school.
   */
  stilgelegd: z.optional(
    z.object({ door: z.enum(['BEZWAAR', 'INTREKKING']), ouderId: OuderIdSchema, op: MomentSchema }),
  ),
  intrekking: z.optional(z.object({ op: MomentSchema })),
  bezwaar: z.optional(z.object({ ouderId: OuderIdSchema, op: MomentSchema, ingetrokkenOp: z.optional(MomentSchema) })),
  eerdereBezwaren: z.optional(z.array(z.object({ op: MomentSchema, ingetrokkenOp: MomentSchema }))),
  acties: ToestemmingKan,
  /** As `acties` say it, in short, for an ouder. */
  magIntrekken: z.boolean(),
  magBezwaarMaken: z.boolean(),
  magBezwaarIntrekken: z.boolean(),
  versie: z.number(),
}));

/** The dossier, cut to what this actor may see: a part without its right is absent. */
export const DossierView = lazyObject(() => ({
  dossierId: IdSchema,
  hulpvraagId: HulpvraagIdSchema,
  kind: z.optional(KindView),
  /** Why this dossier was made although the child seemed to have one; for the SWV. */
  tochAangemaakt: z.optional(z.object({ reden: z.string() })),
  /**
   * The hulpvraag in whose dossier child, ouders and platform are changed, for a dossier that was joined to another
   * one; for the SWV.
   */
  samengevoegdMet: z.optional(z.object({ hulpvraagId: HulpvraagIdSchema, zaaknummer: z.string(), op: MomentSchema })),
  /** The hulpvragen of dossiers that were joined to this one, all closed; for the SWV. */
  samengevoegd: z.optional(z.array(z.object({ id: HulpvraagIdSchema, zaaknummer: z.string() }))),
  acties: DossierKan,
  ouders: z.optional(z.array(z.extend(OuderView, { acties: OuderKan }))),
  bijlagen: z.array(
    z.object({
      id: IdSchema,
      documentsoort: DocumentsoortSchema,
      bestandsnaam: z.string(),
      mediatype: MediatypeSchema,
      stand: BijlageStandSchema,
      /** As in the list of bijlagen. */
      teBekijken: z.boolean(),
    }),
  ),
  observaties: z.array(z.extend(ObservatieView, { acties: ObservatieKan })),
  adviezen: z.array(
    z.object({
      id: IdSchema,
      versie: z.number(),
      advies: z.string(),
      afspraken: z.string(),
      op: MomentSchema,
      acties: AdviesKan,
    }),
  ),
  zienswijzen: z.optional(
    z.array(
      z.object({
        id: IdSchema,
        ouderId: OuderIdSchema,
        tekst: z.string(),
        op: MomentSchema,
        /** Present when the SWV recorded it for the ouder. */
        vastgelegdDoor: z.optional(z.object({ rol: RolSchema })),
      }),
    ),
  ),
  overlegrondes: z.optional(
    z.array(
      z.extend(RondeView, {
        uitnodigingen: z.array(z.extend(UitnodigingView, { acties: UitnodigingKan })),
        acties: RondeKan,
      }),
    ),
  ),
  scholen: z.optional(z.array(SchoolView)),
  toestemmingen: z.optional(z.array(ToestemmingView)),
  andereHulpvragen: z.optional(
    z.array(z.object({ id: HulpvraagIdSchema, zaaknummer: z.string(), status: StatusSchema })),
  ),
  /** What takes two people and was proposed, newest first; for the SWV. */
  voorstellen: z.optional(z.array(VoorstelView)),
}));
