/** To whom the dossier was opened, from when, which stukken and on what legal basis: shown in every package and export. */
import type { Documentkeuze } from '#shared/dossier/documentkeuze.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import { isOoitGeopend } from '#shared/overlegronde/overlegronde.ts';
import type { SchoolVanVoorkeur } from '#shared/school/school.ts';
import { GRONDSLAG_TEKST, type Grondslag } from '#shared/toegang/grondslag.ts';

/** One legal basis with the time in which it held. */
export interface Basis {
  readonly grondslag: Grondslag;
  readonly tekst: string;
  readonly vanaf: string;
  /** Absent while it still holds. */
  readonly tot?: string;
}

export interface Verstrekking {
  readonly aan: string;
  readonly soort: 'SCHOOL' | 'GENODIGDE';
  readonly vanaf: string;
  readonly tot?: string;
  readonly grondslagen: readonly Basis[];
  readonly documenten: Documentkeuze;
}

/** Every disclosure to schools and invitees up to a moment, also the ones that have ended. */
export function verstrekkingen(dossier: Dossier, nu: string): readonly Verstrekking[] {
  return [...dossier.scholen.flatMap((school) => verstrekkingAan(school, dossier)), ...aanGenodigden(dossier, nu)];
}

/** The disclosure to one school; none before it was asked. */
export function verstrekkingAan(school: SchoolVanVoorkeur, dossier: Dossier): readonly Verstrekking[] {
  const toestemmingen = dossier.toestemmingen.filter((one) => one.schoolId === school.id);
  if (!school.gevraagdOp) return [];
  const aanmelding = school.aanmelding ? [basis('WPO_18A', school.aanmelding.ontvangenOp)] : [];
  return [
    {
      aan: school.naam,
      soort: 'SCHOOL',
      vanaf: school.gevraagdOp,
      grondslagen: [
        ...toestemmingen.map((one) => basis('TOESTEMMING', one.gegevenOp, one.intrekking?.op ?? one.totEnMet)),
        ...aanmelding,
      ],
      documenten: union(toestemmingen.map((one) => one.documenten)),
    },
  ];
}

/** Invitees read on the parents' signature under the request. [decided] */
function aanGenodigden(dossier: Dossier, nu: string): readonly Verstrekking[] {
  return dossier.uitnodigingen.flatMap((one): readonly Verstrekking[] => {
    const ronde = dossier.overlegrondes.find(({ id }) => id === one.rondeId);
    if (!ronde || one.opentOp === undefined || !isOoitGeopend(one, ronde, nu)) return [];
    const tot = [one.sluitOp, one.ingetrokkenOp, ronde.afgelastOp].filter((einde) => einde !== undefined).sort()[0];
    return [
      {
        aan: `${one.naam} (${one.functie || one.persoon.organisatieNaam})`,
        soort: 'GENODIGDE',
        vanaf: one.opentOp,
        ...(tot === undefined ? {} : { tot }),
        grondslagen: [basis('TOESTEMMING', one.opentOp, tot)],
        documenten: ronde.documenten,
      },
    ];
  });
}

function basis(grondslag: Grondslag, vanaf: string, tot?: string): Basis {
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
