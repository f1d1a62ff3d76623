/**
 * What a school is asked, and what becomes of an ask (docs/adr/0007-asks-to-a-school.md). One ask counts at a time; the
 * ones before it are kept in `eerdereVragen`. A school reads only while an ask counts, so this decides about access.
 */
import type { Moment } from '#shared/kernel/text.ts';
import type { Statuswijziging } from '#shared/model/hulpvraag.ts';
import type { EerdereVraag, SchoolVanVoorkeur } from '#shared/model/school.ts';

/** The step by which the case came to the schools: the one that is asked under now. */
export function periodeVan(statuswijzigingen: readonly Statuswijziging[]): string | undefined {
  return statuswijzigingen.findLast((one) => one.soort === 'OVERGANG' && one.naar === 'JK_AANMELDEN_SCHOOL')?.id;
}

/** Asks a school. An ask that is still open stays as it was; one that was answered makes room, with its answer. */
export function askVraag(school: SchoolVanVoorkeur, bij: string | undefined, nu: Moment): SchoolVanVoorkeur {
  if (school.gevraagdOp && !school.reactie) return school;
  const vrij = school.gevraagdOp ? withoutVraag(school, 'OPNIEUW_GEVRAAGD', nu) : school;
  return { ...vrij, gevraagdOp: nu, ...(bij === undefined ? {} : { gevraagdBij: bij }), versie: school.versie + 1 };
}

/**
 * Takes back what a step to "JK aanmelden school" asked, and everything asked and answered since under that step. What
 * a school had been asked and had answered before that step, and was asked anew in it, counts again as it did.
 */
export function reverseVragen(
  scholen: readonly SchoolVanVoorkeur[],
  stap: Pick<Statuswijziging, 'id' | 'gevraagdeScholen'>,
  nu: Moment,
): readonly SchoolVanVoorkeur[] {
  return scholen.map((school) => {
    // An ask from before asks knew their step is of the step that says so itself.
    const isVanStap = ({ gevraagdBij }: Pick<SchoolVanVoorkeur, 'gevraagdBij'>) =>
      gevraagdBij === undefined ? stap.gevraagdeScholen.includes(school.id) : gevraagdBij === stap.id;
    return school.gevraagdOp && isVanStap(school) ? reverseVraag(school, isVanStap, nu) : school;
  });
}

/** Takes the ask that counts back, because it should not have been made (any more). */
export function takeBack(
  school: SchoolVanVoorkeur,
  reden: string,
  door: NonNullable<EerdereVraag['door']>,
  nu: Moment,
): SchoolVanVoorkeur {
  return withoutVraag(school, 'INGETROKKEN', nu, { reden, door });
}

function reverseVraag(
  school: SchoolVanVoorkeur,
  isVanStap: (vraag: EerdereVraag) => boolean,
  nu: Moment,
): SchoolVanVoorkeur {
  const eerder = school.eerdereVragen ?? [];
  const vervangen = eerder.findLast((one) => !(one.einde === 'OPNIEUW_GEVRAAGD' && isVanStap(one)));
  const terug = withoutVraag(school, 'STAP_TERUG', nu);
  return vervangen?.einde === 'OPNIEUW_GEVRAAGD' ? withEerdere(terug, vervangen) : terug;
}

/** The school without the ask that counted, which goes to the earlier ones. */
function withoutVraag(
  school: SchoolVanVoorkeur,
  einde: EerdereVraag['einde'],
  tot: Moment,
  uitleg: Pick<EerdereVraag, 'reden' | 'door'> = {},
): SchoolVanVoorkeur {
  const { gevraagdOp, gevraagdBij, reactie, ...rest } = school;
  if (!gevraagdOp) return school;
  const voorbij: EerdereVraag = {
    gevraagdOp,
    ...(gevraagdBij ? { gevraagdBij } : {}),
    ...(reactie ? { reactie } : {}),
    tot,
    einde,
    ...uitleg,
  };
  return { ...rest, eerdereVragen: [...(school.eerdereVragen ?? []), voorbij], versie: school.versie + 1 };
}

/** The school with an earlier ask that counts again. */
function withEerdere(school: SchoolVanVoorkeur, vraag: EerdereVraag): SchoolVanVoorkeur {
  const { tot: _, einde: __, ...geldt } = vraag;
  return { ...school, ...geldt, eerdereVragen: (school.eerdereVragen ?? []).filter((one) => one !== vraag) };
}
