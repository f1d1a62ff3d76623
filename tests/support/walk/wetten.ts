/**
 * What must hold after every step of a walk, whatever happened. Each law answers with what is wrong, in words; the
 * second statement of the access rules (tests/support/oracle) is the judge of who may see and do what.
 */
import { oordeelOver } from '../oracle/oracle.ts';
import { type Geheugen, onthoud, PRODUCT, type Product } from './geheugen.ts';
import type { Stap } from './wandeling.ts';
import { spelersBij } from './wereld.ts';
import { type Fout, fout, foutAls } from './wet.ts';
import { watIemandZiet } from './wetten-lezen.ts';
import { watErGebeurde } from './wetten-stap.ts';
import { samenvoegingKlopt, tweePersonen, uploadVanWieMag, zakenBlijvenApart } from './wetten-zaken.ts';

/** Everything that is wrong after a step; empty when all laws hold. */
export function overtredingen(stap: Stap, geheugen: Geheugen, product: Product = PRODUCT): readonly Fout[] {
  const { voor, na, nu } = stap;
  if (stap.geweigerd !== undefined) return weigeringDoetNiets(stap);
  onthoud(na, geheugen);
  if (voor !== na) geheugen.regels = product.lijstregels(na, nu);
  const perSpeler = spelersBij(na).flatMap((speler) => {
    const oordeel = oordeelOver(speler.actor, na, nu);
    if (oordeel.mag('zieZaak')) geheugen.ooit.add(speler.actor.gebruikerId);
    return watIemandZiet(speler, oordeel, na, nu, geheugen, product).map(({ wet, over }) =>
      fout(wet, `${speler.naam}, ${over}`),
    );
  });
  return [
    ...perSpeler,
    ...watErGebeurde(stap, geheugen, product),
    ...zakenBlijvenApart(stap),
    ...tweePersonen(stap),
    ...samenvoegingKlopt(stap),
    ...uploadVanWieMag(stap),
  ];
}

function weigeringDoetNiets({ voor, na, geweigerd }: Stap): readonly Fout[] {
  return foutAls(geweigerd !== undefined && voor !== na, 'a refused action changed something');
}
