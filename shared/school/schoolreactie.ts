import type { Context } from '#shared/kernel/context.ts';
import { invalid } from '#shared/kernel/errors.ts';
import { specialistVan } from '#shared/melding/ontvangers.ts';
import { type Dossier, replaceById } from '#shared/model/dossier.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import type { SchoolVanVoorkeur } from '#shared/model/school.ts';
import { daderVan, type Uitkomst } from '#shared/model/uitkomst.ts';
import { requireTeBeantwoorden } from './school-guards.ts';

/** What a school answers. */
export interface ReactieOpdracht {
  readonly antwoord: 'AKKOORD' | 'AFGEWEZEN';
  readonly redencode?: NonNullable<SchoolVanVoorkeur['reactie']>['redencode'];
  readonly toelichting: string;
}

/**
 * Writes the answer of a school. @throws DomainError for one that is not asked or answered already, or a no without a
 * reason.
 */
export function recordReactie(
  dossier: Dossier,
  school: SchoolVanVoorkeur,
  opdracht: ReactieOpdracht,
  actor: Actor,
  context: Context,
): Uitkomst {
  requireTeBeantwoorden(dossier, school);
  if (opdracht.antwoord === 'AFGEWEZEN' && (!opdracht.redencode || opdracht.toelichting.trim() === '')) {
    throw invalid('/redencode', 'REDEN_ONTBREEKT', 'Kies waarom het niet kan en schrijf een korte toelichting.');
  }
  const door = daderVan(actor, 'CONTACTPERSOON_SCHOOL', 'JK_SPECIALIST', 'CONTACTPERSOON_JK');
  const { antwoord, redencode, toelichting } = opdracht;
  const reactie = { antwoord, ...(redencode ? { redencode } : {}), toelichting, op: context.nu, door };
  const changed = { ...school, reactie, versie: school.versie + 1 };
  const aan = specialistVan(dossier).gebruikerId;
  return {
    dossier: { ...dossier, scholen: replaceById(dossier.scholen, changed) },
    meldingen:
      aan === actor.gebruikerId
        ? []
        : [{ soort: 'SCHOOLREACTIE', doelgroep: 'JK', aan, status: dossier.hulpvraag.status }],
    object: { soort: 'schoolreactie', id: school.id },
  };
}
