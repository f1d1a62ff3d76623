/**
 * To whom the dossier was opened, from when, which stukken and on what legal basis: shown in every package and export.
 */

import { type Datum, type Moment, naamMet } from '#shared/kernel/text.ts';
import type { Documentkeuze } from '#shared/model/documentkeuze.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { isOoitGeopend, type Overlegronde } from '#shared/model/overlegronde.ts';
import type { SchoolVanVoorkeur } from '#shared/model/school.ts';
import { GRONDSLAG_TEKST, type Grondslag } from '#shared/toegang/grondslag.ts';
import { readsStukkenIn } from '#shared/toegang/tabel.ts';
import { geldigheidVan, leestijdenVan, leestijdenVoorschool, statusTijden } from './leestijden.ts';
import { doorsnede, type Periode, periode } from './perioden.ts';

/** One legal basis with the time in which it held. */
export interface Basis {
  readonly grondslag: Grondslag;
  readonly tekst: string;
  /** A moment, or the day on which an aanmelding came in. */
  readonly vanaf: Moment | Datum;
  /** Absent while it still holds. */
  readonly tot?: Moment;
}

export interface Verstrekking {
  readonly aan: string;
  readonly soort: 'VOORSCHOOL' | 'SCHOOL' | 'GENODIGDE';
  readonly vanaf: Moment;
  readonly tot?: Moment;
  readonly grondslagen: readonly Basis[];
  readonly documenten: Documentkeuze;
}

/** Every disclosure outside the SWV and the ouders up to a moment, also the ones that have ended. */
export function verstrekkingen(dossier: Dossier, nu: Moment): readonly Verstrekking[] {
  return [
    ...toVoorschool(dossier),
    ...dossier.scholen.flatMap((school) => verstrekkingAan(school, dossier)),
    ...toGenodigden(dossier, nu),
  ];
}

/**
 * The disclosures to one school, one for each time that it could read; none before it was asked and parents allowed it.
 */
export function verstrekkingAan(school: SchoolVanVoorkeur, dossier: Dossier): readonly Verstrekking[] {
  const toestemmingen = dossier.toestemmingen
    .filter((one) => one.schoolId === school.id)
    .map((one) => ({ keuze: { ...one, sinds: one.gegevenOp }, geldig: geldigheidVan(one, dossier) }));
  const { aanmelding } = school;
  return leestijdenVan(school, dossier).map((tijd) => {
    const gold = toestemmingen.filter(({ geldig }) => doorsnede(geldig, [tijd]).length > 0);
    const wettelijk = aanmelding && (tijd.tot === undefined || aanmelding.ontvangenOp < tijd.tot);
    return {
      aan: school.naam,
      soort: 'SCHOOL',
      ...tijd,
      grondslagen: [
        ...gold.flatMap(({ geldig }) =>
          geldig
            .filter((one) => doorsnede([one], [tijd]).length > 0)
            .map((one) => basis('TOESTEMMING', one.vanaf, one.tot)),
        ),
        ...(wettelijk ? [basis('WPO_18A', aanmelding.ontvangenOp)] : []),
      ],
      documenten: union(gold.flatMap(({ keuze }) => documentenTijdens(keuze, tijd))),
    };
  });
}

/**
 * The preschool reads from "JK Onderwijsadvies" on, on the parents' signature under the request. [decided] Which
 * stukken: those that are visible for it now and were there then; who could see what before a change of visibility is
 * in the log.
 */
function toVoorschool(dossier: Dossier): readonly Verstrekking[] {
  return leestijdenVoorschool(dossier).map(({ persoon, tijd }) => {
    const was = (op: Moment) => tijd.tot === undefined || op < tijd.tot;
    return {
      aan: naamMet(persoon.naam, persoon.organisatieNaam),
      soort: 'VOORSCHOOL',
      ...tijd,
      grondslagen: [basis('TOESTEMMING', tijd.vanaf, tijd.tot)],
      documenten: {
        bijlageIds: dossier.bijlagen
          .filter(
            (one) => one.stand === 'BESCHIKBAAR' && one.zichtbaarVoor.includes('VOORSCHOOL') && was(one.toegevoegdOp),
          )
          .map(({ id }) => id),
        observatieIds: dossier.observaties
          .filter((one) => one.zichtbaarVoor.includes('VOORSCHOOL') && was(one.op))
          .map(({ id }) => id),
        adviesIds: dossier.adviezen.filter((one) => was(one.op)).map(({ id }) => id),
      },
    };
  });
}

/** Invitees read on the parents' signature under the request. [decided] */
function toGenodigden(dossier: Dossier, nu: Moment): readonly Verstrekking[] {
  return dossier.uitnodigingen.flatMap((one): readonly Verstrekking[] => {
    const ronde = dossier.overlegrondes.find(({ id }) => id === one.rondeId);
    if (!ronde || one.opentOp === undefined || !isOoitGeopend(one, ronde, nu)) return [];
    const venster = periode(one.opentOp, one.sluitOp, one.ingetrokkenOp, ronde.afgelastOp);
    return doorsnede(venster, statusTijden(dossier, LOPEND)).map((tijd) => ({
      aan: naamMet(one.naam, one.functie || one.persoon.organisatieNaam),
      soort: 'GENODIGDE',
      ...tijd,
      grondslagen: [basis('TOESTEMMING', tijd.vanaf, tijd.tot)],
      documenten: union(documentenTijdens({ ...ronde, sinds: ronde.aangemaaktOp }, tijd)),
    }));
  });
}

/** A round opens nothing any more once the case is closed. */
const LOPEND = readsStukkenIn('GENODIGDE');

/** A choice of stukken, since when there is one, and what it was before. */
type Keuze = Pick<Overlegronde, 'documenten' | 'eerdereDocumenten'> & { readonly sinds: Moment };

/**
 * What was chosen at any time while it was open: a later choice does not undo what was read, nor does removing a stuk.
 */
function documentenTijdens({ eerdereDocumenten = [], documenten, sinds }: Keuze, tijd: Periode) {
  const keuzes = [...eerdereDocumenten, { documenten, tot: undefined }];
  return keuzes
    .filter(({ tot }, index) => {
      const vanaf = eerdereDocumenten[index - 1]?.tot ?? sinds;
      return doorsnede(periode(vanaf, tot), [tijd]).length > 0;
    })
    .map((one) => one.documenten);
}

function basis(grondslag: Grondslag, vanaf: Moment | Datum, tot?: Moment): Basis {
  return { grondslag, tekst: GRONDSLAG_TEKST[grondslag], vanaf, ...(tot === undefined ? {} : { tot }) };
}

function union(keuzes: readonly Documentkeuze[]): Documentkeuze {
  const all = (pick: (one: Documentkeuze) => readonly string[]) => [...new Set(keuzes.flatMap(pick))];
  return {
    bijlageIds: all((one) => one.bijlageIds),
    observatieIds: all((one) => one.observatieIds),
    adviesIds: all((one) => one.adviesIds),
  };
}
