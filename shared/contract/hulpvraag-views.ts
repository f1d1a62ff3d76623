import * as z from 'zod/mini';
import { GEVRAAGD } from '#shared/hulpvraag/overgangen.ts';
import { GevondenBijSchema } from '#shared/hulpvraag/zoekwoorden.ts';
import { lazy, lazyObject } from '#shared/kernel/lazy.ts';
import { DatumSchema, IdSchema, MomentSchema } from '#shared/kernel/text.ts';
import { RolSchema } from '#shared/model/gebruiker.ts';
import { FormulierSchema } from '#shared/model/hulpvraag.ts';
import {
  HulpvraagIdSchema,
  LidmaatschapIdSchema,
  OrganisatieIdSchema,
  PlatformIdSchema,
  SchoolIdSchema,
} from '#shared/model/ids.ts';
import { AanZetSchema, StatusSchema } from '#shared/model/status.ts';
import { VoorstelSoortSchema } from '#shared/model/voorstel.ts';
import { HANDELRECHTEN, LEESRECHTEN } from '#shared/toegang/rechten.ts';
import { HOOFDDADEN, type Hoofddaad } from '#shared/zinnen/hoofddaden.ts';
import { WEGPUNTEN } from '#shared/zinnen/wegpunten.ts';

/** One row of a list of hulpvragen. */
export const HulpvraagRegelView = lazyObject(() => ({
  hulpvraagId: HulpvraagIdSchema,
  platformId: PlatformIdSchema,
  zaaknummer: z.string(),
  kindNaam: z.string(),
  /** By which lists are sorted: the main part of the last name. */
  kindAchternaam: z.string(),
  status: StatusSchema,
  statusLabel: z.string(),
  statusTekst: z.string(),
  /** What moves the hulpvraag on, in a few words; empty once it has ended. */
  volgendeStap: z.string(),
  statusSinds: MomentSchema,
  aanZet: z.array(AanZetSchema),
  wachtOpMij: z.boolean(),
  termijn: z.optional(DatumSchema),
  /** These four only for the SWV. */
  voorschool: z.optional(z.string()),
  voorschoolId: z.optional(IdSchema),
  geboortedatum: z.optional(DatumSchema),
  specialist: z.optional(z.object({ lidmaatschapId: LidmaatschapIdSchema, naam: z.string() })),
}));

/** A row that was looked for, and by what it was found. */
export const GevondenRegelView = lazy(() => z.extend(HulpvraagRegelView, { gevondenBij: GevondenBijSchema }));

/**
 * What stands in the way of an action, and where to mend it. The codes are those of the rules, which grow: an open
 * list.
 */
export const ProblemView = lazyObject(() => ({ code: z.string(), tekst: z.string(), plek: z.optional(z.string()) }));

/** Something the actor may do next, from the same table that decides it. */
export const ActieView = lazyObject(() => ({
  actie: z.enum(HANDELRECHTEN),
  tekst: z.string(),
  /** For a proposal that a second person must approve: of what. */
  soort: z.optional(VoorstelSoortSchema),
  /** For a change of status: to which, what it asks for, and what is still missing. */
  naar: z.optional(StatusSchema),
  naarLabel: z.optional(z.string()),
  vraagt: z.optional(z.array(z.enum(GEVRAAGD))),
  mogelijk: z.boolean(),
  ontbreekt: z.array(ProblemView),
}));

/** The one thing that the top of a page asks, in the words of its button; always one that would not be refused now. */
const HoofddaadView = lazyObject(() => ({
  daad: z.enum(Object.keys(HOOFDDADEN) as [Hoofddaad, ...Hoofddaad[]]),
  tekst: z.string(),
  /** For a change of status: to which. */
  naar: z.optional(StatusSchema),
  /** Where it is about one school: which. */
  schoolId: z.optional(SchoolIdSchema),
}));

/** What the top of a page says to this reader, and what it asks. */
export const KopView = lazyObject(() => ({
  zin: z.string(),
  uitleg: z.optional(z.string()),
  daad: z.optional(HoofddaadView),
  /** What comes once that is done, without the hulpvraag having to change: a download, then that it arrived. */
  daarna: z.optional(HoofddaadView),
}));

export const StatuswijzigingView = lazyObject(() => ({
  id: IdSchema,
  soort: z.enum(['OVERGANG', 'TERUGSTAP']),
  van: z.nullable(StatusSchema),
  naar: StatusSchema,
  naarLabel: z.string(),
  omschrijving: z.string(),
  op: MomentSchema,
  doorRol: RolSchema,
}));

/** A point of the way of a hulpvraag. */
const WegpuntView = lazyObject(() => ({
  soort: z.enum(WEGPUNTEN),
  stand: z.enum(['GEDAAN', 'NU', 'STRAKS']),
  /** When it was done; of where it is now, since when. */
  op: z.optional(MomentSchema),
  school: z.optional(z.string()),
  /** The last day of a term that runs for it; absent where no term does. */
  uiterlijk: z.optional(DatumSchema),
  /** The first day of school, when it is recorded. */
  vanaf: z.optional(DatumSchema),
}));

const PersoonView = lazyObject(() => ({
  lidmaatschapId: LidmaatschapIdSchema,
  naam: z.string(),
  organisatieNaam: z.string(),
  /** By these the SWV invites somebody, and finds their telephone number; told to nobody else. */
  gebruikerId: z.optional(IdSchema),
  organisatieId: z.optional(OrganisatieIdSchema),
}));

/** One hulpvraag, cut to what this actor may see; parts that are not open for the actor are absent. */
export const HulpvraagView = lazyObject(() => ({
  id: HulpvraagIdSchema,
  zaaknummer: z.string(),
  versie: z.number(),
  platformId: PlatformIdSchema,
  status: StatusSchema,
  statusLabel: z.string(),
  statusTekst: z.string(),
  kop: KopView,
  statusSinds: MomentSchema,
  aanZet: z.array(AanZetSchema),
  /** The actor is among those who act now. */
  wachtOpMij: z.boolean(),
  termijn: z.optional(DatumSchema),
  kind: z.optional(
    z.object({
      voornaam: z.string(),
      tussenvoegsel: z.optional(z.string()),
      achternaam: z.string(),
      naam: z.string(),
      geboortedatum: DatumSchema,
    }),
  ),
  formulier: z.optional(FormulierSchema),
  verloop: z.optional(z.array(StatuswijzigingView)),
  /** What was done, where it is, and what usually comes. */
  weg: z.optional(z.array(WegpuntView)),
  voorschoolContact: z.optional(PersoonView),
  jkSpecialist: z.optional(PersoonView),
  contactpersoonJk: z.optional(PersoonView),
  inschrijving: z.optional(z.object({ schoolId: SchoolIdSchema, schoolNaam: z.string(), startdatum: DatumSchema })),
  scopes: z.array(z.enum(LEESRECHTEN)),
  acties: z.array(ActieView),
}));
