import type { Dossier, Hulpvraag } from '#web/pages/hulpvraag/zaak.ts';
import type { Persoon } from '#web/pages/mensen/persoon-keuze.tsx';
import { session } from '#web/session/session.ts';
import { geenGenodigde } from './genodigde.ts';
import { type Gekozen, idVan } from './plan.ts';

/**
 * Who stands ready for a meeting: the parents with gezag, and who works on the case. Not whoever plans it, and no
 * school: that one is invited by who names it.
 */
export function bekenden(hulpvraag: Hulpvraag, { ouders = [] }: Dossier): readonly Gekozen[] {
  const { voorschoolContact, jkSpecialist, contactpersoonJk } = hulpvraag;
  const all = [
    ...ouders.filter(({ gezag }) => gezag).map(({ id }) => ready({ soort: 'OUDER', ouderId: id })),
    ...collega(voorschoolContact, 'VOORSCHOOL'),
    ...collega(jkSpecialist, 'SWV'),
    ...collega(contactpersoonJk, 'SWV'),
  ];
  return all.filter(({ id }, at) => all.findIndex((one) => one.id === id) === at);
}

function collega(one: Hulpvraag['jkSpecialist'], als: Gekozen['als']): readonly Gekozen[] {
  const persoon = persoonVan(one);
  const isMe = persoon?.gebruikerId === session.value?.account?.gebruikerId;
  return persoon && !isMe ? [ready({ soort: 'ACCOUNT', als, persoon })] : [];
}

function ready(wie: Partial<Gekozen>): Gekozen {
  const one = { ...geenGenodigde(), ...wie };
  return { ...one, id: idVan(one), opening: {} };
}

/** Somebody of the case, as they are chosen elsewhere; the API names them whole to the SWV only. */
function persoonVan(one: Hulpvraag['jkSpecialist']): Persoon | undefined {
  if (!one?.gebruikerId || !one.organisatieId) return undefined;
  const { lidmaatschapId, gebruikerId, organisatieId, naam, organisatieNaam } = one;
  return { lidmaatschapId, gebruikerId, organisatieId, naam, organisatieNaam };
}
