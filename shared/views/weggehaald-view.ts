import type { Geopend } from '#shared/dossier/open-dossier.ts';
import { isTerugTeHalen, terugTot, type WeggehaaldeBijlage } from '#shared/model/weggehaald.ts';
import { WEGGEHAALDDADEN } from './bijlage-daden.ts';
import { DOCUMENTSOORT_LABEL } from './bijlage-view.ts';
import { listActs, type Vrager } from './list-acts.ts';

/**
 * What was removed and can still be brought back, the last first; left out for whoever may not know of it. There is no
 * way to read it: for that it is brought back first.
 */
export function viewWeggehaald(geopend: Geopend, vrager: Vrager) {
  const { dossier, toegang } = geopend;
  if (!toegang.rechten.has('BIJLAGE_TERUGHALEN')) return {};
  const terug = dossier.weggehaald.filter((one) => isTerugTeHalen(one, vrager.nu));
  return {
    weggehaald: terug
      .map((one) => ({ ...viewOne(one), acties: listActs(WEGGEHAALDDADEN, geopend, one, vrager) }))
      .sort((a, b) => b.weggehaaldOp.localeCompare(a.weggehaaldOp)),
  };
}

function viewOne(bijlage: WeggehaaldeBijlage) {
  const { id, bestandsnaam, documentsoort, opgeslagen, grootte, weggehaald } = bijlage;
  const { naam, organisatieNaam } = weggehaald.door;
  return {
    id,
    bestandsnaam,
    documentsoort,
    documentsoortLabel: DOCUMENTSOORT_LABEL[documentsoort],
    grootte: opgeslagen?.grootte ?? grootte,
    weggehaaldOp: weggehaald.op,
    weggehaaldDoor: { naam, organisatieNaam },
    terugTot: terugTot(bijlage),
  };
}
