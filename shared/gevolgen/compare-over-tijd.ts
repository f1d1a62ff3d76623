import type { Moment } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { RECHT_TEKST, type Recht } from '#shared/toegang/rechten.ts';
import { toegangsverschillen } from '#shared/vertrek/verschil.ts';

/** The differences now and later: each from the first moment at which it is there until it is not any more. */
export function compareOverTijd(voor: Dossier, na: Dossier, nu: Moment) {
  const momenten = [nu, ...omslagen([voor, na], nu)];
  const perMoment = momenten.map((moment) => verschillen(voor, na, moment, moment));
  const inhoud = (one: object) => JSON.stringify(one);
  return perMoment.flatMap((lijst, index) => {
    const eerder = new Set(perMoment[index - 1]?.map(inhoud));
    return lijst
      .filter((one) => !eerder.has(inhoud(one)))
      .map((one) => {
        const einde = perMoment.findIndex((later, plek) => plek > index && !later.map(inhoud).includes(inhoud(one)));
        const [vanaf, tot] = [momenten[index], momenten[einde]];
        return { ...one, ...(index > 0 && vanaf ? { vanaf } : {}), ...(tot ? { tot } : {}) };
      });
  });
}

/** The moments that are still to come at which an invitation opens or closes, before the change or after it. */
function omslagen(dossiers: readonly Dossier[], nu: Moment): readonly Moment[] {
  const alle = dossiers.flatMap((one) => one.uitnodigingen.flatMap(({ opentOp, sluitOp }) => [opentOp ?? nu, sluitOp]));
  return [...new Set(alle.filter((moment) => moment > nu))].sort();
}

/** What each reader may do more or less at one moment, in words. */
export function verschillen(voor: Dossier, na: Dossier, moment: Moment, nu: Moment, tot?: Moment) {
  return toegangsverschillen(voor, na, moment).map((one) => ({
    naam: one.betrokkene.persoon.naam,
    organisatieNaam: one.betrokkene.persoon.organisatieNaam,
    doelgroep: one.betrokkene.doelgroep,
    ...(moment > nu ? { vanaf: moment } : {}),
    ...(tot === undefined ? {} : { tot }),
    krijgt: one.krijgt.map(withTekst),
    verliest: one.verliest.map(withTekst),
    stukkenErbij: one.stukkenErbij,
    stukkenEraf: one.stukkenEraf,
  }));
}

function withTekst(recht: Recht): { readonly recht: Recht; readonly tekst: string } {
  return { recht, tekst: RECHT_TEKST[recht] };
}
