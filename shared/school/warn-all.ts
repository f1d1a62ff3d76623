import { changeAsSystem } from '#shared/dossier/change-as-system.ts';
import type { DossierDeps } from '#shared/dossier/open-dossier.ts';
import { addDaysToDate, dateInNetherlands } from '#shared/kernel/dates.ts';
import type { Report } from '#shared/kernel/report.ts';
import type { SamenwerkingsverbandId } from '#shared/model/ids.ts';
import { ZORGPLICHT } from '#shared/model/school.ts';
import type { LopendeTermijn, TermijnStore } from '#shared/ports/termijn-store.ts';
import { warnZorgplicht } from './warn-zorgplicht.ts';

export interface WaarschuwDeps extends DossierDeps {
  readonly termijnen: TermijnStore;
  readonly listSamenwerkingsverbanden: () => Promise<readonly SamenwerkingsverbandId[]>;
  readonly report: Report;
}

/** Warns of every zorgplicht term that ends within a week. One dossier that fails never stops the others. */
export async function warnAll(deps: WaarschuwDeps): Promise<{ readonly bekeken: number; readonly mislukt: string[] }> {
  const uiterlijk = addDaysToDate(dateInNetherlands(deps.newContext().nu), ZORGPLICHT.waarschuwDagen);
  const mislukt: string[] = [];
  let bekeken = 0;
  for (const swv of await deps.listSamenwerkingsverbanden()) {
    let cursor: string | undefined;
    do {
      const page = await deps.termijnen.listZorgplicht(swv, uiterlijk, { aantal: 100, cursor });
      for (const one of page.items) {
        bekeken++;
        if (!(await warn(deps, one))) mislukt.push(one.hulpvraagId);
      }
      cursor = page.volgende;
    } while (cursor);
  }
  return { bekeken, mislukt };
}

async function warn(deps: WaarschuwDeps, { hulpvraagId, schoolId }: LopendeTermijn): Promise<boolean> {
  try {
    await changeAsSystem(deps, { hulpvraagId, actie: 'waarschuwZorgplicht' }, (dossier, context) => {
      const uitkomst = warnZorgplicht(dossier, schoolId, context);
      return uitkomst.dossier === dossier ? undefined : uitkomst;
    });
    return true;
  } catch (error) {
    deps.report('zorgplicht not warned', error, { hulpvraagId });
    return false;
  }
}
